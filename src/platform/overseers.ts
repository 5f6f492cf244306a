import type { Work } from './act.ts';
import { dayOf } from './dates.ts';
import type { Role } from './permissions.ts';

/** Those who look after the trust's policy and its people: whoever becomes one of them, the others are told. */
export const OVERSEERS: readonly Role[] = ['chair', 'ceo', 'data-protection', 'administrator'];

/** What they are told: a category, and where to look. Who and whom is in the ledger, not in the mail. */
const NOTICES = {
  role: [
    'A role that oversees the policy was given or ended',
    'Somebody was made, or is no longer, Chair, chief executive, data protection officer or administrator.',
  ],
  address: [
    'An address that somebody signs in with was changed',
    'The email address with which somebody who holds a role signs in was changed by an administrator.',
  ],
  'second-step': [
    'A second sign-in step was taken away',
    'An administrator took away the second step of somebody’s account. They set up a new one when they next sign in.',
  ],
  link: [
    'A link for a new password was looked at',
    'An administrator looked at a link with which somebody sets a new password, in a message that waits in the outbox.',
  ],
} as const;

/**
 * Tells the overseers of today of an act by which an administrator could come to act as somebody else, so that no such
 * act is between the administrator and the ledger alone. The person who acts is not told.
 */
export async function tellOverseers(
  work: Pick<Work, 'tx' | 'viewer' | 'now' | 'mail'>,
  notice: keyof typeof NOTICES,
): Promise<void> {
  const today = dayOf(work.now);
  const overseers = await work.tx
    .selectFrom('role_held as r')
    .innerJoin('person as p', (j) =>
      j.onRef('p.trust_id', '=', 'r.trust_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select(['p.id', 'p.email'])
    .distinct()
    .where('r.role', 'in', [...OVERSEERS])
    .where('r.school_id', 'is', null)
    .where('r.from_date', '<=', today)
    .where((w) => w.or([w('r.to_date', 'is', null), w('r.to_date', '>=', today)]))
    .where('p.state', '=', 'active')
    .where('p.id', '<>', work.viewer.personId)
    .execute();
  const [subject, what] = NOTICES[notice];
  for (const { id, email } of overseers)
    if (email)
      await work.mail({
        toPerson: id,
        toAddress: email,
        subject,
        body: `${what}\n\nIf you did not know of this, sign in to Decorum and see in the ledger, under Running, who did it and for whom.\n`,
      });
}
