import { expect, test } from 'vitest';
import { namesToAsk } from './whom.ts';

const holder = (
  name: string,
  school: string | null,
  role = 'senior-leader',
  standsInFor: string | null = null,
) => ({
  personId: name,
  name,
  school,
  role,
  standsInFor,
});

test.each([
  [[holder('Ann Lee', 'North')], 'Ann Lee, a senior leader at your school'],
  [[holder('Ann Lee', 'North'), holder('Bo Fox', 'North')], 'Ann Lee or Bo Fox (North)'],
  [[holder('Ann Lee', 'North'), holder('Bo Fox', 'South')], 'Ann Lee (North) or Bo Fox (South)'],
  [
    [holder('Ann Lee', 'North', 'head', 'Di Ray'), holder('Bo Fox', 'North', 'head')],
    'Ann Lee, standing in for Di Ray or Bo Fox (North)',
  ],
  [
    [holder('Ann Lee', null, 'governor'), holder('Bo Fox', null, 'governor')],
    'Ann Lee, a trustee or Bo Fox, a trustee',
  ],
  [
    [holder('Cora Chair', 'Beech High', 'chair'), holder('Cora Chair', 'Ash Primary', 'chair')],
    'Cora Chair, the chair of the trust',
  ],
  [[], ''],
])('whom to ask: nobody is named twice, and no school', (holders, words) => {
  expect(namesToAsk(holders)).toBe(words);
});
