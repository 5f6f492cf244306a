import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import { ZONE } from '../../../platform/dates.ts';
import type { Finished, Standing, StandingState } from '../model.ts';

/** Whose, and of which module; everybody's and every module's where left out. */
export type Of = { personIds?: readonly string[]; moduleId?: string };

/** How one person stands with one module. */
export type PersonStanding = Standing & { personId: string; moduleId: string };

/** Days before a pass ends on which it can be renewed, and people hear of it. */
const RENEW_DAYS = 30;
/** Days that people have when a new version asks them to take a module again. */
const AGAIN_DAYS = 14;

/** A row of `standings`, as the database gives it. */
export type StandingSql = {
  person_id: string;
  module_id: string;
  state: StandingState;
  due: string | null;
  since: Date | null;
  failed: number;
  pass_version: number | null;
  passed_at: Date | null;
  expires_on: string | null;
  certificate: string | null;
};

const among = (column: string, ids: readonly string[] | undefined) =>
  ids ? sql`${sql.ref(column)} = any(${[...ids]}::uuid[])` : sql`true`;

/**
 * How people stand on a day with every module that is asked of them or that they have tried: a row for each person and module,
 * as `StandingSql`. The rule stands here and nowhere else, since the largest trusts have sixty thousand of these to put in order:
 * - Of all the ways in which it is asked of somebody, the earliest day counts. Whoever comes later, by starting, moving
 *   or a new role, has so many days from their own beginning.
 * - A pass counts unless a later version asks everybody to take the module again, and holds until it ends.
 * - Whoever has passed before is asked again from the day that their pass no longer held.
 * - What somebody or a new version asks is asked from that moment on; what a day brings, from its beginning.
 * - Tries that were not enough are counted since the last pass, and since a version asked everybody again.
 * @param day `YYYY-MM-DD`
 */
