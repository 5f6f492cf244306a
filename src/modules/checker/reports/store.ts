import { type RawBuilder, type Selectable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { CheckerTables } from '../../../platform/database/tables/checker.ts';
import { PAGE_SIZE, type Report, type ReportFilter, type Sort } from './model.ts';

type Row = Selectable<CheckerTables['check_report']>;
const withoutWhom = ({
  trust_id: _trust,
  person_id: _person,
  answer_seen_at: _seen,
  ...report
}: Row): Report => report;

/** Keeps a report. @returns false when there is one with this id already */
export async function insertReport(
  tx: Tx,
  trustId: string,
  report: Omit<Report, 'state' | 'answer' | 'answered_at' | 'erased_at' | 'revision'> & { person_id: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('check_report')
    .values({
      ...report,
      trust_id: trustId,
      state: 'open',
      answer: null,
      answered_at: null,
      answer_seen_at: null,
      erased_at: null,
    })
    .onConflict((c) => c.columns(['trust_id', 'id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Everything one person has said, newest first. */
export async function reportsOf(tx: Tx, personId: string): Promise<Report[]> {
  const rows = await tx
    .selectFrom('check_report')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(withoutWhom);
}

/** A report with whose it is, locked until the transaction ends if it is to be changed. */
export async function findReport(
  tx: Tx,
  id: string,
  lock: 'to change' | 'to read',
): Promise<{ report: Report; personId: string | null } | undefined> {
  const query = tx.selectFrom('check_report').selectAll().where('id', '=', id);
  const row = await (lock === 'to change' ? query.forUpdate() : query).executeTakeFirst();
  return row && { report: withoutWhom(row), personId: row.person_id };
}

export async function updateReport(
  tx: Tx,
  id: string,
  set: Updateable<CheckerTables['check_report']>,
): Promise<void> {
  await tx
    .updateTable('check_report')
    .set({ ...set, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute();
}

/** The reports of one person with an answer that they have not read, the oldest answer first. */
export async function unreadAnswers(tx: Tx, personId: string): Promise<Report[]> {
  const rows = await tx
    .selectFrom('check_report')
    .selectAll()
    .where('person_id', '=', personId)
    .where('answer', 'is not', null)
    .where('answer_seen_at', 'is', null)
    .orderBy('answered_at')
    .execute();
  return rows.map(withoutWhom);
}

/** The reports of one person with an answer that they have read, the last read first; `readAt` is when. */
export async function readAnswers(
  tx: Tx,
  personId: string,
  most: number,
): Promise<(Report & { readAt: Date })[]> {
  const rows = await tx
    .selectFrom('check_report')
    .selectAll()
    .where('person_id', '=', personId)
    .where('answer', 'is not', null)
    .where('answer_seen_at', 'is not', null)
    .orderBy('answer_seen_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...withoutWhom(row), readAt: row.answer_seen_at! }));
}

/** Its sender has read the answer. That is no change of the report: whoever answers has the same before them. */
export async function noteAnswerRead(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('check_report').set({ answer_seen_at: now }).where('id', '=', id).execute();
}

/** Puts an answer back among what its sender has not read. @returns false where there is none of theirs */
export async function noteAnswerUnread(tx: Tx, personId: string, id: string): Promise<boolean> {
  const done = await tx
    .updateTable('check_report')
    .set({ answer_seen_at: null })
    .where(sql<boolean>`id::text = ${id}`)
    .where('person_id', '=', personId)
    .where('answer_seen_at', 'is not', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

function orderBy({ sort, descending }: ReportFilter): RawBuilder<unknown> {
  const columns: Record<Sort, RawBuilder<unknown>> = {
    made: sql`made_at`,
    rule: sql`rule`,
    severity: sql`array_position(array['stop', 'approve', 'change', 'consider'], severity)`,
    state: sql`array_position(array['open', 'accepted', 'declined'], state)`,
  };
  return descending ? sql`${columns[sort]} desc` : columns[sort];
}

/** A page of the reports that fit, never the withdrawn, and how many fit in all. */
export async function pageOfReports(
  tx: Tx,
  filter: ReportFilter,
): Promise<{ reports: Report[]; total: number }> {
  const where = [sql`state <> 'withdrawn'`];
  if (filter.shown === 'open') where.push(sql`state = 'open' and erased_at is null`);
  if (filter.shown === 'answered') where.push(sql`state <> 'open'`);
  if (filter.rule) where.push(sql`rule = ${filter.rule}`);
  if (filter.text)
    where.push(
      sql`position(lower(${filter.text}::text) in lower(concat_ws(' ', quote, why, draft, answer))) > 0`,
    );
  const { rows } = await sql<Row & { total: number }>`
    select *, count(*) over ()::int as total from check_report
    where ${sql.join(where, sql` and `)}
    order by ${orderBy(filter)}, made_at, id
    limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE}`.execute(tx);
  return {
    reports: rows.map(({ total: _total, ...row }) => withoutWhom(row)),
    total: rows[0]?.total ?? 0,
  };
}

/** How many wait for an answer; none does once its words are erased. */
export async function openReports(tx: Tx): Promise<number> {
  const { open } = await tx
    .selectFrom('check_report')
    .select(sql<string>`count(*)`.as('open'))
    .where('state', '=', 'open')
    .where('erased_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(open);
}
