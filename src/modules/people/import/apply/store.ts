import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import type { PersonFacts } from '../../model.ts';
import type { Counts } from '../model.ts';

/** Begins an import. */
export async function startImport(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('people_import')
    .set({ state: 'running', started_at: now, result: null })
    .where('id', '=', id)
    .execute();
}

/** Ends an import: what came of it is kept (`left`: who was taken to leave altogether), the file is not. */
export async function finishImport(
  tx: Tx,
  id: string,
  counts: Counts,
  left: readonly string[],
): Promise<void> {
  await tx
    .updateTable('people_import')
    .set({ state: 'done', content: null, result: JSON.stringify({ counts, left }) })
    .where('id', '=', id)
    .execute();
}

/**
 * Puts an import that runs back to where it can be confirmed; one that is done stays done.
 * @param stopped why it was not carried out, to be told; null when there is nothing to say
 */
export async function putImportBack(tx: Tx, id: string, stopped: string | null): Promise<void> {
  await tx
    .updateTable('people_import')
    .set({ state: 'read', started_at: null, result: stopped === null ? null : JSON.stringify({ stopped }) })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

/**
 * For the rest of this transaction. Tables that are nearly empty when the first row goes in are not when the last does:
 * without this every reference is checked by reading the whole table, and the time grows with the square of the rows.
 */
export async function preferIndexes(tx: Tx): Promise<void> {
  await sql`select set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(
    tx,
  );
}

const CHUNK = 500;
function* chunks<T>(all: readonly T[]): Generator<T[]> {
  for (let i = 0; i < all.length; i += CHUNK) yield all.slice(i, i + CHUNK);
}

export type NewPerson = { id: string; facts: PersonFacts };

export async function insertPeople(
  tx: Tx,
  trustId: string,
  people: readonly NewPerson[],
  now: Date,
): Promise<void> {
  for (const some of chunks(people))
    await tx
      .insertInto('person')
      .values(
        some.map(({ id, facts }) => ({
          trust_id: trustId,
          id,
          title: facts.title,
          given_name: facts.givenName,
          family_name: facts.familyName,
          known_as: facts.knownAs,
          email: facts.email,
          category: facts.category,
          organisation: facts.organisation,
          staff_code: facts.staffCode,
          user_id: null,
          created_at: now,
        })),
      )
      .execute();
}

/** Facts of people become others; a fact that is not given stays as it is. */
export async function changeFacts(
  tx: Tx,
  people: readonly { id: string; facts: Partial<PersonFacts> }[],
): Promise<void> {
  for (const some of chunks(people))
    await sql`
      update person p set title = coalesce(n.title, p.title), given_name = coalesce(n."givenName", p.given_name),
        family_name = coalesce(n."familyName", p.family_name), known_as = coalesce(n."knownAs", p.known_as),
        email = coalesce(n.email, p.email), category = coalesce(n.category, p.category),
        organisation = coalesce(n.organisation, p.organisation), staff_code = coalesce(n."staffCode", p.staff_code),
        revision = p.revision + 1
      from jsonb_to_recordset(${JSON.stringify(some.map(({ id, facts }) => ({ ...facts, id })))}::jsonb)
        as n(id uuid, title text, "givenName" text, "familyName" text, "knownAs" text, email text, category text,
          organisation text, "staffCode" text)
      where p.trust_id = current_trust() and p.id = n.id`.execute(tx);
}

/** Links that were sent to these people open nothing any more. */
export async function spendLinks(tx: Tx, people: readonly string[], now: Date): Promise<void> {
  await sql`update personal_link set used_at = ${now}
    where trust_id = current_trust() and person_id = any(${people}::uuid[]) and used_at is null`.execute(tx);
}

export type Engaged = {
  id: string;
  personId: string;
  schoolId: string | null;
  job: string;
  managerId: string | null;
  from: string;
  to: string | null;
};

export async function insertEngagements(tx: Tx, trustId: string, engaged: readonly Engaged[]): Promise<void> {
  for (const some of chunks(engaged))
    await tx
      .insertInto('engagement')
      .values(
        some.map((e) => ({
          trust_id: trustId,
          id: e.id,
          person_id: e.personId,
          school_id: e.schoolId,
          job: e.job,
          manager_id: e.managerId,
          pattern: JSON.stringify({ days: [] }),
          from_date: e.from,
          to_date: e.to,
        })),
      )
      .execute();
}

/** Engagements become these; where they are stays. */
export async function changeEngagements(tx: Tx, engaged: readonly Engaged[]): Promise<void> {
  for (const some of chunks(engaged))
    await sql`
      update engagement e set job = n.job, manager_id = n."managerId", from_date = n."from", to_date = n."to",
        revision = e.revision + 1
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb)
        as n(id uuid, job text, "managerId" uuid, "from" date, "to" date)
      where e.trust_id = current_trust() and e.id = n.id`.execute(tx);
}

/** Engagements end on a day; what has not begun by then begins and ends on its own first day. */
export async function endEngagements(tx: Tx, ids: readonly string[], lastDay: string): Promise<void> {
  await tx
    .updateTable('engagement')
    .set((q) => ({
      to_date: q.fn<string>('greatest', ['from_date', q.val(lastDay)]),
      revision: q('revision', '+', 1),
    }))
    .where('id', 'in', [...ids])
    .execute();
}
