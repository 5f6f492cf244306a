import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Role } from '../../platform/permissions.ts';
import { holdersOf } from './holders.ts';
import type { Holder } from './model.ts';

export type { EngagementRow, Match, RoleRow, SchoolRow } from './store.ts';
export { loadViewer, viewerOfUser } from './viewer.ts';

export type WhoOptions = {
  /** People the matter is about: none of them answers for it, and a matter about a headteacher goes to the chair. */
  about?: readonly string[];
};

/**
 * Who holds a role for this person on a day: the one place that answers "whose headteacher?" (clause 1.10).
 * Several engagements give several answers, each with its school. See `holdersOf` for the rule.
 * @param day `YYYY-MM-DD`, usually `dayOf(now)`
 * @returns empty only when nobody in the trust can answer
 */
export async function whoHolds(
  tx: Tx,
  personId: string,
  role: Role,
  day: string,
  options: WhoOptions = {},
): Promise<Holder[]> {
  const asked: Role[] = [...new Set<Role>([role, 'head', 'ceo', 'chair', 'governor'])];
  const engagements = await tx
    .selectFrom('engagement')
    .select(['school_id', 'manager_id', 'from_date', 'to_date'])
    .where('person_id', '=', personId)
    .execute();
  const roles = await tx
    .selectFrom('role_held')
    .select(['person_id', 'role', 'school_id', 'from_date', 'to_date'])
    // The role of line manager is read off the engagement, not from who may manage.
    .where(
      'role',
      'in',
      asked.filter((r) => r !== 'manager'),
    )
    .where('from_date', '<=', day)
    .execute();
  const delegations = await tx
    .selectFrom('delegation')
    .select(['from_person', 'to_person', 'role', 'school_id', 'to_date'])
    .where('role', 'in', asked)
    .where('ended_at', 'is', null)
    .where('from_date', '<=', day)
    .where('to_date', '>=', day)
    .execute();
  const ids = [
    personId,
    ...engagements.flatMap((e) => (e.manager_id ? [e.manager_id] : [])),
    ...roles.map((r) => r.person_id),
    ...delegations.flatMap((d) => [d.from_person, d.to_person]),
  ];
  const people = await sql<{ id: string; name: string; here: boolean }>`
    select p.id, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name,
      p.state = 'active' and not coalesce((select bool_and(e.to_date is not null and e.to_date < ${day}::date)
        from engagement e where e.trust_id = p.trust_id and e.person_id = p.id), false) as here
    from person p where p.id = any(${[...new Set(ids)]}::uuid[])`.execute(tx);
  const schools = await tx.selectFrom('school').select(['id', 'name']).execute();
  return holdersOf(
    {
      day,
      personId,
      about: options.about ?? [],
      engagements: engagements.map((e) => ({
        schoolId: e.school_id,
        managerId: e.manager_id,
        from: e.from_date,
        to: e.to_date,
      })),
      roles: roles.map((r) => ({
        personId: r.person_id,
        role: r.role,
        schoolId: r.school_id,
        from: r.from_date,
        to: r.to_date,
      })),
      delegations: delegations.map((d) => ({
        fromPerson: d.from_person,
        toPerson: d.to_person,
        role: d.role,
        schoolId: d.school_id,
        to: d.to_date,
      })),
      people: new Map(people.rows.map((p) => [p.id, p])),
      schools: new Map(schools.map((s) => [s.id, s.name])),
    },
    role,
  );
}
