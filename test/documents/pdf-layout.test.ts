import { expect, test } from 'vitest';
import { readPolicy } from '../../src/engine/document/read.ts';
import { readPolicyFile } from '../../src/platform/documents/read-policy-file.ts';
import { closeTablePdf, footTablePdf, middleTablePdf } from './styles-pdf-middle.ts';
import * as columns from './styles-pdf-short-columns.ts';

async function read(bytes: Promise<Uint8Array>) {
  const { lines } = await readPolicyFile(await bytes, 'policy.pdf');
  const { clauses, lints } = readPolicy(lines);
  return {
    said: clauses.map(({ number, text }) => (number === null ? text : `${number} ${text}`)),
    headings: clauses.flatMap(({ heading, text }) => (heading ? [text] : [])),
    kinds: lints.map(({ kind }) => kind),
  };
}

test('two columns far from the foot of their page are read one after the other', async () => {
  const { said, headings, kinds } = await read(columns.shortColumnsPdf());
  expect(said).toEqual([
    '1 Who this is for',
    '1.1 Everybody who works at one of our schools, on whatever contract, follows this policy.',
    '1.2 Visitors too.',
    '2 Accounts',
    '2.1 Staff must lock their own accounts.',
    '2.2 Staff should use a password of its own for each account.',
    '2.3 Staff must not sign in for one another.',
    '3 Pictures',
    '3.1 Staff must ask before they take a picture of a colleague.',
    '3.2 Ask the office.',
    '4 If things go wrong',
    '4.1 Staff must tell the headteacher.',
    '4.2 Staff may bring a friend.',
  ]);
  expect(headings).toEqual(['Who this is for', 'Accounts', 'Pictures', 'If things go wrong']);
  expect(kinds).not.toContain('page-columns');
});

test('on the last page a heading at the end of the left column stands above the clauses of the right one', async () => {
  const { said, kinds } = await read(columns.lastPagePdf());
  const from = said.findIndex((text) => text.startsWith('2 '));
  expect(said.slice(from).map((text) => text.split(' ', 1)[0])).toEqual(
    '2 2.1 2.2 2.3 2.4 3 3.1 3.2 3.3'.split(' '),
  );
  expect(kinds).not.toContain('numbering-order');
  // The line comes back at the edges of both pages, and every clause needs it.
  for (const text of said) if (/^\d\.\d/.test(text)) expect(text).toMatch(/ not post anything in anger\.$/);
});

test('what stands below both columns is read last', async () => {
  const { said } = await read(columns.lastPagePdf(true));
  expect(said.slice(-4).map((text) => text.slice(0, 6))).toEqual(['3.1 St', '3.2 St', '3.3 St', 'The bo']);
});

test('signatures beside the last clause of a document in columns are no part of it', async () => {
  const { said } = await read(columns.signedBesidePdf());
  expect(said.slice(1).map((text) => text.split(' ', 1)[0])).toEqual(
    Array.from({ length: 31 }, (_, i) => `1.${i + 1}`),
  );
  expect(said.at(-1)).toMatch(/must not post anything in anger, .* do so for them\.$/);
});

test('where neither numbers nor a sentence tell short columns, a lint says that the page looks so', async () => {
  const { kinds } = await read(columns.unnumberedColumnsPdf());
  expect(kinds).toContain('page-columns');
});

test.each([
  [
    'few words',
    columns.fewWordsPdf,
    '1 Posting|1.1 Be kind.|1.2 No names.|1.3 Ask first.|2 Accounts|2.1 Log out.|2.2 No sharing.|2.3 Lock up.'.split(
      '|',
    ),
  ],
  [
    'items set in',
    columns.itemsInColumnsPdf,
    '1 Posting|1.1 Staff must not:|(a) name a pupil;|(b) post in anger;|(c) share a key;|(d) film a class.|2 Accounts|2.1 Managers must:|(a) keep a list;|(b) lock each door;|(c) ask the office;|(d) write it down.'.split(
      '|',
    ),
  ],
])(
  'two columns are told by their clause numbers, however short their lines are: %s',
  async (_, make, clauses) => {
    const { said, kinds } = await read(make());
    expect(said).toEqual(clauses);
    expect(kinds).toEqual([]);
  },
);

test('a table of numbers is no pair of columns', async () => {
  const { said } = await read(columns.oldAndNewNumbersPdf());
  expect(said.join(' ')).toContain('1.1 2.1 1.2 2.2 1.3');
});

test('short paragraphs are parted where most gaps are those between paragraphs', async () => {
  const { said } = await read(columns.shortParagraphsPdf());
  expect(said.filter((text) => text.endsWith('.'))).toHaveLength(8);
});

const TABLE = [
  'Film clubs: With the consent of parents',
  'Chat groups: For staff of one school, with the leave of the headteacher, given before the group begins',
  'Streaming by pupils, at any hour of the day: Never',
  'Forums: To read, and to write where a colleague has read the words first, on a day on which the school is open',
];

test.each([
  ['rows apart, below heads', middleTablePdf, ['What it is: Allowed', ...TABLE]],
  ['rows close together', closeTablePdf, TABLE],
])('cells at the middle of their rows stay with their names: %s', async (_, make, rows) => {
  const { said, kinds } = await read(make());
  expect(said.slice(2, -2)).toEqual(rows);
  expect(said.at(-2)).toBe('1.2 Staff must ask about any other platform.');
  expect(kinds).not.toContain('table-rows');
});

test('a table whose lines may belong to either of two rows says so, once', async () => {
  const { kinds } = await read(footTablePdf());
  expect(kinds.filter((kind) => kind === 'table-rows')).toHaveLength(1);
});
