import type { Place } from '../engine/targets.ts';
import type { Acting } from './act.ts';
import type { Capability } from './permissions.ts';

/**
 * Something that waits for a person, or did. Each module that leaves work for people lists it (`...Waiting(acting)`), and the
 * inbox puts the lists together; see modules/oversight/waiting.ts.
 */
export type Waiting = {
  /** The same as long as it is the same thing: 'request 0b5e...'. */
  key: string;
  /** What it is, as the inbox's filter says it: 'Request', 'Question'. */
  kind: string;
  /** Without what only the page itself may show. */
  title: string;
  href: string;
  hint?: string;
  /** Since when it waits; the inbox shows its age. */
  since?: Date;
  /** `YYYY-MM-DD`; none when there is no deadline. */
  due?: string;
  /** The very moment on that day, where the deadline has an hour: a newspaper prints at six. */
  dueAt?: Date;
  /** The part of the policy it carries out, if it does. */
  enacts?: Place;
  /** What is safe to do to many at once, from a list: nothing that wants a reason or cannot be undone. */
  bulk?: readonly BulkAct[];
};

/** One act that a list offers for all that are ticked. */
export type BulkAct = {
  /** The same for the same act on other things: 'mark answer read'. */
  name: string;
  /** The button, for any number: 'Mark as read'. */
  label: string;
  /** What is said of one that it was done to: 'Marked as read'. */
  done: string;
  /** Checks for itself, in a transaction of its own, whether it may and still can. @throws what the act throws */
  run(acting: Acting): Promise<unknown>;
};

/** The act on everything that one only has to read. */
export const READ = { name: 'read answers', label: 'Mark as read', done: 'Marked as read' } as const;

/** The same once it is dealt with: what was done, and when. */
export type Done = Pick<Waiting, 'key' | 'kind' | 'title' | 'href' | 'hint' | 'enacts'> & {
  outcome: string;
  at: Date;
  /** Words it is found by and that no list shows. */
  seek?: string;
  /** Puts what was no more than read back among what waits, with the same key. @returns false where it is not there any more */
  unread?(acting: Acting): Promise<boolean>;
};

/**
 * A form that somebody has left and not sent (`kept-forms.ts`), as the module it belongs to names it (`...Begun(form)`). What is
 * about something that waits for them already is none: that waits.
 */
export type Begun = {
  /** What it is to become: 'A training module'. */
  title: string;
  /** Where it is filled in again. */
  href: string;
  /** What it takes to open it, if it takes anything. */
  permission?: Capability;
};
