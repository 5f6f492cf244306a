import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameWords, whereSaid } from './model.ts';

const WORDS = 'We’re proud of all 214 pupils. The roof is safe, and it was checked on 9 November.';
const said = (text: string, words = WORDS) =>
  whereSaid(text, words).map(({ start, end }) => text.slice(start, end));
const whole = [WORDS.slice(0, -1)];

test.each([
  ['as they are', WORDS],
  ['with straight quotation marks', WORDS.replace('’', "'")],
  ['over several lines', WORDS.replaceAll('. ', '.\r\n\r\n').replace('safe, ', 'safe,\n')],
  ['without the last full stop', WORDS.slice(0, -1)],
  ['in quotation marks', `“${WORDS}”`],
  ['after another sentence', `Hello. ${WORDS}`],
  ['after a colon', `Our answer: ${WORDS}`],
  ['to somebody', `@WexleyGazette ${WORDS}`],
  ['before more', `${WORDS} The bake sale is on Friday.`],
])('the words that were approved are found %s', (_how, text) => {
  expect(said(text).map(sameWords)).toEqual(whole.map(sameWords));
});

test.each([
  ['a word is another', WORDS.replace('proud', 'glad')],
  ['a figure is another', WORDS.replace('214', '241')],
  ['a word is missing', WORDS.replace('all ', '')],
  ['a capital is another', WORDS.replace('The roof', 'the roof')],
  ['a mark is another', WORDS.replace('safe,', 'safe')],
  ['half a sentence is before them', `It is not true that ${WORDS}`],
  ['half a sentence is after them', `${WORDS.slice(0, -1)} by somebody who cannot read.`],
  ['a word goes on', `${WORDS.slice(0, -1)}s.`],
])('and not where %s', (_how, text) => {
  expect(said(text)).toEqual([]);
});

test('they are found as often as they stand there', () => {
  expect(said(`No comment.\nNo comment.`, 'No comment')).toHaveLength(2);
  expect(said('No comment? No!', 'No comment?')).toEqual(['No comment?']);
});

test('words without a letter are no statement', () => {
  for (const none of ['', ' ', '.', '...', '–', '4'])
    expect(whereSaid('4 . ... – anything', none)).toEqual([]);
});

test('any statement is found in itself, whatever its marks, and never in the same with a word more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (rest) => {
      const words = sameWords(`Word ${rest}`);
      expect(whereSaid(words, words)).toHaveLength(1);
      expect(whereSaid(`Not ${words}`, words)).toEqual([]);
    }),
  );
});
