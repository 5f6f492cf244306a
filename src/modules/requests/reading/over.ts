import { dayOf } from '../../../platform/dates.ts';
import type { Request } from '../model.ts';
import type { StepRow } from './store.ts';

/** How a permission came to its end: by whom (null: by itself), when, and why. */
export type End = { by: string | null; at: Date | null; why: string | null };

const ENDS: readonly string[] = ['give-up', 'revoke', 'end'];

/** @returns null for what was never approved, and while it is not over */
export function endOf(request: Request, steps: readonly StepRow[]): End | null {
  if (request.decidedAt === null || (request.state !== 'ended' && request.state !== 'revoked')) return null;
  const last = steps.findLast(({ step }) => ENDS.includes(step));
  // Its last day is over, and the job that ends it has not come to it yet.
  if (!last) return { by: null, at: null, why: 'Its last day is over.' };
  return { by: last.personId, at: last.at, why: last.words };
}

/** The first and the last day on which a permission that is over was held; null where there was none. */
export function heldDays(request: Request, end: End): { from: string; until: string } | null {
  const { conditions, beganAt, holdsFrom, holdsUntil } = request;
  const waited = conditions.training !== undefined;
  if (waited && beganAt === null) return null;
  const from = waited ? dayOf(beganAt!) : holdsFrom;
  const over = end.at === null ? holdsUntil : dayOf(end.at);
  if (from === null || over === null) return null;
  const until = holdsUntil !== null && holdsUntil < over ? holdsUntil : over;
  return until < from ? null : { from, until };
}
