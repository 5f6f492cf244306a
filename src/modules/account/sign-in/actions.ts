import type { Parts } from '../../../platform/parts.ts';
import { pendingAccount } from '../../../platform/pending-sign-in.ts';
import { allTrusts } from '../../../platform/trusts.ts';
import type { PublicRequest } from '../../../web/route.ts';
import { passkeysOf } from '../factors/passkeys.ts';
import { isSpent, spendCode } from '../factors/store.ts';
import { tidyCode } from '../model.ts';
import { countTry, forgetTriesHere, type TooMany } from './guesses.ts';
import { ask } from './service.ts';

/** How far a sign-in got. `cookies` carries what the browser must keep. */
export type Step =
  | { is: 'in'; cookies: Response }
  | { is: 'code'; cookies: Response }
  | { is: 'refused'; message: string }
  | { is: 'passkey' }
  | { is: 'inactive' }
  /** What was begun is over; `spent`: by a code that another sign-in used in the same moment. */
  | { is: 'again'; spent?: true }
  | ({ is: 'limited' } & TooMany);

/** How long the sign-in service takes no code from an account after ten wrong ones in a row. */
const LOCKED_MINUTES = 15;
const WRONG = 'The email address or the password is not right. Check both and try again.';
const WRONG_CODE = 'That code is not right. Check the app and enter the newest code.';
const SPENT =
  'That code has been used. Each code works once: wait for the next one in the app and enter it here.';

/** First step: address and password. What is wrong is never said, so that nobody learns who has an account. */
export async function signIn(
  parts: Parts,
  r: PublicRequest,
  given: { email: string; password: string },
): Promise<Step> {
  const email = given.email.toLowerCase();
  const counted = { at: parts.clock.now(), email };
  const tooMany = await countTry(parts, r, counted);
  if (tooMany) return { is: 'limited', ...tooMany };
  const answer = await ask(parts, r, '/sign-in/email', { email, password: given.password });
  if (answer.ok) await forgetTriesHere(parts, r, counted);
  if (answer.ok && answer.body.twoFactorRedirect) return { is: 'code', cookies: answer.response };
  if (answer.ok) {
    const { user, token } = answer.body as { user: { id: string }; token: string };
    // The service asks for a code where there is an app. Where a passkey is the only second step, it alone lets in.
    if ((await passkeysOf(parts.auth, user.id)).length === 0) return { is: 'in', cookies: answer.response };
    await endSession(parts, token);
    return { is: 'passkey' };
  }
  // Only someone who gave the right password is told that the account is shut.
  if (answer.code === 'FAILED_TO_CREATE_SESSION') return { is: 'inactive' };
  return { is: 'refused', message: WRONG };
}

/** The account for which this browser has given the password, and still owes a code; null when there is none. */
export function pendingHere(parts: Parts, r: PublicRequest): Promise<string | null> {
  return pendingAccount(parts.auth, r.c.req.header('cookie'));
}

/**
 * Second step: a code from the app, or a spare one. A code that was used before is refused before the sign-in service
 * sees it: there it would be right, and use up the password that was given.
 */
export async function giveCode(
  parts: Parts,
  r: PublicRequest,
  given: string,
): Promise<Exclude<Step, { is: 'passkey' }>> {
  const code = tidyCode(given);
  const spare = !/^\d{6}$/.test(code);
  const now = parts.clock.now();
  const pending = await pendingHere(parts, r);
  if (!pending) return { is: 'again' };
  if (!spare && (await isSpent(parts.db, now, pending, 'sign-in', code)))
    return { is: 'refused', message: SPENT };
  const path = spare ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp';
  const answer = await ask(parts, r, path, { code });
  if (answer.ok) {
    const { user, token } = answer.body as { user: { id: string }; token: string };
    if (!spare && !(await spendCode(parts.db, now, user.id, 'sign-in', code))) {
      await endSession(parts, token);
      return { is: 'again', spent: true };
    }
    return { is: 'in', cookies: answer.response };
  }
  if (answer.code === 'ACCOUNT_TEMPORARILY_LOCKED')
    return { is: 'limited', by: 'account', minutes: LOCKED_MINUTES };
  if (answer.code === 'FAILED_TO_CREATE_SESSION') return { is: 'inactive' };
  if (answer.code === 'INVALID_CODE' || answer.code === 'INVALID_BACKUP_CODE')
    return {
      is: 'refused',
      message: spare ? 'That spare code is not right, or it has been used.' : WRONG_CODE,
    };
  return { is: 'again' };
}

async function endSession(parts: Parts, token: string): Promise<void> {
  const { internalAdapter } = await parts.auth.$context;
  await internalAdapter.deleteSession(token);
}

/** Ends the session this browser had before it signed in anew, so that only the new one counts. */
export async function endFormerSession(parts: Parts, formerSessionId: string | null): Promise<void> {
  if (!formerSessionId) return;
  const { adapter } = await parts.auth.$context;
  await adapter.deleteMany({ model: 'session', where: [{ field: 'id', value: formerSessionId }] });
}

/** Which trusts there are: `only` is the name of the one there is, `onlyExample` whether there is none but the example. */
export async function whatIsThere(
  parts: Parts,
): Promise<{ any: boolean; only: string | undefined; onlyExample: boolean }> {
  const trusts = await allTrusts(parts.db);
  return {
    any: trusts.length > 0,
    only: trusts.length === 1 ? trusts[0]!.name : undefined,
    onlyExample: trusts.length > 0 && trusts.every((trust) => trust.example),
  };
}
