import { expect, test } from 'vitest';
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
