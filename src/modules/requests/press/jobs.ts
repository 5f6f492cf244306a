import { inTrust } from '../../../platform/database/database.ts';
import { longMoment } from '../../../platform/dates.ts';
import type { Job } from '../../../platform/jobs.ts';
import type { Parts } from '../../../platform/parts.ts';
import { inEveryTrust } from '../../../platform/trusts.ts';
import { notify } from '../../notices/actions.ts';
import type { Notice } from '../../notices/model.ts';
import { deadlineOf, leftWords, type Nag, nagDue } from './deadline.ts';
import { lockWaiting, noteNag, type WaitingRow, waitingEnquiries } from './store.ts';

/**
 * Tells those with whom press enquiries wait, again, as the deadline nears: a day, three hours and an hour before it is to be
 * decided, each once and at once, whatever the day. When nothing is left, whoever passed it on is told too. Each in a transaction
 * of its own.
 */
export async function nagAboutPress(
  { db, clock }: Pick<Parts, 'db' | 'clock'>,
  trustId: string,
): Promise<void> {
  const now = clock.now();
  for (const { id } of await inTrust(db, trustId, (tx) => waitingEnquiries(tx)))
    await inTrust(db, trustId, async (tx) => {
      const enquiry = await lockWaiting(tx, id);
      const nag = enquiry && nagDue(enquiry.due_at, enquiry.asked_at, now);
      if (!enquiry || !nag) return;
      if (!(await noteNag(tx, trustId, { requestId: id, nag, dueAt: enquiry.due_at }, now))) return;
      await notify({ tx, trustId, now }, ...noticesOf(enquiry, nag, now));
    });
}

function noticesOf(enquiry: WaitingRow, nag: Nag, now: Date): Notice[] {
  const about = `request ${enquiry.id}`;
  const path = `/requests/${enquiry.id}`;
  const deadline = deadlineOf(enquiry.answers) ?? enquiry.due_at;
  const left = deadline > now ? `Their deadline is in ${leftWords(deadline, now)}` : 'Their deadline is over';
  const toDecide: Notice = {
    to: enquiry.with_ids,
    about,
    subject: nag === 'late' ? 'A press enquiry is late' : 'A press enquiry still waits for your decision',
    words: `${left}: ${longMoment(deadline)}. Approve the exact words, change them, or answer it yourself.`,
    path,
    urgent: true,
  };
  if (nag !== 'late') return [toDecide];
  const notYet: Notice = {
    to: [enquiry.person_id],
    about,
    subject: 'Your press enquiry is not decided yet',
    words: 'Do not answer it. You may say whom to contact. Ring your headteacher if you can.',
    path,
    news: 'Request',
    urgent: true,
  };
  return [toDecide, notYet];
}

export function pressJobs(parts: Parts): Job[] {
  return [
    {
      name: 'press-deadlines',
      cron: '*/5 * * * *',
      run: () => inEveryTrust(parts.db, (id) => nagAboutPress(parts, id)),
    },
  ];
}
