import { randomUUID } from 'node:crypto';
import { ENGAGEMENTS, PEOPLE, ROLE_HOLDERS } from '../data/people.ts';
import { DELEGATIONS } from '../data/staff/roles.ts';
import { FIRMS } from '../data/trust.ts';
import type { Category, Person, WorkingPattern } from '../data/types.ts';
import type { Keys } from '../keys.ts';
import type { Rows } from '../store.ts';

const CATEGORY: Record<Category, string> = {
  'full-time': 'employee',
  'part-time': 'part-time',
  'fixed-term': 'fixed-term',
  casual: 'casual',
  agency: 'agency',
  volunteer: 'volunteer',
  'third-party': 'third-party',
};
const FIRM = new Map(FIRMS.map((f) => [f.key, f.name]));
const GOVERNORS = new Set(
  ROLE_HOLDERS.filter((r) => r.role === 'governor' || r.role === 'chair').map((r) => r.personKey),
);

/**
 * Everyone, what they are engaged for, their roles, and who stands in for whom.
 * @param users account ids by person key
 */
export function peopleRows(keys: Keys, users: ReadonlyMap<string, string>, now: Date): Rows {
  const idOf = (key: string) => keys.of('person', key);
  return {
    person: PEOPLE.map((p, i) => ({
      id: idOf(p.key),
      title: p.name.title,
      given_name: p.name.given,
      family_name: p.name.family,
      known_as: p.name.known ?? null,
      email: p.email,
      category: categoryOf(p),
      organisation: p.firm ? (FIRM.get(p.firm) ?? null) : null,
      staff_code: `OV${String(i + 1).padStart(4, '0')}`,
      user_id: users.get(p.key) ?? null,
      created_at: now,
    })),
    engagement: ENGAGEMENTS.map((e) => ({
      id: randomUUID(),
      person_id: idOf(e.personKey),
      school_id: keys.school(e.workplace),
      job: e.job,
      manager_id: e.managerKey ? idOf(e.managerKey) : null,
      pattern: JSON.stringify(patternOf(e.pattern)),
      from_date: e.from,
      to_date: e.to ?? null,
    })),
    role_held: ROLE_HOLDERS.map((r) => ({
      id: randomUUID(),
      person_id: idOf(r.personKey),
      role: r.role,
      school_id: keys.school(r.scope),
      from_date: r.from,
      to_date: r.to ?? null,
    })),
    delegation: DELEGATIONS.map((d) => ({
      id: randomUUID(),
      from_person: idOf(d.fromKey),
      to_person: idOf(d.toKey),
      role: d.role,
      school_id: keys.school(d.scope),
      from_date: d.from,
      to_date: d.to,
      reason: d.reason,
      ended_at: null,
    })),
  };
}

function categoryOf({ key, category }: Person): string {
  return category === 'volunteer' && GOVERNORS.has(key) ? 'governor' : CATEGORY[category];
}

/** The product keeps one break a day. */
function patternOf(pattern: WorkingPattern): {
  days: { day: number; start: string; end: string; breakStart?: string; breakEnd?: string }[];
} {
  return {
    days: pattern.days.map(({ day, start, end, breaks }) => ({
      day,
      start,
      end,
      ...(breaks?.[0] && { breakStart: breaks[0].start, breakEnd: breaks[0].end }),
    })),
  };
}
