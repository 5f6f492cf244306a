import type { Role } from '../../../platform/permissions.ts';

/** Why somebody answers for a role: through where the person works, standing in for someone, or passed on. */
export type Via = 'engagement' | 'delegation' | 'escalation';

/** Someone who holds a role for a person on a day, and why (clause 1.10). `schoolId` is the engagement's school. */
export type Holder = {
  personId: string;
  name: string;
  /** The role they answer in, which after an escalation is not the one asked for. */
  role: string;
  schoolId: string | null;
  /** That school's name, or null for the central team. */
  school: string | null;
  via: Via;
  /** Whom they stand in for, by name; null for those who answer in their own right. */
  standsInFor: string | null;
  /** A sentence for the person who asks: 'Ruth Bell is the chair. The headteacher of North has left.' */
  because: string;
};

/** What the rule must know; everything about one trust. Days are `YYYY-MM-DD`, ends included. */
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
  /** Roles that have begun by the day, those that are over too. */
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
  /** Names by id. */
  schools: ReadonlyMap<string, string>;
};

/** To whom a matter passes when nobody can answer for it in the role asked for. */
export const NEXT: Record<Role, Role | null> = {
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

/** A role within a sentence. */
export const SAID: Record<Role, string> = {
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

/** Roles that several people hold beside one another. */
export const SHARED: readonly Role[] = ['governor', 'senior-leader'];

/** Roles that answer for the whole trust, whatever school the person works at. */
export const FOR_TRUST: readonly Role[] = ['chair', 'ceo', 'governor'];
