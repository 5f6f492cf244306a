import { parseArgs } from 'node:util';
import { saysAddress } from '../config.ts';
import { reasonSchema } from '../modules/account/model.ts';
import { type Addressed, personWithAddress } from '../modules/account/store.ts';
import { type Auth, makeAuth } from '../platform/auth.ts';
import { machineClock } from '../platform/clock.ts';
import { type Database, inTrust, openPool } from '../platform/database/database.ts';
import { parseOrIssues } from '../platform/parse.ts';
import type { Parts } from '../platform/parts.ts';
import { newToken } from '../platform/secrets.ts';
import type { TrustNamed } from '../platform/trusts.ts';
import { chooseTrust, withDatabase } from './database.ts';
import { wrongWords } from './wrong-words.ts';

/** Somebody who signs in, and where. */
export type Found = Addressed & { userId: string; trustId: string; trust: string };

/** A command that helps somebody to come in again whom nobody can help in the browser. */
export type AccountCommand = {
  /** What is typed after `decorum`. */
  name: string;
  help: string;
  /** What the ledger is told and how it is typed is the same for all; this is why it cannot be done for somebody, if it cannot. */
  refusal?(person: Addressed): string | null;
  /** Does it, records it and tells whom it concerns. @returns what is printed */
  carryOut(
    parts: Pick<Parts, 'db' | 'auth' | 'clock' | 'publicUrl'>,
    found: Found,
    reason: string,
  ): Promise<string>;
};

/** What all of these commands take and do, as their help says it. */
export const ACCOUNT_HELP = `  --reason   how you know that it is them who ask: kept in the ledger, at most 500 letters
  --trust    which trust, when several have somebody with this address

The ledger says that it was done on the command line. The person is told by mail, and so are the Chair, the chief
executive, the data protection officer and the other administrators.

Run it with the settings that Decorum runs with: DATABASE_URL, or the DATA_DIR of the embedded database, running or not,
and PUBLIC_URL (or PORT), which stands in what it prints and in the mails: it warns when neither is set.
Exit status: 0 it was done, 2 it was not, and nothing was changed.
`;

const OPTIONS = {
  reason: { type: 'string' },
  trust: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The command, as the table of commands calls it: with the words after its name, to the exit status. */
export function accountCommand(command: AccountCommand): (args: string[]) => Promise<number> {
  const { name, help, carryOut } = command;
  return async (args) => {
    let given: ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;
    try {
      given = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    } catch (error) {
      return complain(name, `${wrongWords(error)}\n\n${help}`);
    }
    if (given.values.help) return say(help);
    const [email, ...more] = given.positionals;
    if (!email || more.length > 0) return complain(name, `give one email address.\n\n${help}`);
    const { given: asked, issues } = parseOrIssues(reasonSchema, { reason: given.values.reason ?? '' });
    if (!asked) return complain(name, `--reason: ${issues[0]!.message}. Nothing was changed.`);
    return withDatabase(async ({ db, databaseUrl, publicUrl, trusts }) => {
      const found = await findAccount(command, db, trusts, email, given.values.trust);
      if (!found) return 2;
      if (!saysAddress())
        complain(
          name,
          `neither PUBLIC_URL nor PORT is set here, so ${publicUrl} stands in what follows and in the mails. If people reach Decorum elsewhere, tell those concerned the right address, and set PUBLIC_URL next time.`,
        );
      const said = await withAuth(databaseUrl, publicUrl, (auth) =>
        carryOut({ db, auth, clock: machineClock, publicUrl }, found, asked.reason),
      );
      return say(said);
    });
  };
}

/** The account meant, if something can be done for it. Null, with the reason said, when not. */
async function findAccount(
  { name: command, refusal }: AccountCommand,
  db: Database,
  trusts: readonly TrustNamed[],
  email: string,
  name: string | undefined,
): Promise<Found | null> {
  const refuse = (words: string): null => {
    complain(command, `${words} Nothing was changed.`);
    return null;
  };
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
    refuse(`several trusts have somebody with the address ${email}.`);
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
  if (person.state !== 'active') return refuse(`${whose}, is inactive and cannot sign in.`);
  const why = refusal?.(person);
  if (why) return refuse(`${whose}, ${why}`);
  return { ...person, userId, trustId: trust.trustId, trust: trust.name };
}

/**
 * The sign-in service, to change an account with. It signs and unlocks nothing here, so that it needs no secret of the
 * installation's, which may be on another machine than the database.
 */
async function withAuth<T>(
  databaseUrl: string,
  publicUrl: string,
  work: (auth: Auth) => Promise<T>,
): Promise<T> {
  const pool = openPool(databaseUrl, 'app', { max: 2, searchPath: 'auth' });
  const auth = makeAuth(pool, {
    secret: newToken().token,
    publicUrl,
    trustedOrigins: [],
    mayHaveSession: async () => false,
    sendReset: async () => {},
  });
  try {
    return await work(auth);
  } finally {
    await pool.end();
  }
}

function say(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

function complain(name: string, words: string): 2 {
  process.stderr.write(`decorum ${name}: ${words}\n`);
  return 2;
}
