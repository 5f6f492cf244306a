import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesOfMarkdown, linesOfText } from '../../platform/documents/text-lines.ts';
import { readPolicy } from './read.ts';
import { suggestSettings, suggestTargets } from './suggest.ts';

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

test.each([
  ['30 minutes', 30],
  ['45-minute', 45],
  ['twenty-five minutes', 25],
  ['thirty five minutes', 35],
  ['one hundred and twenty minutes', 120],
  ['30 to 45 minutes', 45],
  ['1.5 hours', 90],
  ['0.5 hours', 30],
  ['.25 hours', 15],
  ['1½ hours', 90],
  ['1 ¼ hours', 75],
  ['½ hour', 30],
  ['half an hour', 30],
  ['a quarter of an hour', 15],
  ['three quarters of an hour', 45],
  ['an hour', 60],
  ['an hour and a half', 90],
  ['one and a half hours', 90],
  ['one-and-a-half hours', 90],
  ['two and a quarter hours', 135],
  ['1 hour 20 minutes', 80],
  ['1 hour and 30 minutes', 90],
  ['2hrs 5mins', 125],
])('"%s" a day are %i minutes', (time, minutes) => {
  const { clauses } = readPolicy(linesOfText(`1. Staff may use it for up to ${time} per working day.`));
  expect(suggestSettings(clauses).allowance?.minutes).toBe(minutes);
  expect(suggestTargets(clauses).map(({ target }) => target)).toContain('allowance');
  const daily = readPolicy(linesOfText(`1. The daily limit is ${time}.`));
  expect(suggestSettings(daily.clauses).allowance?.minutes).toBe(minutes);
});

test.each([
  'The network is open 24 hours a day.',
  'Staff may post 1,200 minutes a day.',
  'Version 1.2.5 hours each day are logged.',
  'Staff may use it for 1.33 hours a day.',
])('no minutes are read from what gives none: %s', (text) => {
  expect(suggestSettings(readPolicy(linesOfText(`1. ${text}`)).clauses).allowance).toBeNull();
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
