import type { Team } from './rows.ts';

/** Osmerholt High School, 11 to 18. */
export const HIGH: Team[] = [
  {
    manager: 'priya-venkataraman',
    people: [['Mrs', 'Farida', 'Rahmani', 'full-time', 'Headteacher', 'leader', '2019-09-01']],
  },
  {
    manager: 'farida-rahmani',
    people: [
      ['Mr', 'Colm', 'Devaney', 'full-time', 'Deputy headteacher', 'leader', '2017-09-01'],
      [
        'Ms',
        'Thandiwe',
        'Moyo',
        'full-time',
        'Deputy headteacher, safeguarding lead',
        'leader',
        '2020-09-01',
      ],
      ['Mr', 'Stuart', 'Blakeway', 'full-time', 'Assistant headteacher, behaviour', 'leader', '2015-09-01'],
      ['Mrs', 'Elaine', 'Cotterill', 'full-time', 'School business manager', 'office', '2014-09-01'],
    ],
  },
  {
    manager: 'colm-devaney',
    people: [
      ['Ms', 'Bronwen', 'Pryce', 'full-time', 'Head of science', 'teacher', '2016-09-01'],
      ['Mr', 'Jerome', 'Whyte', 'full-time', 'Head of English', 'teacher', '2018-09-01'],
      ['Mrs', 'Saima', 'Qureshi', 'full-time', 'Head of mathematics', 'teacher', '2013-09-01'],
      ['Mr', 'Tomasz', 'Wilczek', 'full-time', 'Head of humanities', 'teacher', '2019-09-01'],
      ['Ms', 'Philippa', 'Grange', 'full-time', 'Head of arts and languages', 'teacher', '2012-09-01'],
      ['Mr', 'Kofi', 'Amankwah', 'full-time', 'Head of physical education', 'teacher', '2020-09-01'],
    ],
  },
  {
    manager: 'bronwen-pryce',
    people: [
      ['Dr', 'Imran', 'Siddiqui', 'full-time', 'Teacher of chemistry', 'teacher', '2017-09-01'],
      ['Mrs', 'Ruth', 'Ollerton', 'part-time', 'Teacher of biology', 'teacher-mon-wed', '2011-09-01'],
      ['Mr', 'Callum', 'Reddy', 'full-time', 'Teacher of physics', 'teacher', '2023-09-01'],
      ['Ms', 'Ewa', 'Zielinska', 'full-time', 'Science technician', 'office', '2021-11-01'],
      ['Miss', 'Niamh', 'Corrigan', 'fixed-term', 'Teacher of science', 'teacher', '2026-09-01'],
    ],
  },
  {
    manager: 'jerome-whyte',
    people: [
      ['Ms', 'Leila', 'Haddad', 'full-time', 'Teacher of English', 'teacher', '2021-09-01'],
      ['Mr', 'Benedict', 'Stroud', 'full-time', 'Teacher of English', 'teacher', '2014-09-01'],
      ['Mrs', 'Zoë', 'Tanner-Hughes', 'part-time', 'Teacher of English', 'teacher-wed-fri', '2019-09-01'],
      ['Ms', 'Parveen', 'Aktar', 'full-time', 'Librarian', 'office', '2018-01-08'],
    ],
  },
  {
    manager: 'saima-qureshi',
    people: [
      ['Mr', 'Daniel', 'Achebe', 'full-time', 'Teacher of mathematics', 'teacher', '2022-09-01'],
      ['Miss', 'Katie', 'Longmire', 'full-time', 'Teacher of mathematics', 'teacher', '2024-09-01'],
      ['Mr', 'Wei', 'Zhang', 'full-time', 'Teacher of computing', 'teacher', '2020-09-01'],
      ['Mr', 'Trevor', 'Inskip', 'agency', 'Supply teacher of mathematics', 'teacher', '2026-10-05'],
    ],
  },
  {
    manager: 'tomasz-wilczek',
    people: [
      ['Ms', 'Naomi', 'Feldman', 'full-time', 'Teacher of history', 'teacher', '2021-09-01'],
      ['Mr', 'Harpreet', 'Gill', 'full-time', 'Teacher of geography', 'teacher', '2023-09-01'],
      ['Miss', 'Abigail', 'Stannard', 'full-time', 'Teacher of religious studies', 'teacher', '2022-09-01'],
    ],
  },
  {
    manager: 'philippa-grange',
    people: [
      ['Mme', 'Renée', 'Lacombe', 'part-time', 'Teacher of French', 'teacher-mon-wed', '2016-09-01'],
      ['Mr', 'Joel', 'Fontaine', 'full-time', 'Teacher of music', 'teacher', '2024-09-01'],
      ['Ms', 'Aylin', 'Yıldız', 'full-time', 'Teacher of art', 'teacher', '2025-09-01'],
    ],
  },
  {
    manager: 'kofi-amankwah',
    people: [
      ['Miss', 'Jodie', 'Marsden', 'full-time', 'Teacher of physical education', 'teacher', '2025-09-01'],
      ['Mr', 'Ryan', 'Oakes', 'casual', 'Sports coach', 'as-needed', '2024-01-08'],
    ],
  },
  {
    manager: 'thandiwe-moyo',
    people: [
      ['Mrs', 'Carol', 'Hepworth', 'full-time', 'Teaching assistant', 'assistant', '2010-09-01'],
      ['Mr', 'Mohammed', 'Uddin', 'full-time', 'Teaching assistant', 'assistant', '2023-09-01'],
      ['Ms', 'Gemma', 'Tyldesley', 'part-time', 'School counsellor', 'teacher-mon-tue', '2022-01-04'],
      ['Miss', 'Precious', 'Mutasa', 'full-time', 'Pastoral officer', 'office', '2024-04-15'],
    ],
  },
  {
    manager: 'elaine-cotterill',
    people: [
      ['Mrs', 'Denise', 'Rowbotham', 'full-time', 'Receptionist', 'office', '2016-09-01'],
      ['Mr', 'Barry', 'Threlfall', 'full-time', 'Site manager', 'site-early', '2009-04-01'],
      ['Ms', 'Agnieszka', 'Wrona', 'part-time', 'Cleaner', 'cleaning', '2018-09-03'],
      ['Mrs', 'Maureen', 'Whitlow', 'casual', 'Exam invigilator', 'as-needed', '2015-05-11'],
      ['Mr', 'Clive', 'Dunmore', 'casual', 'Exam invigilator', 'as-needed', '2019-05-13'],
      ['Ms', 'Tanya', 'Ellwood', 'agency', 'Cover supervisor', 'teacher', '2026-11-09'],
    ],
  },
];
