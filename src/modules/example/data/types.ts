/**
 * Shapes of the example trust's data: plain values with readable keys, no database ids. Whoever loads them turns
 * keys into rows. Everyone and everything described is invented.
 */

/** `YYYY-MM-DD`, a day in Europe/London. */
export type IsoDate = string;
/** `HH:MM`, 24 hours, Europe/London. */
export type ClockTime = string;
/** An instant as ISO 8601 in UTC, ending in `Z`. */
export type Instant = string;

export type Trust = {
  key: string;
  name: string;
  short: string;
  town: string;
  domain: string;
  phone: string;
  hashtags: string[];
};

export type Phase = 'secondary' | 'primary' | 'special';
export type SchoolKey = 'osmerholt-high' | 'candlewick-lane' | 'ropery-steps' | 'fernhythe';
export type School = {
  key: SchoolKey;
  name: string;
  /** What people call it, for a checker that must recognise the school in a post. */
  short: string[];
  phase: Phase;
  /** School years on roll, 0 being reception. */
  years: { from: number; to: number };
  /** Six digits from 990001 up: above every number issued to a real school. */
  urn: string;
  /** Local authority 990 (which does not exist) and the school's number in it. */
  la: string;
  establishment: string;
  phone: string;
  openedOn: IsoDate;
};

/** Where someone works or a role holds: a school, or the trust's central team. */
export type Workplace = SchoolKey | 'central';

/** Clause 2.1 of the source policy for all but the last, which is its 2.2. */
export const CATEGORIES = [
  'full-time',
  'part-time',
  'fixed-term',
  'casual',
  'agency',
  'volunteer',
  'third-party',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const ROLES = [
  'head',
  'senior-leader',
  'manager',
  'hr',
  'investigator',
  'data-protection',
  'it',
  'recruiter',
  'governor',
  'chair',
  'ceo',
  'administrator',
] as const;
export type RoleName = (typeof ROLES)[number];

/** The people one can be in the example, in the order the sign-in page lists them. */
export const PERSONAS = [
  'teaching-assistant',
  'teacher',
  'manager',
  'head',
  'senior-leader',
  'hr',
  'data-protection',
  'it',
  'recruiter',
  'governor',
  'chair',
  'ceo',
  'volunteer',
  'contractor',
] as const;
export type Persona = (typeof PERSONAS)[number];

export type PersonName = { title: string; given: string; family: string; known?: string };

/** An outside firm that has access to the trust's systems (clause 2.2 of the source policy). */
export type Firm = {
  key: string;
  name: string;
  kind: 'contractor' | 'supply-company' | 'it-support';
  phone: string;
};

export type Person = {
  key: string;
  name: PersonName;
  /** Work address; never two alike. */
  email: string;
  category: Category;
  /** Only for the category `third-party`. */
  firm?: string;
  personas?: Persona[];
};

export type WorkingDay = {
  /** 1 Monday to 7 Sunday, as in ISO 8601. */
  day: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  start: ClockTime;
  end: ClockTime;
  breaks?: { start: ClockTime; end: ClockTime }[];
};
export type WorkingPattern = {
  days: WorkingDay[];
  /** Most people in a school work in term only; central and site staff all year. */
  termOnly: boolean;
};

export type Engagement = {
  personKey: string;
  workplace: Workplace;
  job: string;
  /** Absent for the chief executive, trustees and governors. */
  managerKey?: string;
  pattern: WorkingPattern;
  from: IsoDate;
  /** Last day, inclusive; absent while it lasts. */
  to?: IsoDate;
};

export type Role = {
  personKey: string;
  role: RoleName;
  scope: SchoolKey | 'trust';
  from: IsoDate;
  to?: IsoDate;
};

/** Someone acts in a role for someone else who is away. Ends by itself after `to`. */
export type Delegation = {
  fromKey: string;
  toKey: string;
  role: RoleName;
  scope: SchoolKey | 'trust';
  from: IsoDate;
  to: IsoDate;
  /** Says that the person is away, never why. */
  reason: string;
};
