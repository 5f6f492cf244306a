import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import { CAN, type Role } from '../../../platform/permissions.ts';

export type AccountRow = { id: string; handle: string; platform: string };

/** Open accounts of the trust and of these schools; of every school for somebody who works at none. */
export async function accountsAt(tx: Tx, schoolIds: readonly string[]): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select a.id, a.handle, p.name as platform from official_account a
    join platform p on p.trust_id = a.trust_id and p.key = a.platform_key
    where a.state = 'open' and (a.school_id is null or ${schoolIds.length === 0} or a.school_id = any(${[...schoolIds]}::uuid[]))
    order by a.handle, p.name`.execute(tx);
  return rows;
}

/** Whether open or closed since. */
export async function accountsById(tx: Tx, ids: readonly string[]): Promise<AccountRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<AccountRow>`
    select a.id, a.handle, p.name as platform from official_account a
    join platform p on p.trust_id = a.trust_id and p.key = a.platform_key
    where a.id = any(${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

export async function platformNames(tx: Tx): Promise<{ key: string; name: string }[]> {
  return tx.selectFrom('platform').select(['key', 'name']).orderBy('position').orderBy('key').execute();
}

export type NamedPerson = { id: string; name: string; here: boolean };

/** Names by which people go, and whether they can still come in. */
export async function peopleById(tx: Tx, ids: readonly string[]): Promise<NamedPerson[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<NamedPerson>`
    select id, coalesce(known_as, given_name) || ' ' || family_name as name, state = 'active' as here
    from person where id = any(${[...new Set(ids)]}::uuid[])`.execute(tx);
  return rows;
}

/** Schools of somebody's engagements in force on a day. */
export async function schoolsOf(tx: Tx, personId: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ school_id: string }>`
    select distinct school_id from engagement
    where person_id = ${personId} and school_id is not null and from_date <= ${day} and (to_date is null or to_date >= ${day})
    order by school_id`.execute(tx);
  return rows.map((row) => row.school_id);
}

/** Roles whose holders may decide requests, in the table of permissions. */
const DECIDING = (Object.keys(CAN) as Role[]).filter((role) => CAN[role].includes('requests.decide'));

/** Whether somebody holds, or stands in for, a role that decides requests of a school, or of the trust (`null`), on a day. */
export async function mayDecide(
  tx: Tx,
  personId: string,
  schoolId: string | null,
  day: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from role_held where person_id = ${personId} and role = any(${DECIDING})
      and (school_id is null or school_id is not distinct from ${schoolId}::uuid)
      and from_date <= ${day} and (to_date is null or to_date >= ${day})
    union all
    select 1 from delegation where to_person = ${personId} and role = any(${DECIDING}) and ended_at is null
      and (school_id is null or school_id is not distinct from ${schoolId}::uuid)
      and from_date <= ${day} and to_date >= ${day}
    limit 1`.execute(tx);
  return rows.length > 0;
}
