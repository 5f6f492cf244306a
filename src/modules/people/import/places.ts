import { folded } from '../model.ts';
import { isClosed } from '../rules.ts';

export type School = {
  id: string;
  name: string;
  short_name: string;
  urn: string | null;
  closed_on: string | null;
};

/** Where the rows of a file may belong. `place`: the school of rows that name none: an id, 'central', or '' when each must name one. */
export type Where = { schools: readonly School[]; place: string; today: string };

/** What a cell says of where someone works (`schoolId` null: the central team), or what is wrong with it. */
type Place = { schoolId: string | null } | { wrong: string };

const CENTRAL = new Set(['central', 'central team', 'trust', 'head office', 'central services']);

/** Reads the cells that name a school: by its name, what people call it, or its number. */
export function placeReader({ schools, place, today }: Where): (cell: string) => Place {
  const named = new Map<string, School[]>();
  for (const school of schools)
    for (const name of new Set([school.name, school.short_name, school.urn ?? ''].map(folded)))
      if (name) named.set(name, [...(named.get(name) ?? []), school]);
  return (cell) => {
    const text = folded(cell);
    if (!text && place) return { schoolId: place === 'central' ? null : place };
    if (!text) return { wrong: 'There is no school. Add it, or choose one for all rows without.' };
    const [school, ...others] = named.get(text) ?? [];
    if (school && others.length > 0)
      return {
        wrong: `“${cell}” can be ${[school, ...others].map((s) => s.name).join(' or ')}. Give the school’s full name or its URN.`,
      };
    if (school && isClosed(school, today)) return { wrong: `${school.name} is closed. Take the row out.` };
    if (school) return { schoolId: school.id };
    return CENTRAL.has(text)
      ? { schoolId: null }
      : { wrong: `There is no school called “${cell}”. Mend the name, or add the school first.` };
  };
}
