import { createAuthEndpoint } from 'better-auth/api';
import type { Auth } from './auth.ts';

/** The name under which the sign-in service keeps, between password and code, which sign-in a browser has begun. */
const COOKIE = 'two_factor';

/** Who has given a password and not yet a code. It has no address, so nobody outside can ask. */
export const pendingSignIn = {
  id: 'pending-sign-in',
  endpoints: {
    pendingSignIn: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (ctx) => {
      const { name } = ctx.context.createAuthCookie(COOKIE);
      const key = await ctx.getSignedCookie(name, ctx.context.secret);
      const kept = key ? await ctx.context.internalAdapter.findVerificationValue(key) : null;
      return ctx.json({ userId: kept && kept.expiresAt.getTime() > Date.now() ? kept.value : null });
    }),
  },
} as const;

/** The account for which a browser still owes a code; null when it has begun no sign-in, or that one is over. */
export async function pendingAccount(auth: Auth, cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  const { userId } = await auth.api.pendingSignIn({ headers: new Headers({ cookie }) });
  return userId;
}
