import type { Place } from '../engine/targets.ts';

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
  /** The part of the policy it carries out, if it does. */
  enacts?: Place;
  /** Acts that are safe on many at once: each posts `ids` to this address. */
  bulk?: readonly { label: string; action: string; id: string }[];
};

/** The same once it is dealt with: what was done, and when. */
export type Done = Pick<Waiting, 'key' | 'kind' | 'title' | 'href' | 'enacts'> & {
  outcome: string;
  at: Date;
};
