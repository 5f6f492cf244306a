import { inTrust } from '../../../platform/database/database.ts';
import type { Job } from '../../../platform/jobs.ts';
import type { Parts } from '../../../platform/parts.ts';
import { inEveryTrust } from '../../../platform/trusts.ts';
import { takeBackNotices } from '../../notices/actions.ts';
import { aboutRotation, askToRotate, tellToRotate, whoRotates } from './rotation.ts';
import { giveRotation, noteWhoKnows, rotationsOfLeavers, takeLostLogins } from './store.ts';

/**
 * Has passwords changed that are known to people who run the account no more, however that came about; and gives the tasks of
 * those who have left to whoever has them now.
 */
export async function keepLogins({ db, clock }: Pick<Parts, 'db' | 'clock'>, trustId: string): Promise<void> {
  const now = clock.now();
  await inTrust(db, trustId, async (tx) => {
    const doing = { tx, trustId, now };
    for (const lost of await takeLostLogins(tx)) await askToRotate(doing, { ...lost, requestId: null });
    await noteWhoKnows(tx, trustId);
    for (const { id, accountId, personId } of await rotationsOfLeavers(tx)) {
      const to = await whoRotates(doing, accountId, personId);
      if (to === null || to === personId) continue;
      await takeBackNotices(doing, aboutRotation(id));
      await giveRotation(tx, id, to);
      await tellToRotate(doing, id, to);
    }
  });
}

export function loginJobs(parts: Parts): Job[] {
  return [
    {
      name: 'logins-keep-up',
      cron: '*/5 * * * *',
      run: () => inEveryTrust(parts.db, (id) => keepLogins(parts, id)),
    },
  ];
}
