import { FRESH_SECONDS } from '../../../platform/auth.ts';
import { Invalid, NotAllowed, NotFound } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import type { Viewer } from '../../../platform/permissions.ts';
import { forgetTries, minutesToWait, withinLimit } from '../../../platform/rate-limit.ts';
import {
  prepareTotp,
  removeTotp,
  renewSpareCodes,
  spareCodesOf,
  type Totp,
  totpOf,
} from '../../../platform/second-factor.ts';
import type { SignedInRequest } from '../../../web/route.ts';
import { noteChange } from '../changes.ts';
import { FACTOR_PAGES, type Holder, minutesWords, tidyCode } from '../model.ts';
import { type Answer, ask } from '../sign-in/service.ts';
import { holderOf } from '../store.ts';
import { dropPasskey, passkeysOf } from './passkeys.ts';
import { spendCode } from './store.ts';

const TRIES = { max: 5, seconds: 300 };

/** Where someone who holds a role is sent until there is a second factor; null when nothing is missing. */
export async function secondFactorFirst(parts: Parts, viewer: Viewer, path: string): Promise<string | null> {
  if (viewer.roles.length === 0) return null;
  if (path === FACTOR_PAGES || path.startsWith(`${FACTOR_PAGES}/`) || path === '/sign-out') return null;
  const holder = await holderOf(parts.db, viewer.sessionId, viewer.trustId);
  if (!holder || holder.example || holder.totp || holder.passkeys > 0) return null;
  return FACTOR_PAGES;
}

/** Who is signed in, as their account. @throws NotFound when the session has just ended */
export async function holder(parts: Parts, viewer: Viewer): Promise<Holder> {
  const found = await holderOf(parts.db, viewer.sessionId, viewer.trustId);
  if (!found) throw new NotFound('You have been signed out. Sign in again.');
  return found;
}

/** Whether this sign-in is recent enough to change how one signs in. */
export function isFresh(account: Holder, now: Date): boolean {
  return now.getTime() - account.signedInAt.getTime() < FRESH_SECONDS * 1000;
}

/** The new secret for an authenticator app, made at the first look and kept until a code confirms it. */
export async function totpToConfirm(parts: Parts, account: Holder): Promise<Totp> {
  let totp = await totpOf(parts.auth, account.userId, account.email);
  if (!totp) {
    await prepareTotp(parts.auth, account.userId);
    totp = await totpOf(parts.auth, account.userId, account.email);
  }
  return totp!;
}

/**
 * Confirms the authenticator app with a code of its own. The session is made anew.
 * @returns the spare codes, to be shown once, and the cookies to pass on
 * @throws Invalid at `code`
 */
export async function confirmTotp(
  parts: Parts,
  r: SignedInRequest,
  given: string,
): Promise<{ codes: string[]; cookies: Response }> {
  const account = await holder(parts, r.viewer);
  const code = await checkCode(parts, r, account, given);
  await noteChange(parts, r.viewer, 'authenticator app added');
  await forgetTries(parts.db, parts.secret, 'code', account.userId);
  await spendCode(parts.db, r.acting.clock.now(), account.userId, 'sign-in', tidyCode(given));
  return { codes: await spareCodesOf(parts.auth, account.userId), cookies: code.response };
}

const tooMany = (minutes: number) =>
  `That was one code too many. Wait ${minutesWords(minutes)} and try again.`;

/** @throws Invalid at `code` for a code that is not six digits, not right, or one of too many */
export async function checkCode(
  parts: Parts,
  r: SignedInRequest,
  account: Holder,
  given: string,
): Promise<Answer> {
  const code = tidyCode(given);
  const wrong = (message: string) => new Invalid({ field: 'code', message });
  if (!/^\d{6}$/.test(code)) throw wrong('Enter the 6 digits that your authenticator app shows.');
  const now = r.acting.clock.now();
  if (!(await withinLimit(parts.db, parts.secret, now, 'code', account.userId, TRIES)))
    throw wrong(tooMany(minutesToWait(now, TRIES)));
  const answer = await ask(parts, r, '/two-factor/verify-totp', { code });
  if (!answer.ok)
    throw wrong('That code is not right. Check the time on your phone and enter the newest code.');
  return answer;
}

/** Takes the authenticator app away. @throws Invalid for the last factor of someone who holds a role */
export async function removeApp(parts: Parts, r: SignedInRequest): Promise<void> {
  const account = await changeable(parts, r.viewer);
  mayDrop(r.viewer, account.passkeys, 'authenticator app');
  await removeTotp(parts.auth, account.userId);
  await noteChange(parts, r.viewer, 'authenticator app removed');
}

/** Takes one passkey away. @throws Invalid for the last factor of someone who holds a role, NotFound */
export async function removePasskey(parts: Parts, r: SignedInRequest, id: string): Promise<void> {
  const account = await changeable(parts, r.viewer);
  const own = await passkeysOf(parts.auth, account.userId);
  if (!own.some((key) => key.id === id)) throw new NotFound('This passkey has been removed already.');
  mayDrop(r.viewer, own.length - 1 + (account.totp ? 1 : 0), 'passkey');
  await dropPasskey(parts.auth, id);
  await noteChange(parts, r.viewer, 'passkey removed');
}

function mayDrop(viewer: Viewer, left: number, what: string): void {
  if (left > 0 || viewer.roles.length === 0) return;
  throw new Invalid({
    field: 'factor',
    message: `This ${what} is your only second factor, and your role needs one. Add another first, then remove this.`,
  });
}

/** Ten new spare codes in place of the old. */
export async function newSpareCodes(parts: Parts, r: SignedInRequest): Promise<string[]> {
  const account = await changeable(parts, r.viewer);
  if (!account.totp) throw new NotFound('Set up an authenticator app first.');
  const codes = await renewSpareCodes(parts.auth, account.userId);
  await noteChange(parts, r.viewer, 'spare codes renewed');
  return codes;
}

/** @throws NotAllowed for an example person, or when the sign-in is too long ago */
export async function changeable(parts: Parts, viewer: Viewer): Promise<Holder> {
  const account = await holder(parts, viewer);
  if (account.example) throw new NotAllowed('The people of the example sign in without a password.');
  // Sessions are timed by the machine's clock, not by ours.
  if (!isFresh(account, new Date())) throw new NotAllowed('Sign in again before you change how you sign in.');
  return account;
}
