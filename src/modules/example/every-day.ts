import { DateTime } from 'luxon';
import type { Work } from '../../platform/act.ts';
import { inTrust, type Tx } from '../../platform/database/database.ts';
import { ZONE } from '../../platform/dates.ts';
import { appendToLedger } from '../../platform/ledger.ts';
import type { Parts } from '../../platform/parts.ts';
import { keepAcceptance } from '../policy/acceptance/actions.ts';
import { remindTrust } from '../policy/acceptance/reminders/actions.ts';
import { noteOpening } from '../policy/reading/actions.ts';
import { addDays, isWorkingDay } from './data/calendar.ts';
import { ACKNOWLEDGEMENTS } from './data/history/acknowledgements.ts';
import { POLICY_VERSIONS } from './data/history/versions.ts';
import type { Acknowledgement } from './data/register-types.ts';
import type { IsoDate } from './data/types.ts';
import type { Keys } from './keys.ts';

/** Who drafts the policy, and records what comes on paper. */
export const DRAFTER = 'lucy-farthing';

const METHOD = { 'signed in': 'account', 'personal link': 'link', paper: 'paper' } as const;
/** When the reminders go out, as the job is set to (policy/jobs.ts). */
const MORNING = '07:30';
/** Those about the version in force are there; a thousand more about the one before would take longer than one waits. */
const REMINDED_FROM = POLICY_VERSIONS.at(-1)!.inForceFrom;

/**
 * What people and the morning's job did from one day to another, both included, in the order of time: they acknowledge
 * the policy, and those who have not are reminded of the version in force today.
 * @param versions ids of the versions made so far, by number
 */
export async function liveThrough(
  { db, publicUrl }: Pick<Parts, 'db' | 'publicUrl'>,
  trustId: string,
  keys: Keys,
  versions: ReadonlyMap<number, string>,
  { from, to }: { from: IsoDate; to: IsoDate },
): Promise<void> {
  const given = ACKNOWLEDGEMENTS.filter(({ at }) => at.slice(0, 10) >= from && at.slice(0, 10) <= to);
  let done = 0;
  const acceptUntil = (moment: Date) =>
    inTrust(db, trustId, async (tx) => {
      for (; done < given.length && new Date(given[done]!.at) < moment; done += 1)
        await accept(tx, trustId, keys, versions.get(given[done]!.version)!, given[done]!);
    });
  for (let day = from; day <= to; day = addDays(day, 1)) {
    // On days on which nobody works the job finds nothing to do.
    if (day < REMINDED_FROM || !isWorkingDay(day)) continue;
    const morning = DateTime.fromISO(`${day}T${MORNING}`, { zone: ZONE }).toJSDate();
    await acceptUntil(morning);
    await remindTrust(db, trustId, morning, publicUrl);
  }
  await acceptUntil(new Date(`${addDays(to, 1)}T00:00Z`));
}

/** Accepts as one does by each way: after opening the policy, or on paper that somebody else records. */
async function accept(
  tx: Tx,
  trustId: string,
  keys: Keys,
  versionId: string,
  accepted: Acknowledgement,
): Promise<void> {
  const at = new Date(accepted.at);
  const personId = keys.of('person', accepted.personKey);
  const method = METHOD[accepted.how];
  const recorded = method === 'paper' ? { by: keys.of('person', DRAFTER), at } : null;
  if (method !== 'paper') await noteOpening(tx, trustId, personId, at);
  const record: Work['record'] = (entry) =>
    appendToLedger(tx, trustId, at, { ...entry, actor: recorded?.by ?? personId });
  await keepAcceptance({ tx, trustId, record }, versionId, personId, method, recorded, at);
}
