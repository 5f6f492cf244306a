import type { Team } from './rows.ts';

/** Candlewick Lane Primary School, reception to year 6. */
export const CANDLEWICK: Team[] = [
  {
    manager: 'priya-venkataraman',
    people: [['Mrs', 'Joanna', 'Skelhorn', 'full-time', 'Headteacher', 'leader', '2018-01-08']],
  },
  {
    manager: 'joanna-skelhorn',
    people: [
      ['Mr', 'Marcus', 'Brightman', 'full-time', 'Deputy headteacher', 'leader', '2019-09-01'],
      ['Mrs', 'Anjali', 'Menon', 'full-time', 'Assistant headteacher, inclusion', 'leader', '2021-09-01'],
      ['Ms', 'Heather', 'Lockyer', 'part-time', 'School business manager', 'office-mon-wed', '2017-09-01'],
    ],
  },
  {
    manager: 'marcus-brightman',
    people: [
      ['Miss', 'Chloe', 'Pickavance', 'full-time', 'Reception teacher', 'teacher', '2023-09-01'],
      ['Mrs', 'Rukhsana', 'Begum', 'full-time', 'Year 1 teacher', 'teacher', '2016-09-01'],
      ['Mr', 'Ewan', 'Guthrie', 'full-time', 'Year 2 teacher', 'teacher', '2022-09-01'],
      ['Ms', 'Siân', 'Llewellyn', 'full-time', 'Year 3 teacher', 'teacher', '2020-09-01'],
      ['Mr', 'David', 'Owusu', 'full-time', 'Year 4 teacher', 'teacher', '2021-09-01'],
      ['Miss', 'Freya', 'Lindqvist', 'fixed-term', 'Year 5 teacher', 'teacher', '2026-01-05'],
      ['Mrs', 'Patricia', 'Goodall', 'full-time', 'Year 6 teacher', 'teacher', '2008-09-01'],
    ],
  },
  {
    manager: 'anjali-menon',
    people: [
      ['Ms', 'Kezia', 'Boateng', 'full-time', 'Teaching assistant', 'assistant', '2020-09-01'],
      ['Mrs', 'Lynn', 'Aspinall', 'part-time', 'Teaching assistant', 'mornings', '2013-09-01'],
      ['Mr', 'Hamza', 'Chaudhry', 'fixed-term', 'Teaching assistant', 'assistant', '2025-09-01'],
      ['Miss', 'Molly', 'Renshaw', 'full-time', 'Early years practitioner', 'assistant', '2024-09-01'],
      ['Ms', 'Bethan', 'Howells', 'agency', 'Supply teaching assistant', 'assistant', '2026-09-14'],
    ],
  },
  {
    manager: 'heather-lockyer',
    people: [
      ['Mrs', 'Julie', 'Cardwell', 'part-time', 'School secretary', 'office-thu-fri', '2015-01-05'],
      ['Mr', 'Frank', 'Mellish', 'part-time', 'Caretaker', 'site-mornings', '2016-06-06'],
      ['Mrs', 'Shabnam', 'Mirza', 'part-time', 'Midday supervisor', 'midday', '2021-02-22'],
      ['Ms', 'Donna', 'Kershaw', 'part-time', 'Cleaner', 'cleaning', '2019-09-02'],
    ],
  },
  {
    manager: 'rukhsana-begum',
    people: [
      ['Mrs', 'Irene', 'Postlethwaite', 'volunteer', 'Reading volunteer', 'tuesday-reading', '2022-09-13'],
      ['Mr', 'Samir', 'Nassar', 'volunteer', 'Chess club volunteer', 'friday-club', '2025-01-10'],
    ],
  },
];
