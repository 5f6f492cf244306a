import type { Workplace } from '../types.ts';
import type { StaffRow } from './rows.ts';

/** People of outside firms with access to the trust's systems, with whoever looks after them in the trust. */
export const OUTSIDE: { firm: string; workplace: Workplace; contact: string; people: readonly StaffRow[] }[] =
  [
    {
      firm: 'gallimore-grounds',
      workplace: 'osmerholt-high',
      contact: 'elaine-cotterill',
      people: [['Mr', 'Dale', 'Gallimore', 'third-party', 'Grounds contractor', 'as-needed', '2023-04-03']],
    },
    {
      firm: 'pan-and-ladle',
      workplace: 'candlewick-lane',
      contact: 'heather-lockyer',
      people: [['Ms', 'Corinne', 'Abbot', 'third-party', 'Catering manager', 'kitchen', '2024-09-02']],
    },
    {
      firm: 'tern-supply',
      workplace: 'central',
      contact: 'sunita-kapadia',
      people: [['Mr', 'Neil', 'Sefton-Ward', 'third-party', 'Supply consultant', 'as-needed', '2022-09-01']],
    },
    {
      firm: 'nettlecloud',
      workplace: 'central',
      contact: 'yewande-afolabi',
      people: [
        ['Ms', 'Ada', 'Fitzwarren', 'third-party', 'IT support engineer', 'as-needed', '2021-08-02'],
        ['Mr', 'Tariq', 'Elmi', 'third-party', 'IT support engineer', 'as-needed', '2025-10-13'],
      ],
    },
  ];
