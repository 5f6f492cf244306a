/** One line of the ledger about a person's record: who did what, when. `fields`: which facts changed. */
export type Entry = {
  seq: string;
  at: Date;
  actor: string;
  who: string | null;
  verb: string;
  clause: string | null;
  fields: string[];
};

/** Someone who is managed, with all the jobs they are managed in. */
export type Managed = { id: string; name: string; job: string };

/** The verb of the ledger for opening somebody's record. */
export const LOOKED = 'person record looked at';
