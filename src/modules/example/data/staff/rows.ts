import type { Category, IsoDate } from '../types.ts';
import type { PatternKey } from './patterns.ts';

/** One person with their first engagement. Their key is `given-family`, see `slug`. */
export type StaffRow = readonly [
  title: string,
  given: string,
  family: string,
  category: Category,
  job: string,
  pattern: PatternKey,
  from: IsoDate,
];

/** The people who answer to one manager, so that the lists read as the trust is organised. */
export type Team = { manager: string | null; people: readonly StaffRow[] };
