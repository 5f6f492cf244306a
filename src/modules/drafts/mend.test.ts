import { expect, test } from 'vitest';
import { around, asWritten, leftAround, mend } from './mend.ts';

const note = (text: string, ...places: [number, number][]) => ({
  fix: { text },
  spots: places.map(([start, end]) => ({ start, end })),
});
/** The note that leaves out what stands between brackets in `marked`, and the text without the brackets. */
function bracketed(marked: string): { text: string; out: ReturnType<typeof note> } {
  const places: [number, number][] = [];
  let text = '';
  for (const piece of marked.split(/(\[[^\]]*\])/)) {
    const words = piece.replace(/^\[|\]$/g, '');
    if (piece !== words) places.push([text.length, text.length + words.length]);
    text += words;
  }
  return { text, out: note('', ...places) };
}

test('wordings go in by place, additions at the end and once', () => {
  const notes = [note('EF', [6, 8]), note(' Mine.'), note('AB', [0, 2]), note(' Mine.')];
  expect(mend('ab cd ef ', notes)).toBe('AB cd EF Mine.');
});

test('of two wordings for words that overlap, the first in the text is used', () => {
  expect(mend('one two three', [note('X', [4, 13]), note('Y', [0, 7])])).toBe('Y three');
});

test('one wording is used at every place of its note, with a capital where a sentence begins', () => {
  expect(mend('Ella won. So Ella sang. Ella!', [note('one of us', [0, 4], [13, 17], [24, 28])])).toBe(
    'One of us won. So one of us sang. One of us!',
  );
});

test('several who are called the same in a row are counted', () => {
  const pupil = 'one of our pupils';
  expect(mend('So Ella and Zuri won. With Bo.', [note(pupil, [3, 7]), note(pupil, [12, 16])])).toBe(
    'So two of our pupils won. With Bo.',
  );
  expect(mend('Ella, Zuri and Bo won. Bo and Al', [note(pupil, [0, 4], [6, 10], [15, 17])])).toBe(
    'Three of our pupils won. Bo and Al',
  );
  expect(mend('Ask Jo & Al.', [note('a colleague', [4, 6], [9, 11])])).toBe('Ask two colleagues.');
  expect(mend('Ella, Zuri won', [note(pupil, [0, 4], [6, 10])])).toBe(
    'One of our pupils, one of our pupils won',
  );
});

test('a note without a wording changes nothing', () => {
  expect(mend('as it is', [{ fix: null, spots: [{ start: 0, end: 2 }] }, note('no place')])).toBe('as it is');
});

test.each([
  ['Amelia won.', 0, 'One of us'],
  ['Well. Amelia won.', 6, 'One of us'],
  ['“Well.” Amelia won.', 8, 'One of us'],
  ['Well,\nAmelia won.', 6, 'One of us'],
  ['So Amelia won.', 3, 'one of us'],
  ['Dr, Amelia', 4, 'one of us'],
])('%j at %i: %s', (text, start, written) => {
  expect(asWritten(text, 'one of us', start)).toBe(written);
});

test.each([
  ['a sentence, with its mark', 'Good day. [My head is a fool]. I am off.', 'Good day. I am off.'],
  ['one marked with its mark', 'Good day. [My head is a fool!] I am off.', 'Good day. I am off.'],
  ['the first', '[My head is a fool]. I am off.', 'I am off.'],
  ['the last', 'I am off. [My head is a fool]!!', 'I am off.'],
  ['the last, without a mark', 'I am off. [My head is a fool]', 'I am off.'],
  ['a beginning', '[My head is a fool], but I love it here.', 'I love it here.'],
  ['a beginning without a comma', '[Blast], émigrés are welcome.', 'Émigrés are welcome.'],
  ['an end', 'I love it here, but [my head is a fool].', 'I love it here.'],
  ['an end with its mark', 'I love it here, but [my head is a fool!] Bye.', 'I love it here. Bye.'],
  ['an end without a mark', 'I love it here and [my head is a fool]', 'I love it here'],
  ['the middle', 'I met [Ella Bennett] today.', 'I met today.'],
  ['before a comma', 'I met [Ella], today.', 'I met, today.'],
  ['between commas', 'Ann, [Ella], and Bo won.', 'Ann, and Bo won.'],
  ['in quotation marks', 'He said “[what a fool]” and left.', 'He said and left.'],
  ['in brackets', 'We won ([Ella Bennett]).', 'We won.'],
  ['a line', 'One\n[two]\nthree', 'One\nthree'],
  ['the first line', '[One]\ntwo', 'two'],
  ['the end of a line', 'One, [two]\nthree', 'One\nthree'],
  ['several places', 'So [Ella] won. [Ella] sang. We like [Ella]!', 'So won. Sang. We like!'],
  ['places side by side', '[Ella] and [Ella] won.', 'Won.'],
  ['everything', '[My head is a fool].', ''],
])('left out: %s', (_, marked, left) => {
  const { text, out } = bracketed(marked);
  expect(mend(text, [out])).toBe(left);
});

test('leaving out adds no word, and takes none beside what joined', () => {
  const { text, out } = bracketed('The band [played] on the sand band so [that] hand stands.');
  expect(mend(text, [out])).toBe('The band on the sand band so hand stands.');
});

test('what is left around the words, from word to word', () => {
  const long = 'lorem ipsum '.repeat(20);
  const { text, out } = bracketed(`${long}here [there] everywhere ${long}`);
  expect(leftAround(text, out)).toMatch(/^… (?:lorem|ipsum) .*here everywhere .*(?:lorem|ipsum) …$/);
  expect(leftAround('Short [x] one'.replace(/[[\]]/g, ''), note('', [6, 7]))).toBe('Short one');
});

test('around a place: nothing cut in the middle, dots where there is more', () => {
  const text = `${'alpha '.repeat(30)}Ella${' omega'.repeat(30)}`;
  const { before, after } = around(text, { start: 180, end: 184 }, 60);
  expect(before).toMatch(/^… (alpha )+$/);
  expect(after).toMatch(/^( omega)+ …$/);
  expect(around('Ella', { start: 0, end: 4 }, 60)).toEqual({ before: '', after: '' });
});
