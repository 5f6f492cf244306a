import type { Tx } from '../../../../platform/database/database.ts';
import type { PolicyLint } from '../../model.ts';
import type { Point } from '../model.ts';
import { inPieces } from '../pieces.ts';
import { keyOf } from './model.ts';

/**
 * Brings the kept points in step with what the engine says now. A point that is gone is settled; one that was accepted
 * with a reason is accepted again if it comes back, as after an undo.
 */
export async function putPoints(
  tx: Tx,
  trustId: string,
  versionId: string,
  points: readonly Point[],
  newId: () => string,
): Promise<void> {
  const kept = await tx.selectFrom('policy_lint').selectAll().where('version_id', '=', versionId).execute();
  const byKey = new Map(kept.map((row) => [keyOf({ ...row, clauseId: row.clause_id }), row]));
  const fresh: PolicyLint[] = [];
  for (const point of points) {
    const row = byKey.get(keyOf(point));
    if (!row) fresh.push({ id: newId(), state: 'open', reason: null, ...point });
    else {
      byKey.delete(keyOf(point));
      const state = row.reason !== null ? 'accepted' : 'open';
      if (row.state !== state || row.message !== point.message)
        await tx
          .updateTable('policy_lint')
          .set({ state, message: point.message, weight: point.weight })
          .where('version_id', '=', versionId)
          .where('id', '=', row.id)
          .execute();
    }
  }
  const settled = [...byKey.values()].filter((row) => row.state !== 'settled').map((row) => row.id);
  for (const piece of inPieces(settled))
    await tx
      .updateTable('policy_lint')
      .set({ state: 'settled' })
      .where('version_id', '=', versionId)
      .where('id', 'in', piece)
      .execute();
  for (const piece of inPieces(fresh))
    await tx
      .insertInto('policy_lint')
      .values(
        piece.map(({ clauseId, ...lint }) => ({
          trust_id: trustId,
          version_id: versionId,
          clause_id: clauseId,
          ...lint,
        })),
      )
      .execute();
}

/** Copies the reasons for which points of an earlier version were left as they are. */
export async function carryAcceptances(
  tx: Tx,
  trustId: string,
  versionId: string,
  lints: readonly PolicyLint[],
  newClause: ReadonlyMap<string, string>,
  newId: () => string,
): Promise<void> {
  const rows = lints
    .filter((lint) => lint.state === 'accepted' && newClause.has(lint.clauseId ?? ''))
    .map(({ clauseId, ...lint }) => ({
      ...lint,
      trust_id: trustId,
      version_id: versionId,
      id: newId(),
      clause_id: newClause.get(clauseId!)!,
    }));
  if (rows.length > 0) await tx.insertInto('policy_lint').values(rows).execute();
}

/**
 * All points of a version, in no order. Without a join: on thousands of clauses written a moment ago the planner has no
 * figures yet, and joins row by row.
 */
export async function lintsIn(tx: Tx, versionId: string): Promise<PolicyLint[]> {
  const rows = await tx.selectFrom('policy_lint').selectAll().where('version_id', '=', versionId).execute();
  return rows.map(({ id, clause_id, kind, weight, message, quote, state, reason }) => ({
    id,
    clauseId: clause_id,
    kind,
    weight,
    message,
    quote,
    state,
    reason,
  }));
}

/** One point of a draft; null for an id that is none. */
export async function pointById(tx: Tx, versionId: string, id: string): Promise<PolicyLint | null> {
  return (await lintsIn(tx, versionId)).find((point) => point.id === id) ?? null;
}

export async function setPoint(
  tx: Tx,
  versionId: string,
  id: string,
  state: 'open' | 'accepted',
  reason: string | null,
): Promise<void> {
  await tx
    .updateTable('policy_lint')
    .set({ state, reason })
    .where('version_id', '=', versionId)
    .where('id', '=', id)
    .execute();
}
