import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { endBegun } from '../../../platform/accounts.ts';
import type { Clock } from '../../../platform/clock.ts';
import { type Database, inTrust } from '../../../platform/database/database.ts';
import { emailField } from '../../../platform/email-address.ts';
import { Invalid } from '../../../platform/errors.ts';
import { queueMail } from '../../../platform/mail.ts';
import { parse } from '../../../platform/parse.ts';
import type { Parts } from '../../../platform/parts.ts';
import { forgetTries, minutesToWait, withinLimit } from '../../../platform/rate-limit.ts';
import type { PublicRequest, SignedInRequest } from '../../../web/route.ts';
import { addressOf } from '../../../web/session.ts';
import { noteChange } from '../changes.ts';
import { holder } from '../factors/actions.ts';
import { minutesWords, passwordIssues } from '../model.ts';
import type { TooMany } from '../sign-in/guesses.ts';
import { ask } from '../sign-in/service.ts';
import { findInvited, personOf } from '../store.ts';
import { accountOfReset } from './link.ts';

/** Every request for a link takes this long at least, so that time does not tell whose address is known. */
const SAME_FOR_ALL_MS = 400;
/** Links asked for, for one address and from one place: a whole school is one place. */
const REQUESTS = { max: 5, seconds: 900 };
const REQUESTS_HERE = { max: 60, seconds: 900 };
/** Tries at the password that somebody who is signed in has now. */
const GUESSES = { max: 5, seconds: 900 };

/** Sends the link with which a person sets a new password; nothing to someone made inactive. */
export async function sendResetMail(
  to: { db: Database; clock: Clock; publicUrl: string },
  userId: string,
  token: string,
): Promise<void> {
  const person = await personOf(to.db, userId);
  if (person?.state !== 'active') return;
  await inTrust(to.db, person.trustId, async (tx) => {
    const found = await findInvited(tx, person.personId);
    if (!found?.email) return;
    await queueMail(tx, person.trustId, to.clock.now(), {
      toPerson: person.personId,
      toAddress: found.email,
      subject: 'Set a new password for Decorum',
      body: [
        `Someone asked for a new password for your account at ${found.trust}.`,
        `If it was you, open this link within an hour:\n${to.publicUrl}/reset/${token}`,
        'If it was not you, do nothing: your password stays as it is.',
      ].join('\n\n'),
    });
  });
}

/**
 * Asks for a link by mail. What happens is the same, in words and in time, whether or not the address is known.
 * @returns what has been asked for too often; null when the link is on its way, if there is somebody to send it to
 * @throws Invalid at `email` when it is no address
 */
export async function askForReset(parts: Parts, r: PublicRequest, given: unknown): Promise<TooMany | null> {
  const { email } = parse(z.object({ email: emailField('Enter an email address.') }), given);
  const { db, secret, clock, behindProxy } = parts;
  const now = clock.now();
  const [free, freeHere] = await Promise.all([
    withinLimit(db, secret, now, 'reset', email, REQUESTS),
    withinLimit(db, secret, now, 'reset from a place', addressOf(r.c, behindProxy), REQUESTS_HERE),
  ]);
  if (!free) return { by: 'account', minutes: minutesToWait(now, REQUESTS) };
  if (!freeHere) return { by: 'place', minutes: minutesToWait(now, REQUESTS_HERE) };
  await Promise.all([ask(parts, r, '/request-password-reset', { email }), wait(SAME_FOR_ALL_MS)]);
  return null;
}

/**
 * Sets the password by a link, ends every session, and spends the link and every other one of the account.
 * @returns false when the link has been used or is too old
 * @throws Invalid at `password`
 */
export async function resetPassword(
  parts: Parts,
  r: PublicRequest,
  token: string,
  password: string,
): Promise<boolean> {
  const account = await accountOfReset(parts, token);
  if (!account) return false;
  const issues = passwordIssues(password, account.email);
  if (issues.length > 0) throw new Invalid(issues);
  const answer = await ask(parts, r, '/reset-password', { token, newPassword: password });
  if (!answer.ok) return false;
  await endBegun(parts.auth, account.userId);
  const person = await personOf(parts.db, account.userId);
  if (person) await noteChange(parts, person, 'password set by link');
  return true;
}

/**
 * Changes the password of someone signed in, and ends every other session and every link for a new password.
 * @returns the cookies of the session made anew
 * @throws Invalid at `current`, `password`
 */
export async function changePassword(
  parts: Parts,
  r: SignedInRequest,
  given: { current: string; password: string },
): Promise<Response> {
  const account = await holder(parts, r.viewer);
  const issues = passwordIssues(given.password, account.email);
  if (!given.current) issues.unshift({ field: 'current', message: 'Enter the password you have now.' });
  if (issues.length > 0) throw new Invalid(issues);
  const now = parts.clock.now();
  if (!(await withinLimit(parts.db, parts.secret, now, 'password now', account.userId, GUESSES)))
    throw new Invalid({
      field: 'current',
      message: `Too many tries. Wait ${minutesWords(minutesToWait(now, GUESSES))}, then try again.`,
    });
  const answer = await ask(parts, r, '/change-password', {
    currentPassword: given.current,
    newPassword: given.password,
    revokeOtherSessions: true,
  });
  if (!answer.ok) throw new Invalid({ field: 'current', message: 'This is not the password you have now.' });
  await endBegun(parts.auth, account.userId);
  await forgetTries(parts.db, parts.secret, 'password now', account.userId);
  await noteChange(parts, r.viewer, 'password changed');
  return answer.response;
}
