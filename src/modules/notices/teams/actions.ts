import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/errors.ts';
import { parse } from '../../../platform/parse.ts';
import type { Parts } from '../../../platform/parts.ts';
import { may } from '../../../platform/permissions.ts';
import { lock, unlock } from '../../../platform/secrets.ts';
import {
  ADDRESS_PURPOSE,
  type Channel,
  type Counts,
  channelSchema,
  countLines,
  faultWords,
  type MessageLine,
} from './model.ts';
import {
  type ChannelRow,
  channelOf,
  channels,
  deleteChannel,
  isExample,
  lastMessages,
  type MessageRow,
  places,
  putChannel,
  withdrawOpen,
} from './store.ts';

/** Messages that the page of a channel lists. */
const LISTED = 20;

const placeOf = (schoolId: string | null): string => schoolId ?? 'trust';

/** The channels of all places that this person may set. */
export function allChannels(acting: Acting): Promise<Channel[]> {
  return read(acting, async ({ tx, viewer }) => {
    demand(viewer, 'settings.edit');
    const set = new Map((await channels(tx)).map((one) => [placeOf(one.row.school_id), one]));
    return (await places(tx))
      .filter(({ schoolId }) => may(viewer, 'settings.edit', placeOf(schoolId)))
      .map(({ schoolId, name }) => {
        const one = set.get(placeOf(schoolId));
        return {
          place: placeOf(schoolId),
          name,
          host: one?.row.host ?? null,
          on: one?.row.is_on ?? false,
          lastSent: one?.lastSent ?? null,
          trouble:
            one?.row.is_on && one.fault ? { why: faultWords(one.fault.why), since: one.fault.since } : null,
        };
      });
  });
}

/** One channel as its page has it: never the address. */
export type ChannelShown = {
  place: string;
  name: string;
  values: Record<string, string>;
  host: string | null;
  on: boolean;
  example: boolean;
  messages: MessageLine[];
};

/** @param place 'trust', or a school's id. @throws NotFound, NotAllowed */
export function channelShown(acting: Acting, place: string): Promise<ChannelShown> {
  return read(acting, async (work) => {
    const { schoolId, name } = await demandPlace(work, place);
    const row = await channelOf(work.tx, schoolId);
    const messages = row ? await lastMessages(work.tx, row.id, LISTED) : [];
    return {
      place,
      name,
      values: {
        own: row?.own_network ? 'yes' : '',
        on: row?.is_on ? 'yes' : 'no',
        revision: String(row?.revision ?? 0),
      },
      host: row?.host ?? null,
      on: row?.is_on ?? false,
      example: await isExample(work.tx),
      messages: messages.map(lineOf),
    };
  });
}

/** Every message of a channel, newest first; none where no channel is set. @throws NotFound, NotAllowed */
export function allMessages(acting: Acting, place: string): Promise<MessageLine[]> {
  return read(acting, async (work) => {
    const { schoolId } = await demandPlace(work, place);
    const row = await channelOf(work.tx, schoolId);
    return row ? (await lastMessages(work.tx, row.id, null)).map(lineOf) : [];
  });
}

const lineOf = (one: MessageRow & { counts: Counts }): MessageLine => ({
  id: one.id,
  state: one.state,
  lines: countLines(one.counts),
  fault: one.fault && faultWords(one.fault),
  attempts: one.attempts,
  createdAt: one.created_at,
  doneAt: one.done_at,
  notBefore: one.not_before,
});

/** @throws NotAllowed, NotFound for a place that this person may not set, or that is none */
export async function demandPlace(
  { tx, viewer }: Pick<Work, 'tx' | 'viewer'>,
  place: string,
): Promise<{ schoolId: string | null; name: string }> {
  demand(viewer, 'settings.edit', place);
  const found = (await places(tx)).find(({ schoolId }) => placeOf(schoolId) === place);
  if (!found) throw new NotFound('There is no such school.');
  return found;
}

/**
 * Saves a channel. The ledger has all but the address.
 * @throws Invalid by field; Conflict when someone else saved since the form was loaded (`revision`)
 */
export function saveChannel(
  { secret }: Pick<Parts, 'secret'>,
  acting: Acting,
  place: string,
  values: Record<string, string>,
): Promise<void> {
  return act(acting, async (work) => {
    const { tx, trustId, viewer, now, record } = work;
    const { schoolId } = await demandPlace(work, place);
    const given = parse(channelSchema, values);
    if (given.on && (await isExample(tx)))
      throw new Invalid({
        field: 'on',
        message: 'The example trust sends nothing to anyone, so this stays off.',
      });
    const before = await channelOf(tx, schoolId);
    const address = addressNow(secret, trustId, before, given.key);
    const loaded = Number(values.revision);
    const row = {
      trust_id: trustId,
      school_id: schoolId,
      ...address,
      own_network: given.own,
      is_on: given.on,
      on_since: given.on ? (before?.on_since ?? now) : null,
      changed_at: now,
      changed_by: viewer.personId,
    };
    if ((before?.revision ?? 0) !== loaded || !(await putChannel(tx, row, loaded)))
      throw new Conflict('Someone else changed this while you were writing.');
    if (before && !given.on) await withdrawOpen(tx, before.id, now);
    await record({
      verb: 'teams channel set',
      subject: { kind: 'setting', id: `teams ${place}` },
      payload: { on: given.on, host: address.host, inOwnNetwork: given.own, newAddress: given.key !== '' },
    });
  });
}

/** @throws Invalid at `key` where there is none, at `own` where the one that is kept needs it */
function addressNow(
  secret: string,
  trustId: string,
  before: ChannelRow | undefined,
  key: string,
): Pick<ChannelRow, 'address_locked' | 'host'> {
  if (key) return { address_locked: lock(secret, ADDRESS_PURPOSE, trustId, key), host: new URL(key).host };
  const field = 'key';
  if (!before) throw new Invalid({ field, message: 'Copy the address of the webhook from Teams.' });
  if (unlock(secret, ADDRESS_PURPOSE, trustId, before.address_locked) === null)
    throw new Invalid({ field, message: faultWords('locked') });
  return { address_locked: before.address_locked, host: before.host };
}

/** Forgets a channel and its messages. @throws NotFound, Conflict */
export function removeChannel(acting: Acting, place: string, revision: number): Promise<void> {
  return act(acting, async (work) => {
    const { schoolId } = await demandPlace(work, place);
    const row = await channelOf(work.tx, schoolId);
    if (!row) throw new NotFound('No channel is set here.');
    if (!(await deleteChannel(work.tx, row.id, revision)))
      throw new Conflict('Someone else changed this while you were looking at it.');
    await work.record({
      verb: 'teams channel removed',
      subject: { kind: 'setting', id: `teams ${place}` },
      payload: { host: row.host },
    });
  });
}
