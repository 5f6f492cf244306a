import type { Acting } from '../../../platform/act.ts';
import { attempt } from '../../../web/form.tsx';
import { type LookedAgain, lookAgain, type NoteAgain } from '../../drafts/again/actions.ts';
import { cleanDraft, LONGEST } from '../../drafts/model.ts';
import { joined } from '../known/model.ts';
import type { About } from '../model.ts';

/** What an asker shows with a question: the words they want to post, and the note beside them if it is about one. */
export type Shown = {
  draft: string;
  account: 'personal' | 'official';
  note: NoteAgain | null;
  /** Keys of all the notes on it. */
  noted: string[];
};

type Values = Record<string, string>;

/**
 * The draft that came with the form, and the note it is about, found by checking the same words once more. Keeps nothing.
 * @returns null where no draft came with it
 */
export async function shownWith(acting: Acting, values: Values): Promise<Shown | null> {
  const draft = joined(cleanDraft(values.draft ?? ''), cleanDraft(values.words ?? '')).slice(0, LONGEST);
  if (draft === '') return null;
  const { note, noted } = await lookedAgain(acting, values);
  if (note && values.finding)
    return { draft: note.draft.slice(0, LONGEST), account: note.account, note, noted };
  const account = values.where?.startsWith('official:') ? 'official' : 'personal';
  return { draft, account, note: null, noted };
}

/** What cannot be checked any more, as an account that is gone from the list, is asked about without the notes. */
async function lookedAgain(acting: Acting, values: Values): Promise<LookedAgain> {
  const found = await attempt(() => lookAgain(acting, { ...values, wrong: values.finding ?? '' }));
  return found.ok ? found.value : { note: null, noted: [] };
}

/** What of the draft, and of the words in its picture, is shown: of a note only the words it is about. */
export function textsOf({ draft, note }: Shown, values: Values): { draft?: string; words?: string } {
  if (note) return note.inPicture ? { words: draft } : { draft };
  return { draft: cleanDraft(values.draft ?? ''), words: cleanDraft(values.words ?? '') };
}

/** Rules that are about whom one joins and follows: senior leadership answers (clause 3.3 of the source policy). */
const OF_FORUMS: readonly string[] = ['forums', 'extremism'];

/** What a question with a draft is about. */
export function aboutShown({ note }: Shown): About {
  return note && OF_FORUMS.includes(note.rule) ? 'forum' : 'post';
}
