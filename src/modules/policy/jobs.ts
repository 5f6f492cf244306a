import type { Job } from '../../platform/jobs.ts';
import type { Parts } from '../../platform/parts.ts';
import { sendReminders } from './acceptance/reminders/actions.ts';

/** Each morning: reminders to those who have not acknowledged the policy. Never at weekends, on closed days or out of term. */
export function policyJobs(parts: Parts): Job[] {
  return [
    {
      name: 'policy-reminders',
      cron: '30 7 * * *',
      run: async () => {
        const queued = await sendReminders(parts);
        if (queued > 0) parts.log.info({ queued }, 'policy reminders queued');
      },
    },
  ];
}
