import type { Selectable } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import type { PeopleTables } from '../../../../platform/database/tables/people.ts';
import type { ClosedDay } from './model.ts';

/** A term with the name of its school; null for all schools. */
export type TermRow = Selectable<PeopleTables['term']> & { school: string | null };

/** Every term, the latest first. */
export function termRows(tx: Tx): Promise<TermRow[]> {
  return tx
    .selectFrom('term as t')
    .leftJoin('school as s', (j) =>
      j.onRef('s.trust_id', '=', 't.trust_id').onRef('s.id', '=', 't.school_id'),
    )
    .selectAll('t')
    .select('s.name as school')
    .orderBy('t.from_date', 'desc')
    .execute();
}

export async function insertTerm(
  tx: Tx,
  trustId: string,
  term: { id: string; schoolId: string | null; name: string; from: string; to: string },
): Promise<void> {
  await tx
    .insertInto('term')
    .values({
      trust_id: trustId,
      id: term.id,
      school_id: term.schoolId,
      name: term.name,
      from_date: term.from,
      to_date: term.to,
    })
    .execute();
}

/** @returns the term that was taken out, if it was there */
export function deleteTerm(tx: Tx, id: string): Promise<Selectable<PeopleTables['term']> | undefined> {
  return tx.deleteFrom('term').where('id', '=', id).returningAll().executeTakeFirst();
}

/** Every closed day, the latest first. */
export function closedDays(tx: Tx): Promise<ClosedDay[]> {
  return tx.selectFrom('closed_day').select(['date', 'name']).orderBy('date', 'desc').execute();
}

/** @returns the days that were not in the list before */
export async function insertClosedDays(
  tx: Tx,
  trustId: string,
  days: readonly ClosedDay[],
): Promise<ClosedDay[]> {
  if (!days.length) return [];
  return tx
    .insertInto('closed_day')
    .values(days.map((day) => ({ ...day, trust_id: trustId })))
    .onConflict((c) => c.doNothing())
    .returning(['date', 'name'])
    .execute();
}

/** @returns the day that was taken out, if it was there */
export function deleteClosedDay(tx: Tx, date: string): Promise<ClosedDay | undefined> {
  return tx.deleteFrom('closed_day').where('date', '=', date).returning(['date', 'name']).executeTakeFirst();
}
