import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { ListAsked } from '../../../web/list.ts';
import type { Request } from '../model.ts';
import { requestFrom } from '../store.ts';
import type { RequestStep } from '../workflow.ts';
import type { Filter, ListedRequest, School, Sort } from './model.ts';

/** Whose requests: one's own; those one may read (schools, or all), has to decide, or did something with as their approver. */
export type Whose =
  | { kind: 'own'; personId: string }
  | { kind: 'seen'; personId: string; scope: 'all' | readonly string[] };

/** How request `r` stands on a day, as `asItStands` in model.ts says it of one: the row `today`. */
const standing = (day: string): RawBuilder<unknown> =>
  sql`lateral (select case when r.state = 'approved' and r.holds_until < ${day}::date then 'ended' else r.state end as state) today`;

const ORDER: Record<Sort, RawBuilder<unknown>> = {
  asked: sql`r.asked_at`,
  number: sql`r.number`,
  title: sql`lower(r.title)`,
  person: sql`lower(p.family_name || ' ' || p.given_name)`,
  state: sql`array_position(array['waiting', 'changes', 'approved', 'declined', 'withdrawn', 'revoked', 'ended'], today.state)`,
  due: sql`case when r.state = 'waiting' then r.due_at end`,
  until: sql`r.holds_until`,
};

/** What an approver does. */
const HANDLED: RequestStep[] = ['approve', 'approve-in-part', 'decline', 'send-back', 'hand-over', 'revoke'];

function whoseIs(whose: Whose): RawBuilder<unknown> {
  if (whose.kind === 'own') return sql`r.person_id = ${whose.personId}::uuid`;
  const scope = whose.scope === 'all' ? sql`true` : sql`r.school_id = any(${[...whose.scope]}::uuid[])`;
  return sql`(${scope} or ${whose.personId}::uuid = any(r.with_ids) and r.state = 'waiting' or r.id in (
      select request_id from request_step where person_id = ${whose.personId}::uuid and step = any(${HANDLED})))`;
}

/** '12' and 'request 12' are the same. */
const numberIn = (search: string): string => search.replace(/^request\s+/i, '');

/** All that fit, as they stand on a day, in order. @param page how many from where; all of them when left out */
export async function listedRequests(
  tx: Tx,
  whose: Whose,
  asked: ListAsked<Sort, Filter>,
  day: string,
  page?: { size: number; from: number },
): Promise<{ rows: ListedRequest[]; total: number }> {
  const { search, sort, direction, filters } = asked;
  const where = [whoseIs(whose)];
  if (filters.state) where.push(sql`today.state = ${filters.state}`);
  if (filters.type) where.push(sql`r.type = ${filters.type}`);
  if (filters.school) where.push(sql`r.school_id = ${filters.school}::uuid`);
  if (search)
    where.push(sql`(position(lower(${search}::text) in lower(r.title)) > 0 or r.number::text = ${numberIn(search)}
      or position(lower(${search}::text) in lower(coalesce(p.known_as, p.given_name) || ' ' || p.family_name)) > 0)`);
  const { rows } = await sql<ListedRequest & { total: number }>`
    select r.id, r.number, r.type, r.title, today.state, r.in_part as "inPart", r.person_id as "personId",
      coalesce(p.known_as, p.given_name) || ' ' || p.family_name as person, s.short_name as school,
      r.due_at as "dueAt", r.holds_from as "holdsFrom", r.holds_until as "holdsUntil", r.asked_at as "askedAt",
      case when r.state <> 'waiting' then '{}' else array(
        select coalesce(w.known_as, w.given_name) || ' ' || w.family_name from person w
        where w.trust_id = r.trust_id and w.id = any(r.with_ids) order by w.family_name, w.given_name) end as "withNames",
      count(*) over ()::int as total
    from request r
    cross join ${standing(day)}
    join person p on p.trust_id = r.trust_id and p.id = r.person_id
    left join school s on s.trust_id = r.trust_id and s.id = r.school_id
    where ${sql.join(where, sql` and `)}
    order by ${ORDER[sort]} ${direction === 'descending' ? sql`desc` : sql`asc`} nulls last, r.number desc
    ${page ? sql`limit ${page.size} offset ${page.from}` : sql``}`.execute(tx);
  return { rows, total: rows[0]?.total ?? 0 };
}

/** Schools of the requests that somebody may look up, by name. */
export async function schoolsSeen(tx: Tx, whose: Whose): Promise<School[]> {
  const { rows } = await sql<School>`
    select s.id, s.short_name as name from school s
    where exists (select from request r where r.trust_id = s.trust_id and r.school_id = s.id and ${whoseIs(whose)})
    order by s.short_name`.execute(tx);
  return rows;
}

/** What somebody decided, revoked, sent back or handed over, newest first, and what became of it then. */
export async function handledBy(
  tx: Tx,
  personId: string,
  most: number,
): Promise<{ id: string; type: string; title: string; step: RequestStep; at: Date }[]> {
  const { rows } = await sql<{ id: string; type: string; title: string; step: RequestStep; at: Date }>`
    select r.id, r.type, r.title, s.step, s.at from request_step s
    join request r on r.trust_id = s.trust_id and r.id = s.request_id
    where s.person_id = ${personId}::uuid and s.step = any(${HANDLED})
    order by s.at desc limit ${most}`.execute(tx);
  return rows;
}

/** What waits for somebody to decide, the most urgent first. */
export async function waitingWith(tx: Tx, personId: string): Promise<Request[]> {
  const rows = await tx
    .selectFrom('request')
    .selectAll()
    .where('state', '=', 'waiting')
    .where(sql<boolean>`${personId}::uuid = any(with_ids)`)
    .orderBy('due_at')
    .execute();
  return rows.map(requestFrom);
}
