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
};
