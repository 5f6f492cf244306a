import { randomUUID } from 'node:crypto';
import { accountWith, createAccount, giveTotp, removeAccount } from '../../platform/accounts.ts';
import { inTrust } from '../../platform/database/database.ts';
import { appendToLedger } from '../../platform/ledger.ts';
import type { Parts } from '../../platform/parts.ts';
import { mark } from '../../platform/secrets.ts';
import { ACKNOWLEDGEMENTS } from './data/history/acknowledgements.ts';
import { PEOPLE } from './data/people.ts';
import { PERSONA_KEYS } from './data/staff/roles.ts';
import { EXAMPLE_TODAY, TRUST } from './data/trust.ts';
import type { Person } from './data/types.ts';
import { DRAFTER } from './every-day.ts';
import { loadHistory, SET_UP_AT } from './history.ts';
import { Keys } from './keys.ts';
import { peopleRows } from './rows/people.ts';
import { pupilRows } from './rows/pupils.ts';
import { registerRows } from './rows/registers.ts';
import { trustRows } from './rows/trust.ts';
import { alone, fill, noteWhole, removeExample, wholeExample } from './store.ts';

/**
 * Makes the example trust unless it is there, or being made by somebody else. One that was broken off half-way counts
 * for nothing and is cleared away first.
 */
export async function makeExample(parts: Parts): Promise<void> {
  await alone(parts.db, async () => {
    if (await wholeExample(parts.db)) return;
    await removeExample(parts.db);
    try {
      await makeWhole(parts);
    } catch (error) {
      await removeExample(parts.db);
      throw error;
    }
    // Somebody may have set up a trust of their own meanwhile: then there is no example any more.
    if (!(await wholeExample(parts.db))) await removeExample(parts.db);
  });
}

async function makeWhole(parts: Parts): Promise<void> {
  const trustId = randomUUID();
  const keys = new Keys();
  const now = parts.clock.now();
  const users = await makeAccounts(parts);
  await inTrust(parts.db, trustId, async (tx) => {
    await fill(tx, trustId, trustRows(keys, now));
    await fill(tx, trustId, peopleRows(keys, users, now));
    await fill(tx, trustId, pupilRows(keys));
    await fill(tx, trustId, registerRows(keys));
    // As when a trust is set up: it is never without a line.
    await appendToLedger(tx, trustId, SET_UP_AT, {
      actor: keys.of('person', DRAFTER),
      verb: 'trust set up',
      subject: { kind: 'trust', id: trustId },
      payload: { trust: { name: TRUST.name, example: true } },
    });
  });
  await loadHistory(parts, trustId, keys);
  const personas = Object.fromEntries(
    Object.entries(PERSONA_KEYS).map(([persona, key]) => [persona, keys.of('person', key)]),
  );
  await inTrust(parts.db, trustId, (tx) => noteWhole(tx, trustId, { until: EXAMPLE_TODAY, personas }, now));
}

const PERSONA_PEOPLE = new Set(Object.values(PERSONA_KEYS));
/** Those one can be, and whoever acknowledged the policy after signing in. */
const HAVE_JOINED = new Set([
  ...PERSONA_PEOPLE,
  ...ACKNOWLEDGEMENTS.filter(({ how }) => how === 'signed in').map(({ personKey }) => personKey),
]);

/**
 * Accounts without a password for everyone who has joined; those one can be have a second factor that the pages can
 * show the code of. Those of an attempt that was cut off before anybody had them go first.
 * @returns account ids by person key
 */
async function makeAccounts(parts: Parts): Promise<Map<string, string>> {
  const joined = PEOPLE.filter((p) => HAVE_JOINED.has(p.key));
  return new Map(await Promise.all(joined.map(async (p) => [p.key, await makeAccount(parts, p)] as const)));
}

async function makeAccount(parts: Parts, person: Person): Promise<string> {
  const leftover = await accountWith(parts.auth, person.email);
  if (leftover) await removeAccount(parts.auth, leftover);
  const userId = await createAccount(parts.auth, {
    email: person.email,
    name: `${person.name.given} ${person.name.family}`,
  });
  if (PERSONA_PEOPLE.has(person.key)) await giveSecondStep(parts, userId);
  return userId;
}

/** Gives somebody of the example the app whose codes the pages show. */
export function giveSecondStep({ auth, secret }: Parts, userId: string): Promise<void> {
  return giveTotp(auth, userId, mark(secret, 'example second factor', userId).slice(0, 32));
}
