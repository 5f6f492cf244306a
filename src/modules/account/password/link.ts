import { randomBytes } from 'node:crypto';
import type { Auth } from '../../../platform/auth.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { appendToLedger } from '../../../platform/ledger.ts';
import { type Mail, queueMail } from '../../../platform/mail.ts';
import { tellOverseers } from '../../../platform/overseers.ts';
import type { Parts } from '../../../platform/parts.ts';
import { AT_THE_MACHINE } from '../model.ts';

/** What the sign-in service keeps the token of a link under, as a hash. */
const keptUnder = (token: string): string => `reset-password:${token}`;

/** The account that a link for a new password is for; null when it has been used or is too old. */
export async function accountOfReset(
  { auth }: Pick<Parts, 'auth'>,
  token: string,
): Promise<{ userId: string; email: string } | null> {
  const { internalAdapter } = await auth.$context;
  const kept = await internalAdapter.findVerificationValue(keptUnder(token));
  if (!kept || kept.expiresAt.getTime() < Date.now()) return null;
  const user = await internalAdapter.findUserById(kept.value);
  return user && { userId: user.id, email: user.email };
}

/**
 * Makes the link that the mail for a new password holds, for somebody whom no mail reaches: it works as long, and once.
 * Told on the command line, where no name is known of whoever asks. The person and the overseers are told by mail, and
 * the reason is in the ledger. Whether it may be done is the caller's business.
 * @returns the link; it is kept nowhere
 */
export async function makeLinkByHand(
  { db, clock, auth, publicUrl }: Pick<Parts, 'db' | 'clock' | 'auth' | 'publicUrl'>,
  { trustId, personId, userId, email }: { trustId: string; personId: string; userId: string; email: string },
  reason: string,
): Promise<string> {
  const now = clock.now();
  return inTrust(db, trustId, async (tx) => {
    const mail = (one: Mail) => queueMail(tx, trustId, now, one);
    const work = { tx, viewer: null, now, mail };
    await tellOverseers(work, { publicUrl }, { is: 'link made', who: AT_THE_MACHINE }, personId);
    await appendToLedger(tx, trustId, now, {
      actor: 'command line',
      verb: 'link for a new password made',
      subject: { kind: 'person', id: personId },
      payload: { reason },
    });
    await mail({
      toPerson: personId,
      toAddress: email,
      subject: 'A link for a new password was made for your account',
      body: `${AT_THE_MACHINE} made a link with which a new password for your Decorum account can be set. It works once, and for an hour.\n\nIf you did not ask for this, tell your trust’s data protection officer at once.\n`,
    });
    // Last, and within: when it fails, nothing says that it was done.
    return `${publicUrl}/reset/${await newResetToken(auth, userId)}`;
  });
}

/** The token of a new link, kept by the sign-in service as it keeps those that are asked for on the page. */
async function newResetToken(auth: Auth, userId: string): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const token = randomBytes(24).toString('base64url');
  const seconds = auth.options.emailAndPassword.resetPasswordTokenExpiresIn;
  await internalAdapter.createVerificationValue({
    identifier: keptUnder(token),
    value: userId,
    expiresAt: new Date(Date.now() + seconds * 1000),
  });
  return token;
}
