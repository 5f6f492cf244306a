import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Member } from './model.ts';

/** Whose team: the people below these managers, and those who work in these schools ('all' for every school). */
export type Leads = { managers: readonly string[]; schools: 'all' | readonly string[] };

/**
 * Everyone active whom these managers manage on a day, and whom those manage in turn, and everyone engaged in the schools;
 * never one of the managers asked for. In order of surname.
 */
export async function membersOf(tx: Tx, { managers, schools }: Leads, day: string): Promise<Member[]> {
  const within =
    schools === 'all'
      ? sql`select person_id from line`
      : sql`select person_id from line where school_id = any(${[...schools]}::uuid[])`;
  const { rows } = await sql<Member>`
    with recursive line as (
      select person_id, manager_id, school_id, job, trust_id, from_date from engagement
      where from_date <= ${day}::date and (to_date is null or to_date >= ${day}::date)),
    below as (
      select person_id from line where manager_id = any(${[...managers]}::uuid[])
      union
      select line.person_id from line join below on line.manager_id = below.person_id),
    led as (select person_id from below union ${within}),
    jobs as (
      select person_id, array_agg(job order by since, job) as jobs
      from (select person_id, job, min(from_date) as since from line join led using (person_id) group by person_id, job) j
      group by person_id),
    places as (
      select l.person_id, jsonb_agg(distinct jsonb_build_object('id', s.id, 'name', s.name)) as schools
      from line l join led using (person_id) join school s on s.trust_id = l.trust_id and s.id = l.school_id
      group by l.person_id)
    select p.id as "personId", coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name,
      lower(p.family_name || ' ' || coalesce(p.known_as, p.given_name)) as "sortName", p.category,
      coalesce(jobs.jobs, '{}') as jobs, coalesce(places.schools, '[]') as schools
    from person p join led on led.person_id = p.id
    left join jobs on jobs.person_id = p.id
    left join places on places.person_id = p.id
    where p.state = 'active' and p.id <> all(${[...managers]}::uuid[])
    order by "sortName", p.id`.execute(tx);
  return rows;
}
