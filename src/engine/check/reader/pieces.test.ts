import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokeniser, type Vocabulary } from './pieces.ts';
import { speller } from './spelling.ts';

const NO_WORDS = speller(new Map(), () => 0);

const VOCABULARY: Vocabulary = [
  ['<unk>', 0],
  ['<s>', 0],
  ['</s>', 0],
  ['-', 0],
  ['-', 0],
  ['-', 0],
  ['▁', -4],
  ['▁the', -2],
  ['▁cat', -3],
  ['s', -3],
  ['c', -6],
  ['a', -6],
  ['t', -6],
  ['▁t', -5],
  ['he', -4],
];
const tokenise = tokeniser(VOCABULARY, NO_WORDS);
const cut = (text: string) => {
  const { starts, ends } = tokenise(text, 100);
  return starts.map((start, i) => text.slice(start, ends[i]));
};

it('cuts a text into its likeliest pieces, with where they stand', () => {
  expect(cut('the  cats')).toEqual(['the', 'cat', 's']);
  expect(tokenise('the cat', 100).ids).toEqual([7, 8]);
});

it('makes one piece of unknown letters beside each other', () => {
  expect(cut('the 鼠鼠 cat')).toEqual(['the', '', '鼠鼠', 'cat']);
});

it('reads a picture as its word, and nothing of its tone', () => {
  const known = tokeniser([...VOCABULARY, ['▁punch', -3]], NO_WORDS);
  const { ids, starts, ends } = known('the👊🏽cat', 100);
  expect(ids).toEqual([7, 15, 8]);
  expect(starts.map((start, i) => 'the👊🏽cat'.slice(start, ends[i]))).toEqual(['the', '👊', 'cat']);
});

it('reads wide letters as plain ones', () => {
  expect(tokenise('ｔｈｅ', 100).ids).toEqual([7]);
});

it('reads every protected group as one sign, whole words only', () => {
  const ids = (text: string) => tokenise(text, 100).ids;
  expect(ids('the gay cat')).toEqual([7, 3, 8]);
  expect(ids('the Asylum-seekers cat')).toEqual(ids('the gay cat'));
  expect(cut('the trans women cat')).toEqual(['the', 'trans women', 'cat']);
  expect(ids('the transit cat')).not.toContain(3);
});

it('reads a word as it was meant, and names the place where it stands', () => {
  const knowing = tokeniser(
    [...VOCABULARY, ['▁women', -3]],
    speller(new Map([['women', 0]]), () => 0),
  );
  const { ids, starts, ends } = knowing('the wmoen cat', 100);
  expect(ids).toEqual([7, 15, 8]);
  expect('the wmoen cat'.slice(starts[1], ends[1])).toBe('wmoen');
  expect(knowing('the w0m3n cat', 100).ids).toEqual([7, 15, 8]);
});

it('always names places within the text, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const { starts, ends } = tokenise(text, 1000);
      const places = starts.flatMap((start, i) => [start, ends[i]!]);
      expect(places.every((place) => place >= 0 && place <= text.length)).toBe(true);
      expect(starts.every((start, i) => start <= ends[i]! && start >= (starts[i - 1] ?? 0))).toBe(true);
    }),
  );
});

it('gives no more pieces than asked for', () => {
  expect(tokenise('cats cats cats', 3).ids).toHaveLength(3);
});
