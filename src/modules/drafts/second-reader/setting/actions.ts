import { type Acting, act, demand, read } from '../../../../platform/act.ts';
import { Conflict, Invalid } from '../../../../platform/errors.ts';
import { parse } from '../../../../platform/parse.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { lock } from '../../../../platform/secrets.ts';
import { KEY_PURPOSE, SECONDS } from '../model.ts';
import { settingsSchema } from '../settings.ts';
import { isExample, putSecondReader, type SecondReaderRow, secondReaderRow } from '../store.ts';

/** The settings as a form has them, without the key. */
export type Shown = { values: Record<string, string>; hasKey: boolean; saved: boolean; example: boolean };

export function secondReaderSettings(acting: Acting): Promise<Shown> {
  return read(acting, async ({ tx, viewer }) => {
    demand(viewer, 'settings.edit', 'trust');
    const row = await secondReaderRow(tx);
    return {
      values: {
        address: row?.address ?? '',
        model: row?.model ?? '',
        seconds: String(row?.seconds ?? SECONDS.usual),
        own: row?.own_network ? 'yes' : '',
        on: row?.is_on ? 'yes' : 'no',
        told: row?.is_on ? 'yes' : '',
        revision: String(row?.revision ?? 0),
      },
      hasKey: Boolean(row?.key_locked),
      saved: row !== undefined,
      example: await isExample(tx),
    };
  });
}

/** What became of the key: `moved` when it was another server's, and is forgotten. */
export type KeyNow = 'new' | 'kept' | 'forgotten' | 'moved' | 'none';

/**
 * Saves the settings. The ledger has all of them but the key.
 * @throws Invalid by field; Conflict when someone else saved since the form was loaded (`revision`)
 */
export function saveSecondReader(
  { secret }: Pick<Parts, 'secret'>,
  acting: Acting,
  values: Record<string, string>,
): Promise<{ key: KeyNow; on: boolean }> {
  return act(acting, async ({ tx, viewer, trustId, now, record }) => {
    demand(viewer, 'settings.edit', 'trust');
    const given = parse(settingsSchema, values);
    if (given.on && (await isExample(tx)))
      throw new Invalid({
        field: 'on',
        message: 'The example trust sends nothing to anyone, so its second reader stays off.',
      });
    const before = await secondReaderRow(tx);
    const key = keyNow(before, given);
    const row = {
      trust_id: trustId,
      address: given.address,
      model: given.model,
      key_locked:
        key === 'new'
          ? lock(secret, KEY_PURPOSE, trustId, given.key)
          : key === 'kept'
            ? before!.key_locked
            : null,
      seconds: given.seconds,
      is_on: given.on,
      own_network: given.own,
      changed_at: now,
      changed_by: viewer.personId,
    };
    const loaded = Number(values.revision);
    if ((before?.revision ?? 0) !== loaded || !(await putSecondReader(tx, row, loaded)))
      throw new Conflict('Someone else changed these settings while you were writing.');
    await record({
      verb: 'second reader set',
      subject: { kind: 'setting', id: 'second reader' },
      payload: {
        on: given.on,
        address: given.address,
        model: given.model,
        seconds: given.seconds,
        inOwnNetwork: given.own,
        dataProtectionOfficerAgreed: given.told,
        key,
      },
    });
    return { key, on: given.on };
  });
}

/** A key goes to the server it was given for and to no other: whoever moves the address does not get it. */
function keyNow(
  before: SecondReaderRow | undefined,
  given: { address: string; key: string; forget: boolean },
): KeyNow {
  if (given.key) return 'new';
  if (!before?.key_locked) return 'none';
  if (given.forget) return 'forgotten';
  return new URL(before.address).origin === new URL(given.address).origin ? 'kept' : 'moved';
}
