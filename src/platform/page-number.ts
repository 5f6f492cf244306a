const MOST = 100_000;

/** The page of a list that an address asks for, from 1; whatever is no such number is 1. */
export function pageNumber(asked: string): number {
  return Math.min(MOST, Math.max(1, Number.parseInt(asked, 10) || 1));
}
