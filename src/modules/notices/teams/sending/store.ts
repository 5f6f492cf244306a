import { randomUUID } from 'node:crypto';
import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Counts, Fault } from '../model.ts';
import type { ChannelRow, MessageRow } from '../store.ts';

/** Ids of the channels that are on. */
export async function channelsOn(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('teams_channel').select('id').where('is_on', '=', true).execute();
  return rows.map(({ id }) => id);
}

/** A channel that is on, held until the transaction ends, so that of two processes one gathers and sends. */
export function holdChannel(tx: Tx, id: string): Promise<ChannelRow | undefined> {
  return tx
    .selectFrom('teams_channel')
    .selectAll()
    .where('id', '=', id)
    .where('is_on', '=', true)
    .forUpdate()
    .executeTakeFirst();
}

/** Messages whose process was stopped while it sent them: they may have arrived. */
export async function giveUpStopped(tx: Tx, channelId: string, now: Date): Promise<void> {
  await tx
    .updateTable('teams_message')
    .set({ state: 'unsure', fault: 'stopped' satisfies Fault, done_at: now })
    .where('channel_id', '=', channelId)
    .where('state', '=', 'sending')
    .where('not_before', '<=', now)
    .execute();
}

/** The message that is open, oldest first: one that waits, or that another process is sending. */
export function openMessage(tx: Tx, channelId: string): Promise<MessageRow | undefined> {
  return tx
    .selectFrom('teams_message')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('state', 'in', ['waiting', 'sending'])
    .orderBy(sql`state = 'sending'`, 'desc')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
}

/** What people of the channel's place were told since it is on, and no message counts yet. */
export async function uncounted(
  tx: Tx,
  channel: ChannelRow,
  day: string,
  onlyUrgent: boolean,
): Promise<{ id: string; urgent: boolean }[]> {
  const { school_id: school } = channel;
  const { rows } = await sql<{ id: string; urgent: boolean }>`
    select n.id, n.urgent from notice n
    where n.counts is not null and n.state <> 'taken-back' and n.created_at >= ${channel.on_since}
      and (${!onlyUrgent} or n.urgent)
      and not exists (select from teams_line l where l.trust_id = n.trust_id and l.channel_id = ${channel.id} and l.notice_id = n.id)
      and (${school}::uuid is null or exists (select from engagement e where e.trust_id = n.trust_id
        and e.person_id = n.person_id and e.school_id = ${school}::uuid and e.from_date <= ${day}::date
        and (e.to_date is null or e.to_date >= ${day}::date)))
    order by n.created_at, n.id`.execute(tx);
  return rows;
}

/** Puts what is new into the message that waits, or into a new one. */
export async function countIn(
  tx: Tx,
  channel: ChannelRow,
  into: MessageRow | undefined,
  found: readonly { id: string; urgent: boolean }[],
  now: Date,
): Promise<void> {
  const urgent = found.some((one) => one.urgent);
  const messageId = into?.id ?? randomUUID();
  const { trust_id } = channel;
  if (!into)
    await tx
      .insertInto('teams_message')
      .values({
        trust_id,
        id: messageId,
        channel_id: channel.id,
        state: 'waiting',
        urgent,
        fault: null,
        said: null,
        created_at: now,
        not_before: now,
        done_at: null,
      })
      .execute();
  else if (urgent)
    await tx.updateTable('teams_message').set({ urgent }).where('id', '=', messageId).execute();
  await tx
    .insertInto('teams_line')
    .columns(['trust_id', 'channel_id', 'notice_id', 'message_id'])
    .expression((q) =>
      q
        .selectFrom('notice')
        .select((s) => [
          'trust_id',
          s.val(channel.id).$castTo<string>().as('channel_id'),
          'id as notice_id',
          s.val(messageId).$castTo<string>().as('message_id'),
        ])
        .where(
          'id',
          'in',
          found.map(({ id }) => id),
        ),
    )
    .execute();
}

/** Whether a message may be tried now. */
export function isDue(message: Pick<MessageRow, 'state' | 'not_before'>, now: Date): boolean {
  return message.state === 'waiting' && message.not_before <= now;
}

/** Takes a message to send it. @param until when whoever took it is taken to have been stopped */
export async function takeMessage(tx: Tx, id: string, until: Date): Promise<void> {
  await tx
    .updateTable('teams_message')
    .set((q) => ({ state: 'sending', attempts: q('attempts', '+', 1), not_before: until }))
    .where('id', '=', id)
    .execute();
}

/** Of nothing there is no message. */
export async function withdrawMessage(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('teams_message')
    .set({ state: 'withdrawn', done_at: now })
    .where('id', '=', id)
    .execute();
}

/** How a message that was taken ended. Whoever was so late that it was given up changes nothing but that it left. */
export async function noteEnd(
  tx: Tx,
  id: string,
  end: {
    state: MessageRow['state'];
    fault: Fault | null;
    said: Counts | null;
    notBefore: Date;
    doneAt: Date | null;
  },
): Promise<void> {
  const { state, fault, said, notBefore, doneAt } = end;
  await tx
    .updateTable('teams_message')
    .set({
      state,
      fault,
      said: said && JSON.stringify(said),
      not_before: notBefore,
      done_at: doneAt,
    })
    .where('id', '=', id)
    .where(sql<SqlBool>`(state = 'sending' or ${state} = 'sent')`)
    .execute();
}
