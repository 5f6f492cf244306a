import type { Work } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { activeAddresses, trustHolders } from './store.ts';

/** What the signers are told. A category and a link: who did it is on the page, not in the mail. */
const NOTICES = {
  'policy-to-sign': {
    subject: 'A policy waits for your signature',
    body: 'A version of the staff social media policy has been sent to you for signature. Read it, see what changed, and sign it or send it back:',
    path: '/policy/sign',
  },
  'policy-recalled': {
    subject: 'A policy was recalled before it was signed',
    body: 'The version of the staff social media policy that was sent for signature is being changed. A signature already given no longer counts. Whoever signs is asked again. See where it stands:',
    path: '/policy/versions',
  },
  'policy-sent-back': {
    subject: 'A policy was sent back unsigned',
    body: 'The version of the staff social media policy that was sent for signature has been sent back with a reason. A signature already given no longer counts. See where it stands:',
    path: '/policy/versions',
  },
  'policy-signed': {
    subject: 'The policy has both signatures',
    body: 'The staff social media policy has been signed by the Chair and the chief executive. See when it takes force:',
    path: '/policy/versions',
  },
} as const;
export type Notice = keyof typeof NOTICES;

/** Tells the Chair and the chief executive of today, and whoever else is named, except the person who acts. */
export async function tellSigners(
  work: Pick<Work, 'tx' | 'viewer' | 'now' | 'mail'>,
  publicUrl: string,
  notice: Notice,
  alsoPersonIds: readonly string[] = [],
): Promise<void> {
  const { tx, now } = work;
  const { subject, body, path } = NOTICES[notice];
  const day = dayOf(now);
  const to = new Map<string, string>();
  for (const role of ['chair', 'ceo'] as const)
    for (const holder of await trustHolders(tx, role, day))
      if (holder.email) to.set(holder.personId, holder.email);
  for (const { personId, email } of await activeAddresses(tx, alsoPersonIds)) to.set(personId, email);
  to.delete(work.viewer.personId);
  for (const [toPerson, toAddress] of to)
    await work.mail({ toPerson, toAddress, subject, body: `${body}\n\n${publicUrl}${path}\n` });
}
