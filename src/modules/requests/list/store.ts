import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { ListAsked } from '../../../web/list.ts';
import type { Request, RequestState } from '../model.ts';
import { findRequest, requestFrom } from '../store.ts';
import type { Filter, ListedRequest, Sort } from './model.ts';

/** Whose requests: one's own; those one may read (schools, or all), has to decide, or decided. */
export type Whose =
  | { kind: 'own'; personId: string }
  | { kind: 'seen'; personId: string; scope: 'all' | readonly string[] };

const ORDER: Record<Sort, RawBuilder<unknown>> = {
  asked: sql`r.asked_at`,
  number: sql`r.number`,
  title: sql`lower(r.title)`,
  person: sql`lower(p.family_name || ' ' || p.given_name)`,
  state: sql`array_position(array['waiting', 'changes', 'approved', 'declined', 'withdrawn', 'revoked', 'ended'], r.state)`,
  due: sql`case when r.state = 'waiting' then r.due_at end`,
  until: sql`r.holds_until`,
};

function whoseIs(whose: Whose): RawBuilder<unknown> {
  if (whose.kind === 'own') return sql`r.person_id = ${whose.personId}::uuid`;
  const scope = whose.scope === 'all' ? sql`true` : sql`r.school_id = any(${[...whose.scope]}::uuid[])`;
  return sql`(${scope} or r.decided_by = ${whose.personId}::uuid or ${whose.personId}::uuid = any(r.with_ids)
      and r.state = 'waiting')`;
}

/** All that fit, in order. @param page how many from where; all of them when left out */
export async function listedRequests(
  tx: Tx,
  whose: Whose,
  asked: ListAsked<Sort, Filter>,
  page?: { size: number; from: number },
): Promise<{ rows: ListedRequest[]; total: number }> {
  const { search, sort, direction, filters } = asked;
  const where = [whoseIs(whose)];
  if (filters.state) where.push(sql`r.state = ${filters.state}`);
  if (filters.type) where.push(sql`r.type = ${filters.type}`);
  if (search)
    where.push(sql`(position(lower(${search}::text) in lower(r.title)) > 0 or r.number::text = ${search}
      or position(lower(${search}::text) in lower(coalesce(p.known_as, p.given_name) || ' ' || p.family_name)) > 0)`);
  const { rows } = await sql<ListedRequest & { total: number }>`
    select r.id, r.number, r.type, r.title, r.state, r.in_part as "inPart", r.person_id as "personId",
      coalesce(p.known_as, p.given_name) || ' ' || p.family_name as person, s.short_name as school,
      r.due_at as "dueAt", r.holds_from as "holdsFrom", r.holds_until as "holdsUntil", r.asked_at as "askedAt",
      case when r.state <> 'waiting' then '{}' else array(
        select coalesce(w.known_as, w.given_name) || ' ' || w.family_name from person w
        where w.trust_id = r.trust_id and w.id = any(r.with_ids) order by w.family_name, w.given_name) end as "withNames",
      count(*) over ()::int as total
    from request r
    join person p on p.trust_id = r.trust_id and p.id = r.person_id
    left join school s on s.trust_id = r.trust_id and s.id = r.school_id
    where ${sql.join(where, sql` and `)}
    order by ${ORDER[sort]} ${direction === 'descending' ? sql`desc` : sql`asc`} nulls last, r.number desc
    ${page ? sql`limit ${page.size} offset ${page.from}` : sql``}`.execute(tx);
  return { rows, total: rows[0]?.total ?? 0 };
}

/** What somebody decided, revoked or sent back, newest first. */
export async function decidedBy(
  tx: Tx,
  personId: string,
  most: number,
): Promise<{ request: Request; step: RequestState; at: Date }[]> {
  const { rows } = await sql<{ request_id: string; state: RequestState; at: Date }>`
    select request_id, state, at from request_step
    where person_id = ${personId}::uuid and step in ('approve', 'approve-in-part', 'decline', 'send-back', 'revoke')
    order by at desc limit ${most}`.execute(tx);
  const requests = new Map<string, Request>();
  for (const { request_id: id } of rows)
    if (!requests.has(id)) requests.set(id, (await findRequest(tx, id, 'to read'))!);
  return rows.map((row) => ({ request: requests.get(row.request_id)!, step: row.state, at: row.at }));
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
