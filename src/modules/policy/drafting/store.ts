import type { Tx } from '../../../platform/database/database.ts';
import { displayName } from '../../people/model.ts';
import type { Version } from '../model.ts';

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

/** Puts a version in another state and counts its revision up. */
export async function putState(tx: Tx, versionId: string, state: Version['state']): Promise<void> {
  await tx
    .updateTable('policy_version')
    .set((eb) => ({ state, revision: eb('revision', '+', 1) }))
    .where('id', '=', versionId)
    .execute();
}

/** The name someone goes by; 'Someone' for nobody that is known. */
export async function nameOfPerson(tx: Tx, id: string | null): Promise<string> {
  if (id === null) return 'Someone';
  const row = await tx
    .selectFrom('person')
    .select(['given_name', 'family_name', 'known_as'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? displayName(row) : 'Someone';
}
