import { expect, test } from 'vitest';
import type { SourceLine } from './model.ts';
import { readPolicy } from './read.ts';

const line = (text: string, more: Partial<SourceLine> = {}): SourceLine => ({
  text,
  line: 1,
  starts: true,
  ...more,
});
const cell = (...texts: string[]) => texts.map((text) => line(text));

/** A row as a Word file gives it: its cells apart, each with its paragraphs. */
const row = (...cells: SourceLine[][]): SourceLine =>
  line(cells.map((lines) => lines.map(({ text }) => text).join(' ')).join('\t'), { row: true, cells });

function outline(lines: SourceLine[]) {
  return readPolicy(lines.map((one, i) => ({ ...one, line: i + 1 }))).clauses.map(
    ({ text, modality, heading, parent }) => [text, heading ? '#' : modality, parent] as const,
  );
}

test('every paragraph of a cell below "Do" or "Don\'t" is a clause of its own', () => {
  expect(
    outline([
      line('1. In short'),
      line(''),
      row(cell('Do'), cell('Don’t')),
      row(cell('Use the school camera', 'Ask for help'), cell('Post in anger', 'Share a password')),
      line(''),
      line('This list is not complete.'),
    ]),
  ).toEqual([
    ['In short', '#', null],
    ['Do', '#', 0],
    ['Use the school camera', 'recommendation', 1],
    ['Ask for help', 'recommendation', 1],
    ['Don’t', '#', 0],
    ['Post in anger', 'prohibition', 4],
    ['Share a password', 'prohibition', 4],
    ['This list is not complete.', 'statement', 0],
  ]);
});

test('cells of whole paragraphs are read one after the other, short ones row by row', () => {
  const long = `Staff must ${'look closely and '.repeat(15)}think.`;
  expect(outline([line('1. Rules'), row(cell(long), cell('Staff must not guess.'))])).toEqual([
    ['Rules', '#', null],
    [long, 'obligation', 0],
    ['Staff must not guess.', 'prohibition', 0],
  ]);
  expect(outline([line('1. Rules'), row(cell('A hacked account'), cell('Tell the office today'))])).toEqual([
    ['Rules', '#', null],
    ['A hacked account Tell the office today', 'statement', 0],
  ]);
});
