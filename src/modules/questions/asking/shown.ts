import type { Acting } from '../../../platform/act.ts';
import { attempt } from '../../../web/form.tsx';
import { type NoteAgain, noteAgain } from '../../drafts/again/actions.ts';
import { cleanDraft, LONGEST } from '../../drafts/model.ts';
import type { About } from '../model.ts';

/** What an asker shows with a question: the words they want to post, and the note beside them if it is about one. */
export type Shown = { draft: string; account: 'personal' | 'official'; note: NoteAgain | null };

type Values = Record<string, string>;

/**
 * The draft that came with the form, and the note it is about, found by checking the same words once more. Keeps nothing.
 * @returns null where no draft came with it
 */
export async function shownWith(acting: Acting, values: Values): Promise<Shown | null> {
  const note = values.finding ? await noteIn(acting, values) : null;
  if (note) return { draft: note.draft.slice(0, LONGEST), account: note.account, note };
  const words = cleanDraft(values.words ?? '');
  const draft = [cleanDraft(values.draft ?? ''), words && `In the picture: ${words}`]
    .filter(Boolean)
    .join('\n\n')
    .slice(0, LONGEST);
  if (draft === '') return null;
  return { draft, account: values.where?.startsWith('official:') ? 'official' : 'personal', note: null };
}

/** What cannot be checked any more, as an account that is gone from the list, is asked about without the note. */
async function noteIn(acting: Acting, values: Values): Promise<NoteAgain | null> {
  const found = await attempt(() => noteAgain(acting, { ...values, wrong: values.finding! }));
  return found.ok ? found.value : null;
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
