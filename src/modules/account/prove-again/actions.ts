import { Invalid } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import type { Viewer } from '../../../platform/permissions.ts';
import { forgetTries } from '../../../platform/rate-limit.ts';
import { currentCode } from '../../../platform/second-factor.ts';
import type { SignedInRequest } from '../../../web/route.ts';
import { checkCode, holder } from '../factors/actions.ts';
import { passkeyProvedAt, spendCode } from '../factors/store.ts';
import { tidyCode } from '../model.ts';
import { holderOf } from '../store.ts';

/** How long after a passkey was used it still stands for the person at the keyboard. */
const PASSKEY_MINUTES = 5;

/** How somebody who is signed in can prove once more who they are, and whether they have. */
export type Proof = {
  /** They have an authenticator app, and so a code. */
  app: boolean;
  passkey: boolean;
  /** A passkey proved who this is within the last minutes, so nothing else is asked for. */
  byPasskey: boolean;
  /** The code an example person's app shows now; null for everyone outside the example. */
  exampleCode: string | null;
};

/** @throws NotFound when the session has just ended */
export async function proofOf(parts: Parts, viewer: Viewer): Promise<Proof> {
  const account = await holder(parts, viewer);
  return {
    app: account.totp,
    passkey: account.passkeys > 0,
    byPasskey: await recentPasskey(parts, viewer),
    exampleCode: await exampleCode(parts, viewer),
  };
}

/**
 * Makes sure once more who is at the keyboard before something that counts, such as signing a policy: by a passkey used a
 * moment ago, else by the code in the form.
 * @param code what the person typed into the field `code`
 * @throws Invalid at `code`: not six digits, wrong, used before or one of too many; at `passkey` where there is no app
 */
export async function proveAgain(
  parts: Parts,
  r: SignedInRequest,
  code: string,
): Promise<'passkey' | 'totp'> {
  if (await recentPasskey(parts, r.viewer)) return 'passkey';
  const account = await holder(parts, r.viewer);
  if (!account.totp)
    throw new Invalid({
      field: 'passkey',
      message:
        account.passkeys > 0
          ? `Use your passkey once more. It counts for ${PASSKEY_MINUTES} minutes.`
          : 'You have no authenticator app and no passkey. Add one on your account page.',
    });
  await checkCode(parts, r, account, code);
  if (!(await spendCode(parts.db, r.acting.clock.now(), account.userId, 'step-up', tidyCode(code))))
    throw new Invalid({
      field: 'code',
      message: 'That code has been used. Wait for the next one in the app.',
    });
  await forgetTries(parts.db, parts.secret, 'code', account.userId);
  return 'totp';
}

/** Whether this session was begun with, or proved again by, a passkey in the last five minutes. */
export async function recentPasskey(parts: Parts, viewer: Viewer): Promise<boolean> {
  const at = await passkeyProvedAt(parts.db, viewer.sessionId);
  return at !== null && parts.clock.now().getTime() - at.getTime() < PASSKEY_MINUTES * 60_000;
}

/** The code an example person's app would show now; null for everyone who is not of the example trust. */
export async function exampleCode(parts: Parts, viewer: Viewer): Promise<string | null> {
  const account = await holderOf(parts.db, viewer.sessionId, viewer.trustId);
  return account?.example ? currentCode(parts.auth, account.userId) : null;
}
