import { sql } from 'kysely';
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

/** Someone who set a number, a stance or the title of a draft. */
export type Setter = { id: string; name: string };

/** Who set each of the settings of a draft last, or took a change of it back; by the setting, the title among them. */
export async function lastToSet(tx: Tx, versionId: string): Promise<Map<string, Setter>> {
  const { rows } = await sql<Setter & { setting: string }>`
    select distinct on (s.setting) s.setting, p.id, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name
    from ledger l
    join ledger_payload y on y.trust_id = l.trust_id and y.seq = l.seq
    join person p on p.trust_id = l.trust_id and p.id::text = l.actor
    cross join lateral (
      select y.payload->>'setting' as setting
      union all
      select jsonb_array_elements_text(
        case when jsonb_typeof(y.payload->'settings') = 'array' then y.payload->'settings' else '[]' end)
    ) s
    where l.subject_kind = 'policy version' and l.subject_id = ${versionId}
      and l.verb in ('policy setting changed', 'policy change undone') and s.setting is not null
    order by s.setting, l.seq desc`.execute(tx);
  return new Map(rows.map(({ setting, ...who }) => [setting, who]));
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
