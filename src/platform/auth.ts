import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { getMigrations } from 'better-auth/db/migration';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { knownPerson } from './accounts.ts';
import { pendingSignIn } from './pending-sign-in.ts';

/** How accounts reach people: what the sign-in service needs from the rest of Decorum. */
export type AuthOptions = {
  secret: string;
  /** The address people type, e.g. `https://decorum.example`. */
  publicUrl: string;
  /** Addresses that may also post to us, e.g. the same server by number. */
  trustedOrigins: string[];
  /** False for someone made inactive or unknown: no session is made. */
  mayHaveSession(userId: string): Promise<boolean>;
  /** Sends the link with which a person sets a new password. */
  sendReset(userId: string, email: string, token: string): Promise<void>;
};

export type Auth = ReturnType<typeof makeAuth>;

/** Seconds after signing in within which one may change one's second factor without signing in again. */
export const FRESH_SECONDS = 15 * 60;

const NOT_VERIFIED = { code: 'USER_NOT_VERIFIED', message: 'The device did not check who you are.' };

/** Sign-in: password with TOTP or passkey, sessions in the database. Tables live in schema `auth`. */
export function makeAuth(pool: pg.Pool, options: AuthOptions) {
  const url = new URL(options.publicUrl);
  const secure = url.protocol === 'https:';
  return betterAuth({
    appName: 'Decorum',
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    secret: options.secret,
    trustedOrigins: options.trustedOrigins,
    database: { db: new Kysely({ dialect: new PostgresDialect({ pool }) }), type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      sendResetPassword: ({ user, token }) => options.sendReset(user.id, user.email, token),
    },
    // `freshAge`: how long after signing in one may change how one signs in.
    session: {
      expiresIn: 12 * 3600,
      updateAge: 3600,
      freshAge: FRESH_SECONDS,
      storeSessionInDatabase: true,
    },
    // It counts by address, right tries too, and a school shares one. Who guesses is told from who signs in by
    // modules/account. What it keeps beside: five wrong codes a sign-in, ten in a row an account.
    rateLimit: { enabled: false },
    databaseHooks: {
      session: { create: { before: async (session) => options.mayHaveSession(session.userId) } },
    },
    advanced: {
      // As web/cookies.ts names its own. The service's setting for secure cookies would say `__Secure-`, which a neighbour's page can set.
      cookiePrefix: secure ? '__Host-decorum' : 'decorum',
      useSecureCookies: false,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, secure },
      // Nothing reads a session's address, so none is kept.
      ipAddress: { disableIpTracking: true },
    },
    // Links for a new password, challenges and the like are kept as hashes, so that whoever reads the table has none of them.
    verification: { storeIdentifier: 'hashed' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      twoFactor({ issuer: 'Decorum', totpOptions: { period: 30 } }),
      passkey({
        rpID: url.hostname,
        rpName: 'Decorum',
        origin: [options.publicUrl, ...options.trustedOrigins],
        // A passkey stands for two factors only if the device made sure of the person.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: async ({ verification }) => {
            if (!verification.registrationInfo?.userVerified) throw new APIError('BAD_REQUEST', NOT_VERIFIED);
          },
        },
        authentication: {
          afterVerification: async ({ verification }) => {
            if (!verification.authenticationInfo.userVerified)
              throw new APIError('UNAUTHORIZED', NOT_VERIFIED);
          },
        },
      }),
      knownPerson,
      pendingSignIn,
    ],
  });
}

/** Makes or updates the sign-in tables; run by the owner of the database, with its search path on schema `auth`. */
export async function migrateAuth(ownerPool: pg.Pool, appRole: string): Promise<void> {
  const client = await ownerPool.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('decorum migrations'))");
    await client.query('create schema if not exists auth');
    const none = { secret: 'x'.repeat(32), publicUrl: 'http://localhost', trustedOrigins: [] };
    const auth = makeAuth(ownerPool, {
      ...none,
      mayHaveSession: async () => false,
      sendReset: async () => {},
    });
    const { runMigrations } = await getMigrations(auth.options);
    await runMigrations();
    await client.query(`grant usage on schema auth to ${appRole}`);
    await client.query(`grant select, insert, update, delete on all tables in schema auth to ${appRole}`);
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('decorum migrations'))").catch(() => {});
    client.release();
  }
}
