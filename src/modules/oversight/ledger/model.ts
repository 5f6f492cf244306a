/** What the lines of the ledger are narrowed to; '' stands for any. Days are `YYYY-MM-DD`, both included. */
export type LedgerFilter = { verb: string; subject: string; from: string; to: string };

/** One line, with its particulars unless retention has erased them. */
export type LedgerLine = {
  seq: string;
  at: Date;
  actor: string;
  actorName: string | null;
  verb: string;
  subjectKind: string;
  subjectId: string;
  clause: string | null;
  hash: string;
  payload: unknown;
  erased: boolean;
};
