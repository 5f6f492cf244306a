import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import { DEFAULT_KEEP_DAYS } from './model.ts';

/** Key of the trust's setting for how many days a report is kept. */
export const KEEP_SETTING = 'checker.keep_days';

export async function keepDays(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('setting')
    .select('value')
    .where('key', '=', KEEP_SETTING)
    .executeTakeFirst();
  return typeof row?.value === 'number' ? row.value : DEFAULT_KEEP_DAYS;
}

export async function putKeepDays(tx: Tx, trustId: string, days: number, now: Date): Promise<void> {
  const value = JSON.stringify(days);
  await tx
    .insertInto('setting')
    .values({ trust_id: trustId, key: KEEP_SETTING, value, changed_at: now })
    .onConflict((c) => c.columns(['trust_id', 'key']).doUpdateSet({ value, changed_at: now }))
    .execute();
}

/** One change at a time to a trust's own words and to what is said of them. */
export async function lockChecker(tx: Tx, trustId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`checker ${trustId}`}, 0))`.execute(tx);
}

/** How much there is of everything, for the first page. `soon`: ends within so many days of a day. */
export async function counts(
  tx: Tx,
  day: string,
  soon: string,
): Promise<{ reports: number; terms: number; exceptions: number; ending: number }> {
  const { rows } = await sql<{ reports: number; terms: number; exceptions: number; ending: number }>`
    select (select count(*)::int from check_report where state = 'open' and erased_at is null) as reports,
      count(*) filter (where kind = 'term')::int as terms,
      count(*) filter (where kind = 'exception')::int as exceptions,
      count(*) filter (where expires_on <= ${soon}::date)::int as ending
    from checker_word where ended_at is null and expires_on >= ${day}::date`.execute(tx);
  return rows[0]!;
}

/** Erases the words of reports that have been kept long enough, and who sent them. @returns how many */
export async function eraseOldReports(tx: Tx, day: string, now: Date): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('check_report')
    .set((e) => ({
      quote: null,
      message: null,
      why: null,
      draft: null,
      answer: null,
      person_id: null,
      erased_at: e.fn.coalesce('erased_at', e.val(now)),
      revision: sql`revision + 1`,
    }))
    .where('kept_until', '<', day)
    .where((w) =>
      w.or([w('erased_at', 'is', null), w('person_id', 'is not', null), w('answer', 'is not', null)]),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Takes out terms and exceptions that ended so long ago, with all they once said. @returns how many */
export async function deleteOldWords(tx: Tx, day: string, days: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from checker_word
    where least(expires_on, (ended_at at time zone 'Europe/London')::date) + ${days}::int < ${day}::date`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0n);
}
