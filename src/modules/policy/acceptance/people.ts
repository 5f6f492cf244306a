import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { Category } from '../../people/model.ts';
import type { Method, Requirement } from './model.ts';

/** One person whom the policy binds today, and whether they are covered. */
export type Bound = {
  personId: string;
  name: string;
  category: Category;
  email: string | null;
  hasAccount: boolean;
  /** Schools of the engagements in force; empty for the central team and for third parties without one. */
  schoolIds: string[];
  /** First day with the trust, `YYYY-MM-DD`. */
  started: string;
  acceptance: { number: number; at: Date; method: Method } | null;
};

/**
 * Everyone the policy binds on a day (clauses 2.1 and 2.2): active people who are engaged on that day, and those who
 * never were, such as a contractor with access.
 * @param onlyPerson one person's row alone
 */
export async function boundOn(
  tx: Tx,
  requirement: Requirement,
  day: string,
  onlyPerson: string | null = null,
): Promise<Bound[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    category: Category;
    email: string | null;
    has_account: boolean;
    schools: string[] | null;
    started: string;
    number: number | null;
    at: Date | null;
    method: Method | null;
  }>`
    select p.id, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name, p.category, p.email,
      p.user_id is not null as has_account, e.schools,
      coalesce(e.first, (p.created_at at time zone 'Europe/London')::date)::text as started, a.number, a.at, a.method
    from person p
    left join lateral (
      select min(from_date) as first, count(*) as n,
        bool_or(from_date <= ${day}::date and (to_date is null or to_date >= ${day}::date)) as now,
        array_agg(distinct school_id) filter (where school_id is not null and from_date <= ${day}::date
          and (to_date is null or to_date >= ${day}::date)) as schools
      from engagement where trust_id = p.trust_id and person_id = p.id) e on true
    left join lateral (
      select v.number, k.at, k.method from acknowledgement k
      join policy_version v on v.trust_id = k.trust_id and v.id = k.version_id
      where k.trust_id = p.trust_id and k.person_id = p.id and k.version_id = any(${requirement.coveredBy}::uuid[])
      order by v.number desc limit 1) a on true
    where p.state = 'active' and (e.now or e.n = 0) and (${onlyPerson}::uuid is null or p.id = ${onlyPerson}::uuid)
    order by lower(p.family_name), lower(p.given_name), p.id`.execute(tx);
  return rows.map((row) => ({
    personId: row.id,
    name: row.name,
    category: row.category,
    email: row.email,
    hasAccount: row.has_account,
    schoolIds: row.schools ?? [],
    started: row.started,
    acceptance: row.at ? { number: row.number!, at: row.at, method: row.method! } : null,
  }));
}
