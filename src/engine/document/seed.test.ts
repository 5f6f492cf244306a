import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesOfText } from '../../platform/documents/text-lines.ts';
import type { Modality } from './model.ts';
import { readPolicy } from './read.ts';
import { suggestSettings, suggestTargets } from './suggest.ts';

type Row = {
  number: string;
  marker: string;
  parent: string | null;
  depth: number;
  heading: boolean;
  text_start: string;
  modality: Modality;
  alt?: Modality[];
  binds: string[];
  escalates_to: string[];
};

// The source policy is handed round beside the repository and is not part of it.
const folder = join(import.meta.dirname, '../../../../shared/policy');
const present = existsSync(join(folder, 'seed-policy.txt'));

describe.skipIf(!present)('the source policy', () => {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const rows = present ? (JSON.parse(read('seed-policy.gold.json')).clauses as Row[]) : [];
  const tree = readPolicy(present ? linesOfText(read('seed-policy.txt')) : []);
  const numberOf = (index: number | null) => (index === null ? null : tree.clauses[index]!.number);

  test('has the gold rows, none missing and none extra, in their places', () => {
    expect(tree.clauses.map((c) => [c.number, c.marker, numberOf(c.parent), c.depth, c.heading])).toEqual(
      rows.map((row) => [row.number, row.marker, row.parent, row.depth, row.heading]),
    );
    tree.clauses.forEach((clause, i) => {
      expect(clause.text.startsWith(rows[i]!.text_start.trim())).toBe(true);
    });
  });

  test('says what each clause does, whom it binds and where it sends them', () => {
    const right = tree.clauses.filter((clause, i) =>
      [rows[i]!.modality, ...(rows[i]!.alt ?? [])].includes(clause.modality),
    );
    expect(right.length / rows.length).toBeGreaterThanOrEqual(0.95);
    expect(tree.clauses.map((c) => c.binds)).toEqual(rows.map((row) => row.binds));
    expect(tree.clauses.map((c) => c.escalatesTo)).toEqual(rows.map((row) => row.escalates_to));
  });

  test('has the lints that a careful reader would raise', () => {
    const found = tree.lints.map((lint) => `${tree.clauses[lint.clause]!.number} ${lint.kind}`);
    for (const expected of [
      '5.4 numbering-gap',
      '2(1) stray-heading',
      '6.1 open-option',
      '7.3 double-negative',
      '7.2 undefined-term',
      '7.4.1 duplicate-rule',
      '2.5 report-loop',
      '1.8 password-demanded',
      '8.1 consent-to-monitoring',
    ])
      expect(found).toContain(expected);
  });

  test('suggests where its clauses are carried out, with its numbers and choices', () => {
    const targets = (number: string) =>
      suggestTargets(tree.clauses).flatMap((s) => (numberOf(s.clause) === number ? [s.target] : []));
    expect(targets('7.16')).toEqual(expect.arrayContaining(['consent', 'consents']));
    expect(targets('5.1.1')).toEqual(expect.arrayContaining(['use-meter', 'allowance']));
    expect(targets('6.1')).toContain('stance');
    // What the rules are for, and where they hold, gives nobody minutes and asks nobody for a report.
    expect(targets('1.2')).toEqual(['acknowledgement']);
    expect(targets('1.5')).toEqual([]);
    expect(targets('1.7')).toEqual(['outcomes']);
    expect(['2.5', '7.11'].map((number) => targets(number).includes('report'))).toEqual([true, true]);
    expect(['5.1', '5.1.3', '6.1.7'].map((number) => targets(number).includes('use-meter'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(targets('2.6')).toContain('questions');
    const settings = suggestSettings(tree.clauses);
    expect(settings.allowance?.minutes).toBe(30);
    expect(settings.stance?.options).toEqual(['permitted', 'encouraged', 'required']);
  });
});
