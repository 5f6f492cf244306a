import { type Calendar, calendarOf } from '../../../../platform/calendar.ts';
import { inTrust, type Tx } from '../../../../platform/database/database.ts';
import { dayOf } from '../../../../platform/dates.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { isOpen } from '../../telling/when.ts';
import { type Counts, countLines } from '../model.ts';
import { type ChannelRow, countsOf, isExample } from '../store.ts';
import { type Posted, postCard } from './post.ts';
import {
  channelsOn,
  countIn,
  giveUpStopped,
  holdChannel,
  isDue,
  noteEnd,
  openMessage,
  takeMessage,
  uncounted,
  withdrawMessage,
} from './store.ts';

/** Longer than any answer may take. */
const LEASE_MS = 5 * 60_000;
const MAX_ATTEMPTS = 12;
/** Channels that are written to at a time. */
const AT_ONCE = 5;

type Sender = Pick<Parts, 'db' | 'clock' | 'secret' | 'publicUrl'>;
type Taken = { channel: ChannelRow; id: string; attempts: number; counts: Counts };

/**
 * Gathers what is new for each channel of a trust into one message, and sends what is due. What surely did not arrive is
 * tried again, later each time; what may have is left to someone who looks. @param timeLimitMs for one answer
 */
export async function sendToTeams(parts: Sender, trustId: string, timeLimitMs?: number): Promise<void> {
  const { ids, calendar } = await inTrust(parts.db, trustId, async (tx) => ({
    ids: (await isExample(tx)) ? [] : await channelsOn(tx),
    calendar: await calendarOf(tx),
  }));
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await Promise.all(
      ids.slice(from, from + AT_ONCE).map((id) => sendToChannel(parts, trustId, id, calendar, timeLimitMs)),
    );
}

async function sendToChannel(
  parts: Sender,
  trustId: string,
  channelId: string,
  calendar: Calendar,
  timeLimitMs?: number,
): Promise<void> {
  const now = parts.clock.now();
  const taken = await inTrust(parts.db, trustId, (tx) => take(tx, channelId, calendar, now));
  if (!taken) return;
  const posted = await postCard(parts, taken.channel, countLines(taken.counts), timeLimitMs);
  await inTrust(parts.db, trustId, (tx) => note(tx, taken, posted, parts.clock.now()));
}

/** Gathers what is new, and takes the message that is due, if one is. */
async function take(tx: Tx, channelId: string, calendar: Calendar, now: Date): Promise<Taken | null> {
  const channel = await holdChannel(tx, channelId);
  if (!channel) return null;
  await giveUpStopped(tx, channelId, now);
  const before = await openMessage(tx, channelId);
  // Another process is sending: what is new goes into the next one.
  if (before?.state === 'sending') return null;
  const open = isOpen(calendar, channel.school_id ? [channel.school_id] : [], now);
  const found = await uncounted(tx, channel, dayOf(now), !open);
  if (found.length > 0) await countIn(tx, channel, before, found, now);
  const message = await openMessage(tx, channelId);
  if (!message || !isDue(message, now) || !(open || message.urgent)) return null;
  const counts = await countsOf(tx, message.id);
  if (countLines(counts).length === 0) {
    await withdrawMessage(tx, message.id, now);
    return null;
  }
  await takeMessage(tx, message.id, new Date(now.getTime() + LEASE_MS));
  return { channel, id: message.id, attempts: message.attempts + 1, counts };
}

function note(tx: Tx, { id, attempts, counts }: Taken, posted: Posted, now: Date): Promise<void> {
  if (posted.ok)
    return noteEnd(tx, id, { state: 'sent', fault: null, said: counts, notBefore: now, doneAt: now });
  const { fault, unsure } = posted;
  if (unsure) return noteEnd(tx, id, { state: 'unsure', fault, said: counts, notBefore: now, doneAt: now });
  const over = attempts >= MAX_ATTEMPTS;
  const wait = Math.min(60, 2 ** attempts) * 60_000;
  return noteEnd(tx, id, {
    state: over ? 'failed' : 'waiting',
    fault,
    said: null,
    notBefore: new Date(now.getTime() + (over ? 0 : wait)),
    doneAt: over ? now : null,
  });
}
