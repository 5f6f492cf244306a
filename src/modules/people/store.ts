import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '../../platform/database/database.ts';
import { NotFound } from '../../platform/errors.ts';
import { displayName, isId, type WorkingPattern } from './model.ts';
import { notOver } from './period.ts';
import type { DelegationRow, EngagementRow, Match, PersonRow, RoleRow, SchoolRow } from './rows.ts';

/** Everyone who changes who is who waits here: rules over many people (one chair, no circle of managers) hold at commit. */
export async function lockPeople(tx: Tx, trustId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`people ${trustId}`}, 0))`.execute(tx);
}

/** @throws NotFound also for what is no id at all */
export async function personRow(tx: Tx, id: string): Promise<PersonRow> {
  const row = await findPerson(tx, id);
  if (!row) throw new NotFound('We cannot find this person.');
  return row;
}

export async function findPerson(tx: Tx, id: string): Promise<PersonRow | undefined> {
  if (!isId(id)) return undefined;
  return tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The names people go by, by id. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map();
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'given_name', 'family_name', 'known_as'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, displayName(row)]));
}

/** @throws NotFound also for what is no id at all */
export async function schoolRow(tx: Tx, id: string): Promise<SchoolRow> {
  const row = await findSchool(tx, id);
  if (!row) throw new NotFound('We cannot find this school.');
  return row;
}

export async function findSchool(tx: Tx, id: string): Promise<SchoolRow | undefined> {
  if (!isId(id)) return undefined;
  return tx.selectFrom('school').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Every school by name; those with a closing day come last. */
export function schoolRows(tx: Tx): Promise<SchoolRow[]> {
  return tx.selectFrom('school').selectAll().orderBy(sql`closed_on is not null`).orderBy('name').execute();
}

/** All engagements of a person, the newest first. */
export async function engagementsOf(tx: Tx, personId: string): Promise<EngagementRow[]> {
  const rows = await tx
    .selectFrom('engagement as e')
    .leftJoin('school as s', (j) =>
      j.onRef('s.trust_id', '=', 'e.trust_id').onRef('s.id', '=', 'e.school_id'),
    )
    .leftJoin('person as m', (j) =>
      j.onRef('m.trust_id', '=', 'e.trust_id').onRef('m.id', '=', 'e.manager_id'),
    )
    .selectAll('e')
    .select([
      's.name as school',
      sql<string | null>`coalesce(m.known_as, m.given_name) || ' ' || m.family_name`.as('manager'),
    ])
    .where('e.person_id', '=', personId)
    .orderBy('e.from_date', 'desc')
    .orderBy('e.job')
    .execute();
  return rows.map((row) => ({ ...row, pattern: row.pattern as WorkingPattern }));
}

/** All roles of a person, the newest first. */
export function rolesOf(tx: Tx, personId: string): Promise<RoleRow[]> {
  return tx
    .selectFrom('role_held as r')
    .leftJoin('school as s', (j) =>
      j.onRef('s.trust_id', '=', 'r.trust_id').onRef('s.id', '=', 'r.school_id'),
    )
    .selectAll('r')
    .select('s.name as school')
    .where('r.person_id', '=', personId)
    .orderBy('r.from_date', 'desc')
    .execute();
}

/** Delegations from and to a person, newest first. */
export function delegationsOf(tx: Tx, personId: string): Promise<DelegationRow[]> {
  return tx
    .selectFrom('delegation as d')
    .innerJoin('person as f', (j) =>
      j.onRef('f.trust_id', '=', 'd.trust_id').onRef('f.id', '=', 'd.from_person'),
    )
    .innerJoin('person as t', (j) =>
      j.onRef('t.trust_id', '=', 'd.trust_id').onRef('t.id', '=', 'd.to_person'),
    )
    .leftJoin('school as s', (j) =>
      j.onRef('s.trust_id', '=', 'd.trust_id').onRef('s.id', '=', 'd.school_id'),
    )
    .selectAll('d')
    .select([
      sql<string>`coalesce(f.known_as, f.given_name) || ' ' || f.family_name`.as('from_name'),
      sql<string>`coalesce(t.known_as, t.given_name) || ' ' || t.family_name`.as('to_name'),
      's.name as school',
    ])
    .where((w) => w.or([w('d.from_person', '=', personId), w('d.to_person', '=', personId)]))
    .orderBy('d.from_date', 'desc')
    .execute();
}

/** The roles someone holds and those they stand in for, on a day or later. */
export async function rolesAndStandingIn(
  tx: Tx,
  personId: string,
  day: string,
): Promise<{ role: string; school_id: string | null }[]> {
  const standsIn = (await delegationsOf(tx, personId)).filter((d) => d.to_person === personId && !d.ended_at);
  return [...(await rolesOf(tx, personId)), ...standsIn].filter((r) => notOver(r, day));
}

/** People by part of their name, email or staff code; those who can still come in. At most `most`. */
export async function peopleCalled(tx: Tx, text: string, most: number): Promise<Match[]> {
  const found = await sql<Match>`
    select p.id, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name, p.email, e.job, s.short_name as place
    from person p
    left join lateral (select job, school_id from engagement e where e.trust_id = p.trust_id and e.person_id = p.id
      order by e.to_date desc nulls first, e.from_date limit 1) e on true
    left join school s on s.trust_id = p.trust_id and s.id = e.school_id
    where p.state = 'active' and (
      position(lower(${text}::text) in lower(p.given_name || ' ' || p.family_name)) > 0
      or position(lower(${text}::text) in lower(coalesce(p.known_as, '') || ' ' || p.family_name)) > 0
      or lower(p.email) = lower(${text}::text) or lower(p.staff_code) = lower(${text}::text))
    order by p.family_name, p.given_name limit ${most}`.execute(tx);
  return found.rows;
}

/** Who has an account, in whichever trust they are. */
export async function personOfUser(db: Database, userId: string) {
  const { rows } = await sql<{ trust_id: string; person_id: string; state: string }>`
    select * from gate.person_of_user(${userId})`.execute(db);
  return rows[0];
}

/** What makes someone who they are on a day: engagements in force, oldest first, roles held and roles stood in for. */
export async function inForce(tx: Tx, personId: string, day: string) {
  const engagements = await tx
    .selectFrom('engagement as e')
    .leftJoin('school as s', (j) =>
      j.onRef('s.trust_id', '=', 'e.trust_id').onRef('s.id', '=', 'e.school_id'),
    )
    .select(['e.school_id', 's.name as school'])
    .where('e.person_id', '=', personId)
    .where('e.from_date', '<=', day)
    .where((w) => w.or([w('e.to_date', 'is', null), w('e.to_date', '>=', day)]))
    .orderBy('e.from_date')
    .execute();
  const held = await tx
    .selectFrom('role_held')
    .select(['role', 'school_id as schoolId'])
    .where('person_id', '=', personId)
    .where('from_date', '<=', day)
    .where((w) => w.or([w('to_date', 'is', null), w('to_date', '>=', day)]))
    .execute();
  const heldOn = (whose: RawBuilder<unknown>) => sql<boolean>`exists (select 1 from role_held r
    where r.trust_id = d.trust_id and r.role = d.role and r.school_id is not distinct from d.school_id and ${whose}
      and r.from_date <= ${day}::date and (r.to_date is null or r.to_date >= ${day}::date))`;
  const stoodIn = await tx
    .selectFrom('delegation as d')
    .select(['d.role', 'd.school_id as schoolId', 'd.from_person as byDelegationFrom'])
    .where('d.to_person', '=', personId)
    .where('d.ended_at', 'is', null)
    .where('d.from_date', '<=', day)
    .where('d.to_date', '>=', day)
    // As `holdersOf` has it: for someone who has left, as long as nobody holds the role after them.
    .where(sql<boolean>`(${heldOn(sql`r.person_id = d.from_person`)} or not ${heldOn(sql`true`)})`)
    .execute();
  return { engagements, held, stoodIn };
}

export async function trustName(tx: Tx): Promise<string> {
  const { name } = await tx.selectFrom('trust').select('name').executeTakeFirstOrThrow();
  return name;
}
