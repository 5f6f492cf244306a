import type { Role } from '../../platform/permissions.ts';
import type { Holder, Via } from './model.ts';
import { overlaps } from './model.ts';

/** What the rule must know; everything about one trust, loaded by `whoHolds`. Days are `YYYY-MM-DD`, ends included. */
export type Situation = {
  day: string;
  personId: string;
  /** People the matter is about: none of them answers for it. The person themself never does. */
  about: readonly string[];
  /** All engagements of the person, whenever. */
  engagements: readonly {
    schoolId: string | null;
    managerId: string | null;
    from: string;
    to: string | null;
  }[];
  roles: readonly {
    personId: string;
    role: string;
    schoolId: string | null;
    from: string;
    to: string | null;
  }[];
  /** Delegations in force on the day. */
  delegations: readonly {
    fromPerson: string;
    toPerson: string;
    role: string;
    schoolId: string | null;
    to: string;
  }[];
  people: ReadonlyMap<string, { name: string; here: boolean }>;
  schools: ReadonlyMap<string, string>;
};

type Place = { schoolId: string | null; managers: string[] };
type Found = { holders: Holder[]; why?: string };

/** To whom a matter passes when nobody can answer for it in the role asked for. */
const NEXT: Record<Role, Role | null> = {
  manager: 'head',
  'senior-leader': 'head',
  head: 'chair',
  ceo: 'chair',
  chair: 'governor',
  governor: null,
  hr: 'ceo',
  investigator: 'ceo',
  'data-protection': 'ceo',
  it: 'ceo',
  recruiter: 'ceo',
  administrator: 'ceo',
};

const SAID: Record<Role, string> = {
  manager: 'line manager',
  'senior-leader': 'senior leader',
  head: 'headteacher',
  ceo: 'chief executive',
  chair: 'chair of the trust',
  governor: 'trustee',
  hr: 'HR lead',
  investigator: 'investigator',
  'data-protection': 'data protection officer',
  it: 'IT contact',
  recruiter: 'recruiter',
  administrator: 'administrator',
};

/**
 * Who answers for a person in a role, at each place where that person works (clause 1.10): the holder there; while the
 * holder is away by recorded delegation, whoever stands in; and where the matter is about the holder, or the holder has
 * left with nobody standing in, whoever comes next (the chair for a headteacher). Never the person themself.
 * Someone who no longer works anywhere is answered for where they last did.
 */
export function holdersOf(s: Situation, role: Role): Holder[] {
  const found = placesOf(s).flatMap((place) => holdersAt(s, role, place));
  const seen = new Set<string>();
  return found.filter((h) => {
    const key = `${h.personId} ${h.role} ${h.schoolId}`;
    return !seen.has(key) && seen.add(key);
  });
}

function placesOf(s: Situation): Place[] {
  const now = { from: s.day, to: s.day };
  let current = s.engagements.filter((e) => overlaps(e, now));
  if (!current.length) {
    const past = s.engagements.filter((e) => e.to !== null && e.to < s.day);
    const last = past
      .map((e) => e.to!)
      .sort()
      .at(-1);
    current = last
      ? past.filter((e) => e.to === last)
      : [...s.engagements].sort((a, b) => (a.from < b.from ? -1 : 1)).slice(0, 1);
  }
  const places = new Map<string | null, Place>();
  for (const { schoolId, managerId } of current) {
    const place = places.get(schoolId) ?? { schoolId, managers: [] };
    if (managerId && !place.managers.includes(managerId)) place.managers.push(managerId);
    places.set(schoolId, place);
  }
  // Governors and others without an engagement are answered for by the trust.
  return places.size ? [...places.values()] : [{ schoolId: null, managers: [] }];
}

function holdersAt(s: Situation, asked: Role, place: Place): Holder[] {
  const reasons: string[] = [];
  // The central team has no headteacher: the chief executive is theirs.
  let role: Role | null = asked;
  if (place.schoolId === null && (asked === 'head' || asked === 'senior-leader')) {
    role = 'ceo';
    reasons.push('The central team has no headteacher, so the chief executive answers.');
  }
  const tried = new Set<Role>();
  while (role !== null && !tried.has(role)) {
    tried.add(role);
    const { holders, why }: Found = role === 'manager' ? managersAt(s, place) : roleAt(s, role, place);
    if (holders.length)
      return reasons.length
        ? holders.map((h) => ({
            ...h,
            via: passedOn(asked, h.via),
            because: [...reasons, h.because].join(' '),
          }))
        : holders;
    if (why) reasons.push(why);
    role = place.schoolId === null && NEXT[role] === 'head' ? 'ceo' : NEXT[role];
  }
  return [];
}

