import { folded } from '../model.ts';

type SchoolNamed = { name: string; shortName: string; urn: string | null };

/**
 * What a school shares with another that must tell them apart: a name that either goes by, or the URN. A file names
 * schools by any of the three.
 * @returns the field of the first school, and the other
 */
export function sharedWith<T extends SchoolNamed>(
  school: SchoolNamed,
  others: readonly T[],
): { field: 'name' | 'shortName' | 'urn'; other: T } | null {
  for (const other of others) {
    const names = [folded(other.name), folded(other.shortName)];
    if (names.includes(folded(school.name))) return { field: 'name', other };
    if (names.includes(folded(school.shortName))) return { field: 'shortName', other };
    if (school.urn && school.urn === other.urn) return { field: 'urn', other };
  }
  return null;
}

/** As many are named as can be read at a glance. */
const NAMED = 10;

/** Why a school cannot close yet. Those who cannot come in are in no list of who works there, so it says that of them. */
export function stillEngaged(people: readonly { name: string; active: boolean }[]): string {
  const names = people.slice(0, NAMED).map(({ name, active }) => (active ? name : `${name} (inactive)`));
  if (people.length > NAMED) names.push(`${people.length - NAMED} more`);
  const who = new Intl.ListFormat('en-GB').format(names);
  return `${people.length === 1 ? '1 person is' : `${people.length} people are`} engaged there after that day: ${who}. End or move their engagements first.`;
}
