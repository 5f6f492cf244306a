import { inTrust } from '../../platform/database/database.ts';
import type { Job } from '../../platform/jobs.ts';
import type { Parts } from '../../platform/parts.ts';
import { inEveryTrust } from '../../platform/trusts.ts';
import { deleteOldNotices } from './store.ts';
import { sendToTeams } from './teams/sending/sending.ts';
import { tellTrust } from './telling/telling.ts';

/** What people are told leaves within a minute, or when they may next be written to. */
export function noticeJobs(parts: Parts): Job[] {
  return [
    {
      name: 'notices-mail',
      cron: '* * * * *',
      run: () => inEveryTrust(parts.db, (id) => tellTrust(parts, id)),
    },
    {
      name: 'notices-teams',
      cron: '* * * * *',
      run: () => inEveryTrust(parts.db, (id) => sendToTeams(parts, id)),
    },
    {
      name: 'notices-old',
      cron: '25 0 * * *',
      run: () =>
        inEveryTrust(parts.db, (id) =>
          inTrust(parts.db, id, (tx) => deleteOldNotices(tx, parts.clock.now())),
        ),
    },
  ];
}
