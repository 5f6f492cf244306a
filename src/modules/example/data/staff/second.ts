import type { Engagement } from '../types.ts';
import { PATTERNS } from './patterns.ts';

/** Further engagements of people in the lists: a second school, a second job, or a job before this one. */
export const FURTHER_ENGAGEMENTS: Engagement[] = [
  {
    personKey: 'heather-lockyer',
    workplace: 'fernhythe',
    job: 'School business manager',
    managerKey: 'adaeze-nwankwo',
    pattern: PATTERNS['office-thu-fri'],
    from: '2023-09-01',
  },
  {
    personKey: 'renee-lacombe',
    workplace: 'ropery-steps',
    job: 'Teacher of French',
    managerKey: 'ngozi-eze',
    pattern: PATTERNS['teacher-thu-fri'],
    from: '2021-09-01',
  },
  {
    personKey: 'frank-mellish',
    workplace: 'ropery-steps',
    job: 'Caretaker',
    managerKey: 'wendy-ibbotson',
    pattern: PATTERNS['site-afternoons'],
    from: '2018-04-16',
  },
  {
    personKey: 'judith-sowerby',
    workplace: 'candlewick-lane',
    job: 'Speech and language adviser',
    managerKey: 'anjali-menon',
    pattern: PATTERNS['teacher-thu-fri'],
    from: '2024-09-01',
  },
  {
    personKey: 'gemma-tyldesley',
    workplace: 'fernhythe',
    job: 'School counsellor',
    managerKey: 'huw-gethin',
    pattern: PATTERNS['teacher-wed-fri'],
    from: '2024-01-08',
  },
  {
    // Two jobs in one school: not an overlap, for the job differs and so do the hours.
    personKey: 'lynn-aspinall',
    workplace: 'candlewick-lane',
    job: 'Midday supervisor',
    managerKey: 'heather-lockyer',
    pattern: PATTERNS.midday,
    from: '2019-09-02',
  },
  {
    // The same work in another school before this one: an engagement that is over.
    personKey: 'mohammed-uddin',
    workplace: 'fernhythe',
    job: 'Teaching assistant',
    managerKey: 'deborah-fielden',
    pattern: PATTERNS.assistant,
    from: '2020-09-01',
    to: '2023-08-31',
  },
];

/** Last days of first engagements, by person: two have left, the others have an end agreed. */
export const LAST_DAYS: Record<string, string> = {
  'valerie-hindmarsh': '2025-08-31',
  'ruth-ollerton': '2026-08-31',
  'niamh-corrigan': '2027-08-31',
  'freya-lindqvist': '2026-12-31',
  'hamza-chaudhry': '2027-07-31',
  'trevor-inskip': '2026-12-18',
  'tanya-ellwood': '2026-12-18',
  'bethan-howells': '2027-03-25',
  'kelly-whitworth': '2027-07-21',
};
