import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Clause } from '../../src/engine/document/model.ts';
import { readPolicy } from '../../src/engine/document/read.ts';
import { suggestTargets } from '../../src/engine/document/suggest.ts';
import { linesOfText } from '../../src/platform/documents/text-lines.ts';

// Sentences in our own words, with what a careful person says of each; most were written before the reader met them.
const folder = join(import.meta.dirname, 'sentences');

function table(name: string): string[][] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|'));
}

/** The clause that a sentence makes when it stands alone under a heading. */
function clauseOf(sentence: string): Clause {
  const { clauses } = readPolicy(linesOfText(`1. Rules\n\n1.1 ${sentence}`));
  expect(clauses).toHaveLength(2);
  return clauses[1]!;
}

/** Names parted by commas, `/` between names for one party, `?` after one that may be left out. */
function agrees(expected: string, found: string[]): boolean {
  const wanted = expected
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const named = wanted.map((name) => ({
    names: name.replace('?', '').split('/'),
    optional: name.endsWith('?'),
  }));
  return (
    found.every((name) => named.some(({ names }) => names.includes(name))) &&
    named.every(({ names, optional }) => optional || names.some((name) => found.includes(name)))
  );
}

const modality = table('modality.txt').map(([does, sentence]) => [sentence!, does!.split('/')] as const);
const targets = table('targets.txt').map(([where, sentence]) => [sentence!, where!] as const);
const people = table('people.txt').map(([binds, to, sentence]) => [sentence!, binds!, to!] as const);

test('there are sentences of every kind', () => {
  expect(modality.length).toBeGreaterThanOrEqual(120);
  expect(people.length).toBeGreaterThanOrEqual(40);
  expect(new Set(modality.flatMap(([, does]) => does)).size).toBe(6);
});

test.each(modality)('%s', (sentence, does) => {
  expect(does).toContain(clauseOf(sentence).modality);
});

test.each(people)('binds and sends: %s', (sentence, binds, to) => {
  const clause = clauseOf(sentence);
  expect(agrees(binds, clause.binds), `binds ${clause.binds.join(', ')}`).toBe(true);
  expect(agrees(to, clause.escalatesTo), `sends to ${clause.escalatesTo.join(', ')}`).toBe(true);
});

test.each(targets)('is carried out: %s', (sentence, where) => {
  const found = suggestTargets([clauseOf(sentence)]).map(({ target }) => target);
  expect(agrees(where, found), `suggests ${found.join(', ')}`).toBe(true);
});
