import { expect, test } from 'vitest';
import { linesOfText } from '../../platform/documents/text-lines.ts';
import type { Tally } from './model.ts';
import { readPolicy } from './read.ts';

// Documents that nobody would write, to find where the work could grow faster than the document. Counted in steps,
// so that a slow machine cannot fail them; what a single step costs is not counted.

function read(text: string) {
  const tally: Tally = { steps: 0 };
  const tree = readPolicy(linesOfText(text), tally);
  return { tree, steps: tally.steps, lines: text.split('\n').length };
}

const many = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');

const shapes: [name: string, make: (size: number) => string][] = [
  [
    'clauses',
    (n) => many(n, (i) => `${Math.floor(i / 20) + 1}.${(i % 20) + 1} Staff must not share detail ${i}.`),
  ],
  ['contents headings', (n) => many(n, () => 'Contents')],
  ['contents entries', (n) => `Contents\n${many(n, (i) => `${i}. Matter ${i} ........ ${i}`)}`],
  ['contents lists', (n) => many(n, (i) => `Contents\n1. One ..... ${i % 900}\nStaff must be kind.`)],
  ['short lines that end in nothing', (n) => many(n, (i) => `Matter ${i}`)],
  ['signature fields', (n) => many(n, () => 'Signed: ____________\nName')],
  ['control rows', (n) => many(n, (i) => `Version:\t${i}`)],
  ['page numbers', (n) => many(n, (i) => `1.${i} Staff must be kind\n\nPage ${i} of ${n}`)],
  ['lists that are interrupted', (n) => many(n, (i) => `(${'abc'[i % 3]}) be kind;\n\nThis is a note.\n`)],
  ['lists within lists', (n) => many(n, (i) => `${' '.repeat(i % 60)}(${'abcdefgh'[i % 8]}) staff must:`)],
  ['bullets ever deeper', (n) => many(n, (i) => `${' '.repeat(Math.min(i, 400))}- staff must:`)],
  ['appendices', (n) => many(n, (i) => `Appendix ${(i % 99) + 1}: Matter\n1. Staff must be kind.`)],
  ['one number again and again', (n) => many(n, () => '1.1 Staff must be kind.')],
  ['headings without end', (n) => many(n, (i) => `MATTER ${i}\n`)],
];

test.each(shapes)('the work grows in step with the document: %s', (_, make) => {
  const small = read(make(500));
  const large = read(make(4000));
  expect(small.steps).toBeGreaterThan(0);
  expect(large.steps / small.steps).toBeLessThan(10);
  expect(large.steps).toBeLessThan(large.lines * 60);
});

test('a policy of 5,000 clauses keeps every one of them', () => {
  const { tree } = read(shapes[0]![1](5000));
  expect(tree.clauses.filter((clause) => clause.number?.includes('.'))).toHaveLength(5000);
});

test.each([
  ['dots', '.'.repeat(1_000_000)],
  ['brackets', '('.repeat(200_000)],
  ['numbers', '1.'.repeat(200_000)],
  ['spaces', `1.1${' '.repeat(200_000)}Staff must be kind.`],
  ['hyphens', '-'.repeat(200_000)],
  ['commas', `Staff ${', '.repeat(100_000)}must be kind.`],
  ['a word', 'a'.repeat(500_000)],
])('a single line of a great many %s is one line', (_, text) => {
  const { tree, steps } = read(text);
  expect(tree.clauses.length + tree.nonClauses.length).toBeLessThanOrEqual(1);
  expect(steps).toBeLessThan(200);
});

test('lists are nested no deeper than a person could follow', () => {
  const signs = [
    '(a)',
    '(i)',
    '(A)',
    'a)',
    'i)',
    'A)',
    'a.',
    'i.',
    '(1)',
    '1)',
    '1.',
    '•',
    'I.',
    '(I)',
    'I)',
    'A.',
  ];
  const { tree } = read(signs.map((sign, depth) => `${' '.repeat(depth * 2)}${sign} staff must:`).join('\n'));
  expect(tree.clauses).toHaveLength(signs.length);
  expect(Math.max(...tree.clauses.map((clause) => clause.depth))).toBeLessThanOrEqual(12);
});
