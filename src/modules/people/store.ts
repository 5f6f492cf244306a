import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import { NotFound } from '../../platform/errors.ts';
import type { WorkingPattern } from './model.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isId = (text: string): boolean => UUID.test(text);

/** Everyone who changes who is who waits here: rules over many people (one chair, no circle of managers) hold at commit. */
export async function lockPeople(tx: Tx, trustId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`people ${trustId}`}, 0))`.execute(tx);
}

/** @throws NotFound also for what is no id at all */
export async function personRow(tx: Tx, id: string) {
  const row = isId(id) && (await tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst());
  if (!row) throw new NotFound('We cannot find this person.');
  return row;
}
export type PersonRow = Awaited<ReturnType<typeof personRow>>;

export async function schoolRow(tx: Tx, id: string) {
  const row = isId(id) && (await tx.selectFrom('school').selectAll().where('id', '=', id).executeTakeFirst());
  if (!row) throw new NotFound('We cannot find this school.');
  return row;
}
export type SchoolRow = Awaited<ReturnType<typeof schoolRow>>;

/** Every school, open ones first, by name. */
export function schoolRows(tx: Tx): Promise<SchoolRow[]> {
  return tx.selectFrom('school').selectAll().orderBy(sql`closed_on is not null`).orderBy('name').execute();
}

export async function engagementsOf(tx: Tx, personId: string) {
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
      's.short_name as school_short',
      'm.given_name',
      'm.family_name',
      'm.known_as',
    ])
    .where('e.person_id', '=', personId)
    .orderBy('e.from_date', 'desc')
    .orderBy('e.job')
    .execute();
  return rows.map((row) => ({ ...row, pattern: row.pattern as WorkingPattern }));
}
export type EngagementRow = Awaited<ReturnType<typeof engagementsOf>>[number];

/** The ids of the places (null: the central team) where someone works or will; of old ones only if there is no other. */
export function placesNow(
  engagements: readonly { school_id: string | null; to_date: string | null }[],
  day: string,
) {
  const running = engagements.filter((e) => e.to_date === null || e.to_date >= day);
  return [...new Set((running.length ? running : engagements).map((e) => e.school_id))];
}

export function rolesOf(tx: Tx, personId: string) {
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
export type RoleRow = Awaited<ReturnType<typeof rolesOf>>[number];

/** Delegations from and to a person, newest first. */
export function delegationsOf(tx: Tx, personId: string) {
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
export type DelegationRow = Awaited<ReturnType<typeof delegationsOf>>[number];

/** People by part of their name, email or staff code; those who can still come in. At most `most`. */
export async function peopleCalled(tx: Tx, text: string, most = 10) {
  const found = await sql<{
    id: string;
    name: string;
    job: string | null;
    place: string | null;
    email: string | null;
  }>`
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
export type Match = Awaited<ReturnType<typeof peopleCalled>>[number];
