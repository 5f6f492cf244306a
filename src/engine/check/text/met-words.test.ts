import { expect, it } from 'vitest';
import { readWord, remembering } from './met-words.ts';

it('a word is told by its letters: what it belongs to, what is cut short, what it hides', () => {
  expect(readWord("sam's")).toEqual({ word: 'sam', possessive: true, hidden: null, number: 0 });
  expect(readWord("it's")).toEqual({ word: 'its', possessive: false, hidden: null, number: 0 });
  expect(readWord('sh1t')).toMatchObject({ word: 'sh1t', hidden: 'shit' });
});

it('a word that is remembered keeps its number, and every way to write it has another', () => {
  const meet = remembering(10);
  const first = meet("kettle's");
  expect(first.number).toBe(1);
  expect(meet('kettle').number).toBe(2);
  expect(meet("kettle's")).toBe(first);
});

it('no text can fill the memory: long words and words beyond the most are read and forgotten', () => {
  const meet = remembering(1);
  expect(meet('a'.repeat(41)).number).toBe(0);
  expect(meet('one').number).toBe(1);
  expect(meet('two')).toEqual({ word: 'two', possessive: false, hidden: null, number: 0 });
  expect(meet('one').number).toBe(1);
});