export function standings(day: string, { personIds, moduleId }: Of): RawBuilder<StandingSql> {
  const today = sql`${day}::date`;
  const beginningOf = (date: RawBuilder<unknown>) => sql`((${date})::timestamp at time zone ${ZONE})`;
  const inForce = (row: string) =>
    sql`${sql.ref(`${row}.from_date`)} <= ${today} and (${sql.ref(`${row}.to_date`)} is null or ${sql.ref(`${row}.to_date`)} >= ${today})`;
  const ofModule = (column: string) => (moduleId ? sql`${sql.ref(column)} = ${moduleId}::uuid` : sql`true`);
  return sql<StandingSql>`
    with asking as materialized (
      select a.* from training_assignment a
      join training_module m on m.trust_id = a.trust_id and m.id = a.module_id and m.state = 'in-use'
      where a.ended_at is null and ${ofModule('a.module_id')}),
    working as materialized (
      select e.person_id, e.school_id, min(e.from_date) as since from engagement e
      where ${inForce('e')} and ${among('e.person_id', personIds)} group by e.person_id, e.school_id),
    -- Of the trust: whoever works somewhere today, and whoever never had an engagement, such as a contractor with access.
    of_trust as materialized (
      select p.id as person_id, p.category, coalesce(w.since, (p.created_at at time zone ${ZONE})::date) as since
      from person p
      left join (select person_id, min(since) as since from working group by person_id) w on w.person_id = p.id
      where p.state = 'active' and ${among('p.id', personIds)}
        and (w.since is not null or not exists (select from engagement e where e.trust_id = p.trust_id and e.person_id = p.id))),
    reached as (
      select a.module_id, a.made_on, a.made_at, a.due_on, a.within_days, p.person_id, a.made_on as since
      from asking a join of_trust p on p.person_id = a.person_id where a.kind = 'person'
      union all
      select a.module_id, a.made_on, a.made_at, a.due_on, a.within_days, h.person_id, min(h.from_date)
      from asking a
      join role_held h on h.role = a.value and (a.school_id is null or h.school_id = a.school_id) and ${inForce('h')}
        and ${among('h.person_id', personIds)}
      join of_trust p on p.person_id = h.person_id
      where a.kind = 'role' group by a.id, a.module_id, a.made_on, a.made_at, a.due_on, a.within_days, h.person_id
      union all
      select a.module_id, a.made_on, a.made_at, a.due_on, a.within_days, p.person_id, p.since
      from asking a join of_trust p on a.kind = 'everyone' or p.category = a.value
      where a.kind in ('everyone', 'category') and a.school_id is null
      union all
      select a.module_id, a.made_on, a.made_at, a.due_on, a.within_days, p.person_id, w.since
      from asking a join working w on w.school_id = a.school_id join of_trust p on p.person_id = w.person_id
      where a.kind = 'everyone' or (a.kind = 'category' and p.category = a.value)),
    asked as (
      select person_id, module_id,
        min(case when since > made_on then ${beginningOf(sql`since`)} else made_at end) as since,
        min(greatest(due_on, case when since > made_on then since + within_days end)) as due
      from reached group by person_id, module_id),
    renewed as (
      select distinct on (module_id) module_id, number, published_at,
        (published_at at time zone ${ZONE})::date as published_on
      from training_version where renews and ${ofModule('module_id')} order by module_id, number desc),
    passes as (
      select distinct on (t.person_id, t.module_id) t.person_id, t.module_id, t.version, t.finished_at, t.expires_on, t.certificate
      from training_attempt t where t.passed and ${among('t.person_id', personIds)} and ${ofModule('t.module_id')}
      order by t.person_id, t.module_id, t.finished_at desc),
    misses as (
      select t.person_id, t.module_id, (count(*) filter (where t.version >= coalesce(r.number, 1) and not exists (
        select from training_attempt p where p.trust_id = t.trust_id and p.person_id = t.person_id and p.module_id = t.module_id
          and p.passed and p.finished_at >= t.finished_at)))::int as failed
      from training_attempt t left join renewed r on r.module_id = t.module_id
      where not t.passed and ${among('t.person_id', personIds)} and ${ofModule('t.module_id')}
      group by t.person_id, t.module_id),
    pairs as (
      select coalesce(a.person_id, p.person_id, f.person_id) as person_id, coalesce(a.module_id, p.module_id, f.module_id) as module_id,
        a.due as asked_by, a.since as asked_since, p.version, p.finished_at, p.expires_on, p.certificate, coalesce(f.failed, 0) as failed
      from asked a
      full join passes p on p.person_id = a.person_id and p.module_id = a.module_id
      full join misses f on f.person_id = coalesce(a.person_id, p.person_id) and f.module_id = coalesce(a.module_id, p.module_id)),
    judged as (
      select b.*, v.counts, v.counts and (b.expires_on is null or b.expires_on >= ${today}) as holds,
        case when v.counts then b.expires_on when b.version is not null then r.published_on + ${AGAIN_DAYS}::int end as held_until,
        case when v.counts then ${beginningOf(sql`b.expires_on - ${RENEW_DAYS}::int`)} when b.version is not null then r.published_at end as again_from
      from pairs b left join renewed r on r.module_id = b.module_id
      cross join lateral (select b.version >= coalesce(r.number, 1) as counts) v),
    dated as (
      select *, asked_by is not null and (not coalesce(holds, false) or again_from < ${beginningOf(sql`${today} + 1`)}) as to_do from judged)
    select person_id, module_id, failed, version as pass_version, finished_at as passed_at, expires_on, certificate,
      case when to_do then case when holds then expires_on else greatest(asked_by, held_until) end end as due,
      case when to_do then case when holds then again_from else greatest(asked_since, again_from) end end as since,
      case when holds and to_do then 'renew' when holds then 'passed'
        when to_do then case when greatest(asked_by, held_until) < ${today} then 'late' else 'due' end
        when version is null then 'free' else 'ended' end as state
    from dated`;
}

const toStanding = (row: StandingSql): PersonStanding => ({
  personId: row.person_id,
  moduleId: row.module_id,
  state: row.state,
  due: row.due,
  since: row.since,
  pass: passOf(row),
  failed: row.failed,
});

/** The pass that holds, or held last. */
export function passOf(row: StandingSql): Finished | null {
  if (!row.passed_at) return null;
  const { pass_version: version, passed_at: finishedAt, expires_on: expiresOn, certificate } = row;
  return { version: version!, passed: true, finishedAt, expiresOn, certificate };
}

/** How people stand on a day with every module that is asked of them or that they have tried. */
export async function standingsOn(tx: Tx, day: string, of: Of): Promise<PersonStanding[]> {
  if (of.personIds?.length === 0) return [];
  return (await standings(day, of).execute(tx)).rows.map(toStanding);
}
