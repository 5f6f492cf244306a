import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../../platform/database/database.ts';
import type { PlatformTables } from '../../platform/database/tables/platform.ts';
import { type LedgerFilter, type LedgerLine, linkIn, type MailLine } from './model.ts';

export type TrustLine = { name: string; example: boolean; phone: string | null };

/** The trust that the transaction is in. */
export function trustHere(tx: Tx): Promise<TrustLine> {
  return tx.selectFrom('trust').select(['name', 'example', 'phone']).executeTakeFirstOrThrow();
}

/** Every trust of the installation, by name only. */
export async function allTrusts(
  db: Database,
): Promise<{ trustId: string; name: string; example: boolean }[]> {
  const found = await sql<{
    trust_id: string;
    name: string;
    example: boolean;
  }>`select * from gate.trusts()`.execute(db);
  return found.rows.map((row) => ({ trustId: row.trust_id, name: row.name, example: row.example }));
}

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
    query = query.where('l.at', '>=', sql<Date>`${filter.from}::date at time zone 'Europe/London'`);
  if (filter.to)
    query = query.where('l.at', '<', sql<Date>`(${filter.to}::date + 1) at time zone 'Europe/London'`);
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

/** A page of the outbox, newest first. */
export async function mailPage(
  tx: Tx,
  state: string,
  page: { size: number; from: number },
): Promise<{ lines: MailLine[]; total: number }> {
  let query = tx.selectFrom('mail');
  if (state) query = query.where('state', '=', state as 'waiting');
  const { total } = await query.select(sql<string>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(page.size)
    .offset(page.from)
    .execute();
  return { lines: rows.map(lineOf), total: Number(total) };
}

/** One message of the outbox. */
export async function mailLine(tx: Tx, id: string): Promise<MailLine | null> {
  const row = await tx
    .selectFrom('mail')
    .selectAll()
    .where(sql<string>`id::text`, '=', id)
    .executeTakeFirst();
  return row ? lineOf(row) : null;
}

function lineOf(row: Selectable<PlatformTables['mail']>): MailLine {
  return {
    id: row.id,
    to: row.to_address,
    toPerson: row.to_person,
    subject: row.subject,
    body: row.body,
    link: linkIn(row.body),
    state: row.state,
    attempts: row.attempts,
    error: row.error,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  };
}

/** The messages whose link this person has been shown, by what the ledger says. */
export async function linksSeenBy(tx: Tx, personId: string, verb: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('ledger')
    .select('subject_id')
    .where('actor', '=', personId)
    .where('verb', '=', verb)
    .execute();
  return new Set(rows.map((row) => row.subject_id));
}

/** How many messages no try could send. */
export async function failedMail(tx: Tx): Promise<number> {
  const { failed } = await tx
    .selectFrom('mail')
    .select(sql<string>`count(*)`.as('failed'))
    .where('state', '=', 'failed')
    .executeTakeFirstOrThrow();
  return Number(failed);
}

/** Puts a message that failed for good back in line. */
export async function retryMail(tx: Tx, id: string, now: Date): Promise<boolean> {
  const done = await tx
    .updateTable('mail')
    .set({ state: 'waiting', attempts: 0, error: null, not_before: now })
    .where(sql<string>`id::text`, '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
