import type { Begun, Waiting } from '../../../platform/waiting.ts';
import type { Chip } from '../../policy/actions.ts';

/** How near a deadline is, and the words for it. */
export type Deadline = { state: 'late' | 'soon' | 'later'; text: string };

/** The parts of the inbox, in their order. */
export const WHEN = { late: 'Overdue', today: 'Today', week: 'This week', later: 'Later' } as const;
export type When = keyof typeof WHEN;
export const WHENS = Object.keys(WHEN) as When[];

/** Something that waits, as the inbox shows it. */
export type Item = Waiting & {
  when: When;
  deadline: Deadline | null;
  /** 'Open 3 working days'; null where nobody knows since when. */
  age: string | null;
  /** The clauses it carries out, by the policy in force. */
  clauses: readonly Chip[];
};

/** Something that was begun and left, and where it is filled in again. */
export type BegunForm = Pick<Begun, 'title' | 'href'> & { savedAt: Date };

/** What waits for one person. */
export type Inbox = {
  /** What is due first comes first, what has no date last. */
  items: Item[];
  /** What they have begun and not sent. It is no work that waits, and not counted. */
  begun: BegunForm[];
  /** Parts that could not be read: 'the policy'. */
  unread: string[];
  /** `YYYY-MM-DD` */
  today: string;
};

/** What became of one thing that was ticked; `says` is the act's own words where it was refused. */
export type Outcome = { key: string; title: string; href: string | null; done: boolean; says: string };

/** 'the policy and the outbox': names in a sentence. */
export function named(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
