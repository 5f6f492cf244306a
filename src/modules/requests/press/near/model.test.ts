import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whereNear, wordsIn } from './model.ts';

const WORDS =
  'We’re proud of all 214 pupils. The roof of the hall is safe, and it was checked on 9 November by two engineers.';
const near = (text: string, words = WORDS): string | null => {
  const at = whereNear(wordsIn(text), words);
  return at && text.slice(at.start, at.end);
};

test.each([
  ['a word is another', WORDS.replace('safe', 'unsafe'), WORDS.replace('safe', 'unsafe').slice(0, -1)],
  ['a word is put in', `Yes! ${WORDS.replace('is safe', 'is not safe')} Bye.`, null],
  ['a word is left out', WORDS.replace('all ', ''), null],
  ['half a sentence stands before it', `Nobody should think that ${WORDS}`, null],
  ['a sentence of it is said alone', `${WORDS.split('pupils. ')[1]}`, null],
  ['its sentences are the other way round', WORDS.split('pupils. ').toReversed().join(' '), null],
])('it is close where %s', (_how, text, found) => {
  expect(near(text)).not.toBeNull();
  if (found) expect(near(text)).toBe(found);
});

test.each([
  ['something else', 'The bake sale is on Friday, and all the cakes were made by the pupils of year 9.'],
  ['a few of its words', 'The roof is safe.'],
  ['the same small words', 'The end of the day is here, and it was all on 9 of the tables by the door.'],
  ['nothing', ''],
])('it is not close to %s', (_what, text) => {
  expect(near(text)).toBeNull();
});

test('of a few words there is nothing close: anybody says the like', () => {
  expect(near('We have nothing to add.', 'We have nothing to add.')).toBeNull();
});

test('any longer text is close to itself, also amid others', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 8, maxLength: 40 }), fc.array(word), (words, others) => {
      const said = words.join(' ');
      expect(near(`${others.join(' ')} ${said}`, said)).not.toBeNull();
    }),
  );
});
