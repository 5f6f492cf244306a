import { parseArgs } from 'node:util';
import { resetSchema, takeAwaySecondStep } from '../modules/account/reset-factor/take-away.ts';
import { type Addressed, personWithAddress } from '../modules/account/store.ts';
import { type Auth, makeAuth } from '../platform/auth.ts';
import { machineClock } from '../platform/clock.ts';
import { type Database, inTrust, openPool } from '../platform/database/database.ts';
import { parseOrIssues } from '../platform/parse.ts';
import { newToken } from '../platform/secrets.ts';
import type { TrustNamed } from '../platform/trusts.ts';
import { chooseTrust, withDatabase } from './database.ts';

const HELP = `decorum account second-step-off EMAIL [--trust NAME] --reason "..."

Takes away the authenticator app, its spare codes and the passkeys of somebody who has lost them, and signs them out
everywhere. They then sign in with their password and set up a new second step. For whom an administrator can do it in
the browser (on the person's page), that is the better way: this is for an administrator who has nobody to ask.

  --reason   how you know that it is them who ask: kept in the ledger, at most 500 letters
  --trust    which trust, when several have somebody with this address

The ledger says that it was done on the command line. The person is told by mail, and so are the Chair, the chief
executive, the data protection officer and the other administrators.

Run it with the settings that Decorum runs with: DATABASE_URL, or the DATA_DIR of the embedded database, running or not,
and PUBLIC_URL, which stands in the mails.
Exit status: 0 it was done, 2 it was not, and nothing was changed.
`;

const OPTIONS = {
  reason: { type: 'string' },
  trust: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `decorum account second-step-off`: see HELP. */
export async function run(args: string[]): Promise<number> {
  let given: ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;
  try {
    given = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return complain(`${(error as Error).message}\n\n${HELP}`);
  }
  if (given.values.help) return say(HELP);
  const [email, ...more] = given.positionals;
  if (!email || more.length > 0) return complain(`give one email address.\n\n${HELP}`);
  const { given: asked, issues } = parseOrIssues(resetSchema, { reason: given.values.reason ?? '' });
  if (!asked) return complain(`--reason: ${issues[0]!.message}. Nothing was changed.`);
  return withDatabase(async ({ db, databaseUrl, publicUrl, trusts }) => {
    const found = await findAccount(db, trusts, email, given.values.trust);
    if (!found) return 2;
    await withAuth(databaseUrl, publicUrl, (auth) =>
      takeAwaySecondStep({ db, auth, clock: machineClock, publicUrl }, found, 'command line', asked.reason),
    );
    return say(whatHappened(found, publicUrl));
  });
}

type Found = Addressed & { userId: string; trustId: string; trust: string };

/** The account meant, if its second step can be taken away. Null, with the reason said, when not. */
async function findAccount(
  db: Database,
  trusts: readonly TrustNamed[],
  email: string,
  name: string | undefined,
): Promise<Found | null> {
  const named = name === undefined ? null : chooseTrust(trusts, name);
  if (name !== undefined && !named) return null;
  const holders: { trust: TrustNamed; person: Addressed }[] = [];
  for (const trust of named ? [named] : trusts) {
    const person = await inTrust(db, trust.trustId, (tx) => personWithAddress(tx, email));
    if (person) holders.push({ trust, person });
  }
  const [holder, another] = holders;
  if (!holder)
    return refuse(
      `there is no account with the address ${email}${named ? ` at ${named.name}` : ''}. Check how it is written: it is the one they sign in with.`,
    );
  if (another) {
    complain(`several trusts have somebody with the address ${email}. Nothing was changed.`);
    chooseTrust(
      holders.map(({ trust }) => trust),
      undefined,
    );
    return null;
  }
  const { trust, person } = holder;
  const whose = `${person.name}, ${person.email}, at ${trust.name}`;
  if (trust.example) return refuse(`${whose}, is of the example, whose people sign in by a list.`);
  const { userId } = person;
  if (!userId) return refuse(`${whose}, has no account yet: they join by the link in their welcome mail.`);
  if (person.state !== 'active')
    return refuse(`${whose}, is inactive and cannot sign in, with a second step or without.`);
  if (!person.totp && person.passkeys === 0)
    return refuse(`${whose}, has no second step: the password alone lets them in.`);
  return { ...person, userId, trustId: trust.trustId, trust: trust.name };
}

/**
 * The sign-in service, to take away with. It signs and unlocks nothing here, so that it needs no secret of the
 * installation's, which may be on another machine than the database.
 */
async function withAuth(
  databaseUrl: string,
  publicUrl: string,
  work: (auth: Auth) => Promise<void>,
): Promise<void> {
  const pool = openPool(databaseUrl, 'app', { max: 2, searchPath: 'auth' });
  const auth = makeAuth(pool, {
    secret: newToken().token,
    publicUrl,
    trustedOrigins: [],
    mayHaveSession: async () => false,
    sendReset: async () => {},
  });
  try {
    await work(auth);
  } finally {
    await pool.end();
  }
}

function whatHappened({ name, email, trust, totp, passkeys }: Found, publicUrl: string): string {
  const steps = [
    totp && 'the authenticator app and its spare codes',
    passkeys > 0 && (passkeys === 1 ? '1 passkey' : `${passkeys} passkeys`),
  ].filter((step) => step !== false);
  return `The second step was taken away
  Account     ${name}, ${email}
  Trust       ${trust}
  Taken away  ${steps.join(', ')}
  Sessions    all ended: they are signed out everywhere
  Ledger      a line by 'command line', with your reason
  Mail        to them, and to the others who look after the trust. It leaves when Decorum runs with a mail server

What they do next
  1. Sign in with the email address and password: ${publicUrl}/sign-in
     If the password is lost too, ask for a new one: ${publicUrl}/reset
  2. Set up a new second step: ${publicUrl}/account/second-factor
     Better two of them: an app, with its spare codes kept elsewhere, and a passkey.
`;
}

function say(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

function complain(words: string): 2 {
  process.stderr.write(`decorum account second-step-off: ${words}\n`);
  return 2;
}

function refuse(words: string): null {
  complain(`${words} Nothing was changed.`);
  return null;
}
