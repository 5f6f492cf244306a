import { sql } from 'kysely';
import type { Tx } from './database/database.ts';
import { appendToLedger } from './ledger.ts';
import { ERASED } from './ledger-chain.ts';

/** Whose particulars go, and why: how many days such lines are kept. `clause`: the trust's own, if it says so. */
export type Erasure = { actor: string; lines: readonly string[]; keptDays: number; clause?: string };

/**
 * Erases the particulars of these lines, and appends the line that says so, by numbers alone, in the same transaction:
 * without it the ledger does not hold. Does nothing when there are no lines.
 * @param erasure.lines numbers of lines, in any order
 * @throws Error when one of them is not there, is erased already or says itself what was erased: then none is
 */
export async function eraseParticulars(tx: Tx, trustId: string, at: Date, erasure: Erasure): Promise<void> {
  const lines = [...new Set(erasure.lines)].map(Number).sort((a, b) => a - b);
  if (lines.length === 0) return;
  await appendToLedger(tx, trustId, at, {
    actor: erasure.actor,
    verb: ERASED,
    subject: { kind: 'ledger', id: trustId },
    clause: erasure.clause,
    payload: { lines, keptDays: erasure.keptDays },
  });
  // The head is ours until the transaction ends, so its last line is the one just written.
  const done = await sql<{ erased: number }>`
    select gate.erase_payloads(${trustId}, seq) as erased from ledger_head where trust_id = ${trustId}`.execute(
    tx,
  );
  const erased = done.rows[0]?.erased ?? 0;
  if (erased !== lines.length)
    throw new Error(`Of ${lines.length} lines ${erased} could be erased, so nothing was erased.`);
}
