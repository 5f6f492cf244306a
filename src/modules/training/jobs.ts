import { inTrust } from '../../platform/database/database.ts';
import type { Job } from '../../platform/jobs.ts';
import type { Parts } from '../../platform/parts.ts';
import { inEveryTrust } from '../../platform/trusts.ts';
import { tellWhoIsAsked } from './assigning/telling.ts';

/** Each morning: whoever has newly come under what is asked hears of it, and whoever is due is reminded. */
export function trainingJobs(parts: Pick<Parts, 'db' | 'clock'>): Job[] {
  return [
    {
      name: 'training-reminders',
      cron: '20 7 * * *',
      run: () =>
        inEveryTrust(parts.db, (trustId) =>
          inTrust(parts.db, trustId, (tx) => tellWhoIsAsked({ tx, trustId, now: parts.clock.now() })),
        ),
    },
  ];
}
