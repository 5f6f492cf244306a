import type { Team } from './rows.ts';

/** Ropery Steps Primary School, reception to year 6. */
export const ROPERY: Team[] = [
  {
    manager: 'priya-venkataraman',
    people: [
      ['Mr', 'Gareth', 'Probyn', 'full-time', 'Headteacher', 'leader', '2025-09-01'],
      ['Mrs', 'Valerie', 'Hindmarsh', 'full-time', 'Headteacher', 'leader', '2016-04-01'],
    ],
  },
  {
    manager: 'gareth-probyn',
    people: [
      ['Mrs', 'Ngozi', 'Eze', 'full-time', 'Deputy headteacher', 'leader', '2018-09-01'],
      ['Mr', 'Robert', 'Calloway', 'full-time', 'Assistant headteacher', 'leader', '2016-09-01'],
      ['Mrs', 'Wendy', 'Ibbotson', 'full-time', 'Office manager', 'office', '2016-04-18'],
    ],
  },
  {
    manager: 'ngozi-eze',
    people: [
      ['Miss', 'Hollie', 'Garside', 'full-time', 'Reception teacher', 'teacher', '2024-09-01'],
      ['Ms', 'Mei', 'Lau', 'full-time', 'Year 1 teacher', 'teacher', '2021-09-01'],
      ['Mrs', 'Fatou', 'Ceesay', 'full-time', 'Year 2 teacher', 'teacher', '2019-09-01'],
      ['Mr', 'Liam', 'Stobart', 'full-time', 'Year 3 teacher', 'teacher', '2023-09-01'],
      ['Ms', 'Ioana', 'Munteanu', 'full-time', 'Year 4 teacher', 'teacher', '2022-09-01'],
      ['Mr', 'Adrian', 'Beckwith', 'full-time', 'Year 5 teacher', 'teacher', '2017-09-01'],
      ['Mrs', 'Clare', 'Rimmer', 'part-time', 'Year 6 teacher', 'teacher-mon-wed', '2016-04-18'],
      ['Ms', 'Jasmin', 'Dhaliwal', 'part-time', 'Year 6 teacher', 'teacher-thu-fri', '2023-09-01'],
    ],
  },
  {
    manager: 'robert-calloway',
    people: [
      ['Mrs', 'Sandra', 'Whittle', 'full-time', 'Teaching assistant', 'assistant', '2016-04-18'],
      ['Miss', 'Amina', 'Warsame', 'full-time', 'Teaching assistant', 'assistant', '2022-09-01'],
      ['Ms', 'Kirsty', 'Dalgleish', 'part-time', 'Teaching assistant', 'mornings', '2020-01-06'],
      ['Mr', 'Josh', 'Entwistle', 'casual', 'Sports coach', 'as-needed', '2025-04-28'],
      ['Mr', 'Wilf', 'Hargrave', 'volunteer', 'Reading volunteer', 'tuesday-reading', '2024-09-10'],
      ['Ms', 'Charlotte', 'Nkemelu', 'volunteer', 'Gardening club volunteer', 'friday-club', '2026-11-13'],
    ],
  },
  {
    manager: 'wendy-ibbotson',
    people: [
      ['Mrs', 'Jean', 'Rushton', 'part-time', 'Midday supervisor', 'midday', '2016-04-18'],
      ['Mrs', 'Teresa', 'Almeida', 'part-time', 'Cleaner', 'cleaning', '2021-09-06'],
      ['Ms', 'Pauline', 'Hurst', 'part-time', 'Kitchen assistant', 'kitchen', '2018-09-03'],
    ],
  },
];
