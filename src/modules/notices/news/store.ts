import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';

export type News = { id: string; kind: string; subject: string; words: string; path: string; at: Date };

/** Of two notices about one thing the newer says how it stands: the one before is over, whether it was read or not. */
const STANDS = sql<SqlBool>`n.state <> 'taken-back' and not exists (select from notice o where o.trust_id = n.trust_id
  and o.person_id = n.person_id and o.about = n.about and o.created_at > n.created_at)`;

/** What somebody has not read yet, newest first. */
export async function unreadNews(tx: Tx, personId: string): Promise<News[]> {
  const rows = await tx
    .selectFrom('notice as n')
    .select(['n.id', 'n.news', 'n.subject', 'n.words', 'n.path', 'n.created_at'])
    .where('n.person_id', '=', personId)
    .where('n.news', 'is not', null)
    .where('n.read_at', 'is', null)
    .where(STANDS)
    .orderBy('n.created_at', 'desc')
    .execute();
  return rows.map(({ news, created_at, ...row }) => ({ ...row, kind: news!, at: created_at }));
}

/** What somebody has read, the last first; `at` is when, `stands` whether it would be news again were it unread. */
export async function newsRead(
  tx: Tx,
  personId: string,
  most: number,
): Promise<(News & { stands: boolean })[]> {
  const rows = await tx
    .selectFrom('notice as n')
    .select(['n.id', 'n.news', 'n.subject', 'n.words', 'n.path', 'n.read_at', STANDS.as('stands')])
    .where('n.person_id', '=', personId)
    .where('n.news', 'is not', null)
    .where('n.read_at', 'is not', null)
    .orderBy('n.read_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ news, read_at, stands, ...row }) => ({
    ...row,
    kind: news!,
    at: read_at!,
    stands: stands === true,
  }));
}

/**
 * Notes that somebody has read news: one of them, or all that lead to a page. What no mail has told them yet, none will.
 * @returns whether any of it was unread
 */
export async function noteRead(
  tx: Tx,
  personId: string,
  which: { id: string } | { path: string },
  now: Date,
): Promise<boolean> {
  const done = await tx
    .updateTable('notice')
    .set({
      read_at: now,
      state: sql`case when state = 'waiting' then 'in-inbox' else state end`,
      done_at: sql`coalesce(done_at, ${now})`,
    })
    .where('person_id', '=', personId)
    .where('id' in which ? sql<SqlBool>`id::text = ${which.id}` : sql<SqlBool>`path = ${which.path}`)
    .where('news', 'is not', null)
    .where('read_at', 'is', null)
    .where('state', '<>', 'taken-back')
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Makes one of somebody's news unread again. @returns false where there is none that was read and still stands */
export async function noteUnread(tx: Tx, personId: string, id: string): Promise<boolean> {
  const done = await tx
    .updateTable('notice as n')
    .set({ read_at: null })
    .where('n.person_id', '=', personId)
    .where(sql<SqlBool>`n.id::text = ${id}`)
    .where('n.read_at', 'is not', null)
    .where(STANDS)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
