import type { Excepted, Stretch } from '../../engine/check/trust-words.ts';
import type { Control } from '../../engine/targets.ts';
import { longDate } from '../../platform/dates.ts';
import { type PressWords, shortFingerprint, whereSaid } from '../requests/press/model.ts';
import { type Worded, whereNear, wordsIn } from '../requests/press/near/model.ts';
import type { Allowed, Chip, Note } from './model.ts';

/** A statement to the press that stands in a draft, word for word as it was approved. */
export type Statement = PressWords & { at: Stretch[] };

/** What a draft says of what its author asked to say to the press. */
export type Statements = {
  /** Word for word as approved. */
  approved: Statement[];
  /** Words that are not approved as they stand here: a note each. */
  notes: Note[];
};

const overlap = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end;

/**
 * Finds approved statements in a draft, and what is close to them, waits, was not approved or is approved no more: of that no
 * other rule need know that it is meant for the press.
 */
export function statementsIn(text: string, known: readonly PressWords[], chips: Chip[]): Statements {
  const approved = known.flatMap((words) => {
    const at = words.standing === 'approved' ? whereSaid(text, words.words) : [];
    return at.length > 0 ? [{ ...words, at }] : [];
  });
  const taken = approved.flatMap(({ at }) => at);
  const notes: Note[] = [];
  const worded = wordsIn(text);
  // What was said word for word tells more than what is close to something else.
  for (const look of ['the same', 'close'] as const)
    for (const words of known) {
      const spots = (
        look === 'the same' ? whereSaid(text, words.words) : closeTo(worded, words.words)
      ).filter((spot) => !taken.some((other) => overlap(spot, other)));
      if (spots.length === 0) continue;
      taken.push(...spots);
      notes.push(noteOn(text, words, spots, look === 'the same', chips));
    }
  return { approved, notes };
}

function closeTo(worded: Worded, words: string): Stretch[] {
  const near = whereNear(worded, words);
  return near ? [near] : [];
}

function noteOn(text: string, known: PressWords, spots: Stretch[], same: boolean, chips: Chip[]): Note {
  const { requestId, standing, outlet } = known;
  const use = standing === 'approved' ? known.words : known.instead;
  return {
    key: `press ${requestId} ${standing}${same ? '' : ' close'}`,
    rule: 'press',
    severity: 'approve',
    about: 'Words for the press',
    chips,
    spots: use ? spots.map((spot) => withStop(text, spot, use)) : spots,
    quote: text.slice(spots[0]!.start, spots[0]!.end),
    message: messageOn(known, same),
    fix: use ? { text: use } : null,
    ask: 'headteacher',
    request: {
      words: LEADS[standing] ?? `Compare with the words approved for ${outlet}`,
      href: `/requests/${requestId}`,
    },
  };
}

const LEADS: Partial<Record<PressWords['standing'], string>> = {
  waiting: 'See how your enquiry stands',
  'not yet': 'See your approval',
  never: 'See what was decided',
  revoked: 'See why',
  over: 'See what was approved',
};

/** A full stop that what takes its place has too. */
function withStop(text: string, { start, end }: Stretch, use: string): Stretch {
  return /[.!?…]$/.test(use) && /[.!?…]/.test(text[end] ?? '') ? { start, end: end + 1 } : { start, end };
}

function messageOn({ standing, outlet, day, instead }: PressWords, same: boolean): string {
  const these = same ? 'These words' : 'Words close to these';
  const on = day ? ` on ${longDate(day)}` : '';
  switch (standing) {
    case 'approved':
      return `This is close to the words approved for ${outlet}, and not the same. Only those may be said, word for word.`;
    case 'not yet':
      return `${these} are approved for ${outlet}${day ? ` from ${longDate(day)} on` : ''}. Hold them back until then.`;
    case 'waiting':
      return `${these} wait for approval, for ${outlet}. Hold them back until you have the answer.`;
    case 'other':
      return `${these} were proposed for ${outlet}, and other words were approved.${instead ? ' Only those may be said.' : ''}`;
    case 'never':
      return `${these} were proposed for ${outlet}, and were not approved.`;
    case 'revoked':
      return `${these} were approved for ${outlet}, and the approval was revoked${on}.`;
    case 'over':
      return `${these} were approved for ${outlet}, and the approval ended${on}.`;
  }
}

/** Whoever says what their headteacher approved for the press speaks for the school, of its business, in its name. */
const IN_A_STATEMENT = ['press', 'attribution', 'official-account', 'disclaimer'] as const;

/**
 * What the engine is to leave alone in a draft.
 * @param business whether school business may be posted here
 */
export function approvedIn(
  text: string,
  statements: readonly Statement[],
  business: boolean,
): Excepted | undefined {
  const approved = new Map<Control, Stretch[]>();
  const said = statements.flatMap(({ at }) => at);
  if (said.length > 0) for (const control of IN_A_STATEMENT) approved.set(control, said);
  if (business) approved.set('official-account', [{ start: 0, end: text.length }]);
  return approved;
}

/** That the words are those that were approved, and until when. */
export function statementLine({ outlet, day, fingerprint, requestId }: Statement): Allowed {
  const end = day ? ` You may say them until ${longDate(day)}.` : '';
  return {
    kind: 'words',
    words: `These are the words approved for ${outlet}, so speaking to the press is no finding for them.${end} Fingerprint ${shortFingerprint(fingerprint)}.`,
    href: `/requests/${requestId}`,
    link: 'See what was approved',
  };
}

/** What leads from a finding about the press to where words are approved, or to those that were or may be. */
export function withRequest(note: Note, known: readonly PressWords[]): Note {
  if (note.rule !== 'press' || note.severity !== 'approve') return note;
  const first =
    known.find(({ standing }) => standing === 'approved') ??
    known.find(({ standing }) => standing === 'waiting');
  return {
    ...note,
    request: first
      ? {
          words: LEADS[first.standing] ?? `Compare with the words approved for ${first.outlet}`,
          href: `/requests/${first.requestId}`,
        }
      : { words: 'Pass on the enquiry and have your words approved', href: '/requests/press-enquiry' },
  };
}

/** The notes without those of the engine about the press that a note of ours tells more of. */
export function withoutDoubles(notes: readonly Note[], ours: readonly Note[]): Note[] {
  const spots = ours.flatMap((note) => note.spots);
  return notes.filter(
    (note) =>
      note.rule !== 'press' ||
      note.spots.length === 0 ||
      !note.spots.every((spot) => spots.some((other) => overlap(spot, other))),
  );
}
