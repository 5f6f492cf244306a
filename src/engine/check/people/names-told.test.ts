import { expect, test } from 'vitest';
import { compileRegister } from '../register.ts';
import { SAMPLE_REGISTER } from '../sample-register.ts';
import { namesTold } from './names-told.ts';

const told = (text: string) =>
  namesTold(text, SAMPLE_REGISTER).map(({ start, end, kind }) => [text.slice(start, end), kind]);

test('pupils, staff and schools are named, whatever they have agreed to', () => {
  expect(told('Daisy Kirkbride of Beckside School may be named, as may Grace Okafor.')).toEqual([
    ['Daisy Kirkbride', 'pupil'],
    ['Beckside School', 'place'],
    ['Grace Okafor', 'pupil'],
  ]);
});

test('words without a name tell of none, and “the trust” is no name', () => {
  expect(told('Ask the headteacher before you post for the trust. Hope that helps.')).toEqual([]);
});

test('offsets hold far into a long text', () => {
  const text = `${'We wrote a great deal about this. '.repeat(500)}Summer Hayes won.`;
  expect(told(text)).toEqual([['Summer Hayes', 'pupil']]);
});

test.each([
  [
    'His mum is @kellyday88, not @LarkfieldHigh.',
    [
      ['@kellyday88', 'account'],
      ['@LarkfieldHigh', 'place'],
    ],
  ],
  [
    'At Larkfield we do not. Pinfold is another school.',
    [
      ['Larkfield', 'place'],
      ['Pinfold', 'place'],
    ],
  ],
  [
    'Ask Ms Pargeter or Mr. Ollerenshaw.',
    [
      ['Ms Pargeter', 'colleague'],
      ['Mr. Ollerenshaw', 'colleague'],
    ],
  ],
  ['Write to office@larkfield.example about Year 9, Y9 and KS3 at 8am.', []],
])('accounts, schools and staff by any title are told: %s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  ['Summer was told no', [['Summer', 'pupil', true]]],
  ['May I post in the Summer term? The summer is long.', [['Summer', 'pupil', true]]],
  [
    'Summer Hayes was told no. Then Summer left.',
    [
      ['Summer Hayes', 'pupil', false],
      ['Summer', 'pupil', false],
    ],
  ],
  [
    'The whole of 9B and 7Q',
    [
      ['9B', 'class', true],
      ['7Q', 'class', true],
    ],
  ],
])('what is perhaps no name is told as such: %s', (text, expected) => {
  expect(
    namesTold(text, SAMPLE_REGISTER).map(({ start, end, kind, perhaps }) => [
      text.slice(start, end),
      kind,
      perhaps,
    ]),
  ).toEqual(expected);
});

test('the first word of a school’s name may mean the school', () => {
  const register = compileRegister({
    schools: [
      { name: 'Osmerholt High School', short: ['Osmerholt High'] },
      { name: 'The Green School' },
      { name: 'Our Lady’s' },
    ],
  });
  const text = 'At Osmerholt we do not. The osmerholt show was on the Green. Our Osmerholt High is a school.';
  expect(
    namesTold(text, register).map(({ start, end, perhaps }) => [text.slice(start, end), perhaps]),
  ).toEqual([
    ['Osmerholt', true],
    ['Osmerholt High', false],
  ]);
});
