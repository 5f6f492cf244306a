import { longDate } from '../../../platform/dates.ts';
import type { Role } from '../../../platform/permissions.ts';
import { FOR_TRUST, SAID, SHARED, type Situation, type Via } from './model.ts';

/** Who answers for one holder; or nobody (`id` null), and why not. */
export type Standing =
  | { id: string; via: Via; standsInFor: string | null; because: string }
  | { id: null; why: string };

/** The holder, or whoever stands in for them today; nobody when the matter is about them or they have gone. */
export function standingFor(
  s: Situation,
  holder: string,
  role: Role,
  schoolId: string | null,
  left = false,
): Standing {
  const said = SAID[role];
  const where = schoolNote(s, schoolId, role);
  if (holder === s.personId) return { id: null, why: `Nobody is their own ${said}.` };
  if (excluded(s, holder)) return { id: null, why: `This is about the ${said}${where}.` };
  const standIn = followed(s, holder, role, schoolId);
  if (standIn) {
    const name = nameOf(s, standIn.id);
    if (excluded(s, standIn.id))
      return { id: null, why: `${name} stands in for the ${said}, and this is about them.` };
    return {
      id: standIn.id,
      via: 'delegation',
      standsInFor: nameOf(s, holder),
      because: `${name} stands in for ${nameOf(s, holder)}, ${said}${where}, until ${longDate(standIn.until)}.`,
    };
  }
  if (left || !isHere(s, holder))
    return { id: null, why: `The ${said}${where} has left and nobody stands in.` };
  const article = SHARED.includes(role) ? 'a' : 'the';
  return {
    id: holder,
    via: 'engagement',
    standsInFor: null,
    because: `${nameOf(s, holder)} is ${article} ${said}${where}.`,
  };
}

/** The end of the chain of delegations from a holder; null when nobody who is here stands in. */
function followed(
  s: Situation,
  holder: string,
  role: Role,
  schoolId: string | null,
): { id: string; until: string } | null {
  const seen = new Set([holder]);
  let end: { id: string; until: string } | null = null;
  for (;;) {
    const from: string = end?.id ?? holder;
    const here: Situation['delegations'] = s.delegations.filter(
      (d) => d.fromPerson === from && (d.schoolId === null || d.schoolId === schoolId),
    );
    // A delegation says that somebody is away: in whatever role it is, nobody finds them as a manager either.
    const next = here.find((d) => d.role === role) ?? (role === 'manager' ? here[0] : undefined);
    if (!next || seen.has(next.toPerson) || !isHere(s, next.toPerson)) return end;
    seen.add(next.toPerson);
    end = { id: next.toPerson, until: next.to };
  }
}

/** Whether someone may not answer: the person themself, and whomever the matter is about. */
export const excluded = (s: Situation, id: string): boolean => id === s.personId || s.about.includes(id);

export const nameOf = (s: Situation, id: string): string => s.people.get(id)?.name ?? 'Someone';
const isHere = (s: Situation, id: string): boolean => s.people.get(id)?.here ?? false;

/** ' at North School' behind a role that is held at a school. */
export function schoolNote(s: Situation, schoolId: string | null, role: Role): string {
  const school = schoolId === null || FOR_TRUST.includes(role) ? undefined : s.schools.get(schoolId);
  return school ? ` at ${school}` : '';
}
