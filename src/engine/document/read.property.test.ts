import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOfMarkdown, linesOfText } from '../../platform/documents/text-lines.ts';
import type { Tally } from './model.ts';
import { readPolicy } from './read.ts';
import { suggestSettings, suggestTargets } from './suggest.ts';

const marker = fc.constantFrom(
  '',
  '',
  '1. ',
  '2. ',
  '3 ',
  '1.1 ',
  '1.2 ',
  '2.1 ',
  '1.1.1 ',
  '(a) ',
  '(b) ',
  '(i) ',
  '(ii) ',
  'a) ',
  'I. ',
  'II. ',
  'A. ',
  'B. ',
  '- ',
  '• ',
  '\t- ',
  '(1) ',
  'Section A: ',
  'Appendix 1 ',
  '2.1(a) ',
  '  ',
  '\f',
  'Page 3 of 4',
);
const words = fc.constantFrom(
  '',
  'Scope',
  'STAFF DUTIES',
  'Staff must not post about pupils.',
  'Staff must:',
  'share a password;',
  'Contents',
  'Introduction ..... 3',
  'and on any device they own, at any hour',
  'Approved by:',
  'Date: ____',
  'Who is covered?',
  'Version: 2',
  'Report it to the Headteacher, or see section 9.9.',
  '[delete as appropriate]',
  'j. smith',
  'I agree.',
);
const policyish = fc
  .array(fc.tuple(marker, words, fc.constantFrom('\n', '\n\n', '\r\n')), { maxLength: 60 })
  .map((parts) => parts.map(([m, w, end]) => m + w + end).join(''));
const anything = fc.oneof(
  policyish,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ maxLength: 400 }),
);

function bare(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff\u00ad]+/g, '');
}

test('reads any text at all, in any of the ways', () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const lines of [linesOfText(text), linesOfMarkdown(text)]) {
        const tree = readPolicy(lines);
        suggestTargets(tree.clauses);
        suggestSettings(tree.clauses);
        for (const clause of tree.clauses) expect(clause.parent ?? -1).toBeLessThan(clause.index);
      }
    }),
    { numRuns: 400 },
  );
});

test('never makes words up: what a clause says stands in the source', () => {
  fc.assert(
    fc.property(policyish, (text) => {
      const lines = linesOfText(text);
      const tree = readPolicy(lines);
      const aside = new Set(tree.nonClauses.map((line) => `${line.line} ${line.text}`));
      const left = lines.filter(
        (line) => !aside.has(`${line.line} ${line.text.replace(/\s+/g, ' ').trim()}`),
      );
      const source = bare(left.map((line) => line.text).join(' '));
      for (const clause of tree.clauses) expect(source).toContain(bare(clause.text));
    }),
    { numRuns: 400 },
  );
});

test('loses no words: what is in no clause is listed as something else', () => {
  fc.assert(
    fc.property(policyish, (text) => {
      const tree = readPolicy(linesOfText(text));
      const kept = bare(
        [...tree.clauses.map((c) => (c.marker ?? '') + c.text), ...tree.nonClauses.map((n) => n.text)].join(
          ' ',
        ),
      );
      const letters = (s: string) => [...s.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
      expect(letters(kept)).toBe(letters(bare(text)));
    }),
    { numRuns: 400 },
  );
});

test('a number is the only one of its kind below its parent, or a lint says so', () => {
  fc.assert(
    fc.property(policyish, (text) => {
      const tree = readPolicy(linesOfText(text));
      const seen = new Set<string>();
      for (const clause of tree.clauses) {
        if (clause.number === null) continue;
        const key = `${clause.parent}/${clause.number}`;
        if (seen.has(key))
          expect(tree.lints.some((l) => l.clause === clause.index && l.kind === 'duplicate-number')).toBe(
            true,
          );
        seen.add(key);
      }
    }),
    { numRuns: 400 },
  );
});

function longPolicy(sections: number): string {
  const out: string[] = [];
  for (let s = 1; s <= sections; s++) {
    out.push(`${s}. Section about matter ${s}`, '');
    for (let c = 1; c <= 20; c++)
      out.push(
        `${s}.${c} Staff must not share detail ${s * 31 + c} of the register with anyone outside.`,
        '(a) in writing; or',
        '(b) aloud.',
      );
  }
  return out.join('\n');
}

test('the work grows in step with the document', () => {
  const work = (sections: number) => {
    const tally: Tally = { steps: 0 };
    const tree = readPolicy(linesOfText(longPolicy(sections)), tally);
    return { steps: tally.steps, clauses: tree.clauses.length };
  };
  const small = work(20);
  const large = work(160);
  expect(large.clauses).toBeGreaterThan(5000);
  expect(large.clauses / small.clauses).toBeCloseTo(8, 0);
  expect(large.steps / small.steps).toBeLessThan(9);
});
