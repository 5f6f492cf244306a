/**
 * What one person did with a record on one day: who, what, how many times, and when last. `fields`: which facts changed.
 * The ledger has a line for each time.
 */
export type Entry = {
  at: Date;
  times: number;
  actor: string;
  who: string | null;
  verb: string;
  fields: string[];
};

/** Someone who is managed, with all the jobs they are managed in. */
export type Managed = { id: string; name: string; job: string };

/** The verb of the ledger for opening somebody's record. */
export const LOOKED = 'person record looked at';
