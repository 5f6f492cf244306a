import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/database/database.ts';
import type { Notice } from './model.ts';

/** One row a person; what still waits for them about the same thing is taken back: the newest says how it stands. */
export async function insertNotice(tx: Tx, trustId: string, now: Date, notice: Notice): Promise<void> {
  const { to, about, subject, words, path, urgent = false } = notice;
  if (to.length === 0) return;
  await takeBack(tx, about, now, to);
  await tx
    .insertInto('notice')
    .values(
      to.map((personId) => ({
        trust_id: trustId,
        id: randomUUID(),
        person_id: personId,
        about,
        subject,
        words,
        path,
        urgent,
        state: 'waiting' as const,
        created_at: now,
        done_at: null,
      })),
    )
    .execute();
}

/** @param to only these people's; everybody's when left out */
export async function takeBack(tx: Tx, about: string, now: Date, to?: readonly string[]): Promise<void> {
  let query = tx
    .updateTable('notice')
    .set({ state: 'taken-back', done_at: now })
    .where('about', '=', about)
    .where('state', '=', 'waiting');
  if (to) query = query.where('person_id', 'in', [...to]);
  await query.execute();
}
