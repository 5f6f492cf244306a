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
    ['A hacked account: Tell the office today', 'statement', 0],
  ]);
});

const platforms = [
  row(cell('Platform'), cell('Allowed for')).text,
  row(cell('X'), cell('School news')).text,
  row(cell('TikTok'), cell('Not allowed')).text,
].map((text, i) => line(text, { row: true, ...(i === 0 ? { bold: true } : {}) }));

test('a row is one paragraph under the clause that the table is printed under, read by its own words', () => {
  expect(
    outline([
      line('1. Rules'),
      line('1.1 Staff may use these:'),
      ...platforms,
      line(''),
      line('1.2 Staff must be kind.'),
    ]),
  ).toEqual([
    ['Rules', '#', null],
    ['Staff may use these:', 'permission', 0],
    ['Platform: Allowed for', 'statement', 1],
    ['X: School news', 'statement', 1],
    ['TikTok: Not allowed', 'prohibition', 1],
    ['Staff must be kind.', 'obligation', 0],
  ]);
});

test('a blank line ends a table: what stands below "Do" and "Don\'t" in one is no command in the next', () => {
  const commands = [
    row(cell('Do'), cell('Don’t')),
    row(cell('Use the school camera'), cell('Post in anger')),
  ];
  expect(outline([line('1. In short'), ...commands, line(''), ...platforms])).toEqual([
    ['In short', '#', null],
    ['Do', '#', 0],
    ['Use the school camera', 'recommendation', 1],
    ['Don’t', '#', 0],
    ['Post in anger', 'prohibition', 3],
    ['Platform: Allowed for', 'statement', 0],
    ['X: School news', 'statement', 0],
    ['TikTok: Not allowed', 'prohibition', 0],
  ]);
});

test('each of two tables whose rows may be mixed up has a lint that names its page', () => {
  const mixed = (page: number, ...rows: string[]) =>
    rows.map((text) => line(text, { row: true, mixed: true, page }));
  const { lints } = readPolicy([
    line('1. Rules', { page: 2 }),
    ...mixed(2, 'X\tSchool news', 'TikTok\tNot allowed'),
    line('', { page: 2 }),
    ...mixed(3, 'Post\tAsk the head', 'Film\tAsk a parent'),
  ]);
  const tables = lints.filter(({ kind }) => kind === 'table-rows');
  expect(tables.map(({ message }) => /page \d/.exec(message)![0])).toEqual(['page 2', 'page 3']);
});

test('a list goes on after a table', () => {
  const { clauses } = readPolicy([
    line('1.1 Staff must:'),
    line('(a) use only these:'),
    ...platforms,
    line('(b) ask first.'),
  ]);
  expect(clauses.map(({ cite, parent }) => [cite, parent]).slice(1)).toEqual([
    ['1.1(a)', 0],
    [null, 1],
    [null, 1],
    [null, 1],
    ['1.1(b)', 0],
  ]);
});

test('rows beside numbered clauses have one lint together', () => {
  const { clauses, lints } = readPolicy([
    line('1. Platforms'),
    ...platforms,
    line(''),
    line('1.1 Staff must be kind.'),
  ]);
  expect(clauses.filter(({ parent }) => parent === 0)).toHaveLength(4);
  expect(lints.map(({ kind, clause }) => [kind, clause])).toEqual([['missing-number', 1]]);
});

test('a policy laid out as a table keeps its numbers and headings', () => {
  const { clauses } = readPolicy([
    line('1.\tScope', { row: true, bold: true }),
    line('1.1\tThis is for all staff.', { row: true }),
    line('(a)\tat work; and\tSee the annex', { row: true }),
  ]);
  expect(clauses.map(({ number, heading, text }) => [number, heading, text])).toEqual([
    ['1', true, 'Scope'],
    ['1.1', false, 'This is for all staff.'],
    ['(a)', false, 'at work; and: See the annex'],
  ]);
});

test('a row of very many cells takes no longer than its length', () => {
  const { clauses } = readPolicy([line('1. Rules'), line('1.\t'.repeat(20_000), { row: true })]);
  expect(clauses).toHaveLength(2);
});
