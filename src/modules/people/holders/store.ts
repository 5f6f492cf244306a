import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Role } from '../../../platform/permissions.ts';
import type { Situation } from './model.ts';

/** What the rule must know to say who holds `role` for a person on a day. */
export async function situationOf(
  tx: Tx,
  personId: string,
  role: Role,
  day: string,
  about: readonly string[],
): Promise<Situation> {
  // The role asked for, and those to which a matter can pass.
  const roles: Role[] = [...new Set<Role>([role, 'head', 'ceo', 'chair', 'governor'])];
  const engagements = await tx
    .selectFrom('engagement')
    .select(['school_id as schoolId', 'manager_id as managerId', 'from_date as from', 'to_date as to'])
    .where('person_id', '=', personId)
    .execute();
  const held = await tx
    .selectFrom('role_held')
    .select(['person_id as personId', 'role', 'school_id as schoolId', 'from_date as from', 'to_date as to'])
    // The role of line manager is read off the engagement, not from who may manage.
    .where(
      'role',
      'in',
      roles.filter((r) => r !== 'manager'),
    )
    .where('from_date', '<=', day)
    .execute();
  const delegations = await tx
    .selectFrom('delegation')
    .select([
      'from_person as fromPerson',
      'to_person as toPerson',
      'role',
      'school_id as schoolId',
      'to_date as to',
    ])
    .$if(role !== 'manager', (q) => q.where('role', 'in', roles))
    .where('ended_at', 'is', null)
    .where('from_date', '<=', day)
    .where('to_date', '>=', day)
    .execute();
  const ids = [
    personId,
    ...engagements.flatMap((e) => (e.managerId ? [e.managerId] : [])),
    ...held.map((r) => r.personId),
    ...delegations.flatMap((d) => [d.fromPerson, d.toPerson]),
  ];
  const schools = await tx.selectFrom('school').select(['id', 'name']).execute();
  return {
    day,
    personId,
    about,
    engagements,
    roles: held,
    delegations,
    people: await whoIsHere(tx, ids, day),
    schools: new Map(schools.map((s) => [s.id, s.name])),
  };
}

/** Everyone who holds the role of chair, or did. */
export function chairs(tx: Tx): Promise<Situation['roles'][number][]> {
  return tx
    .selectFrom('role_held')
    .select(['person_id as personId', 'role', 'school_id as schoolId', 'from_date as from', 'to_date as to'])
    .where('role', '=', 'chair')
    .execute();
}

/** Names, and whether each is still here on a day: active, and with an engagement that is not over if they ever had one. */
async function whoIsHere(tx: Tx, ids: readonly string[], day: string): Promise<Situation['people']> {
  const { rows } = await sql<{ id: string; name: string; here: boolean }>`
    select p.id, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name,
      p.state = 'active' and not coalesce((select bool_and(e.to_date is not null and e.to_date < ${day}::date)
        from engagement e where e.trust_id = p.trust_id and e.person_id = p.id), false) as here
    from person p where p.id = any(${[...new Set(ids)]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, name, here }) => [id, { name, here }]));
}