function passedOn(_asked: Role, via: Via): Via {
  return via === 'delegation' ? 'delegation' : 'escalation';
}

const excluded = (s: Situation, id: string): boolean => id === s.personId || s.about.includes(id);

function managersAt(s: Situation, place: Place): Found {
  if (!place.managers.length) return { holders: [], why: 'No line manager is recorded.' };
  const results = place.managers.map((id) => standIn(s, id, 'manager', place.schoolId));
  return together(s, results, 'manager', place);
}

function roleAt(s: Situation, role: Role, place: Place): Found {
  const forTrust = role === 'chair' || role === 'ceo' || role === 'governor';
  const held = s.roles.filter(
    (r) =>
      r.role === role &&
      (role === 'head' || role === 'senior-leader'
        ? r.schoolId === place.schoolId
        : r.schoolId === null || (!forTrust && r.schoolId === place.schoolId)),
  );
  const inForce = held.filter((r) => overlaps(r, { from: s.day, to: s.day }));
  const ids = [...new Set((inForce.length ? inForce : latest(held, s.day)).map((r) => r.personId))];
  if (!ids.length) return { holders: [], why: `Nobody is recorded as ${SAID[role]}${at(s, place, role)}.` };
  const left = !inForce.length;
  const results = ids.map((id) => standIn(s, id, role, place.schoolId, left));
  // One co-head does not decide a matter about the other: it goes on.
  if (role === 'head' && ids.some((id) => excluded(s, id)))
    return { holders: [], why: results.find((r) => r.why)?.why };
  return together(s, results, role, place);
}

/** Those who held a role last, when nobody does now: their delegate may still stand in. */
function latest<T extends { to: string | null }>(held: readonly T[], day: string): T[] {
  const past = held.filter((r) => r.to !== null && r.to < day);
  const last = past
    .map((r) => r.to!)
    .sort()
    .at(-1);
  return past.filter((r) => r.to === last);
}

type Standing = { id: string | null; via: Via; because: string; why?: string };

/** The holder, or whoever stands in for them today; nobody when the matter is about them or they have gone. */
function standIn(s: Situation, holder: string, role: Role, schoolId: string | null, left = false): Standing {
  const nobody = (why: string): Standing => ({ id: null, via: 'engagement', because: '', why });
  const said = SAID[role];
  const name = nameOf(s, holder);
  if (excluded(s, holder)) return nobody(`This is about the ${said}${schoolNote(s, schoolId, role)}.`);
  const seen = new Set([holder]);
  let at = holder;
  let until = '';
  for (;;) {
    const next = s.delegations.find(
      (d) => d.fromPerson === at && d.role === role && (d.schoolId === null || d.schoolId === schoolId),
    );
    if (!next || seen.has(next.toPerson) || !isHere(s, next.toPerson)) break;
    seen.add(next.toPerson);
    at = next.toPerson;
    until = next.to;
  }
  if (at !== holder) {
    if (excluded(s, at)) return nobody(`${nameOf(s, at)} stands in for the ${said}, and this is about them.`);
    return {
      id: at,
      via: 'delegation',
      because: `${nameOf(s, at)} stands in for ${name}, ${said}${schoolNote(s, schoolId, role)}, until ${plainDay(until)}.`,
    };
  }
  if (left || !isHere(s, holder))
    return nobody(`The ${said}${schoolNote(s, schoolId, role)} has left and nobody stands in.`);
  return {
    id: holder,
    via: 'engagement',
    because: `${name} is ${role === 'manager' ? 'the' : 'the'} ${said}${schoolNote(s, schoolId, role)}.`,
  };
}

function together(s: Situation, results: readonly Standing[], role: Role, place: Place): Found {
  const holders = results.flatMap(({ id, via, because }) =>
    id === null
      ? []
      : [
          {
            personId: id,
            name: nameOf(s, id),
            role,
            schoolId: place.schoolId,
            school: place.schoolId === null ? null : (s.schools.get(place.schoolId) ?? null),
            via,
            because,
          },
        ],
  );
  return { holders, why: holders.length ? undefined : results.find((r) => r.why)?.why };
}

const nameOf = (s: Situation, id: string): string => s.people.get(id)?.name ?? 'Someone';
const isHere = (s: Situation, id: string): boolean => s.people.get(id)?.here ?? false;

function schoolNote(s: Situation, schoolId: string | null, role: Role): string {
  if (schoolId === null || role === 'chair' || role === 'ceo' || role === 'governor') return '';
  const school = s.schools.get(schoolId);
  return school ? ` at ${school}` : '';
}
const at = (s: Situation, place: Place, role: Role): string => schoolNote(s, place.schoolId, role);

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
function plainDay(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
