import { createHash } from 'node:crypto';
import {
  agreed,
  type ConsentInput,
  type ConsentValue,
  type PersonInput,
  type Register,
  type RegisterInput,
} from '../../engine/check/register.ts';
import type { PersonRow, RegisterRows, TrustRow } from './store.ts';

/** What the checker compiles, beside the ids it does not hold. */
export type Compilable = {
  input: RegisterInput;
  /** Pupils, colleagues and parents one after another, as the compiler takes them; `ids` in the same order. */
  people: PersonInput[];
  ids: string[];
  /**
   * Fingerprint of everything in the input, and of who each person is; of what they agreed to only how much, which tells who
   * of very many who share a name stands for the others.
   */
  names: string;
};

/** The rows of a trust's registers as the checker's input. */
export function compilableFrom(trust: TrustRow, rows: RegisterRows): Compilable {
  const { schools, accounts, parents } = rows;
  const pupils = rows.pupils.map(toInput);
  const colleagues = rows.colleagues.map(toInput);
  const inputParents = parents.map((p) => ({ name: `${p.given_name} ${p.family_name}` }));
  const rest = {
    trust: {
      name: trust.name,
      short: [trust.short_name],
      ...(trust.phone && { office_phone: trust.phone }),
      ...(trust.website && { website: trust.website }),
    },
    schools: schools.map((s) => ({ name: s.name, short: [s.short_name] })),
    official_accounts: accounts,
  };
  const people: PersonInput[] = [...pupils, ...colleagues, ...inputParents];
  const ids = [...rows.pupils, ...rows.colleagues, ...parents].map((row) => row.id);
  const hash = createHash('sha256').update(JSON.stringify([rest, pupils.length, colleagues.length]));
  people.forEach((person, i) => {
    const { name, title = '', known_as = [] } = person;
    hash.update(`\n${ids[i]}\t${agreed(person)}\t${name}\t${title}\t${known_as.join('\t')}`);
  });
  return {
    input: { ...rest, pupils, colleagues, parents: inputParents },
    people,
    ids,
    names: hash.digest('base64'),
  };
}

/** Index in `register.people` by id. The compiler leaves out a name in which there is no word: both lists are walked. */
export function indexById(
  register: Pick<Register, 'people'>,
  { people, ids }: Compilable,
): Map<string, number> {
  const indexOf = new Map<string, number>();
  let at = 0;
  people.forEach((input, i) => {
    if (register.people[at]?.name === input.name) indexOf.set(ids[i]!, at++);
  });
  return indexOf;
}

function toInput(row: PersonRow): PersonInput {
  return {
    name: `${row.given_name} ${row.family_name}`,
    ...(row.known_as.length > 0 && { known_as: row.known_as }),
    ...(row.title && { title: row.title }),
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
