import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { createAccount, giveTotp } from '../../platform/accounts.ts';
import { inTrust } from '../../platform/database/database.ts';
import type { Parts } from '../../platform/parts.ts';
import { mark } from '../../platform/secrets.ts';
import { PEOPLE } from './data/people.ts';
import { EXAMPLE_TODAY } from './data/trust.ts';
import { loadHistory } from './history.ts';
import { Keys } from './keys.ts';
import {
  exampleIsWhole,
  fillPeople,
  fillPupils,
  fillRegisters,
  fillTrust,
  noteWhole,
  PERSONA_PEOPLE,
} from './store.ts';

/**
 * Makes the example trust unless it is there. One that was broken off half-way counts for nothing and is cleared away
 * first; two who ask at once get one.
 */
export async function makeExample(parts: Parts): Promise<void> {
  await parts.db.transaction().execute(async (lock) => {
    await sql`select pg_advisory_xact_lock(hashtext('decorum example'))`.execute(lock);
    if (await exampleIsWhole(parts.db)) return;
    await clear(parts);
    const trustId = randomUUID();
    const keys = new Keys();
    const now = parts.clock.now();
    const users = await makeAccounts(parts);
    await inTrust(parts.db, trustId, async (tx) => {
      await fillTrust(tx, trustId, keys, now);
      await fillPeople(tx, trustId, keys, users, now);
      await fillPupils(tx, trustId, keys);
      await fillRegisters(tx, trustId, keys);
    });
    try {
      await loadHistory(parts, trustId, keys);
      await inTrust(parts.db, trustId, (tx) => noteWhole(tx, trustId, EXAMPLE_TODAY, now));
    } catch (error) {
      await clear(parts);
      throw error;
    }
  });
}

async function clear(parts: Parts): Promise<void> {
  await sql`select gate.remove_example()`.execute(parts.db);
}

/** Accounts without a password for those one can be, each with a second factor that the pages can show the code of. */
async function makeAccounts(parts: Parts): Promise<Map<string, string>> {
  const users = new Map<string, string>();
  for (const person of PEOPLE.filter((p) => PERSONA_PEOPLE.has(p.key))) {
    const userId = await createAccount(parts.auth, {
      email: person.email,
      name: `${person.name.given} ${person.name.family}`,
    });
    await giveTotp(parts.auth, userId, mark(parts.secret, 'example second factor', userId).slice(0, 32));
    users.set(person.key, userId);
  }
  return users;
}
