import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import { displayName, listName } from '../../people/model.ts';
import { passOf, type StandingSql, standings } from '../standing/store.ts';
import type { RecordAsked, RecordRow, RecordSort } from './model.ts';

const inForce = (day: string) =>
  sql`e.from_date <= ${day}::date and (e.to_date is null or e.to_date >= ${day}::date)`;

/** Those who work in one of these schools on a day. */
export async function peopleAt(tx: Tx, schoolIds: readonly string[], day: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct e.person_id from engagement e
    where e.school_id = any(${[...schoolIds]}::uuid[]) and ${inForce(day)}`.execute(tx);
  return rows.map((row) => row.person_id);
}

const ORDER: Record<RecordSort, RawBuilder<unknown>> = {
  due: sql`s.due`,
  name: sql`s.by_name`,
  module: sql`lower(s.title)`,
  state: sql`array_position(array['late', 'due', 'renew', 'passed', 'ended', 'free'], s.state)`,
  passed: sql`s.passed_at`,
};

type RecordSql = StandingSql & {
  given_name: string;
  family_name: string;
  known_as: string | null;
  has_account: boolean;
  title: string;
  total: number;
};

/**
 * How active people stand with each module, in the order asked for, and within it by name, then by module.
 * @param of.personIds whose; everybody's when left out
 * @param of.modules titles by id
 * @param page which of how many rows; all of them when left out
 */
export async function recordsOn(
  tx: Tx,
  day: string,
  of: { personIds?: readonly string[]; modules: readonly { id: string; title: string }[] },
  { search, sort, direction, filters }: RecordAsked,
  page?: { size: number; from: number },
): Promise<{ rows: RecordRow[]; total: number }> {
  const where = [sql`true`];
  if (filters.module) where.push(sql`s.module_id::text = ${filters.module}`);
  if (filters.state) where.push(sql`s.state = ${filters.state}`);
  if (filters.school)
    where.push(sql`exists (select from engagement e where e.trust_id = p.trust_id and e.person_id = p.id
      and e.school_id::text = ${filters.school} and ${inForce(day)})`);
  if (search)
    where.push(sql`(position(lower(${search}::text) in lower(coalesce(p.known_as, p.given_name) || ' ' || p.family_name)) > 0
      or position(lower(${search}::text) in lower(m.title)) > 0)`);
  // Sixty thousand rows are put in order; with the usual 4 MB that would be done on disk.
  await sql`set local work_mem = '64MB'`.execute(tx);
  const { rows } = await sql<RecordSql>`
    with named as materialized (
      select p.trust_id, p.id, p.given_name, p.family_name, p.known_as, p.user_id is not null as has_account,
        lower(p.family_name || ', ' || coalesce(p.known_as, p.given_name)) as by_name
      from person p where p.state = 'active'),
    fitting as materialized (
      select s.*, p.by_name, m.title
      from (${standings(day, { personIds: of.personIds })}) s
      join named p on p.id = s.person_id
      join unnest(${of.modules.map(({ id }) => id)}::uuid[], ${of.modules.map(({ title }) => title)}::text[]) as m(id, title)
        on m.id = s.module_id
      where ${sql.join(where, sql` and `)})
    select s.*, p.given_name, p.family_name, p.known_as, p.has_account, (select count(*)::int from fitting) as total
    from (select * from fitting s
      order by ${ORDER[sort]} ${direction === 'descending' ? sql`desc` : sql`asc`} nulls last, by_name, lower(title), person_id
      ${page ? sql`limit ${page.size} offset ${page.from}` : sql``}) s
    join named p on p.id = s.person_id
    order by ${ORDER[sort]} ${direction === 'descending' ? sql`desc` : sql`asc`} nulls last, s.by_name, lower(title), person_id`.execute(
    tx,
  );
  const schools = await schoolsNamed(tx, [...new Set(rows.map((row) => row.person_id))], day);
  return {
    rows: rows.map((row) => ({
      personId: row.person_id,
      name: displayName(row),
      listName: listName(row),
      schools: schools.get(row.person_id) ?? [],
      hasAccount: row.has_account,
      moduleId: row.module_id,
      title: row.title,
      standing: { state: row.state, due: row.due, since: row.since, pass: passOf(row), failed: row.failed },
    })),
    total: rows[0]?.total ?? 0,
  };
}

async function schoolsNamed(
  tx: Tx,
  personIds: readonly string[],
  day: string,
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ person_id: string; schools: string[] }>`
    select e.person_id, array_agg(distinct s.short_name order by s.short_name) as schools
    from engagement e join school s on s.trust_id = e.trust_id and s.id = e.school_id
    where e.person_id = any(${[...personIds]}::uuid[]) and ${inForce(day)} group by e.person_id`.execute(tx);
  return new Map(rows.map((row) => [row.person_id, row.schools]));
}

/** The further tries that some people were given. */
export async function goesOf(
  tx: Tx,
  personIds: readonly string[],
): Promise<{ personId: string; moduleId: string; at: Date }[]> {
  const rows = await tx
    .selectFrom('training_another_go')
    .select(['person_id', 'module_id', 'given_at'])
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute();
  return rows.map((row) => ({ personId: row.person_id, moduleId: row.module_id, at: row.given_at }));
}

/** What somebody has begun and not finished. */
export async function begunBy(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('training_attempt')
    .select('module_id')
    .where('person_id', '=', personId)
    .where('finished_at', 'is', null)
    .execute();
  return rows.map((row) => row.module_id);
}

/** Every try of somebody that is over, the newest first, with the title as it was. */
export async function triesOf(
  tx: Tx,
  personId: string,
  most: number,
): Promise<{ id: string; moduleId: string; title: string; version: number; passed: boolean; at: Date }[]> {
  const { rows } = await sql<{
    id: string;
    module_id: string;
    title: string;
    version: number;
    passed: boolean;
    at: Date;
  }>`
    select a.id, a.module_id, v.lesson ->> 'title' as title, a.version, a.passed, a.finished_at as at
    from training_attempt a
    join training_version v on v.trust_id = a.trust_id and v.module_id = a.module_id and v.number = a.version
    where a.person_id = ${personId} and a.finished_at is not null
    order by a.finished_at desc limit ${most}`.execute(tx);
  return rows.map(({ module_id, ...row }) => ({ ...row, moduleId: module_id }));
}
