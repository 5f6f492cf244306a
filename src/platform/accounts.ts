import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { Auth } from './auth.ts';
import { Invalid } from './errors.ts';

export { giveTotp } from './second-factor.ts';

/**
 * A way to begin a session for someone we know by other means: a personal set-up link, or a chosen person of the
 * example trust. It has no address, so nobody outside can call it.
 */
export const knownPerson = {
  id: 'known-person',
  endpoints: {
    beginSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ userId: z.string() }) },
      async (ctx) => {
        const session = await ctx.context.internalAdapter.createSession(ctx.body.userId);
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
        if (!session || !user) throw ctx.error('FORBIDDEN');
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ sessionId: session.id });
      },
    ),
  },
} as const;

/**
 * Begins a session; the answer carries the cookies to pass on. Not ok for someone who may not come in.
 * @param device what the caller's browser calls itself, for the list of one's open sessions
 */
export function beginSession(auth: Auth, userId: string, device = ''): Promise<Response> {
  const headers = new Headers({ 'user-agent': device });
  return auth.api.beginSession({ body: { userId }, headers, asResponse: true });
}

/** Makes the account of a person, with a password or (for the example trust) without. Returns its id. */
export async function createAccount(
  auth: Auth,
  account: { email: string; name: string; password?: string },
): Promise<string> {
  const context = await auth.$context;
  const user = await context.internalAdapter.createUser(
    {
      email: account.email.toLowerCase(),
      name: account.name,
      emailVerified: true,
    },
    { method: 'email-password' },
  );
  if (account.password) {
    const password = await context.password.hash(account.password);
    await context.internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password,
    });
  }
  return user.id;
}

/** Ends every session of an account at once. `except`: one that goes on. */
export async function endSessions(auth: Auth, userId: string, except = ''): Promise<void> {
  const { adapter } = await auth.$context;
  const where = [
    { field: 'userId', value: userId },
    { field: 'id', value: except, operator: 'ne' as const },
  ];
  await adapter.deleteMany({ model: 'session', where });
}

/** Ends what an account has begun and not finished: links for a new password, and sign-ins that still owe a code. */
export async function endBegun(auth: Auth, userId: string): Promise<void> {
  const { adapter } = await auth.$context;
  await adapter.deleteMany({ model: 'verification', where: [{ field: 'value', value: userId }] });
}

/** The id of the account with this address, if there is one. */
export async function accountWith(auth: Auth, email: string): Promise<string | null> {
  const context = await auth.$context;
  const found = await context.internalAdapter.findUserByEmail(email.toLowerCase());
  return found?.user.id ?? null;
}

/**
 * Lets someone sign in with another address from now on, and ends what the one before let in: its links for a new
 * password, and every session but `except`, that of whoever changes their own.
 * @throws Invalid at `email` when somebody else signs in with it
 */
export async function moveAccount(auth: Auth, userId: string, email: string, except?: string): Promise<void> {
  const holder = await accountWith(auth, email);
  if (holder !== null && holder !== userId)
    throw new Invalid({ field: 'email', message: 'Someone else signs in with this email address.' });
  const context = await auth.$context;
  await context.internalAdapter.updateUser(userId, { email });
  await endBegun(auth, userId);
  await endSessions(auth, userId, except);
}

/** Takes an account away whole: password, factors, sessions. */
export async function removeAccount(auth: Auth, userId: string): Promise<void> {
  const { adapter, internalAdapter } = await auth.$context;
  for (const model of ['twoFactor', 'passkey'])
    await adapter.deleteMany({ model, where: [{ field: 'userId', value: userId }] });
  await internalAdapter.deleteUser(userId);
}
