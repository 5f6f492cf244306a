import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import { displayName } from '../../../people/model.ts';
import { type DraftChange, type DraftClause, type Inverse, NOTHING, UNDO_STEPS } from '../model.ts';

/**
 * Keeps one step for undo and forgets those beyond `UNDO_STEPS`. It is numbered by the revision that the draft had, which
 * an undo counts up too: no step ever has the number of one that was undone.
 */
export async function keepChange(
  tx: Tx,
  trustId: string,
  versionId: string,
  change: { at: Date; byPerson: string; label: string; structural: boolean; inverse: Inverse },
): Promise<void> {
  const { revision } = await tx
    .selectFrom('policy_version')
    .select('revision')
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('draft_change')
    .values({
      trust_id: trustId,
      version_id: versionId,
      seq: revision,
      at: change.at,
      by_person: change.byPerson,
      label: change.label,
      structural: change.structural,
      inverse: JSON.stringify(change.inverse),
    })
    .execute();
  const of = tx.selectFrom('draft_change').select('seq').where('version_id', '=', versionId);
  await tx
    .deleteFrom('draft_change')
    .where('version_id', '=', versionId)
    .where('seq', '<=', of.orderBy('seq', 'desc').offset(UNDO_STEPS).limit(1))
    .execute();
}

/** The last steps, newest first, with who took them. */
export async function changesOf(tx: Tx, versionId: string, most: number): Promise<DraftChange[]> {
  const rows = await tx
    .selectFrom('draft_change as c')
    .leftJoin('person as p', (j) =>
      j.onRef('p.trust_id', '=', 'c.trust_id').onRef('p.id', '=', 'c.by_person'),
    )
    .select(['c.seq', 'c.at', 'c.by_person', 'c.label', 'p.given_name', 'p.family_name', 'p.known_as'])
    .where('c.version_id', '=', versionId)
    .orderBy('c.seq', 'desc')
    .limit(most)
    .execute();
  return rows.map((r) => ({
    seq: r.seq,
    at: r.at,
    byName:
      r.given_name === null
        ? 'Someone'
        : displayName({ given_name: r.given_name, family_name: r.family_name!, known_as: r.known_as }),
    label: r.label,
  }));
}

/** Takes a step off the list and returns it; null when it is not there. */
export async function popChange(
  tx: Tx,
  versionId: string,
  seq: number,
): Promise<{ label: string; structural: boolean; inverse: Inverse } | null> {
  const row = await tx
    .deleteFrom('draft_change')
    .where('version_id', '=', versionId)
    .where('seq', '=', seq)
    .returning(['label', 'structural', 'inverse'])
    .executeTakeFirst();
  if (!row) return null;
  return { ...row, inverse: { ...NOTHING, ...(row.inverse as Partial<Inverse>) } };
}

/** A clause as it was at an earlier revision, while the step that changed it is still kept; and who changed it last. */
export async function clauseAt(
  tx: Tx,
  versionId: string,
  clauseId: string,
  revision: number,
): Promise<{ clause: DraftClause | null; byPerson: string | null }> {
  const rows = await tx
    .selectFrom('draft_change')
    .select(['by_person', 'inverse'])
    .where('version_id', '=', versionId)
    .where(sql<boolean>`inverse->'clauses' @> ${JSON.stringify([{ id: clauseId }])}::jsonb`)
    .orderBy('seq', 'desc')
    .execute();
  const befores = rows.map(
    (row) => (row.inverse as Inverse).clauses.find(({ id }) => id === clauseId)?.before ?? null,
  );
  return {
    clause: befores.find((before) => before?.revision === revision) ?? null,
    byPerson: rows[0]?.by_person ?? null,
  };
}
