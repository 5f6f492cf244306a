import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPolicy } from '../../src/engine/document/read.ts';
import { readPolicyFile } from '../../src/platform/documents/read-policy-file.ts';
import { longPolicy } from './long-policy.ts';
import { differences, parseRows } from './rows.ts';
import * as pdf from './styles-pdf.ts';
import { platformsPdf } from './styles-pdf-tables.ts';
import * as word from './styles-word.ts';
import { dutiesInTables } from './styles-word-tables.ts';

// Policies in our own words in the ways that schools lay them out. The rows beside each say what a person
// makes of it, and were written before the reader met it.
const folder = join(import.meta.dirname, 'styles');
const texts = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));

const made: [name: string, make: () => Promise<Uint8Array>][] = [
  ['legal-numbering.docx', word.legalNumbering],
  ['headings-and-table.docx', word.headingsAndTable],
  ['typed-numbers.docx', word.typedNumbers],
  ['sections-and-form.docx', word.sectionsAndForm],
  ['numbers-in-styles.docx', word.numbersInStyles],
  ['duties-in-tables.docx', dutiesInTables],
  ['report.pdf', pdf.reportPdf],
  ['bold-headings.pdf', pdf.boldHeadingsPdf],
  ['hanging-numbers.pdf', pdf.hangingNumbersPdf],
  ['two-columns.pdf', pdf.twoColumnsPdf],
  ['platforms.pdf', platformsPdf],
];

async function wrongIn(bytes: Uint8Array, name: string, rows: string): Promise<string[]> {
  const expected = parseRows(rows);
  expect(expected.length).toBeGreaterThan(8);
  const document = await readPolicyFile(bytes, name);
  return differences(expected, readPolicy(document.lines));
}

const rowsOf = (name: string) => readFileSync(join(folder, `${name}.rows`), 'utf8');

test('there are policies of many styles', () => {
  expect(texts.length).toBeGreaterThanOrEqual(12);
});

test.each(texts)('%s is read as a person reads it', async (name) => {
  expect(await wrongIn(readFileSync(join(folder, name)), name, rowsOf(name))).toEqual([]);
});

test.each(made)('%s is read as a person reads it', async (name, make) => {
  expect(await wrongIn(await make(), name, rowsOf(name))).toEqual([]);
});

test('a policy of 300 clauses over many pages is read as a person reads it', async () => {
  const { text, rows } = longPolicy();
  expect(parseRows(rows).length).toBeGreaterThanOrEqual(300);
  expect(await wrongIn(new TextEncoder().encode(text), 'long.txt', rows)).toEqual([]);
});
