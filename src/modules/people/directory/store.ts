import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Category } from '../model.ts';
import type { PeopleFilter, Sort } from './model.ts';

/** One line of the list. `jobs` and `places` are of the engagements in force, or the last ones. */
export type Listed = {
  id: string;
  title: string | null;
  given_name: string;
  family_name: string;
  known_as: string | null;
  email: string | null;
  category: Category;
  organisation: string | null;
  staff_code: string | null;
  state: 'active' | 'inactive';
  joined: boolean;
  jobs: string | null;
  places: string | null;
  roles: string[];
  first_day: string | null;
  last_day: string | null;
  total: number;
};

function orderBy(filter: PeopleFilter): RawBuilder<unknown> {
  const down = filter.descending;
  const ways: Record<Sort, RawBuilder<unknown>> = {
    name: down
      ? sql`lower(p.family_name) desc, lower(p.given_name) desc`
      : sql`lower(p.family_name), lower(p.given_name)`,
    job: down ? sql`lower(e.jobs) desc nulls last` : sql`lower(e.jobs) nulls last`,
    place: down ? sql`lower(e.places) desc nulls last` : sql`lower(e.places) nulls last`,
    category: down ? sql`p.category desc` : sql`p.category`,
  };
  return ways[filter.sort];
}

function conditions(filter: PeopleFilter, schools: string[] | null, day: string): RawBuilder<unknown>[] {
  const where: RawBuilder<unknown>[] = [];
  const running = sql`(g.to_date is null or g.to_date >= ${day}::date)`;
  const engaged = (extra: RawBuilder<unknown>) =>
    sql`exists (select 1 from engagement g where g.trust_id = p.trust_id and g.person_id = p.id and ${extra})`;
  // Where they work, as the list says it: in force or to come, or else the last.
  const works = (there: RawBuilder<unknown>) =>
    sql`(${engaged(sql`${there} and ${running}`)} or (${engaged(there)} and not ${engaged(running)}))`;
  const mine = schools ? sql`g.school_id = any(${schools}::uuid[])` : sql`true`;
  if (schools) where.push(works(mine));
  if (filter.school === 'central') where.push(works(sql`g.school_id is null and ${mine}`));
  else if (filter.school) where.push(works(sql`g.school_id = ${filter.school}::uuid and ${mine}`));
  if (filter.category) where.push(sql`p.category = ${filter.category}`);
  if (filter.noEmail) where.push(sql`p.email is null`);
  if (filter.role)
    where.push(sql`exists (select 1 from role_held r where r.trust_id = p.trust_id and r.person_id = p.id
      and r.role = ${filter.role} and r.from_date <= ${day}::date and (r.to_date is null or r.to_date >= ${day}::date))`);
  if (filter.shown === 'here')
    where.push(sql`p.state = 'active' and (not ${engaged(sql`true`)}
      or ${engaged(sql`g.from_date <= ${day}::date and ${running}`)})`);
  if (filter.shown === 'starting')
    where.push(sql`not ${engaged(sql`g.from_date <= ${day}::date`)} and ${engaged(sql`true`)}`);
  if (filter.shown === 'left') where.push(sql`${engaged(sql`true`)} and not ${engaged(running)}`);
  if (filter.shown === 'inactive') where.push(sql`p.state = 'inactive'`);
  if (filter.text) {
    const has = (column: RawBuilder<unknown>) =>
      sql`position(lower(${filter.text}::text) in lower(coalesce(${column}, ''))) > 0`;
    where.push(sql`(${has(sql`p.given_name || ' ' || p.family_name`)} or ${has(sql`p.known_as || ' ' || p.family_name`)}
      or ${has(sql`p.family_name || ', ' || p.given_name`)} or ${has(sql`p.email`)} or ${has(sql`p.staff_code`)}
      or ${has(sql`e.jobs`)})`);
  }
  return where;
}

/**
 * People who fit, with how many there are in all.
 * @param schools ids to which the asker is limited, or null for the whole trust: of someone who works elsewhere too,
 *   only what is held at these is told, and someone who has moved elsewhere is not
 */
export async function findPeople(
  tx: Tx,
  filter: PeopleFilter,
  schools: string[] | null,
  day: string,
  limit: number,
  offset: number,
): Promise<{ people: Listed[]; total: number }> {
  const where = conditions(filter, schools, day);
  const mineOnly = schools ? sql`and school_id = any(${schools}::uuid[])` : sql``;
  const narrowed = where.length ? sql`where ${sql.join(where, sql` and `)}` : sql``;
  const { rows } = await sql<Listed>`
    select p.id, p.title, p.given_name, p.family_name, p.known_as, p.email, p.category, p.organisation, p.staff_code,
      p.state, p.user_id is not null as joined, e.jobs, e.places, e.first_day, e.last_day,
      array(select distinct r.role from role_held r where r.trust_id = p.trust_id and r.person_id = p.id
        and r.from_date <= ${day}::date and (r.to_date is null or r.to_date >= ${day}::date) order by 1) as roles,
      count(*) over ()::int as total
    from person p
    left join lateral (
      select string_agg(distinct g.job, ', ') filter (where g.now or not g.any_now) as jobs,
        string_agg(distinct coalesce(s.short_name, 'Central team'), ', ') filter (where g.now or not g.any_now) as places,
        min(g.from_date)::text as first_day,
        case when bool_and(g.to_date is not null) then max(g.to_date)::text end as last_day
      from (select *, from_date <= ${day}::date and (to_date is null or to_date >= ${day}::date) as now,
          bool_or(from_date <= ${day}::date and (to_date is null or to_date >= ${day}::date)) over () as any_now
        from engagement where trust_id = p.trust_id and person_id = p.id
          ${mineOnly}) g
      left join school s on s.trust_id = g.trust_id and s.id = g.school_id
    ) e on true
    ${narrowed}
    order by ${orderBy(filter)}, lower(p.family_name), lower(p.given_name), p.id
    limit ${limit} offset ${offset}`.execute(tx);
  return { people: rows, total: rows[0]?.total ?? 0 };
}
