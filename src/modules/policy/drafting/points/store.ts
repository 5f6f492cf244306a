import type { Tx } from '../../../../platform/database/database.ts';
import type { PolicyLint } from '../../model.ts';
import { inPieces } from '../pieces.ts';

export async function insertLints(
  tx: Tx,
  trustId: string,
  versionId: string,
  lints: readonly PolicyLint[],
): Promise<void> {
  for (const piece of inPieces(lints))
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

/** Writes what has changed about one point; its kind, clause and quoted words never do. */
export async function updateLint(
  tx: Tx,
  versionId: string,
  id: string,
  change: Partial<Pick<PolicyLint, 'state' | 'reason' | 'message' | 'weight'>>,
): Promise<void> {
  await tx
    .updateTable('policy_lint')
    .set(change)
    .where('version_id', '=', versionId)
    .where('id', '=', id)
    .execute();
}

/** Writes the state and the reason of many points, a statement for those that get the same. */
export async function putStates(
  tx: Tx,
  versionId: string,
  points: readonly Pick<PolicyLint, 'id' | 'state' | 'reason'>[],
): Promise<void> {
  const alike = Map.groupBy(points, ({ state, reason }) => JSON.stringify([state, reason]));
  for (const group of alike.values()) {
    const { state, reason } = group[0]!;
    for (const piece of inPieces(group.map(({ id }) => id)))
      await tx
        .updateTable('policy_lint')
        .set({ state, reason })
        .where('version_id', '=', versionId)
        .where('id', 'in', piece)
        .execute();
  }
}

/** Notes of points that what they were about is gone. Their reasons stay. */
export async function settleLints(tx: Tx, versionId: string, ids: readonly string[]): Promise<void> {
  for (const piece of inPieces(ids))
    await tx
      .updateTable('policy_lint')
      .set({ state: 'settled' })
      .where('version_id', '=', versionId)
      .where('id', 'in', piece)
      .execute();
}
