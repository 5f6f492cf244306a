import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';

/** Names by id, as people go by them. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, coalesce(known_as, given_name) || ' ' || family_name as name from person
    where id = any(${[...new Set(ids)]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whether somebody can still come in. */
export async function isHere(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx.selectFrom('person').select('state').where('id', '=', personId).executeTakeFirst();
  return row?.state === 'active';
}

/** The roles that somebody holds on a day, at any school. */
export async function rolesHeld(tx: Tx, personId: string, day: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('role_held')
    .select('role')
    .where('person_id', '=', personId)
    .where('from_date', '<=', day)
    .where((w) => w.or([w('to_date', 'is', null), w('to_date', '>=', day)]))
    .execute();
  return rows.map(({ role }) => role);
}

/** The schools where somebody works on a day. */
export async function schoolsOf(tx: Tx, personId: string, day: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('engagement')
    .select('school_id')
    .where('person_id', '=', personId)
    .where('from_date', '<=', day)
    .where((w) => w.or([w('to_date', 'is', null), w('to_date', '>=', day)]))
    .execute();
  return [...new Set(rows.flatMap(({ school_id }) => school_id ?? []))];
}
