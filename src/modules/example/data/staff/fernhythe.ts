import type { Team } from './rows.ts';

/** Fernhythe School, a special school for pupils of 5 to 19. */
export const FERNHYTHE: Team[] = [
  {
    manager: 'priya-venkataraman',
    people: [['Ms', 'Adaeze', 'Nwankwo', 'full-time', 'Headteacher', 'leader', '2022-09-01']],
  },
  {
    manager: 'adaeze-nwankwo',
    people: [
      ['Mr', 'Huw', 'Gethin', 'full-time', 'Deputy headteacher', 'leader', '2018-09-01'],
      ['Mrs', 'Amanda', 'Prosser', 'full-time', 'Office manager', 'office', '2018-09-01'],
    ],
  },
  {
    manager: 'huw-gethin',
    people: [
      ['Mrs', 'Deborah', 'Fielden', 'full-time', 'Teacher, lower school', 'teacher', '2018-09-01'],
      ['Mr', 'Kwame', 'Osafo', 'full-time', 'Teacher, middle school', 'teacher', '2020-09-01'],
      ['Ms', 'Rosalind', 'Keane', 'full-time', 'Teacher, upper school', 'teacher', '2019-09-01'],
      ['Mr', 'Arjun', 'Pillai', 'full-time', 'Teacher, sixth form', 'teacher', '2023-09-01'],
      ['Mrs', 'Judith', 'Sowerby', 'part-time', 'Speech and language lead', 'teacher-mon-wed', '2021-09-01'],
    ],
  },
  {
    manager: 'deborah-fielden',
    people: [
      ['Ms', 'Stacey', 'Broadbent', 'full-time', 'Teaching assistant', 'assistant', '2018-09-01'],
      ['Mr', 'Emeka', 'Obiora', 'full-time', 'Teaching assistant', 'assistant', '2021-09-01'],
      ['Miss', 'Ffion', 'Meredith', 'full-time', 'Teaching assistant', 'assistant', '2024-09-01'],
    ],
  },
  {
    manager: 'rosalind-keane',
    people: [
      ['Mrs', 'Nasreen', 'Akbar', 'full-time', 'Teaching assistant', 'assistant', '2019-09-01'],
      ['Mr', 'Patrick', 'Mulvey', 'full-time', 'Teaching assistant', 'assistant', '2022-09-01'],
      ['Ms', 'Kelly', 'Whitworth', 'agency', 'Supply teaching assistant', 'assistant', '2026-09-02'],
      ['Mr', 'Lewis', 'Tordoff', 'casual', 'Relief teaching assistant', 'as-needed', '2025-01-06'],
      ['Mrs', 'Beryl', 'Hampson', 'volunteer', 'Music volunteer', 'tuesday-reading', '2023-09-12'],
    ],
  },
  {
    manager: 'amanda-prosser',
    people: [
      ['Mr', 'Keith', 'Barraclough', 'full-time', 'Site manager', 'site-early', '2018-09-01'],
      ['Miss', 'Shanice', 'Burrell', 'full-time', 'School nurse assistant', 'office', '2025-09-01'],
      ['Mrs', 'Magda', 'Kowal', 'part-time', 'Cleaner', 'cleaning', '2020-11-02'],
    ],
  },
];
