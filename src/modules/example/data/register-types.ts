import type { Instant, IsoDate, SchoolKey, Workplace } from './types.ts';

/** Channels for which consent is asked, each apart. Keys of the platforms register. */
export const CONSENT_CHANNELS = ['blog', 'facebook', 'instagram', 'x', 'youtube'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

/** One answer for one channel. No entry for a channel means that nobody has been asked. */
export type Consent = {
  channel: ConsentChannel;
  name: boolean;
  picture: boolean;
  by: 'parent' | 'pupil' | 'self';
  evidence: 'paper form' | 'online form' | 'e-mail';
  givenOn: IsoDate;
  expiresOn: IsoDate;
  withdrawnOn?: IsoDate;
};

export type Pupil = {
  key: string;
  given: string;
  family: string;
  /** The name used in class, where it differs from the given name. */
  known?: string;
  born: IsoDate;
  /** School year in 2026/27, 0 being reception. */
  year: number;
  /** Class or tutor group. */
  group: string;
  school: SchoolKey;
  /** Check letter, local authority 990, school number, year, serial. */
  upn: string;
  consents: Consent[];
  /** Overrides every consent. The reason is nowhere in the data. */
  never?: true;
  parents: string[];
};

export type Parent = {
  key: string;
  title: string;
  given: string;
  family: string;
  phone: string;
  email: string;
  pupils: string[];
};

/** The kinds of service that clause 1.4 of the source policy names. */
export const PLATFORM_CATEGORIES = [
  'social-network',
  'business-network',
  'messaging',
  'video-and-image',
  'blog',
  'forum',
] as const;
export type PlatformCategory = (typeof PLATFORM_CATEGORIES)[number];

export const AUDIENCES = ['public', 'friends', 'private-group'] as const;
export type Audience = (typeof AUDIENCES)[number];

export type Platform = {
  key: string;
  name: string;
  category: PlatformCategory;
  /** One sentence for each audience: who can really see a post, whatever the setting is called. */
  seenBy: Record<Audience, string>;
};

export type OfficialAccount = {
  key: string;
  platformKey: string;
  handle: string;
  workplace: Workplace;
  ownerKey: string;
  operatorKeys: string[];
  /** An office address or number that outlives the owner. */
  recoveryContact: string;
  twoStep: boolean;
  lastReviewedOn: IsoDate;
};

export type FamilyTie = {
  personKey: string;
  with: { pupilKey: string } | { parentKey: string };
  /** What the other is to the member of staff. */
  relation: 'child' | 'grandchild' | 'niece or nephew' | 'sibling' | 'partner' | 'cousin';
  declaredOn: IsoDate;
  /** Until a head has confirmed it, a tie is declared only. */
  confirmed?: { byKey: string; on: IsoDate };
  endedOn?: IsoDate;
};

/** What a member of staff has agreed to about themselves, one entry a channel. */
export type StaffConsent = Consent & { personKey: string };

export type PolicyVersion = {
  number: 1 | 2;
  signed: { as: 'chair' | 'ceo'; personKey: string; at: Instant }[];
  inForceFrom: IsoDate;
  /** Last day in force; absent for the version in force. */
  inForceTo?: IsoDate;
  /** Asks everyone to accept afresh. */
  material: boolean;
  /** What changed, for people. */
  summary: string;
  reviewBy: IsoDate;
  /** Clauses of this version that are worded otherwise than in the model policy: number to words. */
  otherwise: Record<string, string>;
};

export type Acknowledgement = {
  personKey: string;
  version: 1 | 2;
  at: Instant;
  how: 'signed in' | 'personal link' | 'paper';
  /** Right answers of the comprehension questions; absent on paper. */
  quiz?: { right: number; of: number };
};

/** Someone was asked to read a version. `due` is the last day to do so. */
export type Asked = { personKey: string; version: 1 | 2; on: IsoDate; due: IsoDate };
