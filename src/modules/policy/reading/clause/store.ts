import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';

/** How one version words a clause. */
export type WordingRow = { versionId: string; number: string | null; text: string };

/** The wordings of a clause in every version that has it, in no order. */
export async function wordingRows(tx: Tx, lineage: string): Promise<WordingRow[]> {
  const rows = await tx
    .selectFrom('policy_clause')
    .select(['version_id', 'number', 'text'])
    .where('lineage', '=', lineage)
    .execute();
  return rows.map(({ version_id, number, text }) => ({ versionId: version_id, number, text }));
}

/** The clauses of every version that print a number, or have a lineage, in the order of their version. */
export async function clausesCalled(tx: Tx, called: string): Promise<(WordingRow & { lineage: string })[]> {
  const rows = await tx
    .selectFrom('policy_clause')
    .select(['version_id', 'number', 'text', 'lineage'])
    .where((w) => w.or([w('number', '=', called), w(sql<string>`lineage::text`, '=', called)]))
    .orderBy('position')
    .execute();
  return rows.map(({ version_id, ...row }) => ({ versionId: version_id, ...row }));
}

/** An entry of the ledger that cites a clause; `kind` is what it is about. */
export type CitedEntry = { seq: string; at: Date; verb: string; kind: string };

/** The last 20 entries that cite a clause by its number, newest first. */
export async function entriesCiting(tx: Tx, number: string): Promise<CitedEntry[]> {
  const rows = await tx
    .selectFrom('ledger')
    .select(['seq', 'at', 'verb', 'subject_kind'])
    .where('clause', '=', number)
    .orderBy('seq', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ seq, at, verb, subject_kind }) => ({ seq, at, verb, kind: subject_kind }));
}
