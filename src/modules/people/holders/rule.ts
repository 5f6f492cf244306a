import type { Role } from '../../../platform/permissions.ts';
import { overlaps, type Period } from '../period.ts';
import { FOR_TRUST, type Holder, NEXT, SAID, type Situation } from './model.ts';
import { excluded, nameOf, type Standing, schoolNote, standingFor } from './standing-in.ts';

type Place = { schoolId: string | null; managers: string[] };
type Found = { holders: Holder[]; why?: string };

/**
 * Who answers for a person in a role, at each place where that person works (clause 1.10): the holder there; while the
 * holder is away by recorded delegation, whoever stands in; and where the matter is about the holder, or the holder has
 * left with nobody standing in, whoever comes next (the chair for a headteacher). Never the person themself. The chair
 * has no headteacher or manager: see `answersToBoard`.
 * Someone who no longer works anywhere is answered for where they last did.
 */
export function holdersOf(s: Situation, role: Role): Holder[] {
  if (ABOVE.includes(role) && answersToBoard(s.roles, s.personId, s.day)) return [];
  const found = placesOf(s).flatMap((place) => holdersAt(s, role, place));
  const seen = new Set<string>();
  return found.filter((h) => {
    const key = `${h.personId} ${h.role} ${h.schoolId}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Whom one answers to in what one does oneself. */
const ABOVE: readonly Role[] = ['head', 'senior-leader', 'manager'];

/**
 * Whether someone is the chair of the trust on a day: the chief executive answers to the chair, and the chair to the
 * board, so that nobody is the chair's head or manager.
 */
export function answersToBoard(roles: Situation['roles'], personId: string, day: string): boolean {
  return roles.some((r) => r.role === 'chair' && r.personId === personId && holdsOn(r, day));
}

function placesOf(s: Situation): Place[] {
  const places = new Map<string | null, Place>();
  for (const { schoolId, managerId } of engagementsThatCount(s)) {
    const place = places.get(schoolId) ?? { schoolId, managers: [] };
    if (managerId && !place.managers.includes(managerId)) place.managers.push(managerId);
    places.set(schoolId, place);
  }
  // Governors and others without an engagement are answered for by the trust.
  return places.size ? [...places.values()] : [{ schoolId: null, managers: [] }];
}

/** Those of the day; without any, those that ended last; without these, the first to come. */
function engagementsThatCount(s: Situation): Situation['engagements'] {
  const running = s.engagements.filter((e) => holdsOn(e, s.day));
  if (running.length) return running;
  const last = latest(s.engagements, s.day);
  return last.length ? last : [...s.engagements].sort((a, b) => (a.from < b.from ? -1 : 1)).slice(0, 1);
}

const holdsOn = (period: Period, day: string): boolean => overlaps(period, { from: day, to: day });

/** Of what is over, what ended last. */
function latest<T extends Period>(all: readonly T[], day: string): T[] {
  const past = all.filter((e) => e.to !== null && e.to < day);
  const last = past
    .map((e) => e.to!)
    .sort()
    .at(-1);
  return past.filter((e) => e.to === last);
}

function holdersAt(s: Situation, asked: Role, place: Place): Holder[] {
  const reasons: string[] = [];
  let role: Role | null = asked;
  // The central team has no headteacher: the chief executive is theirs.
  if (place.schoolId === null && (asked === 'head' || asked === 'senior-leader')) {
    role = 'ceo';
    reasons.push('The central team has no headteacher, so the chief executive answers.');
  }
  const tried = new Set<Role>();
  while (role !== null && !tried.has(role)) {
    tried.add(role);
    const { holders, why }: Found = role === 'manager' ? managersAt(s, place) : roleAt(s, role, place);
    if (holders.length) return reasons.length ? holders.map((h) => passedOn(h, reasons)) : holders;
    if (why) reasons.push(why);
    role = place.schoolId === null && NEXT[role] === 'head' ? 'ceo' : NEXT[role];
  }
  return [];
}

/** Someone who answers in place of the role that was asked for, and why it came to them. */
function passedOn(holder: Holder, reasons: readonly string[]): Holder {
  return {
    ...holder,
    via: holder.via === 'delegation' ? 'delegation' : 'escalation',
    because: [...reasons, holder.because].join(' '),
  };
}

function managersAt(s: Situation, place: Place): Found {
  if (!place.managers.length) return { holders: [], why: 'No line manager is recorded.' };
  const standings = place.managers.map((id) => standingFor(s, id, 'manager', place.schoolId));
  return together(s, standings, 'manager', place);
}

function roleAt(s: Situation, role: Role, place: Place): Found {
  const held = s.roles.filter(
    (r) =>
      r.role === role &&
      (role === 'head' || role === 'senior-leader'
        ? r.schoolId === place.schoolId
        : r.schoolId === null || (!FOR_TRUST.includes(role) && r.schoolId === place.schoolId)),
  );
  const inForce = held.filter((r) => holdsOn(r, s.day)).sort((a, b) => a.from.localeCompare(b.from));
  const left = !inForce.length;
  // When nobody holds it now, whoever was given it by the last holder may still stand in.
  const ids = [...new Set((left ? latest(held, s.day) : inForce).map((r) => r.personId))];
  if (!ids.length)
    return {
      holders: [],
      why: `Nobody is recorded as ${SAID[role]}${schoolNote(s, place.schoolId, role)}.`,
    };
  const standings = ids.map((id) => standingFor(s, id, role, place.schoolId, left));
  // One co-head does not decide a matter about the other: it goes on.
  if (role === 'head' && ids.some((id) => excluded(s, id))) return { holders: [], why: firstWhy(standings) };
  const { holders, why } = together(s, standings, role, place);
  // One headteacher at a time: of several recorded, whoever has held it longest (docs/decisions/one-headteacher.md).
  return { holders: role === 'head' ? holders.slice(0, 1) : holders, why };
}

function together(s: Situation, standings: readonly Standing[], role: Role, place: Place): Found {
  const { schoolId } = place;
  const school = schoolId === null ? null : (s.schools.get(schoolId) ?? null);
  const holders = standings.flatMap((found) =>
    found.id === null
      ? []
      : [
          {
            personId: found.id,
            name: nameOf(s, found.id),
            role,
            schoolId,
            school,
            via: found.via,
            standsInFor: found.standsInFor,
            because: found.because,
          },
        ],
  );
  return { holders, why: holders.length ? undefined : firstWhy(standings) };
}

const firstWhy = (standings: readonly Standing[]): string | undefined =>
  standings.flatMap((found) => (found.id === null ? [found.why] : []))[0];
