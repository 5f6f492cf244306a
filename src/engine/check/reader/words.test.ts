import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RARE, readWords, writeWords } from './words.ts';

it('gives back the words that were written, with how common each is', () => {
  const word = fc.stringMatching(/^[a-z]{1,24}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.integer({ min: 0, max: RARE }))), (pairs) => {
      const words = new Map(pairs);
      expect(readWords(writeWords(words))).toEqual(words);
    }),
  );
});

it('writes what words share once', () => {
  expect(
    writeWords(
      new Map([
        ['teach', 0],
        ['teacher', 0],
        ['tea', 0],
      ]),
    ),
  ).toBe('0tea3ch5er\n\n\n');
});
