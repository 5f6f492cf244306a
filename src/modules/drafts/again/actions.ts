import { check } from '../../../engine/check/check.ts';
import { type Acting, read } from '../../../platform/act.ts';
import { parse } from '../../../platform/parse.ts';
import { groundFor } from '../ground.ts';
import { composerSchema, type Note } from '../model.ts';
import { registerReady } from '../register.ts';

/** A note as it stands beside a draft, and what it was made against. */
export type NoteAgain = Pick<
  Note,
  'rule' | 'severity' | 'about' | 'chips' | 'quote' | 'message' | 'inPicture'
> & {
  /** The words that were checked: the draft, or what can be read in its picture where the note is about that. */
  draft: string;
  account: 'personal' | 'official';
  version: number | null;
};

/** The note that was meant, null when there is no such note (any more); and the keys of all notes on those words. */
export type LookedAgain = { note: NoteAgain | null; noted: string[] };

/**
 * The note with this number beside a draft, found by checking the same words once more: what a page says of a finding is
 * the checker's, not what a browser sent. Reads, and keeps nothing, as every check.
 * @param input the composer's fields; `wrong` is the note's number from 1
 * @throws Invalid as `checkDraft`
 */
export async function lookAgain(acting: Acting, input: Record<string, string>): Promise<LookedAgain> {
  const composed = parse(composerSchema, input);
  await registerReady(acting);
  return read(acting, async (work) => {
    const { look, facts } = await groundFor(acting, work, composed, check);
    const { notes } = look(composed.draft);
    const noted = notes.map(({ key }) => key);
    const note = notes[Number(input.wrong) - 1];
    if (!note) return { note: null, noted };
    const { rule, severity, about, chips, quote, message, inPicture } = note;
    const { account } = facts.place;
    const { version } = facts;
    const draft = inPicture ? composed.words : composed.draft;
    return {
      note: {
        rule,
        severity,
        about,
        chips,
        quote,
        message,
        draft,
        account,
        version,
        ...(inPicture && { inPicture }),
      },
      noted,
    };
  });
}
