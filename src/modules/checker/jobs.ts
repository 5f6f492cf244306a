import { inTrust } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import type { Job } from '../../platform/jobs.ts';
import { appendToLedger } from '../../platform/ledger.ts';
import type { Parts } from '../../platform/parts.ts';
import { inEveryTrust } from '../../platform/trusts.ts';
import { deleteOldWords, eraseOldReports, keepDays } from './store.ts';

/** Erases in one trust what has been kept long enough; that it was done, and how much, goes into the ledger. */
export function eraseWhatIsOld({ db, clock }: Pick<Parts, 'db' | 'clock'>, trustId: string): Promise<void> {
  const now = clock.now();
  const day = dayOf(now);
  return inTrust(db, trustId, async (tx) => {
    const reports = await eraseOldReports(tx, day, now);
    const words = await deleteOldWords(tx, day, await keepDays(tx));
    if (reports + words === 0) return;
    await appendToLedger(tx, trustId, now, {
      actor: 'decorum',
      verb: 'old words of the checker erased',
      subject: { kind: 'trust', id: trustId },
      payload: { reports, termsAndExceptions: words },
    });
  });
}

export function checkerJobs(parts: Parts): Job[] {
  return [
    {
      name: 'checker-retention',
      cron: '15 0 * * *',
      run: () => inEveryTrust(parts.db, (id) => eraseWhatIsOld(parts, id)),
    },
  ];
}
