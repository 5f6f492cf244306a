import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import { putSetting } from '../store.ts';
import { differing, placed, sameContent, type Tree } from './clauses/model.ts';
import { targetsOfClauses } from './mapping/store.ts';
import { type DraftChange, type DraftClause, type Inverse, UNDO_STEPS } from './model.ts';
import { inPieces } from './pieces.ts';

/** Writes clauses whole: new ones are added, those that are there take every word from here. */
export async function putClauses(
  tx: Tx,
  trustId: string,
  versionId: string,
  clauses: readonly DraftClause[],
): Promise<void> {
  for (const piece of inPieces(clauses))
    await tx
      .insertInto('policy_clause')
      .values(
        piece.map((c) => ({
          trust_id: trustId,
          version_id: versionId,
          id: c.id,
          lineage: c.lineage,
          position: c.position,
          number: c.number,
          marker: c.marker,
          parent_id: c.parentId,
          heading: c.heading,
          text: c.text,
          modality: c.modality,
          binds: c.binds,
          escalates_to: c.escalatesTo,
          revision: c.revision,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['trust_id', 'version_id', 'id']).doUpdateSet((eb) => ({
          position: eb.ref('excluded.position'),
          number: eb.ref('excluded.number'),
          marker: eb.ref('excluded.marker'),
          parent_id: eb.ref('excluded.parent_id'),
          heading: eb.ref('excluded.heading'),
          text: eb.ref('excluded.text'),
          modality: eb.ref('excluded.modality'),
          binds: eb.ref('excluded.binds'),
          escalates_to: eb.ref('excluded.escalates_to'),
          revision: eb.ref('excluded.revision'),
        })),
      )
      .execute();
}

/**
 * Writes the difference between two states of a draft and returns what takes it back. A clause whose words changed
 * gets a higher revision; one that only moved keeps its own, so that moving one does not spoil someone's editing.
 */
export async function writeTree(
  tx: Tx,
  trustId: string,
  versionId: string,
  before: Tree,
  wanted: Tree,
): Promise<{ inverse: Inverse; tree: DraftClause[] }> {
  const changes = differing(before, placed(before, wanted));
  const put = changes.flatMap(({ before: old, after }) => {
    if (!after) return [];
    const revision = old && !sameContent(old, after) ? old.revision + 1 : after.revision;
    return [{ ...after, revision }];
  });
  const gone = changes.filter(({ after }) => after === null).map(({ id }) => id);
  const targets = gone.length === 0 ? [] : await targetsOfClauses(tx, versionId, gone);
  if (gone.length > 0)
    await tx
      .deleteFrom('policy_clause')
      .where('version_id', '=', versionId)
      .where('id', 'in', gone)
      .execute();
  await putClauses(tx, trustId, versionId, put);
  const written = new Map(put.map((clause) => [clause.id, clause]));
  return {
    inverse: { clauses: changes.map(({ id, before: old }) => ({ id, before: old })), targets, settings: {} },
    tree: wanted.map((clause) => written.get(clause.id) ?? clause),
  };
}

/** Notes that the draft has changed; `structural` when clauses were added, removed, moved or renumbered. */
export async function touchDraft(tx: Tx, versionId: string, structural: boolean): Promise<void> {
  await tx
    .updateTable('policy_version')
    .set((eb) => ({
      revision: eb('revision', '+', 1),
      tree_revision: eb('tree_revision', '+', structural ? 1 : 0),
    }))
    .where('id', '=', versionId)
    .execute();
}

export async function treeRevisionOf(tx: Tx, versionId: string): Promise<number> {
  const row = await tx
    .selectFrom('policy_version')
    .select('tree_revision')
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow();
  return row.tree_revision;
}

/** Keeps one step for undo and forgets those beyond `UNDO_STEPS`. */
export async function keepChange(
  tx: Tx,
  trustId: string,
  versionId: string,
  change: { at: Date; byPerson: string; label: string; structural: boolean; inverse: Inverse },
): Promise<void> {
  const { last } = await tx
    .selectFrom('draft_change')
    .select(sql<number>`coalesce(max(seq), 0)`.as('last'))
    .where('version_id', '=', versionId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('draft_change')
    .values({
      trust_id: trustId,
      version_id: versionId,
      seq: last + 1,
      at: change.at,
      by_person: change.byPerson,
      label: change.label,
      structural: change.structural,
      inverse: JSON.stringify(change.inverse),
    })
    .execute();
  await tx
    .deleteFrom('draft_change')
    .where('version_id', '=', versionId)
    .where('seq', '<=', last + 1 - UNDO_STEPS)
    .execute();
}

/** The last steps, newest first, with who took them. */
export async function changesOf(tx: Tx, versionId: string, most: number): Promise<DraftChange[]> {
  const rows = await tx
    .selectFrom('draft_change as c')
    .leftJoin('person as p', (j) =>
      j.onRef('p.trust_id', '=', 'c.trust_id').onRef('p.id', '=', 'c.by_person'),
    )
    .select(['c.seq', 'c.at', 'c.by_person', 'c.label', 'p.given_name', 'p.family_name'])
    .where('c.version_id', '=', versionId)
    .orderBy('c.seq', 'desc')
    .limit(most)
    .execute();
  return rows.map((r) => ({
    seq: r.seq,
    at: r.at,
    byPerson: r.by_person,
    byName: r.given_name === null ? 'Someone' : `${r.given_name} ${r.family_name}`,
    label: r.label,
  }));
}

/** Takes the newest step off the list. */
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
  return row ? { label: row.label, structural: row.structural, inverse: row.inverse as Inverse } : null;
}

/** A clause as it was at an earlier revision, while the step that changed it is still kept; and who changed it. */
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
  const befores = rows.map((r) => ({
    by: r.by_person,
    clause: (r.inverse as Inverse).clauses.find(({ id }) => id === clauseId)?.before ?? null,
  }));
  const then = befores.find(({ clause }) => clause?.revision === revision);
  return { clause: then?.clause ?? null, byPerson: befores[0]?.by ?? null };
}

/** Keeps where a file is described; the bytes are kept apart. */
export async function noteFile(
  tx: Tx,
  trustId: string,
  file: { sha256: string; name: string; type: string; bytes: number; at: Date; by: string },
): Promise<void> {
  await tx
    .insertInto('file')
    .values({
      trust_id: trustId,
      sha256: file.sha256,
      name: file.name,
      type: file.type,
      bytes: String(file.bytes),
      stored_at: file.at,
      stored_by: file.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function nameOfPerson(tx: Tx, id: string | null): Promise<string> {
  if (id === null) return 'Someone';
  const row = await tx
    .selectFrom('person')
    .select(['given_name', 'family_name'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? `${row.given_name} ${row.family_name}` : 'Someone';
}

/** Sets one of the policy's numbers, or with null takes it away. */
export async function setOrClear(
  tx: Tx,
  trustId: string,
  versionId: string,
  key: string,
  value: unknown,
): Promise<void> {
  if (value !== null) return putSetting(tx, trustId, versionId, key, value);
  await tx.deleteFrom('policy_setting').where('version_id', '=', versionId).where('key', '=', key).execute();
}

/** People who hold a role for the whole trust on a day: those a policy can be given to. */
export async function peopleForTrust(tx: Tx, day: string): Promise<{ id: string; name: string }[]> {
  const rows = await tx
    .selectFrom('person as p')
    .innerJoin('role_held as r', (j) =>
      j.onRef('r.trust_id', '=', 'p.trust_id').onRef('r.person_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.given_name', 'p.family_name'])
    .distinct()
    .where('p.state', '=', 'active')
    .where('r.school_id', 'is', null)
    .where('r.from_date', '<=', day)
    .where((eb) => eb.or([eb('r.to_date', 'is', null), eb('r.to_date', '>=', day)]))
    .orderBy('p.family_name')
    .orderBy('p.given_name')
    .execute();
  return rows.map((row) => ({ id: row.id, name: `${row.given_name} ${row.family_name}` }));
}

export async function renameDraft(tx: Tx, versionId: string, title: string): Promise<void> {
  await tx.updateTable('policy_version').set({ title }).where('id', '=', versionId).execute();
}
