import type { Instant } from '../types.ts';

/** Modules that the trust has taken over, by the starter's key; the last of the six is still on offer. */
export const TAKEN_OVER: readonly { key: string; at: Instant }[] = [
  { key: 'official-accounts', at: '2025-11-10T10:00:00Z' },
  { key: 'keeping-confidences', at: '2025-11-10T10:20:00Z' },
  { key: 'policy-in-ten-minutes', at: '2026-09-01T08:30:00Z' },
  { key: 'pupils-pictures-consent', at: '2026-09-01T08:40:00Z' },
  { key: 'speaking-for-yourself', at: '2026-09-01T08:50:00Z' },
];

/** Who looks after training. */
export const LOOKS_AFTER_TRAINING = 'sunita-kapadia';

/** A module of the trust's own that is not finished. */
export const OWN_MODULE = {
  at: '2026-11-17T14:00:00Z',
  values: {
    title: 'Photographs at sports day',
    summary: 'Who may be in a picture, who takes it, and where it may go.',
    minutes: '8',
    passMark: '80',
  },
  targets: ['consent', 'official-accounts'],
} as const;

/** Who is asked to take what. `school` and `person` are keys. */
export const ASSIGNED: readonly {
  at: Instant;
  by: string;
  module: string;
  values: Readonly<Record<string, string>>;
  school?: string;
}[] = [
  {
    at: '2026-09-03T09:00:00Z',
    by: 'sunita-kapadia',
    module: 'policy-in-ten-minutes',
    values: { whom: 'everyone', due: '16/10/2026', withinDays: '28' },
  },
  {
    at: '2026-09-03T09:10:00Z',
    by: 'sunita-kapadia',
    module: 'official-accounts',
    values: { whom: 'role', role: 'manager', due: '30/10/2026', withinDays: '28' },
  },
  {
    at: '2026-11-09T15:00:00Z',
    by: 'farida-rahmani',
    module: 'pupils-pictures-consent',
    school: 'osmerholt-high',
    values: { whom: 'everyone', due: '11/12/2026', withinDays: '28' },
  },
  {
    at: '2026-11-16T11:00:00Z',
    by: 'sunita-kapadia',
    module: 'keeping-confidences',
    values: { whom: 'category', category: 'third-party', due: '18/12/2026', withinDays: '14' },
  },
];

/** Those who took a module on a day of their own; `wrong` answers are too many to pass. */
export const TAKEN: readonly { at: Instant; by: string; module: string; wrong?: true }[] = [
  { at: '2025-12-08T16:10:00Z', by: 'colm-devaney', module: 'official-accounts' },
  { at: '2025-12-09T16:30:00Z', by: 'bronwen-pryce', module: 'official-accounts' },
  { at: '2025-12-10T12:45:00Z', by: 'rhodri-bevan', module: 'keeping-confidences' },
  { at: '2026-09-11T15:45:00Z', by: 'leila-haddad', module: 'official-accounts' },
  { at: '2026-09-15T15:10:00Z', by: 'farida-rahmani', module: 'official-accounts' },
  { at: '2026-09-15T16:05:00Z', by: 'sunita-kapadia', module: 'official-accounts' },
  { at: '2026-09-16T16:00:00Z', by: 'jerome-whyte', module: 'official-accounts' },
  { at: '2026-10-27T10:00:00Z', by: 'anjali-menon', module: 'official-accounts' },
  { at: '2026-11-11T16:20:00Z', by: 'farida-rahmani', module: 'pupils-pictures-consent' },
  { at: '2026-11-12T13:15:00Z', by: 'imran-siddiqui', module: 'pupils-pictures-consent' },
  { at: '2026-11-12T16:15:00Z', by: 'callum-reddy', module: 'pupils-pictures-consent', wrong: true },
  { at: '2026-11-13T13:00:00Z', by: 'bronwen-pryce', module: 'pupils-pictures-consent' },
  { at: '2026-11-17T10:30:00Z', by: 'rhodri-bevan', module: 'speaking-for-yourself' },
];

/** Somebody who has begun a module and left it. */
export const BEGUN = {
  at: '2026-11-18T15:35:00Z',
  by: 'leila-haddad',
  module: 'pupils-pictures-consent',
  pages: 3,
} as const;

/** Between these days those who acknowledged the policy take the module for everyone; one of so many has not yet. */
export const FOR_EVERYONE = {
  module: 'policy-in-ten-minutes',
  from: '2026-09-04',
  to: '2026-10-16',
  notYet: 7,
} as const;
