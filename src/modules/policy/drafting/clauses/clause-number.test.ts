import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPolicy } from '../../../../engine/document/read.ts';
import { readPolicyFile } from '../../../../platform/documents/read-policy-file.ts';
import { demandClauseNumber, isClauseNumber } from './clause-number.ts';

const root = new URL('../../../../../', import.meta.url);

test.each([
  '5',
  '5.',
  '5.1',
  '5.1.12',
  '5.1(a)',
  '5.1 (a)(ii)',
  '5.(1)',
  '(a)',
  'a)',
  'aa.',
  '(iv)',
  'xviii',
  'A',
  'A1',
  'A.2',
  '12A',
  'Section 4',
  'Appendix B',
])('“%s” looks like a clause number', (number) => expect(isClauseNumber(number)).toBe(true));

test.each([
  '<b>9</b>',
  'nine',
  '9&10',
  '9..1',
  '(9',
  '9.1, 9.2',
  '=1+1',
  '1234',
  '../9',
  '9\u202e1',
  '1.1.1.1.1.1.1.1.1.1.1',
])('“%s” does not', (number) => expect(isClauseNumber(number)).toBe(false));

test('every number read from the sample documents looks like one', async () => {
  const folder = new URL('test/documents/samples/', root);
  const paths = readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => new URL(name, folder))
    .concat(new URL('policy/model-policy.md', root));
  const seed = new URL('../shared/policy/seed-policy.txt', root);
  if (existsSync(seed)) paths.push(seed);
  const numbers: string[] = [];
  for (const path of paths) {
    const { lines } = await readPolicyFile(readFileSync(path), path.pathname);
    numbers.push(...readPolicy(lines).clauses.flatMap(({ number }) => number ?? []));
  }
  expect(numbers.length).toBeGreaterThan(100);
  expect(numbers.filter((number) => !isClauseNumber(number))).toEqual([]);
});

test('a number that a document brought can stay as it is', () => {
  expect(() => demandClauseNumber('Rule nine', 'Rule nine')).not.toThrow();
  expect(() => demandClauseNumber(null, 'Rule nine')).not.toThrow();
  expect(() => demandClauseNumber('Rule nine', '9')).toThrow('Write a number such as 5');
});
