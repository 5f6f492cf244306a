import type { Managed } from '../model.ts';

/** What someone who leaves still holds, to be asked about first. */
export type StillHeld = {
  id: string;
  name: string;
  manages: Managed[];
  roles: { role: string; school: string | null }[];
  standsIn: { for: string; role: string }[];
  /** Handles of the official accounts they operate. */
  accounts: string[];
};

/** Everything a leaving changed, as it was: kept in the ledger, so that it can be undone. */
export type Before = {
  lastDay: string;
  engagements: { id: string; to: string | null }[];
  roles: { id: string; to: string | null }[];
  /** Ids of what else was ended: standing in for others. */
  delegations: string[];
  /** Ids of the engagements in which they managed someone. */
  managed: string[];
  successor: string | null;
  /** Ids of the official accounts they operated. */
  accounts: string[];
  wasActive: boolean;
};

/** The day on which something ends when they leave; what would begin only later keeps its first day and ends with it. */
export const endsWith = (row: { from_date: string }, lastDay: string): string =>
  row.from_date > lastDay ? row.from_date : lastDay;

/** Whether someone goes on in an engagement after a last day; what never begins has ended with its first day. */
export function goesOnAfter(e: { from_date: string; to_date: string | null }, lastDay: string): boolean {
  return e.to_date === null || (e.to_date > lastDay && e.to_date > e.from_date);
}

/** A leaving that was not undone: where the ledger has it, and what it changed. */
export type Leaving = { seq: string; at: Date; before: Before };
