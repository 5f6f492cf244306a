import { isTarget } from '../../../../engine/targets.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { ClauseTarget } from '../../model.ts';
import type { Link } from '../model.ts';
import { inPieces } from '../pieces.ts';

/** Ties clauses to targets; a tie that is there takes its state and its reason from here. */
export async function putTargets(
  tx: Tx,
  trustId: string,
  versionId: string,
  targets: readonly ClauseTarget[],
): Promise<void> {
  for (const piece of inPieces(targets))
    await tx
      .insertInto('clause_target')
      .values(
        piece.map(({ clauseId, target, reason, state }) => ({
          trust_id: trustId,
          version_id: versionId,
          clause_id: clauseId,
          target,
          reason,
          state,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['trust_id', 'version_id', 'clause_id', 'target']).doUpdateSet((eb) => ({
          state: eb.ref('excluded.state'),
          reason: eb.ref('excluded.reason'),
        })),
      )
      .execute();
}

/** The links of a signed version that took effect although nobody had answered them. */
export async function unansweredLinks(tx: Tx, versionId: string): Promise<Link[]> {
  const rows = await tx
    .selectFrom('clause_target')
    .select(['clause_id', 'target'])
    .where('version_id', '=', versionId)
    .where('unanswered', '=', true)
    .execute();
  return rows.flatMap(({ clause_id, target }) => (isTarget(target) ? [{ clauseId: clause_id, target }] : []));
}

export async function deleteTargets(tx: Tx, versionId: string, links: readonly Link[]): Promise<void> {
  for (const [target, tied] of Map.groupBy(links, (link) => link.target))
    for (const piece of inPieces(tied))
      await tx
        .deleteFrom('clause_target')
        .where('version_id', '=', versionId)
        .where('target', '=', target)
        .where(
          'clause_id',
          'in',
          piece.map(({ clauseId }) => clauseId),
        )
        .execute();
}
