import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../engine/document/read.ts';
import { CONTROLS, isTarget, PLACES } from '../../engine/targets.ts';
import { linesOfMarkdown } from '../../platform/documents/text-lines.ts';

const folder = new URL('../../../policy/', import.meta.url);
const document = readFileSync(new URL('model-policy.md', folder), 'utf8');
const map = JSON.parse(readFileSync(new URL('model-map.json', folder), 'utf8')) as Record<string, string[]>;

/** Number and words of every clause line: a read as plain as can be, apart from the product's own reader. */
const clauses = new Map(
  document
    .split('\n')
    .map((line) => /^(\d+(?:\.\d+)+) (.+)$/.exec(line))
    .filter((found) => found !== null)
    .map((found) => [found[1]!, found[2]!]),
);

const parts = document.split('\n').flatMap((line) => /^## (\d+)\. /.exec(line)?.[1] ?? []);

/** The number that must come before this one at its own level: `4.1.3` follows `4.1.2`, `4.1.1` follows `4.1`. */
function before(number: string): string {
  const path = number.split('.').map(Number);
  const last = path.pop()!;
  return last > 1 ? [...path, last - 1].join('.') : path.join('.');
}

describe('model-policy.md', () => {
  test('has its parts in order and about a hundred clauses', () => {
    expect(parts).toEqual(parts.map((_, index) => String(index + 1)));
    expect(parts.length).toBe(14);
    expect(clauses.size).toBeGreaterThan(90);
    expect(clauses.size).toBeLessThan(120);
  });

  test('has every number once, and no gap before any of them', () => {
    const lines = document.split('\n').filter((line) => /^\d+\.\d/.test(line));
    expect(lines.length).toBe(clauses.size);
    const known = new Set([...parts, ...clauses.keys()]);
    expect([...clauses.keys()].filter((number) => !known.has(before(number)))).toEqual([]);
  });

  test('leaves nothing open: no brackets, no option, no blank', () => {
    expect(document).not.toMatch(/[[\]<>{}]|_{2,}|\bTBC\b/);
  });

  test('carries each setting of the trust once, in words a reader of the document can recognise', () => {
    expect([...document.matchAll(/\b\d+ minutes\b/g)].map(String)).toEqual(['30 minutes']);
    expect(clauses.get('8.1')).toContain('up to 30 minutes a day');
    expect(clauses.get('9.1')).toMatch(/\bis encouraged\.$/);
    expect([...document.matchAll(/\b(?:is|are) (?:permitted|encouraged|required)\b/g)].length).toBe(1);
  });

  test('has no double negative within a sentence', () => {
    const negative = /\b(?:not|never|no|nobody|none|nothing|cannot|without|unless|neither|nor)\b/g;
    const found = [...clauses].flatMap(([number, words]) =>
      words
        .split(/(?<=[.;:])\s|,\s/)
        .filter((phrase) => (phrase.match(negative) ?? []).length > 1)
        .map((phrase) => `${number} ${phrase}`),
    );
    expect(found).toEqual([]);
  });

  test('refers only to clauses that exist', () => {
    const cited = [...document.matchAll(/\bclauses? ([\d.]*\d)(?: to ([\d.]*\d))?/g)].flatMap((m) =>
      m[2] ? [m[1]!, m[2]] : [m[1]!],
    );
    expect(cited.length).toBeGreaterThan(2);
    expect(cited.filter((number) => !clauses.has(number))).toEqual([]);
  });

  test('is read by the product clause for clause, with nothing in it to settle or to look at', () => {
    const tree = readPolicy(linesOfMarkdown(document));
    expect(tree.title).toBe('Staff social media policy');
    const read = tree.clauses
      .filter((clause) => !clause.heading)
      .map((clause) => [clause.number, clause.text]);
    expect(read).toEqual([...clauses]);
    expect(tree.lints).toEqual([]);
  });

  test('ends with room for both signatures and the date', () => {
    expect(document.trim().split('\n').slice(-7).filter(Boolean)).toEqual([
      'Approved by:',
      'Chair of the board of trustees:',
      'Chief executive:',
      'Date:',
    ]);
  });
});

describe('model-map.json', () => {
  test('names only clauses that are in the document', () => {
    expect(Object.keys(map).filter((number) => !clauses.has(number))).toEqual([]);
  });

  test('names only targets that exist, none twice for a clause', () => {
    const all = Object.values(map).flat();
    expect(all.filter((target) => !isTarget(target))).toEqual([]);
    expect(Object.entries(map).filter(([, targets]) => new Set(targets).size < targets.length)).toEqual([]);
    expect(Object.entries(map).filter(([, targets]) => targets.length === 0)).toEqual([]);
  });

  test('uses every control and every place', () => {
    const used = new Set(Object.values(map).flat());
    expect([...CONTROLS, ...Object.keys(PLACES)].filter((target) => !used.has(target))).toEqual([]);
  });
});
