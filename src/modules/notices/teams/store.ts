import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/database.ts';
import type { NoticeTables } from '../../../platform/database/tables/notices.ts';
import type { Counts } from './model.ts';

export type ChannelRow = Selectable<NoticeTables['teams_channel']>;
export type MessageRow = Selectable<NoticeTables['teams_message']>;

/** The channel of a school, or the trust's for null. */
export function channelOf(tx: Tx, schoolId: string | null): Promise<ChannelRow | undefined> {
  return tx
    .selectFrom('teams_channel')
    .selectAll()
    .where(sql<boolean>`school_id is not distinct from ${schoolId}::uuid`)
    .executeTakeFirst();
}

/** The trust, then every school that is open: the places that can have a channel. */
export async function places(tx: Tx): Promise<{ schoolId: string | null; name: string }[]> {
  const trust = await tx.selectFrom('trust').select('name').executeTakeFirstOrThrow();
  const schools = await tx
    .selectFrom('school')
    .select(['id', 'name'])
    .where('closed_on', 'is', null)
    .orderBy('name')
    .execute();
  return [{ schoolId: null, name: trust.name }, ...schools.map(({ id, name }) => ({ schoolId: id, name }))];
}

/** A channel, when its last message left, and of the last that did not, or may not have since: why, and since when it waits. */
type ChannelStanding = { row: ChannelRow; lastSent: Date | null; fault: { why: string; since: Date } | null };

/** Every channel, and how it stands with its messages. */
export async function channels(tx: Tx): Promise<ChannelStanding[]> {
  const rows = await tx.selectFrom('teams_channel').selectAll().execute();
  const { rows: ends } = await sql<{ id: string; sent: Date | null; why: string | null; since: Date | null }>`
    select c.id, s.at as sent, f.fault as why, f.created_at as since
    from teams_channel c
    left join lateral (select max(done_at) as at from teams_message m
      where m.trust_id = c.trust_id and m.channel_id = c.id and m.state = 'sent') s on true
    left join lateral (select m.fault, m.created_at from teams_message m where m.trust_id = c.trust_id
        and m.channel_id = c.id and m.fault is not null and m.state in ('waiting', 'sending', 'failed', 'unsure')
        and (s.at is null or m.created_at > s.at or m.state in ('waiting', 'sending'))
        order by m.created_at desc limit 1) f on true`.execute(tx);
  const byId = new Map(ends.map((end) => [end.id, end]));
  return rows.map((row) => {
    const { sent = null, why = null, since = null } = byId.get(row.id) ?? {};
    return { row, lastSent: sent, fault: why && since ? { why, since } : null };
  });
}

/**
 * Puts a channel there or changes it. @param revision the one it is changed from; 0 for none
 * @returns false, with nothing changed, when somebody else was first
 */
export async function putChannel(
  tx: Tx,
  row: Omit<ChannelRow, 'revision' | 'id'>,
  revision: number,
): Promise<boolean> {
  const { trust_id, school_id, ...columns } = row;
  const done = await tx
    .insertInto('teams_channel')
    .values({ trust_id, id: randomUUID(), school_id, ...columns })
    .onConflict((conflict) =>
      conflict
        .columns(['trust_id', 'school_id'])
        .doUpdateSet((q) => ({ ...columns, revision: q('teams_channel.revision', '+', 1) }))
        .where('teams_channel.revision', '=', revision),
    )
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** @returns false when it has been changed since, or is not there */
export async function deleteChannel(tx: Tx, id: string, revision: number): Promise<boolean> {
  const gone = await tx
    .deleteFrom('teams_channel')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return gone.numDeletedRows === 1n;
}

/** What has not left is not needed once a channel is off. */
export async function withdrawOpen(tx: Tx, channelId: string, now: Date): Promise<void> {
  await tx
    .updateTable('teams_message')
    .set({ state: 'withdrawn', done_at: now })
    .where('channel_id', '=', channelId)
    .where('state', '=', 'waiting')
    .execute();
}

/** Messages of a channel, newest first, all of them for null; those that are no more than begun count what they would say. */
export async function lastMessages(
  tx: Tx,
  channelId: string,
  atMost: number | null,
): Promise<(MessageRow & { counts: Counts })[]> {
  const query = tx
    .selectFrom('teams_message')
    .selectAll()
    .where('channel_id', '=', channelId)
    .orderBy('created_at', 'desc')
    .orderBy('id');
  const rows = await (atMost === null ? query : query.limit(atMost)).execute();
  return Promise.all(rows.map(async (row) => ({ ...row, counts: row.said ?? (await countsOf(tx, row.id)) })));
}

/** What a message counts now: each thing once, and none that has been taken back or dealt with: newer news do not count it. */
export async function countsOf(tx: Tx, messageId: string): Promise<Counts> {
  const rows = await tx
    .selectFrom('teams_line as l')
    .innerJoin('notice as n', (j) =>
      j.onRef('n.trust_id', '=', 'l.trust_id').onRef('n.id', '=', 'l.notice_id'),
    )
    .select((q) => ['n.counts', q.fn.count<string>('n.about').distinct().as('things')])
    .where('l.message_id', '=', messageId)
    .where('n.state', '<>', 'taken-back')
    .where(
      sql<boolean>`not exists (select from notice o where o.trust_id = n.trust_id and o.about = n.about
        and o.created_at > n.created_at and o.counts is null)`,
    )
    .groupBy('n.counts')
    .execute();
  return Object.fromEntries(rows.map(({ counts, things }) => [counts, Number(things)]));
}

/** Puts a message that did not leave, or may have left, back in line. @returns false when it is no longer such a one */
export async function retryMessage(tx: Tx, channelId: string, id: string, now: Date): Promise<boolean> {
  const done = await tx
    .updateTable('teams_message')
    .set({ state: 'waiting', attempts: 0, not_before: now, done_at: null })
    .where('channel_id', '=', channelId)
    .where(sql<string>`id::text`, '=', id)
    .where('state', 'in', ['failed', 'unsure'])
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Whether this is the example trust, which sends nothing to anyone. */
export async function isExample(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('trust').select('example').executeTakeFirstOrThrow();
  return row.example;
}
