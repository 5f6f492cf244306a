/** The roles a person can hold, for one school or for the trust. */
export const ROLES = {
  head: 'Headteacher',
  'senior-leader': 'Senior leader',
  manager: 'Manager',
  hr: 'HR',
  investigator: 'Investigator',
  'data-protection': 'Data protection officer',
  it: 'IT',
  recruiter: 'Recruiter',
  governor: 'Governor',
  chair: 'Chair of the trust',
  ceo: 'Chief executive',
  administrator: 'Administrator',
} as const;
export type Role = keyof typeof ROLES;

/** Everything a route or an action can ask for. What each person may do is the table below and nothing else. */
export type Capability =
  | 'self' // one's own pages: anyone signed in
  | 'people.read'
  | 'people.edit'
  | 'people.import'
  | 'roles.grant'
  | 'schools.edit'
  | 'delegate'
  | 'policy.draft'
  | 'policy.send'
  | 'policy.sign'
  | 'policy.coverage'
  | 'policy.remind'
  | 'team.read'
  | 'registers.read'
  | 'mail.read'
  | 'settings.edit'
  | 'checker.edit'
  | 'ledger.read'
  | 'questions.answer'
  | 'guidance.publish'
  | 'requests.decide'
  | 'requests.read'
  | 'training.edit'
  | 'training.assign'
  | 'training.read';

/** What each role may do within its scope: the school it is held for, or every school when held for the trust. */
export const CAN: Record<Role, readonly Capability[]> = {
  head: [
    'people.read',
    'people.edit',
    'delegate',
    'policy.coverage',
    'policy.remind',
    'team.read',
    'registers.read',
    'questions.answer',
    'guidance.publish',
    'requests.decide',
    'requests.read',
    'training.assign',
    'training.read',
  ],
  'senior-leader': [
    'people.read',
    'policy.coverage',
    'team.read',
    'registers.read',
    'questions.answer',
    'guidance.publish',
    'requests.read',
    'training.read',
  ],
  manager: ['people.read', 'team.read', 'requests.decide'],
  hr: [
    'people.read',
    'people.edit',
    'people.import',
    'policy.coverage',
    'policy.remind',
    'training.edit',
    'training.assign',
    'training.read',
  ],
  investigator: ['people.read'],
  'data-protection': ['people.read', 'policy.coverage', 'ledger.read', 'registers.read'],
  it: ['people.read', 'registers.read'],
  recruiter: [],
  governor: ['policy.coverage'],
  chair: ['policy.sign', 'policy.coverage', 'delegate', 'ledger.read', 'questions.answer', 'requests.decide'],
  ceo: [
    'people.read',
    'policy.draft',
    'policy.send',
    'policy.sign',
    'policy.coverage',
    'delegate',
    'ledger.read',
    'questions.answer',
    'guidance.publish',
    'requests.decide',
    'requests.read',
    'training.read',
  ],
  administrator: [
    'people.read',
    'people.edit',
    'people.import',
    'roles.grant',
    'schools.edit',
    'delegate',
    'policy.draft',
    'policy.send',
    'policy.coverage',
    'policy.remind',
    'registers.read',
    'mail.read',
    'settings.edit',
    'checker.edit',
    'ledger.read',
    'requests.read',
    'training.edit',
    'training.assign',
    'training.read',
  ],
};

/** One role in force today; `schoolId` null means the whole trust. */
export type HeldRole = { role: Role; schoolId: string | null; byDelegationFrom?: string };

/** Who is asking. Made once a request from the database; never from what the request says. */
export type Viewer = {
  trustId: string;
  personId: string;
  name: string;
  initials: string;
  /** Where they work, for the corner of the page. */
  place: string;
  roles: HeldRole[];
  /** Schools of the engagements in force today. */
  schoolIds: string[];
  sessionId: string;
};

/**
 * Whether this person may do this.
 * @param where a school's id: a role held for that school or for the trust will do. 'trust': only a role held for the
 *   trust. Left out: any scope will do, and the action narrows to `scopeOf`.
 */
export function may(viewer: Viewer, capability: Capability, where?: string | null | 'trust'): boolean {
  if (capability === 'self') return true;
  return viewer.roles.some((held) => {
    if (!CAN[held.role].includes(capability)) return false;
    if (where === undefined || held.schoolId === null) return true;
    return where !== 'trust' && where !== null && held.schoolId === where;
  });
}

/** The schools in which this person may do this: 'all' for a role held for the trust. */
export function scopeOf(viewer: Viewer, capability: Capability): 'all' | string[] {
  const held = viewer.roles.filter((h) => CAN[h.role].includes(capability));
  if (held.some((h) => h.schoolId === null)) return 'all';
  return [...new Set(held.map((h) => h.schoolId as string))];
}
