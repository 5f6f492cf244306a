import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { LedgerFilter, LedgerLine } from './model.ts';

/** A page of the ledger, newest first, and how many lines there are in all. */
export async function ledgerPage(
  tx: Tx,
  filter: LedgerFilter,
  page: { size: number; from: number },
): Promise<{ lines: LedgerLine[]; total: number }> {
  let query = tx
    .selectFrom('ledger as l')
    .leftJoin('ledger_payload as p', (j) =>
      j.onRef('p.trust_id', '=', 'l.trust_id').onRef('p.seq', '=', 'l.seq'),
    )
    .leftJoin('person as who', (j) =>
      j.onRef('who.trust_id', '=', 'l.trust_id').on(sql`who.id::text`, '=', sql.ref('l.actor')),
    );
  if (filter.verb) query = query.where('l.verb', 'ilike', `%${filter.verb.replace(/[%_\\]/g, '\\$&')}%`);
  if (filter.subject) query = query.where('l.subject_kind', '=', filter.subject);
  if (filter.from)
    query = query.where(
      'l.at',
      '>=',
      sql<Date>`${filter.from}::date::timestamp at time zone 'Europe/London'`,
    );
  if (filter.to)
    query = query.where(
      'l.at',
      '<',
      sql<Date>`(${filter.to}::date + 1)::timestamp at time zone 'Europe/London'`,
    );
  const { total } = await query.select(sql<string>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .selectAll('l')
    .select(['p.payload', 'p.erased_at', 'who.given_name', 'who.family_name'])
    .orderBy(sql`l.seq`, 'desc')
    .limit(page.size)
    .offset(page.from)
    .execute();
  const lines = rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    actorName: row.given_name ? `${row.given_name} ${row.family_name}` : null,
    verb: row.verb,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    clause: row.clause,
    hash: row.hash.toString('hex'),
    payload: row.payload,
    erased: row.erased_at !== null,
  }));
  return { lines, total: Number(total) };
}

/** The kinds of subject the ledger speaks of, for its filter. */
export async function subjectKinds(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('ledger')
    .select('subject_kind')
    .distinct()
    .orderBy('subject_kind')
    .execute();
  return rows.map((row) => row.subject_kind);
}
