import { COMMON_SERVICES } from '../../../engine/services.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Known } from '../field-schema.ts';
import { mentioned } from '../fields.ts';
import type { Answers, Field } from '../model.ts';
import { accountsAt, accountsById, peopleById, platformNames, schoolsOf } from './store.ts';

/** How what has an id or a key is called. */
export type NameOf = (id: string) => string;

const accountWords = ({ handle, platform }: { handle: string; platform: string }): string =>
  `${handle} on ${platform}`;

/** What somebody can choose from on a day. */
export async function knownTo(tx: Tx, personId: string, today: string): Promise<Known> {
  const accounts = await accountsAt(tx, await schoolsOf(tx, personId, today));
  return {
    accounts: new Map(accounts.map((account) => [account.id, accountWords(account)])),
    platforms: await platformsOfTrust(tx),
    today,
  };
}

/** Platforms of the trust's own list; those that everybody knows, while it has none. */
async function platformsOfTrust(tx: Tx): Promise<Map<string, string>> {
  const listed = await platformNames(tx);
  return listed.length > 0
    ? new Map(listed.map(({ key, name }) => [key, name]))
    : new Map(COMMON_SERVICES.map(([key, name]) => [key, name]));
}

/** Names for all that answers mention, and for these people. */
export async function namesFor(
  tx: Tx,
  told: readonly (readonly [fields: readonly Field[], answers: Answers])[],
  people: readonly (string | null)[] = [],
): Promise<NameOf> {
  const ids = told.map(([fields, answers]) => mentioned(fields, answers));
  const accounts = await accountsById(
    tx,
    ids.flatMap((one) => one.accounts),
  );
  const asked = [...ids.flatMap((one) => one.people), ...people.filter((id) => id !== null)];
  const names = new Map([
    ...(await platformsOfTrust(tx)),
    ...accounts.map((account) => [account.id, accountWords(account)] as const),
    ...(await peopleById(tx, asked)).map(({ id, name }) => [id, name] as const),
  ]);
  return (id) => names.get(id) ?? (id.length === 36 ? 'something that is no longer there' : id);
}
