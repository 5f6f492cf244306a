import type { FixProps, MoveProps } from '../../web/components/finding.tsx';
import type { IconName } from '../../web/components/icon.tsx';
import { asWritten, leftAround, mend } from './mend.ts';
import { type Checked, fixable, type Note, type WhomToAsk } from './model.ts';
import { NOBODY_NAMED, NOTHING_READ } from './own-notes.ts';

/** The wording that a note offers, with its button. */
export function fixOf(draft: string, note: Note, number: number): FixProps | undefined {
  if (!note.fix || fixable([note]).length === 0) return undefined;
  const use = { form: 'draft-form', name: 'fix', value: number };
  const { text } = note.fix;
  if (text.startsWith(' '))
    return { lead: 'You could add', words: text.trim(), use: { ...use, text: 'Add this sentence' } };
  if (text === '')
    return {
      lead: note.leaves === note.spots ? 'You could leave that out. Then it reads' : LEAVE_SENTENCE,
      words: leftAround(draft, note),
      kept: true,
      use: { ...use, text: 'Leave it out' },
    };
  return { words: asWritten(draft, text, note.spots[0]!.start), use: { ...use, text: 'Use these words' } };
}

const MOST_MOVES = 3;

/** The accounts of the trust where its business belongs, each with a button that checks the draft for it. */
export function moveOf({ rule }: Note, runs: Checked['runs']): MoveProps | undefined {
  if (rule !== 'official-account' || runs.length === 0) return undefined;
  return {
    lead: 'You could post it from an account of the trust that you run',
    to: runs.slice(0, MOST_MOVES).map(({ value, words }) => ({
      form: 'draft-form',
      name: 'move',
      value,
      text: `Check it for ${words}`,
    })),
  };
}

export function askIconOf({ ask, severity }: Note): IconName {
  if (severity === 'consider') return 'consider';
  return severity === 'approve' && ask !== null ? 'approve' : 'ask';
}

/** Of a swear word it is enough to leave out the word; the trust's own business is fine as it is, in its place. */
const NO_NEED_TO_LEAVE_OUT = new Set<Note['rule']>(['obscenity', 'official-account']);

/** Whom to ask about a note, and why nothing is offered to leave out. */
export function askOf(draft: string, note: Note, whom: WhomToAsk): string | undefined {
  if (note.key === NOBODY_NAMED || note.key === NOTHING_READ) return undefined;
  if (note.inPicture) return askOfPicture(note, whom);
  if (note.severity === 'consider') return 'This is advice. You can leave it as it is.';
  const wanting = note.spots.length > 0 && !note.fix && !NO_NEED_TO_LEAVE_OUT.has(note.rule);
  const whole = wanting ? notEnoughWords(draft, note) : '';
  // Where the rule sends to nobody in particular, a manager is who one asks about one's work.
  if (note.ask === null || note.severity !== 'approve')
    return `${whole}Not sure? Ask ${whom[note.ask ?? 'manager']}.`;
  return `${whole}To post it as it is, ask ${whom[note.ask]}, and get the answer in writing.`;
}

/** No other words can be put into a picture: what can be done is to make them unreadable. */
function askOfPicture({ severity, ask }: Note, whom: WhomToAsk): string {
  if (severity === 'consider')
    return 'This is advice. You can leave the picture as it is, or blur that part or crop it out.';
  const blur =
    'Blur that part of the picture or crop it out. Then take it out of “Words in the picture” too.';
  if (ask === null || severity !== 'approve') return `${blur} Not sure? Ask ${whom[ask ?? 'manager']}.`;
  return `${blur} To post it as it is, ask ${whom[ask]}, and get the answer in writing.`;
}

const LEAVE_SENTENCE = 'You could leave that sentence out. Then it reads';

/** Why leaving the words out is not offered. */
function notEnoughWords(draft: string, note: Note): string {
  return mend(draft, [{ spots: note.spots, fix: { text: '' } }]).trim() === ''
    ? 'Without that, nothing of this draft is left. '
    : 'Leaving these words out is not enough, as the rest may tell the same: say it in another way, or not at all. ';
}
