import type { Tx } from '../../../../platform/database/database.ts';
import { displayName } from '../../../people/model.ts';

/** Sets one of the policy's numbers or stances (see `PolicySettings` for the keys), or with null takes it away. */
export async function putSetting(
  tx: Tx,
  trustId: string,
  versionId: string,
  key: string,
  value: unknown,
): Promise<void> {
  if (value === null) {
    await tx
      .deleteFrom('policy_setting')
      .where('version_id', '=', versionId)
      .where('key', '=', key)
      .execute();
    return;
  }
  const json = JSON.stringify(value);
  await tx
    .insertInto('policy_setting')
    .values({ trust_id: trustId, version_id: versionId, key, value: json })
    .onConflict((c) => c.columns(['trust_id', 'version_id', 'key']).doUpdateSet({ value: json }))
    .execute();
}

export async function putTitle(tx: Tx, versionId: string, title: string): Promise<void> {
  await tx.updateTable('policy_version').set({ title }).where('id', '=', versionId).execute();
}

/** People who hold a role for the whole trust on a day: those a policy can be given to. */
export async function peopleForTrust(tx: Tx, day: string): Promise<{ id: string; name: string }[]> {
  const rows = await tx
    .selectFrom('person as p')
    .innerJoin('role_held as r', (j) =>
      j.onRef('r.trust_id', '=', 'p.trust_id').onRef('r.person_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.given_name', 'p.family_name', 'p.known_as'])
    .distinct()
    .where('p.state', '=', 'active')
    .where('r.school_id', 'is', null)
    .where('r.from_date', '<=', day)
    .where((eb) => eb.or([eb('r.to_date', 'is', null), eb('r.to_date', '>=', day)]))
    .orderBy('p.family_name')
    .orderBy('p.given_name')
    .execute();
  return rows.map((row) => ({ id: row.id, name: displayName(row) }));
}
