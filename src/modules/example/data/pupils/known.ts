import type { SchoolKey } from '../types.ts';

/** A pupil the rest of the data speaks of by key, written by hand instead of drawn. */
export type KnownPupil = {
  key: string;
  given: string;
  family: string;
  known?: string;
  school: SchoolKey;
  year: number;
  /** What families said: `both`, `picture`, `name` or `none`, for every channel; `never`; or not asked. */
  answer: 'both' | 'picture' | 'name' | 'none' | 'never' | 'not asked';
  /** A parent who works for the trust: their `Person.key`. */
  parentOnStaff?: string;
};

/**
 * Children of staff; names that are words; two who share a whole name; some nobody may show. They stand in for what a
 * checker finds hard, and give the example pages something to point at.
 */
export const KNOWN_PUPILS: KnownPupil[] = [
  row('jayden-boateng', 'Jayden', 'Boateng', 'candlewick-lane', 4, 'both', {
    parentOnStaff: 'kezia-boateng',
  }),
  row('caitlin-devaney', 'Caitlin', 'Devaney', 'osmerholt-high', 9, 'both', {
    parentOnStaff: 'colm-devaney',
  }),
  row('arthur-goodall', 'Arthur', 'Goodall', 'osmerholt-high', 12, 'both', { known: 'Artie' }),
  row('maya-pillai', 'Maya', 'Pillai', 'ropery-steps', 2, 'picture', { parentOnStaff: 'arjun-pillai' }),
  row('poppy-renshaw', 'Poppy', 'Renshaw', 'candlewick-lane', 6, 'both'),
  row('yusuf-akbar', 'Yusuf', 'Akbar', 'osmerholt-high', 8, 'name', { parentOnStaff: 'nasreen-akbar' }),
  row('summer-day', 'Summer', 'Day', 'osmerholt-high', 9, 'none'),
  row('will-church', 'Will', 'Church', 'osmerholt-high', 10, 'none'),
  row('grace-field', 'Grace', 'Field', 'osmerholt-high', 11, 'both'),
  row('mark-rich', 'Mark', 'Rich', 'osmerholt-high', 7, 'name'),
  row('hope-bell', 'Hope', 'Bell', 'candlewick-lane', 3, 'never'),
  row('chase-fox', 'Chase', 'Fox', 'ropery-steps', 5, 'picture'),
  row('rose-cotton', 'Rose', 'Cotton', 'candlewick-lane', 1, 'none'),
  row('jack-frost', 'Jack', 'Frost', 'ropery-steps', 6, 'both'),
  row('maxwell-power', 'Maxwell', 'Power', 'fernhythe', 7, 'picture', { known: 'Max' }),
  row('autumn-leigh', 'Autumn', 'Leigh', 'fernhythe', 10, 'never'),
  row('emily-hardcastle-high', 'Emily', 'Hardcastle', 'osmerholt-high', 7, 'both'),
  row('emily-hardcastle-ropery', 'Emily', 'Hardcastle', 'ropery-steps', 0, 'none'),
  row('zainab-yaqub', 'Zainab', 'Yaqub', 'osmerholt-high', 13, 'both', { known: 'Zee' }),
  row('theodore-ashby', 'Theodore', 'Ashby', 'candlewick-lane', 0, 'not asked', { known: 'Teddy' }),
  row('marnie-quill', 'Marnie', 'Quill', 'osmerholt-high', 10, 'never'),
  row('oisin-tierney', 'Oisín', 'Tierney', 'fernhythe', 3, 'both'),
];

function row(
  key: string,
  given: string,
  family: string,
  school: SchoolKey,
  year: number,
  answer: KnownPupil['answer'],
  more: Pick<KnownPupil, 'known' | 'parentOnStaff'> = {},
): KnownPupil {
  return { key, given, family, school, year, answer, ...more };
}
