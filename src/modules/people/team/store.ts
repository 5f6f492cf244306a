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
      select line.person_id from line join below on line.manager_id = below.person_id)
    select p.id as "personId", coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name,
      lower(p.family_name || ' ' || coalesce(p.known_as, p.given_name)) as "sortName", p.category,
      array(select l.job from line l where l.person_id = p.id group by l.job order by min(l.from_date), l.job) as jobs,
      coalesce((select jsonb_agg(distinct jsonb_build_object('id', s.id, 'name', s.name))
        from line l join school s on s.trust_id = l.trust_id and s.id = l.school_id where l.person_id = p.id), '[]') as schools
    from person p
    where p.state = 'active' and p.id <> all(${[...managers]}::uuid[])
      and (p.id in (select person_id from below) or p.id in (${within}))
    order by "sortName", p.id`.execute(tx);
  return rows;
}
