import { describe, expect, test } from 'vitest';
import { isLegible, linesOf } from './lines.ts';
import { scaleFor } from './read-words.ts';
import { withRead } from './words-panel.ts';

/** A row of the table: the line, where it is from the top and from the left, how sure, the word. */
const word = (line: number, top: number, confidence: number, text: string, left = 0): string =>
  [5, 1, 1, 1, line, 1, left, top, 40, 30, confidence, text].join('\t');
/** A line of words with a space between them. */
const line = (number: number, top: number, text: string, left = 0): string =>
  text
    .split(' ')
    .map((one, i) => word(number, top, 95, one, left + i * 50))
    .join('\n');
const HEAD = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';
const table = (...rows: string[]): string =>
  [HEAD, [4, 1, 1, 1, 1, 0, 0, 0, 400, 30, -1, ''].join('\t'), ...rows, ''].join('\n');

describe('what was read', () => {
  test('words in lines; what stands apart is parted by an empty one', () => {
    const { text, confidence } = linesOf(
      table(
        word(1, 0, 96, 'Ring'),
        word(1, 0, 90, 'her'),
        word(2, 44, 92, 'Jo'),
        word(3, 140, 94, 'Will'),
        word(3, 140, 94, 'do'),
      ),
    );
    expect(text).toBe('Ring her\nJo\n\nWill do');
    expect(confidence).toBeCloseTo(1402 / 15, 5);
  });

  test('a line that was broken to fit is whole again, and a number in it', () => {
    const chat = table(line(1, 0, 'Ring her mum on 07911'), line(2, 44, '123456 before three'));
    expect(linesOf(chat).text).toBe('Ring her mum on 07911 123456 before three');
  });

  test.each([
    ['the time under a message', line(1, 0, 'See you on Friday'), line(2, 44, '12:41')],
    ['the next of a list', line(1, 0, '1. Bring the books'), line(2, 44, '2. and the pens')],
    ['a new sentence', line(1, 0, 'See you on Friday'), line(2, 44, 'Or not at all')],
    ['a message from the other side', line(1, 0, 'See you on Friday'), line(2, 44, 'yes of course', 300)],
    ['the next mark', line(1, 0, '54 61'), line(2, 44, '71 88')],
    [
      'the next row of a table',
      [word(1, 0, 95, 'a'), word(1, 0, 95, 'b', 200), word(1, 0, 95, 'c', 400)].join('\n'),
      line(2, 44, 'd e f'),
    ],
  ])('%s is a line of its own', (_, first, second) => {
    expect(linesOf(table(first, second)).text).toMatch(/^[^\n]+\n[^\n]+$/);
  });

  test('an upright stroke that is a capital I, and one that parts two cells', () => {
    expect(linesOf(table(word(1, 0, 85, '|'), word(1, 0, 96, 'can'))).text).toBe('I can');
    expect(linesOf(table(word(1, 0, 85, '|’ll'), word(1, 0, 96, 'go'))).text).toBe('I’ll go');
    const cells = table(word(1, 0, 96, 'Castleford'), word(1, 0, 85, '|'), word(1, 0, 96, '54%'));
    expect(linesOf(cells).text).toBe('Castleford | 54%');
  });

  test('stains and edges that look like letters are left out, lines of nothing else too', () => {
    const { text } = linesOf(
      table(word(1, 0, 12, 'rd'), word(2, 50, 55, '~~'), word(3, 100, 90, '|'), word(4, 150, 95, 'Hello')),
    );
    expect(text).toBe('Hello');
  });

  test('too little, or too unsure, is nothing', () => {
    expect(isLegible(linesOf(table(word(1, 0, 95, 'Amelia'))))).toBe(true);
    expect(isLegible(linesOf(table(word(1, 0, 35, 'wvv'), word(2, 50, 40, 'lil'))))).toBe(false);
    expect(isLegible(linesOf(table(word(1, 0, 99, 'O'))))).toBe(false);
    expect(isLegible(linesOf(''))).toBe(false);
  });
});

test.each([
  [1080, 1920, 1],
  [1290, 2796, 1],
  [1280, 800, Math.sqrt(4_000_000 / 1_024_000)],
  [720, 420, 3],
  [4000, 3000, Math.sqrt(0.5)],
])('a picture of %i by %i is enlarged by %f', (width, height, scale) => {
  expect(scaleFor(width, height)).toBeCloseTo(scale, 5);
});

test('words of a new picture take the place of those of the last one; what the person wrote stays', () => {
  expect(withRead('', '', 'Hello')).toBe('Hello');
  expect(withRead('Hello', 'Hello', 'Goodbye')).toBe('Goodbye');
  expect(withRead('My own words', '', 'Hello')).toBe('My own words\n\nHello');
  expect(withRead('My own words\n\nHello', 'Hello', '')).toBe('My own words');
  // Mended: they are the person's now.
  expect(withRead('Hallo', 'Hello', 'Goodbye')).toBe('Hallo\n\nGoodbye');
  expect(withRead('Costs $& more', 'Costs', '')).toBe('$& more');
});
