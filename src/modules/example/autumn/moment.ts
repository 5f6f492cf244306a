import type { Acting } from '../../../platform/act.ts';
import type { Instant } from '../data/types.ts';

/** One thing that somebody did, by the key of who it was. */
export type Moment = { at: Instant; by: string; run(acting: Acting): Promise<unknown> };
