import type { Acting } from '../../../platform/act.ts';

/** A fact, and a line about it: ['Version 3', 'Read on 4 September 2026']. */
export type HeldFact = readonly [what: string, said: string];

/**
 * What another module holds about a person, for "My record": given to `peopleRoutes` in app.ts, since people may import
 * no module that imports it. For example the policy's acknowledgements.
 */
export type HeldSource = {
  title: string;
  /** Said when there is nothing. */
  none: string;
  of(acting: Acting): Promise<readonly HeldFact[]>;
};
