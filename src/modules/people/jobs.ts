import { endSessions } from '../../platform/accounts.ts';
import { inTrust } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import type { Job } from '../../platform/jobs.ts';
import { appendToLedger } from '../../platform/ledger.ts';
import type { Parts } from '../../platform/parts.ts';
import { inEveryTrust } from '../../platform/trusts.ts';
import { forgetOldImports } from './import/store.ts';
import { shutOut } from './record/leaving/ending.ts';
import { leaversToShutOut } from './record/leaving/store.ts';
import { lockPeople } from './store.ts';

/**
 * Shuts out the people of a trust whose recorded last day is over.
 * @returns how many
 */
export async function shutOutLeavers(
  parts: Pick<Parts, 'db' | 'auth' | 'clock'>,
  trustId: string,
): Promise<number> {
  const now = parts.clock.now();
  const leavers = await inTrust(parts.db, trustId, async (tx) => {
    await lockPeople(tx, trustId);
    const found = await leaversToShutOut(tx, dayOf(now));
    for (const { id } of found) {
      await shutOut(tx, id);
      await appendToLedger(tx, trustId, now, {
        actor: 'decorum',
        verb: 'person made inactive',
        subject: { kind: 'person', id },
        payload: { why: 'the last day is over' },
      });
    }
    return found;
  });
  for (const { userId } of leavers) if (userId) await endSessions(parts.auth, userId);
  return leavers.length;
}

export function peopleJobs(parts: Parts): Job[] {
  return [
    {
      name: 'people-leavers',
      // Every hour, so that a night on which nothing ran is made good.
      cron: '5 * * * *',
      run: () => inEveryTrust(parts.db, (id) => shutOutLeavers(parts, id)),
    },
    {
      name: 'people-imports',
      cron: '35 * * * *',
      run: () =>
        inEveryTrust(parts.db, (id) =>
          inTrust(parts.db, id, (tx) => forgetOldImports(tx, parts.clock.now())),
        ),
    },
  ];
}
