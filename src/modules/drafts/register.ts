import { compileStepwise, type Person, type Register } from '../../engine/check/register.ts';
import { compileTrustWords, type TrustWords } from '../../engine/check/trust-words.ts';
import type { Acting } from '../../platform/act.ts';
import { type Database, inTrust, type Tx } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import { inSlices } from './in-slices.ts';
import { type Compilable, compilableFrom, indexById } from './register-input.ts';
import { type ForumRow, type RegisterRows, registerRows, registerStamp } from './store.ts';

/** A trust's people, places and own words, compiled for the checker, and what it does not hold: ids and listed forums. */
export type TrustRegister = {
  register: Register;
  /** Index in `register.people` by the id of the pupil, person or parent. */
  indexOf: ReadonlyMap<string, number>;
  forums: readonly ForumRow[];
  /** Terms and exceptions of the trust. */
  words: TrustWords;
  /** Fingerprint of what the name search was built from; as long as it is the same, the search can be kept. */
  names: string;
};

/** Trusts whose register is held at once; the one used longest ago makes room. 50,000 names take about 75 MB. */
const HELD = 8;

type Entry = { stamp: string; ready: Promise<TrustRegister> };
const caches = new WeakMap<Database, Map<string, Entry>>();

/**
 * The register of the trust of this transaction. Compiled once and kept in this process until anything in it changes: the
 * database counts the changes, and the counter is read at every check, so a consent withdrawn anywhere counts at once.
 */
export async function registerFor(db: Database, tx: Tx, trustId: string, now: Date): Promise<TrustRegister> {
  return (await beginRegister(db, tx, trustId, now)).ready;
}

/**
 * As `registerFor`, but comes back as soon as the transaction is no longer needed: compiling 50,000 names takes seconds,
 * and a connection that waits for it is one that nobody else can have.
 */
export async function beginRegister(
  db: Database,
  tx: Tx,
  trustId: string,
  now: Date,
): Promise<{ ready: Promise<TrustRegister> }> {
  const cache = caches.get(db) ?? new Map<string, Entry>();
  caches.set(db, cache);
  const day = dayOf(now);
  const { revision, trust } = await registerStamp(tx);
  const stamp = JSON.stringify([revision, day, trust]);
  const held = cache.get(trustId);
  // Put back last: a Map remembers the order, so the first is the one used longest ago.
  cache.delete(trustId);
  if (held?.stamp === stamp) {
    cache.set(trustId, held);
    return held;
  }
  const before = held?.ready.catch(() => undefined);
  const reading = registerRows(tx, day);
  const ready = reading.then(async (rows) => compile(compilableFrom(trust, rows), rows, await before));
  cache.set(trustId, { stamp, ready });
  while (cache.size > HELD) cache.delete(cache.keys().next().value!);
  ready.catch(() => {
    if (cache.get(trustId)?.ready === ready) cache.delete(trustId);
  });
  await reading;
  return { ready };
}

/** Waits, outside any transaction, until the register as it stands is compiled. The check reads its counter again. */
export async function registerReady({ db, clock, viewer }: Acting): Promise<void> {
  try {
    const { ready } = await inTrust(db, viewer.trustId, (tx) =>
      beginRegister(db, tx, viewer.trustId, clock.now()),
    );
    await ready;
  } catch {
    // Nothing is lost: the check itself reads the register again, and says so when it cannot.
  }
}

/** Building the search over names is nearly all of the work, and most consents do not change it: then it is kept from `before`. */
async function compile(
  from: Compilable,
  { forums, words: input }: Pick<RegisterRows, 'forums' | 'words'>,
  before: TrustRegister | undefined,
): Promise<TrustRegister> {
  const words = compileTrustWords(input);
  if (before?.names !== from.names) {
    const register = await inSlices(compileStepwise(from.input));
    return { register, indexOf: indexById(register, from), forums, words, names: from.names };
  }
  const people = before.register.people.slice();
  from.ids.forEach((id, i) => {
    const at = before.indexOf.get(id);
    if (at === undefined) return;
    const { consent, never } = from.people[i]!;
    people[at] = { ...people[at]!, consent, never: never === true };
  });
  return { ...before, register: { ...before.register, people }, forums, words };
}

/** The register as one author sees it: themself and their family marked, everything else shared. */
export function asSeenBy(trust: TrustRegister, personId: string, family: readonly string[]): Register {
  const people: Person[] = trust.register.people.slice();
  const mark = (id: string, what: Partial<Person>): void => {
    const at = trust.indexOf.get(id);
    if (at !== undefined) people[at] = { ...people[at]!, ...what };
  };
  for (const id of family) mark(id, { family: true });
  mark(personId, { self: true });
  return { ...trust.register, people };
}
