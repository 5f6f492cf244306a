import { isTarget } from '../../../../engine/targets.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { ClauseTarget } from '../../model.ts';
import type { Inverse } from '../model.ts';
import { inPieces } from '../pieces.ts';

export async function targetsOfClauses(
  tx: Tx,
  versionId: string,
  ids: string[],
): Promise<Inverse['targets']> {
  const rows = await tx
    .selectFrom('clause_target')
    .selectAll()
    .where('version_id', '=', versionId)
    .where('clause_id', 'in', ids)
    .execute();
  return rows.map((r) => ({
    clauseId: r.clause_id,
    target: r.target as Inverse['targets'][number]['target'],
    reason: r.reason,
    state: r.state,
  }));
}

/** Takes away what was suggested for clauses and not answered. */
export async function dropSuggestions(tx: Tx, versionId: string, clauseIds: string[]): Promise<void> {
  for (const piece of inPieces(clauseIds))
    await tx
      .deleteFrom('clause_target')
      .where('version_id', '=', versionId)
      .where('clause_id', 'in', piece)
      .where('state', '=', 'suggested')
      .execute();
}

/** All that clauses of a version are tied to, in no order; see `lintsIn`. */
export async function targetsIn(tx: Tx, versionId: string): Promise<ClauseTarget[]> {
  const rows = await tx
    .selectFrom('clause_target')
    .select(['clause_id', 'target', 'reason', 'state'])
    .where('version_id', '=', versionId)
    .orderBy('target')
    .execute();
  return rows.flatMap(({ clause_id, target, reason, state }) =>
    isTarget(target) ? [{ clauseId: clause_id, target, reason, state }] : [],
  );
}

type Link = { clauseId: string; target: string };

/** Gives one answer to many links of clauses and targets. */
export async function setTargets(
  tx: Tx,
  versionId: string,
  links: readonly Link[],
  state: ClauseTarget['state'],
): Promise<void> {
  const byTarget = new Map<string, string[]>();
  for (const { clauseId, target } of links) byTarget.set(target, [...(byTarget.get(target) ?? []), clauseId]);
  for (const [target, ids] of byTarget)
    await tx
      .updateTable('clause_target')
      .set({ state })
      .where('version_id', '=', versionId)
      .where('target', '=', target)
      .where('clause_id', 'in', ids)
      .execute();
}

export async function putTarget(
  tx: Tx,
  trustId: string,
  versionId: string,
  link: ClauseTarget,
): Promise<void> {
  const { clauseId, ...rest } = link;
  await tx
    .insertInto('clause_target')
    .values({ trust_id: trustId, version_id: versionId, clause_id: clauseId, ...rest })
    .onConflict((conflict) =>
      conflict.columns(['trust_id', 'version_id', 'clause_id', 'target']).doUpdateSet({ state: link.state }),
    )
    .execute();
}
