import type { Team } from './rows.ts';

/** The chief executive, the central team, the board of trustees and the governors of the schools. */
export const CENTRAL: Team[] = [
  {
    manager: null,
    people: [
      ['Dr', 'Priya', 'Venkataraman', 'full-time', 'Chief executive', 'central', '2018-09-01'],
      ['Mr', 'Alistair', 'Pendry', 'volunteer', 'Chair of the board of trustees', 'as-needed', '2017-11-14'],
      ['Mrs', 'Comfort', 'Adjei', 'volunteer', 'Trustee', 'as-needed', '2019-03-05'],
      ['Mr', 'Idris', 'Vaughan', 'volunteer', 'Trustee', 'as-needed', '2022-10-11'],
    ],
  },
  {
    manager: 'priya-venkataraman',
    people: [
      ['Mr', 'Neville', 'Ashcombe', 'full-time', 'Director of finance', 'central', '2020-01-06'],
      ['Ms', 'Sunita', 'Kapadia', 'full-time', 'Head of human resources', 'central', '2019-05-07'],
      ['Mr', 'Rhodri', 'Bevan', 'part-time', 'Data protection officer', 'central-tue-thu', '2021-04-12'],
      ['Ms', 'Yewande', 'Afolabi', 'full-time', 'IT manager', 'central', '2020-08-03'],
      ['Mrs', 'Lucy', 'Farthing', 'full-time', 'Clerk and company secretary', 'central', '2018-11-05'],
    ],
  },
  {
    manager: 'sunita-kapadia',
    people: [
      ['Mr', 'Graham', 'Tulley', 'full-time', 'Human resources adviser', 'central', '2022-02-14'],
      ['Ms', 'Shona', 'McAllister', 'full-time', 'Recruitment officer', 'central', '2023-06-05'],
    ],
  },
  {
    manager: 'yewande-afolabi',
    people: [['Mr', 'Łukasz', 'Brzoza', 'full-time', 'IT technician', 'central', '2024-07-01']],
  },
];

/** Governors of each school, who answer to its board and have no line manager. */
export const GOVERNORS = {
  'osmerholt-high': [['Mr', 'Desmond', 'Clarkson', 'volunteer', 'Governor', 'as-needed', '2021-10-05']],
  'candlewick-lane': [['Mrs', 'Hannah', 'Fairweather', 'volunteer', 'Governor', 'as-needed', '2023-01-17']],
  'ropery-steps': [['Mr', 'Vikram', 'Sandhu', 'volunteer', 'Governor', 'as-needed', '2022-11-22']],
  fernhythe: [['Ms', 'Oonagh', 'Tierney', 'volunteer', 'Governor', 'as-needed', '2020-09-29']],
} as const satisfies Record<string, Team['people']>;
