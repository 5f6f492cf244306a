import { type Selectable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { RequestTables } from '../../platform/database/tables/requests.ts';
import type { Answers, Conditions, Request, RequestState } from './model.ts';

type Row = Selectable<RequestTables['request']>;

/** A request as it is kept, in the terms of the model. */
export const requestFrom = (row: Row): Request => ({
  id: row.id,
  number: row.number,
  type: row.type,
  personId: row.person_id,
  schoolId: row.school_id,
  state: row.state,
  title: row.title,
  answers: row.answers as Answers,
  askedFrom: row.asked_from,
  askedUntil: row.asked_until,
  level: row.level,
  handedTo: row.handed_to,
  withIds: row.with_ids,
  dueAt: row.due_at,
  granted: row.granted as Answers | null,
  inPart: row.in_part,
  conditions: row.conditions as Conditions,
  holdsFrom: row.holds_from,
  holdsUntil: row.holds_until,
  beganAt: row.began_at,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  reason: row.reason,
  reminded: row.reminded,
  renews: row.renews,
  askedAt: row.asked_at,
  changedAt: row.changed_at,
  revision: row.revision,
});

/** The number that the next request of the trust gets; no two get the same, however many ask at once. */
async function nextNumber(tx: Tx, trustId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`request ${trustId}`}, 0))`.execute(tx);
  const { most } = await tx
    .selectFrom('request')
    .select(sql<number>`coalesce(max(number), 0)::int`.as('most'))
    .executeTakeFirstOrThrow();
  return most + 1;
}

export type NewRequest = Pick<
  Request,
  | 'id'
  | 'type'
  | 'personId'
  | 'schoolId'
  | 'title'
  | 'answers'
  | 'askedFrom'
  | 'askedUntil'
  | 'withIds'
  | 'dueAt'
  | 'renews'
>;

/** @returns its number */
export async function insertRequest(
  tx: Tx,
  trustId: string,
  now: Date,
  request: NewRequest,
): Promise<number> {
  const number = await nextNumber(tx, trustId);
  await tx
    .insertInto('request')
    .values({
      trust_id: trustId,
      id: request.id,
      number,
      type: request.type,
      person_id: request.personId,
      school_id: request.schoolId,
      state: 'waiting',
      title: request.title,
      answers: JSON.stringify(request.answers),
      asked_from: request.askedFrom,
      asked_until: request.askedUntil,
      with_ids: request.withIds,
      due_at: request.dueAt,
      renews: request.renews,
      handed_to: null,
      granted: null,
      holds_from: null,
      holds_until: null,
      began_at: null,
      decided_by: null,
      decided_at: null,
      reason: null,
      reminded: null,
      asked_at: now,
      changed_at: now,
    })
    .execute();
  return number;
}

/** Locked until the transaction ends, if it is to be changed. */
export async function findRequest(
  tx: Tx,
  id: string,
  lock: 'to change' | 'to read',
): Promise<Request | undefined> {
  const query = tx.selectFrom('request').selectAll().where('id', '=', id);
  const row = await (lock === 'to change' ? query.forUpdate() : query).executeTakeFirst();
  return row && requestFrom(row);
}

/** Changes a request; whoever holds an older revision of it meets a conflict. */
export async function updateRequest(
  tx: Tx,
  id: string,
  now: Date,
  set: Updateable<RequestTables['request']>,
): Promise<void> {
  await tx
    .updateTable('request')
    .set({ ...set, changed_at: now, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute();
}

/** Notes what whoever looks at it need not hear of: with whom it is, that it began, that its holder was reminded. */
export async function noteRequest(
  tx: Tx,
  id: string,
  set: Pick<Updateable<RequestTables['request']>, 'with_ids' | 'began_at' | 'reminded'>,
): Promise<void> {
  await tx.updateTable('request').set(set).where('id', '=', id).execute();
}

/** What somebody holds on a day: approved, begun and not over. Whether its training is done is for the act to say. */
export async function approvedOn(tx: Tx, personId: string, day: string): Promise<Request[]> {
  const rows = await tx
    .selectFrom('request')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', '=', 'approved')
    .where((w) => w.or([w('holds_from', 'is', null), w('holds_from', '<=', day)]))
    .where((w) => w.or([w('holds_until', 'is', null), w('holds_until', '>=', day)]))
    .orderBy('decided_at')
    .execute();
  return rows.map(requestFrom);
}

/** All that somebody has approved of a type, begun or not. */
export async function approvedOfType(tx: Tx, personId: string, type: string): Promise<Request[]> {
  const rows = await tx
    .selectFrom('request')
    .selectAll()
    .where('person_id', '=', personId)
    .where('type', '=', type)
    .where('state', '=', 'approved')
    .orderBy('holds_from')
    .execute();
  return rows.map(requestFrom);
}

/** What somebody asked for that is in a state, newest first. */
export async function requestsOf(
  tx: Tx,
  personId: string,
  states: readonly RequestState[],
): Promise<Request[]> {
  const rows = await tx
    .selectFrom('request')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', 'in', [...states])
    .orderBy('changed_at', 'desc')
    .execute();
  return rows.map(requestFrom);
}

/**
 * Ids of the requests that something may have to be done with by itself: what is not decided, has not begun, is about to end, or
 * is of somebody, or about somebody, who has left.
 */
export async function idsToKeepUp(tx: Tx, endsBy: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from request r where r.state in ('waiting', 'changes') or (r.state = 'approved' and (
      r.began_at is null or r.holds_until <= ${endsBy} or exists (
        select from person p where p.trust_id = r.trust_id and p.state = 'inactive'
          and (p.id = r.person_id or p.id::text in (select value from jsonb_each_text(r.answers))))))
    order by r.asked_at`.execute(tx);
  return rows.map(({ id }) => id);
}
