// Measures the checker on HateCheck (evaluation only): node bench/check/hatecheck.ts cases.csv [--misses FUNCTIONALITY]
// A case counts as found hateful when hate, violence or harassment is at `stop`.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { check } from '../../src/engine/check/check.ts';
import { DEFAULT_CLAUSES } from '../../src/engine/check/default-clauses.ts';
import { openReader } from '../../src/engine/check/reader/reader.ts';
import { compileRegister } from '../../src/engine/check/register.ts';
import { weightsFile } from '../../src/platform/weights.ts';

const [file, , only] = process.argv.slice(2);
if (!file) throw new Error('usage: node bench/check/hatecheck.ts cases.csv [--misses FUNCTIONALITY]');
const rows: { functionality: string; test_case: string; label_gold: string }[] = parse(readFileSync(file), {
  columns: true,
});
const context = {
  register: compileRegister({}),
  clauses: DEFAULT_CLAUSES,
  reader: openReader(weightsFile()),
};
const by = new Map<string, { n: number; right: number }>();
const counts = { tp: 0, fp: 0, tn: 0, fn: 0 };
for (const row of rows) {
  const { findings } = check({ text: row.test_case, account: 'personal' }, context);
  const found = findings.some(
    (f) => f.severity === 'stop' && ['hate', 'violence', 'harassment'].includes(f.control),
  );
  const gold = row.label_gold === 'hateful';
  counts[found ? (gold ? 'tp' : 'fp') : gold ? 'fn' : 'tn']++;
  const t = by.get(row.functionality) ?? { n: 0, right: 0 };
  t.n++;
  if (found === gold) t.right++;
  else if (only === row.functionality) console.log(`${row.label_gold}: ${row.test_case}`);
  by.set(row.functionality, t);
}
for (const [name, t] of by)
  console.log(
    `${name.padEnd(28)} ${String(t.right).padStart(4)}/${String(t.n).padEnd(4)} ${((100 * t.right) / t.n).toFixed(0)}%`,
  );
const f1 = (tp: number, fp: number, fn: number): number => (2 * tp) / (2 * tp + fp + fn);
const { tp, fp, tn, fn } = counts;
console.log(
  `accuracy ${((100 * (tp + tn)) / rows.length).toFixed(1)}%, macro-F1 ${(50 * (f1(tp, fp, fn) + f1(tn, fn, fp))).toFixed(1)}%`,
);
