import type { SignedInRequest } from '../../web/route.ts';

/** The page of a list that is asked for, from 1; whatever is no such number is 1. */
export function pageOf(r: SignedInRequest): number {
  return Math.min(100_000, Math.max(1, Number.parseInt(r.query('page'), 10) || 1));
}
