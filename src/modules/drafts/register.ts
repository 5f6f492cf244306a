import { createHash } from 'node:crypto';
import {
  type ConsentInput,
  type ConsentValue,
  compileRegister,
  type Person,
  type PersonInput,
  type Register,
  type RegisterInput,
} from '../../engine/check/register.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { dayOf } from '../../platform/dates.ts';
import { type ForumRow, type PersonRow, peopleRows, placesRows, registerStamp } from './store.ts';

/** A trust's people and places, compiled for the checker, and what it does not hold: ids and listed forums. */
export type TrustRegister = {
  register: Register;
  /** Index in `register.people` by the id of the pupil, person or parent. */
  indexOf: ReadonlyMap<string, number>;
  forums: readonly ForumRow[];
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
    return held.ready;
  }
  const before = held?.ready.catch(() => undefined);
  const ready = load(tx, day, trust, before);
  cache.set(trustId, { stamp, ready });
  while (cache.size > HELD) cache.delete(cache.keys().next().value!);
  ready.catch(() => {
    if (cache.get(trustId)?.ready === ready) cache.delete(trustId);
  });
  return ready;
}

async function load(
  tx: Tx,
  day: string,
  trust: { name: string; short_name: string; website: string | null; phone: string | null },
  before: Promise<TrustRegister | undefined> | undefined,
): Promise<TrustRegister> {
  const { pupils, colleagues } = await peopleRows(tx, day);
  const places = await placesRows(tx);
  const kinds = {
    pupils: pupils.map(toInput),
    colleagues: colleagues.map(toInput),
    parents: places.parents.map((p) => ({ name: `${p.given_name} ${p.family_name}` })),
  };
  const ids = [...pupils, ...colleagues, ...places.parents].map((row) => row.id);
  const input: RegisterInput = {
    trust: {
      name: trust.name,
      short: [trust.short_name],
      ...(trust.phone && { office_phone: trust.phone }),
      ...(trust.website && { website: trust.website }),
    },
    schools: places.schools.map((s) => ({ name: s.name, short: [s.short_name] })),
    official_accounts: places.accounts,
    ...kinds,
  };
  const inputs: PersonInput[] = [...kinds.pupils, ...kinds.colleagues, ...kinds.parents];
  const names = namesOf(input, inputs);
  const known = await before;
  // Building the search over names is nearly all of the work, and a consent does not change it.
  if (known?.names === names) {
    const people = known.register.people.slice();
    ids.forEach((id, i) => {
      const at = known.indexOf.get(id);
      if (at === undefined) return;
      people[at] = { ...people[at]!, consent: inputs[i]!.consent, never: inputs[i]!.never === true };
    });
    return { ...known, register: { ...known.register, people }, forums: places.forums };
  }
  const register = compileRegister(input);
  return { register, indexOf: indexById(register, inputs, ids), forums: places.forums, names };
}

/** A fingerprint of everything in the input but what people agreed to. */
function namesOf(input: RegisterInput, inputs: readonly PersonInput[]): string {
  const people = inputs.map((p) =>
    [p.name, p.title ?? '', p.year ?? '', p.school ?? '', ...(p.known_as ?? [])].join('\t'),
  );
  const rest = [input.trust, input.schools, input.official_accounts, input.pupils?.length];
  return createHash('sha256').update(JSON.stringify(rest)).update(people.join('\n')).digest('base64');
}

/** The compiler leaves out a name in which there is no word, so places are found by walking both lists. */
function indexById(
  register: Register,
  inputs: readonly PersonInput[],
  ids: readonly string[],
): Map<string, number> {
  const indexOf = new Map<string, number>();
  let at = 0;
  inputs.forEach((input, i) => {
    if (register.people[at]?.name === input.name) indexOf.set(ids[i]!, at++);
  });
  return indexOf;
}

function toInput(row: PersonRow): PersonInput {
  return {
    name: `${row.given_name} ${row.family_name}`,
    ...(row.known_as.length > 0 && { known_as: row.known_as }),
    ...(row.title && { title: row.title }),
    ...(row.year_group && { year: row.year_group }),
    ...(row.school && { school: row.school }),
    ...(row.never && { never: true }),
    consent: consentFrom(row.answers),
  };
}

const VALUES: Record<string, ConsentValue> = { '00': 'none', '10': 'name', '01': 'photo', '11': 'both' };
const read = new Map<string, ConsentInput>();

/**
 * What the answers in force come to, oldest first. An answer for all channels takes the place of every earlier one; an
 * answer for one channel that of earlier ones for that channel. Nobody asked means nothing agreed.
 */
export function consentFrom(answers: string | null): ConsentInput {
  if (answers === null) return 'none';
  const known = read.get(answers);
  if (known) return known;
  let consent: { default: ConsentValue; [channel: string]: ConsentValue } = { default: 'none' };
  for (const answer of answers.split(',')) {
    const cut = answer.lastIndexOf(':');
    const channel = answer.slice(0, cut);
    const value = VALUES[answer.slice(cut + 1)] ?? 'none';
    if (channel === '*') consent = { default: value };
    else consent = { ...consent, [channel]: value };
  }
  // Few different sets of answers are given by thousands of people: they share one object.
  if (read.size < 10_000) read.set(answers, consent);
  return consent;
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
