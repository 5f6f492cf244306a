import type { Delegation, Persona, Role } from '../types.ts';

/** Roles that a person was given. The role of manager is not here: `people.ts` reads it off the engagements. */
export const GIVEN_ROLES: Role[] = [
  { personKey: 'priya-venkataraman', role: 'ceo', scope: 'trust', from: '2018-09-01' },
  { personKey: 'alistair-pendry', role: 'chair', scope: 'trust', from: '2020-11-17' },
  // A governor whose scope is the trust is a trustee: the way round the Chair.
  { personKey: 'comfort-adjei', role: 'governor', scope: 'trust', from: '2019-03-05' },
  { personKey: 'idris-vaughan', role: 'governor', scope: 'trust', from: '2022-10-11' },
  { personKey: 'desmond-clarkson', role: 'governor', scope: 'osmerholt-high', from: '2021-10-05' },
  { personKey: 'hannah-fairweather', role: 'governor', scope: 'candlewick-lane', from: '2023-01-17' },
  { personKey: 'vikram-sandhu', role: 'governor', scope: 'ropery-steps', from: '2022-11-22' },
  { personKey: 'oonagh-tierney', role: 'governor', scope: 'fernhythe', from: '2020-09-29' },
  { personKey: 'farida-rahmani', role: 'head', scope: 'osmerholt-high', from: '2019-09-01' },
  { personKey: 'joanna-skelhorn', role: 'head', scope: 'candlewick-lane', from: '2018-01-08' },
  {
    personKey: 'valerie-hindmarsh',
    role: 'head',
    scope: 'ropery-steps',
    from: '2016-04-01',
    to: '2025-08-31',
  },
  { personKey: 'gareth-probyn', role: 'head', scope: 'ropery-steps', from: '2025-09-01' },
  { personKey: 'adaeze-nwankwo', role: 'head', scope: 'fernhythe', from: '2022-09-01' },
  { personKey: 'colm-devaney', role: 'senior-leader', scope: 'osmerholt-high', from: '2017-09-01' },
  { personKey: 'thandiwe-moyo', role: 'senior-leader', scope: 'osmerholt-high', from: '2020-09-01' },
  { personKey: 'stuart-blakeway', role: 'senior-leader', scope: 'osmerholt-high', from: '2015-09-01' },
  { personKey: 'marcus-brightman', role: 'senior-leader', scope: 'candlewick-lane', from: '2019-09-01' },
  { personKey: 'anjali-menon', role: 'senior-leader', scope: 'candlewick-lane', from: '2021-09-01' },
  { personKey: 'ngozi-eze', role: 'senior-leader', scope: 'ropery-steps', from: '2018-09-01' },
  { personKey: 'robert-calloway', role: 'senior-leader', scope: 'ropery-steps', from: '2016-09-01' },
  { personKey: 'huw-gethin', role: 'senior-leader', scope: 'fernhythe', from: '2018-09-01' },
  { personKey: 'sunita-kapadia', role: 'hr', scope: 'trust', from: '2019-05-07' },
  { personKey: 'graham-tulley', role: 'hr', scope: 'trust', from: '2022-02-14' },
  { personKey: 'graham-tulley', role: 'investigator', scope: 'trust', from: '2023-01-09' },
  { personKey: 'stuart-blakeway', role: 'investigator', scope: 'trust', from: '2024-09-02' },
  { personKey: 'rhodri-bevan', role: 'data-protection', scope: 'trust', from: '2021-04-12' },
  { personKey: 'yewande-afolabi', role: 'it', scope: 'trust', from: '2020-08-03' },
  { personKey: 'lukasz-brzoza', role: 'it', scope: 'trust', from: '2024-07-01' },
  { personKey: 'shona-mcallister', role: 'recruiter', scope: 'trust', from: '2023-06-05' },
  { personKey: 'lucy-farthing', role: 'administrator', scope: 'trust', from: '2018-11-05' },
  { personKey: 'yewande-afolabi', role: 'administrator', scope: 'trust', from: '2020-08-03' },
];

/** One is running on the last day of the history, one is over, one is still to come. */
export const DELEGATIONS: Delegation[] = [
  {
    fromKey: 'joanna-skelhorn',
    toKey: 'marcus-brightman',
    role: 'head',
    scope: 'candlewick-lane',
    from: '2026-11-02',
    to: '2026-12-18',
    reason: 'On leave',
  },
  {
    fromKey: 'farida-rahmani',
    toKey: 'colm-devaney',
    role: 'head',
    scope: 'osmerholt-high',
    from: '2026-10-12',
    to: '2026-10-16',
    reason: 'Away on a school visit',
  },
  {
    fromKey: 'priya-venkataraman',
    toKey: 'neville-ashcombe',
    role: 'ceo',
    scope: 'trust',
    from: '2026-12-21',
    to: '2026-12-31',
    reason: 'On leave',
  },
];

/** Who stands for each persona of the sign-in page. */
export const PERSONA_KEYS: Record<Persona, string> = {
  'teaching-assistant': 'kezia-boateng',
  teacher: 'leila-haddad',
  manager: 'jerome-whyte',
  head: 'farida-rahmani',
  'senior-leader': 'colm-devaney',
  hr: 'sunita-kapadia',
  'data-protection': 'rhodri-bevan',
  it: 'yewande-afolabi',
  recruiter: 'shona-mcallister',
  governor: 'desmond-clarkson',
  chair: 'alistair-pendry',
  ceo: 'priya-venkataraman',
  volunteer: 'wilf-hargrave',
  contractor: 'dale-gallimore',
};

/** What some people are called, where it is not their given name. */
export const KNOWN_AS: Record<string, string> = {
  'philippa-grange': 'Pip',
  'benedict-stroud': 'Ben',
  'mohammed-uddin': 'Mo',
  'abigail-stannard': 'Abi',
  'patricia-goodall': 'Pat',
  'robert-calloway': 'Rob',
  'agnieszka-wrona': 'Aga',
  'thandiwe-moyo': 'Thandi',
  'deborah-fielden': 'Debs',
};
