import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesOfMarkdown, linesOfText } from '../../platform/documents/text-lines.ts';
import { readPolicy } from './read.ts';
import { suggestTargets } from './suggest.ts';

const policy = join(import.meta.dirname, '../../../policy');

function suggested(text: string) {
  const { clauses } = readPolicy(linesOfText(text));
  return suggestTargets(clauses).map((found) => ({ ...found, text: clauses[found.clause]!.text }));
}

test('a reason quotes whole words of the clause', () => {
  const found = suggested(
    '1. Misuse must be reported to the head.\n2. Disciplinary actions may be taken at once.',
  );
  expect(found.map(({ reason }) => reason)).toContain('It says “must be reported”.');
  for (const { reason, text } of found) {
    const quote = /“(.*)”\.$/.exec(reason)![1]!;
    const at = text.indexOf(quote);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(`${text[at - 1] ?? ' '}${text[at + quote.length] ?? ' '}`).not.toMatch(/\p{L}/u);
  }
});

test('an item without words of its own has what its lead-in points to', () => {
  expect(
    suggested('1.1 Staff must not disparage:\n(a) the Trust;\n(b) its suppliers.').map((s) => [
      s.clause,
      s.target,
    ]),
  ).toEqual([
    [0, 'disparagement'],
    [1, 'disparagement'],
    [2, 'disparagement'],
  ]);
});

test('the policy that ships is found again by its words', () => {
  const { clauses } = readPolicy(linesOfMarkdown(readFileSync(join(policy, 'model-policy.md'), 'utf8')));
  const map: Record<string, string[]> = JSON.parse(readFileSync(join(policy, 'model-map.json'), 'utf8'));
  const meant = new Set(
    Object.entries(map).flatMap(([cite, targets]) => targets.map((target) => `${cite} ${target}`)),
  );
  const found = suggestTargets(clauses).map(({ clause, target }) => `${clauses[clause]!.cite} ${target}`);
  const right = found.filter((pair) => meant.has(pair)).length;
  // The rest need to be read in their place: "The trust may publish an answer" says nothing of itself.
  expect(right / meant.size).toBeGreaterThanOrEqual(0.7);
  expect(right / found.length).toBeGreaterThanOrEqual(0.85);
});
