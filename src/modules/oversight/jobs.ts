import { inTrust } from '../../platform/database/database.ts';
import type { Job } from '../../platform/jobs.ts';
import { forgetOldForms } from '../../platform/kept-forms.ts';
import type { Parts } from '../../platform/parts.ts';
import { inEveryTrust } from '../../platform/trusts.ts';

/** Each night: forms that were begun long ago and never sent are thrown away. */
export function oversightJobs({ db, clock }: Parts): Job[] {
  return [
    {
      name: 'kept-forms-forget',
      cron: '45 0 * * *',
      run: () => inEveryTrust(db, (id) => inTrust(db, id, (tx) => forgetOldForms(tx, clock.now()))),
    },
  ];
}
