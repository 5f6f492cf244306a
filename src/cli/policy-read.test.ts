import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepOutputs, type Outputs } from '../../test/command-line.ts';
import { run } from './policy-read.ts';

const folder = mkdtempSync(join(tmpdir(), 'decorum-policy-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

let kept: Outputs;
beforeEach(() => {
  kept = keepOutputs();
});
afterEach(() => {
  vi.restoreAllMocks();
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const POLICY =
  '1. Rules\n\n1.1 Staff must not:\n(a) post about pupils; or\n(b) share passwords.\n\n1.3 Report concerns to the Headteacher.\n';

test('prints clauses and lints as JSON, in document order', async () => {
  expect(await run([file('a.txt', POLICY), '--json'])).toBe(0);
  const { clauses, lints } = JSON.parse(kept.said);
  expect(clauses).toHaveLength(5);
  expect(clauses[0]).toMatchObject({
    number: '1',
    parent: null,
    heading: true,
    text: 'Rules',
    modality: 'statement',
    binds: [],
  });
  expect(clauses[2]).toMatchObject({
    number: '(a)',
    parent: '1.1',
    heading: false,
    text: 'post about pupils; or',
    modality: 'prohibition',
    binds: ['staff'],
  });
  expect(clauses[4]).toMatchObject({ number: '1.3', modality: 'obligation', escalates_to: ['Headteacher'] });
  expect(lints.map((lint: { clause: string; kind: string }) => [lint.clause, lint.kind])).toEqual([
    ['1.3', 'numbering-gap'],
    ['1.3', 'report-loop'],
  ]);
});

test('prints a tree and what to look at for a person', async () => {
  expect(await run([file('a.txt', POLICY)])).toBe(0);
  expect(kept.said).toContain('    (a) post about pupils; or  [prohibition: staff]');
  expect(kept.said).toContain('4 clauses under 1 heading.');
  expect(kept.said).toContain('For you to look at:\n  1.3: The numbers go from 1.1 to 1.3.');
});

test('says how it is used', async () => {
  expect(await run(['--help'])).toBe(0);
  expect(kept.said).toContain('decorum policy read FILE');
});

test.each([
  ['a file that is not there', () => [join(folder, 'none.txt')], 'There is no file'],
  ['a folder', () => [folder], 'is a folder'],
  ['an empty file', () => [file('empty.txt', '')], 'is empty'],
  [
    'a wrong kind of file',
    () => [
      file('x.docx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82])),
    ],
    '.png',
  ],
  ['no file', () => [], 'name a document'],
  ['two files', () => ['a', 'b'], 'one document at a time'],
  ['an option it does not know', () => ['--yaml', 'a'], '--yaml'],
])('ends with 2 and says why: %s', async (_, args, says) => {
  expect(await run(args())).toBe(2);
  expect(kept.complained).toContain(says);
  expect(kept.said).toBe('');
});
