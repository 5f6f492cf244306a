import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { PlatformTables } from '../../../platform/database/tables/platform.ts';
import { linkIn, type MailFacts, type MailFilter, type MailLine, PAGE_SIZE } from './model.ts';

const COLUMNS = { subject: 'subject', to: 'to_address', state: 'state', at: 'created_at' } as const;

function fitting(tx: Tx, { text, state }: MailFilter) {
  let query = tx.selectFrom('mail');
  if (state) query = query.where('state', '=', state);
  if (text)
    query = query.where(
      sql<boolean>`position(lower(${text}::text) in lower(to_address || ' ' || subject)) > 0`,
    );
  return query;
}

const inOrder = (tx: Tx, filter: MailFilter) =>
  fitting(tx, filter)
    .orderBy(COLUMNS[filter.sort], filter.descending ? 'desc' : 'asc')
    .orderBy('created_at', 'desc')
    .orderBy('id');

/** A page of the outbox. */
export async function mailPage(
  tx: Tx,
  filter: MailFilter,
  now: Date,
): Promise<{ lines: MailLine[]; total: number }> {
  const { total } = await fitting(tx, filter)
    .select(sql<string>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  const rows = await inOrder(tx, filter)
    .selectAll()
    .limit(PAGE_SIZE)
    .offset((filter.page - 1) * PAGE_SIZE)
    .execute();
  return { lines: rows.map((row) => lineOf(row, now)), total: Number(total) };
}

/** All of the outbox that fits, without the words. */
export async function mailFacts(tx: Tx, filter: MailFilter): Promise<MailFacts[]> {
  const rows = await inOrder(tx, filter)
    .select(['to_address', 'subject', 'state', 'error', 'created_at', 'not_before', 'sent_at'])
    .execute();
  return rows.map(factsOf);
}

/** One message of the outbox. */
export async function mailLine(tx: Tx, id: string, now: Date): Promise<MailLine | null> {
  const row = await tx
    .selectFrom('mail')
    .selectAll()
    .where(sql<string>`id::text`, '=', id)
    .executeTakeFirst();
  return row ? lineOf(row, now) : null;
}

type Row = Selectable<PlatformTables['mail']>;

function lineOf(row: Row, now: Date): MailLine {
  return {
    ...factsOf(row),
    id: row.id,
    toPerson: row.to_person,
    body: row.body,
    link: linkIn(row.body),
    attempts: row.attempts,
    heldUntil: row.state === 'waiting' && row.not_before > now ? row.not_before : null,
  };
}

const factsOf = (
  row: Pick<Row, 'to_address' | 'subject' | 'state' | 'error' | 'created_at' | 'not_before' | 'sent_at'>,
): MailFacts => ({
  to: row.to_address,
  subject: row.subject,
  state: row.state,
  error: row.error,
  createdAt: row.created_at,
  leavesAt: row.sent_at ?? (row.not_before > row.created_at ? row.not_before : row.created_at),
  sentAt: row.sent_at,
});

/** Whether this person has been shown the link of a message, by what the ledger says. */
export async function hasSeenLink(tx: Tx, personId: string, verb: string, mailId: string): Promise<boolean> {
  const seen = await tx
    .selectFrom('ledger')
    .select('seq')
    .where('actor', '=', personId)
    .where('verb', '=', verb)
    .where('subject_id', '=', mailId)
    .limit(1)
    .executeTakeFirst();
  return seen !== undefined;
}

/** How many messages no try could send; how many are tried again and again since before a moment, and the oldest of those. */
export async function mailTrouble(
  tx: Tx,
  before: Date,
): Promise<{ failed: number; stuck: number; since: Date | null }> {
  const { rows } = await sql<{ failed: number; stuck: number; since: Date | null }>`
    select count(*) filter (where state = 'failed')::int as failed,
      count(*) filter (where state in ('waiting', 'sending') and error is not null and created_at < ${before})::int as stuck,
      min(created_at) filter (where state in ('waiting', 'sending') and error is not null and created_at < ${before}) as since
    from mail where state in ('waiting', 'sending', 'failed')`.execute(tx);
  return rows[0]!;
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
