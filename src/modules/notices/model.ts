/**
 * Something people are to be told. It reaches them as their settings say: a mail, a line of a digest, a message in Teams;
 * never at week-ends, on closed days or out of term unless it is urgent.
 */
export type Notice = {
  /** Ids of people; each is told once. */
  to: readonly string[];
  /** What it is about, 'request 0b5e...': a newer notice about the same thing takes the place of one that still waits. */
  about: string;
  /** Never a name, never an allegation, here or in `words`: 'A request waits for your decision'. */
  subject: string;
  /** A sentence or two. */
  words: string;
  /** Where to go: '/requests/0b5e...'. */
  path: string;
  /** Leaves at once, whatever the day: a press deadline is near. */
  urgent?: boolean;
  /** Only for what waits to be dealt with: it is counted in the message to a channel of Teams. */
  counts?: Counted;
  /**
   * What the inbox calls it, 'Request', where nothing is left to do: it stands there until it is read. Without it, the inbox
   * must list by itself what the notice is about; whoever wants no mail would never hear of it.
   */
  news?: string;
};

/** What a message to a channel counts, for one and for several. */
export const COUNTED = {
  urgent: ['urgent request waits for a decision', 'urgent requests wait for a decision'],
  request: ['request waits for a decision', 'requests wait for a decision'],
  question: ['question waits for an answer', 'questions wait for an answer'],
  training: ['training module waits to be taken', 'training modules wait to be taken'],
} as const;
export type Counted = keyof typeof COUNTED;

/** How someone wants to be told what is not urgent. */
export const HOWS = {
  'at-once': 'At once',
  digest: 'Once a day',
  inbox: 'Only in Decorum',
} as const;
export type How = keyof typeof HOWS;

/** Until someone chooses. */
export const USUAL_HOW: How = 'at-once';

/** Days after which a notice is deleted: since it was told, and since it was made where it never could be. */
export const KEPT = { done: 90, waiting: 180 } as const;
