import { inTrust } from '../../platform/database/database.ts';
import { appendToLedger } from '../../platform/ledger.ts';
import { queueMail } from '../../platform/mail.ts';
import type { Parts } from '../../platform/parts.ts';
import { findInvited } from './store.ts';

/** What somebody changes about how they sign in, as the ledger says it: what they are told of it by mail. */
const CHANGES = {
  'password changed': ['Your password was changed', 'The password of your account was changed.'],
  'password set by link': [
    'Your password was changed',
    'A new password for your account was set with a link that works once.',
  ],
  'authenticator app added': [
    'An authenticator app was added to your account',
    'From now on its codes let in whoever knows your password.',
  ],
  'authenticator app removed': [
    'The authenticator app was removed from your account',
    'Its codes and the spare codes do not work any more.',
  ],
  'passkey added': ['A passkey was added to your account', 'From now on it lets in without a password.'],
  'passkey removed': ['A passkey was removed from your account', 'It does not work any more.'],
  'spare codes renewed': [
    'Your spare codes were renewed',
    'Ten new ones were shown. The ones before do not work any more.',
  ],
} as const satisfies Record<string, readonly [subject: string, what: string]>;

/**
 * Records that somebody changed how they sign in, and tells them by mail, so that whoever does it in their place does
 * not do it unseen. Nothing is in the mail by which one could sign in.
 */
export function noteChange(
  { db, clock, publicUrl }: Pick<Parts, 'db' | 'clock' | 'publicUrl'>,
  { trustId, personId }: { trustId: string; personId: string },
  verb: keyof typeof CHANGES,
): Promise<void> {
  const now = clock.now();
  return inTrust(db, trustId, async (tx) => {
    await appendToLedger(tx, trustId, now, {
      actor: personId,
      verb,
      subject: { kind: 'person', id: personId },
    });
    const person = await findInvited(tx, personId);
    if (!person?.email) return;
    const [subject, what] = CHANGES[verb];
    await queueMail(tx, trustId, now, {
      toPerson: personId,
      toAddress: person.email,
      subject: `${subject} at ${person.trust}`,
      body: [
        `${subject} at ${person.trust}. ${what}`,
        'If it was you, there is nothing to do.',
        `If it was not you, set a new password at once, which signs out everybody who is signed in as you:\n${publicUrl}/reset`,
        'Then take away on your account page what you do not know, and tell whoever looks after data protection at your trust.\n',
      ].join('\n\n'),
    });
  });
}
