import { expect, test } from 'vitest';
import { isEmployed, standingOf, wordsOf } from './model.ts';

test.each([
  ['  Amelia  Cast', ['amelia', 'cast']],
  ['O’Neil', ['oneil']],
  ["O'Neil", ['oneil']],
  ['Ivy-Mae', ['ivy', 'mae']],
  ['ZOË Łukasz Bjørn', ['zoe', 'lukasz', 'bjorn']],
  ['100% _a_', ['100', 'a']],
  ['...', []],
])('%s is read as the words it is compared by', (name, words) => {
  expect(wordsOf(name)).toEqual(words);
});

const somebody = { never: false, consent: 'none' as const, asked: false, own: false };
test.each([
  ['nobody asked', {}, 'ask'],
  ['agreed', { consent: 'photo' as const, asked: true }, 'yes'],
  ['agreed to the name alone', { consent: 'name' as const, asked: true }, 'no'],
  ['agreed elsewhere', { consent: { default: 'none', x: 'both' } as const }, 'ask'],
  ['agreed here', { consent: { default: 'none', facebook: 'both' } as const, asked: true }, 'yes'],
  ['never, though asked and agreed', { never: true, consent: 'both' as const, asked: true }, 'no'],
  ['one’s own family', { own: true, never: true }, 'yes'],
])('%s', (_what, more, standing) => {
  expect(standingOf({ ...somebody, ...more }, 'facebook')).toBe(standing);
});

test('those whom the trust employs may search', () => {
  expect(['employee', 'agency'].every(isEmployed)).toBe(true);
  expect(['volunteer', 'governor', 'third-party', undefined].some(isEmployed)).toBe(false);
});
