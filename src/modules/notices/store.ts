import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import { KEPT, type Notice } from './model.ts';

/** One row a person; what still waits for them about the same thing is taken back: the newest says how it stands. */
export async function insertNotice(tx: Tx, trustId: string, now: Date, notice: Notice): Promise<void> {
  const { to, about, subject, words, path, urgent = false, counts = null, news = null } = notice;
  if (to.length === 0) return;
  await takeBack(tx, about, now, to);
  await tx
    .insertInto('notice')
    .values(
      [...new Set(to)].map((personId) => ({
        trust_id: trustId,
        id: randomUUID(),
        person_id: personId,
        about,
        subject,
        words,
        path,
        urgent,
        counts,
        news,
        read_at: null,
        state: 'waiting' as const,
        mail_id: null,
        created_at: now,
        done_at: null,
      })),
    )
    .execute();
}

/**
 * Takes back what nobody has read yet: what waits, and what is in a mail that has not left. Such a mail is withdrawn where
 * all that it tells is taken back; one that is just being sent is left alone.
 * @param to only these people's; everybody's when left out
 */
export async function takeBack(tx: Tx, about: string, now: Date, to?: readonly string[]): Promise<void> {
  const { rows } = await sql<{ mail_id: string | null }>`
    update notice n set state = 'taken-back', done_at = ${now}
    where n.about = ${about} and (${to ? [...to] : null}::uuid[] is null or n.person_id = any(${to ? [...to] : null}::uuid[]))
      and (n.state = 'waiting' or (n.state = 'passed-on' and exists (select from mail m
        where m.trust_id = n.trust_id and m.id = n.mail_id and m.state in ('waiting', 'failed', 'withdrawn'))))
    returning n.mail_id`.execute(tx);
  const mails = rows.flatMap((row) => row.mail_id ?? []);
  if (mails.length === 0) return;
  await tx
    .updateTable('mail as m')
    .set({ state: 'withdrawn', error: 'Not needed any more: what it was about has changed.' })
    .where('m.id', 'in', mails)
    .where('m.state', 'in', ['waiting', 'failed'])
    .where(
      sql<boolean>`not exists (select from notice n where n.trust_id = m.trust_id and n.mail_id = m.id and n.state <> 'taken-back')`,
    )
    .execute();
}

/** Deletes what has been kept long enough, and messages to channels as old. @returns how many notices */
export async function deleteOldNotices(tx: Tx, now: Date): Promise<number> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const gone = await tx
    .deleteFrom('notice')
    .where((q) => q.or([q('done_at', '<', daysAgo(KEPT.done)), q('created_at', '<', daysAgo(KEPT.waiting))]))
    .executeTakeFirst();
  await tx.deleteFrom('teams_message').where('done_at', '<', daysAgo(KEPT.done)).execute();
  return Number(gone.numDeletedRows);
}
