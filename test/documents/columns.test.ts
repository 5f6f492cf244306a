import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPolicy } from '../../src/engine/document/read.ts';
import { readPolicyFile } from '../../src/platform/documents/read-policy-file.ts';
import { pdfPolicy } from './office.ts';
import { differences, parseRows } from './rows.ts';
import * as styles from './styles-pdf.ts';
import * as columns from './styles-pdf-columns.ts';

async function read(make: () => Promise<Uint8Array>) {
  const { lines } = await readPolicyFile(await make(), 'policy.pdf');
  const tree = readPolicy(lines);
  return { tree, doubts: tree.lints.filter(({ kind }) => kind === 'page-columns') };
}

test.each([
  ['clauses between headings over both columns', 'columns', columns.columnsPdf],
  ['a guide to the foot of its page', 'newsletter', columns.newsletterPdf],
])('the left column is read before the right one: %s', async (_, name, make) => {
  const { tree, doubts } = await read(make);
  const rows = readFileSync(join(import.meta.dirname, 'styles', `${name}.pdf.rows`), 'utf8');
  expect(differences(parseRows(rows), tree)).toEqual([]);
  expect(doubts).toEqual([]);
});

test('a page that may have columns is left as it is, and one lint at its first clause says so', async () => {
  const { tree, doubts } = await read(columns.threeColumnsPdf);
  expect(doubts).toMatchObject([{ weight: 'look', clause: 1 }]);
  expect(doubts[0]!.message).toContain('Page 1 looks as if it were set in columns');
  expect(tree.clauses[1]!.text).toMatch(/^Staff must not accept a a post from any/);
});

test('a table of wrapped cells is read row by row', async () => {
  const { tree, doubts } = await read(columns.wrappedTablePdf);
  expect(doubts).toEqual([]);
  const text = tree.clauses.map((clause) => clause.text).join(' | ');
  expect(text).toContain(
    '| Who runs an account of the school and who may sign in to it: The headteacher, who keeps',
  );
  expect(text).toContain(
    '| Who answers a complaint that is made in public on one of our accounts: The school office,',
  );
});

test.each([
  ['lines over the whole page', pdfPolicy],
  ['a cover, a table and a contents list', styles.reportPdf],
  ['bullets', styles.boldHeadingsPdf],
  ['numbers in a column of their own', styles.hangingNumbersPdf],
  ['what to do and what not to do', styles.twoColumnsPdf],
])('an ordinary page has no columns: %s', async (_, make) => {
  const { doubts } = await read(make);
  expect(doubts).toEqual([]);
});
