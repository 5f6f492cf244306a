import { randomUUID } from 'node:crypto';
import { BANK_HOLIDAYS } from '../../people/schools/calendar/model.ts';
import { TERMS, workingDay } from '../data/calendar.ts';
import { SCHOOLS, TRUST } from '../data/trust.ts';
import type { Keys } from '../keys.ts';
import type { Rows } from '../store.ts';

/** The trust itself, its schools and its calendar. */
export function trustRows(keys: Keys, now: Date): Rows {
  return {
    trust: [
      {
        name: TRUST.name,
        short_name: TRUST.short,
        town: TRUST.town,
        website: `https://www.${TRUST.domain}`,
        phone: TRUST.phone,
        example: true,
        created_at: now,
      },
    ],
    school: SCHOOLS.map((s) => ({
      id: keys.of('school', s.key),
      name: s.name,
      short_name: s.short[0]!,
      urn: s.urn,
      phase: s.phase,
      closed_on: null,
    })),
    // Half a term each, so that nobody is reminded in half-term.
    term: TERMS.flatMap(({ name, from, to, halfTerm }) =>
      [
        { half: 'first', from_date: from, to_date: workingDay(halfTerm.from, -1) },
        { half: 'second', from_date: workingDay(halfTerm.to, 1), to_date: to },
      ].map(({ half, ...days }) => ({
        id: randomUUID(),
        school_id: null,
        name: `${name} term, ${half} half`,
        ...days,
      })),
    ),
    closed_day: [...BANK_HOLIDAYS],
  };
}
