import type { Bound } from '../model.ts';
import { dueDay } from '../standing.ts';

/** Numbers of one group of people. */
export type Count = { key: string; label: string; people: number; covered: number };

/** A count as someone without names sees it: numbers under 5 are said as such, and none can be worked out. */
export type ShownCount = {
  key: string;
  label: string;
  people: string;
  covered: string;
  percent: number | null;
  masked: boolean;
};

/** Counts by some property; a person with several (two schools) counts in each. In the order of `labels`. */
export function countBy(
  people: readonly Bound[],
  labels: ReadonlyMap<string, string>,
  keysOf: (person: Bound) => readonly string[],
): Count[] {
  const counts = new Map([...labels].map(([key, label]) => [key, { key, label, people: 0, covered: 0 }]));
  for (const person of people)
    for (const key of keysOf(person)) {
      const count = counts.get(key);
      if (!count) continue;
      count.people += 1;
      if (person.acceptance) count.covered += 1;
    }
  return [...counts.values()].filter((count) => count.people > 0);
}

export function percentOf(count: Pick<Count, 'people' | 'covered'>): number {
  // 100 % only when it is everybody, and 0 % only when it is nobody.
  if (count.covered === 0) return 0;
  return Math.max(1, Math.floor((100 * count.covered) / count.people));
}

/** The counts as they are, for those who see names. */
export function showAll(counts: readonly Count[]): ShownCount[] {
  return counts.map((c) => ({
    key: c.key,
    label: c.label,
    people: String(c.people),
    covered: String(c.covered),
    percent: percentOf(c),
    masked: false,
  }));
}

const SMALL = 5;

/**
 * The counts for those who see numbers only. A row is masked when it, its covered or its uncovered are 1 to 4; and
 * when a table would have one masked row only, the smallest other one is masked too, so that it cannot be worked out
 * from the total.
 */
export function suppress(counts: readonly Count[]): ShownCount[] {
  const small = (n: number) => n > 0 && n < SMALL;
  const masked = new Set(
    counts
      .filter((c) => small(c.people) || small(c.covered) || small(c.people - c.covered))
      .map((c) => c.key),
  );
  if (masked.size === 1 && counts.length > 1) {
    const next = counts.filter((c) => !masked.has(c.key)).sort((a, b) => a.people - b.people)[0]!;
    masked.add(next.key);
  }
  return showAll(counts).map((shown, i) =>
    masked.has(shown.key)
      ? {
          ...shown,
          people: counts[i]!.people < SMALL ? 'Fewer than 5' : shown.people,
          covered: 'Not shown',
          percent: null,
          masked: true,
        }
      : shown,
  );
}

/**
 * The counts for those who see some of the people by name: what they do not see of a row is kept as `suppress` keeps it,
 * for what they see can be taken off the number.
 * @param hidden of the people without a name to them
 */
export function showBeside(counts: readonly Count[], hidden: readonly Count[]): ShownCount[] {
  const veiled = new Map(suppress(hidden).map((row) => [row.key, row]));
  return showAll(counts).map((shown, i) => {
    const veil = veiled.get(shown.key);
    if (!veil?.masked) return shown;
    const alone = hidden.some(({ key, people }) => key === shown.key && people === counts[i]!.people);
    const few = hidden.some(({ key, people }) => key === shown.key && people < SMALL);
    const people = alone ? veil.people : few ? 'Not shown' : shown.people;
    return { ...shown, people, covered: 'Not shown', percent: null, masked: true };
  });
}

/** Someone who is not covered, as the list shows them. */
export type Missing = { person: Bound; schools: string; due: string; late: boolean };

export type ListQuery = {
  search: string;
  school: string;
  category: string;
  sort: 'name' | 'category' | 'schools' | 'due';
  direction: 'ascending' | 'descending';
  page: number;
};
export const PAGE_SIZE = 50;

/** Key under which people of the central team stand, who have no school. */
export const CENTRAL = 'central';

/** Those not covered, filtered and sorted, before paging. */
export function listMissing(
  people: readonly Bound[],
  query: ListQuery,
  schoolNames: ReadonlyMap<string, string>,
  since: string,
  days: number,
  today: string,
): Missing[] {
  const list = people
    .filter((p) => !p.acceptance)
    .filter((p) => isSought(p, query))
    .map((person) => {
      const due = dueDay(since, person.started, days);
      return { person, schools: schoolsOf(person, schoolNames), due, late: due < today };
    });
  const keyOf = {
    name: surnameFirst,
    category: (m: Missing) => m.person.category,
    schools: (m: Missing) => m.schools,
    due: (m: Missing) => m.due,
  }[query.sort];
  const sign = query.direction === 'ascending' ? 1 : -1;
  return list.sort(
    (a, b) =>
      sign * keyOf(a).localeCompare(keyOf(b), 'en-GB') ||
      surnameFirst(a).localeCompare(surnameFirst(b), 'en-GB'),
  );
}

/** Those whom one looks for: by words of their name, a school, a kind of staff. */
export type Sought = Pick<ListQuery, 'search' | 'school' | 'category'>;

export function isSought(person: Bound, { search, school, category }: Sought): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    words.every((word) => person.name.toLowerCase().includes(word)) &&
    (school === '' || schoolKeys(person).includes(school)) &&
    (category === '' || person.category === category)
  );
}

export function schoolKeys(person: Bound): string[] {
  return person.schoolIds.length > 0 ? person.schoolIds : [CENTRAL];
}

/** The schools of somebody, of those that `names` has. */
export function schoolsOf(person: Bound, names: ReadonlyMap<string, string>): string {
  return schoolKeys(person)
    .flatMap((id) => names.get(id) ?? [])
    .join(', ');
}

function surnameFirst({ person }: Missing): string {
  const words = person.name.split(' ');
  return `${words.at(-1)} ${person.name}`;
}

/** As many are named in a sentence as are read at a glance. */
const NAMED = 4;

/** What some numbers show, in a sentence. */
export function findingOf(counts: readonly Pick<ShownCount, 'label' | 'percent'>[]): string {
  if (counts.length === 0) return 'Nobody is bound by the policy here.';
  const known = counts.flatMap(({ label, percent }) => (percent === null ? [] : [{ label, percent }]));
  if (known.length === 0) return 'The numbers are too small to be shown.';
  const hidden = counts.length - known.length;
  const masked = hidden > 0 ? ` Not shown, since the numbers are small: ${hidden}.` : '';
  return saidOf(known) + masked;
}

function saidOf(known: readonly { label: string; percent: number }[]): string {
  const least = known.reduce((a, b) => (b.percent < a.percent ? b : a));
  if (least.percent === 100) return 'Everybody has acknowledged it.';
  if (known.length === 1) return `${least.label}: ${least.percent}% have acknowledged it.`;
  if (known.every(({ percent }) => percent === 0)) return 'Nobody has acknowledged it yet.';
  if (known.every(({ percent }) => percent === least.percent))
    return `In each, ${least.percent}% have acknowledged it.`;
  const lowest = known.filter(({ percent }) => percent === least.percent).map(({ label }) => label);
  if (lowest.length === 1) return `The lowest is ${least.label}: ${least.percent}% have acknowledged it.`;
  const others = lowest.length - NAMED;
  const names = others > 0 ? [...lowest.slice(0, NAMED), `${others} more`] : lowest;
  const list = new Intl.ListFormat('en-GB').format(names);
  return `The lowest are ${list}: in each, ${least.percent}% have acknowledged it.`;
}
