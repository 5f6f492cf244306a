// Measures the checker on a labelled set: node bench/check/eval.ts POSTS.jsonl CONTEXT.json [--misses]
import { readFileSync } from 'node:fs';
import { check } from '../../src/engine/check/check.ts';
import { DEFAULT_CLAUSES } from '../../src/engine/check/default-clauses.ts';
import type { Draft, Finding } from '../../src/engine/check/model.ts';
import { compileRegister } from '../../src/engine/check/register.ts';
import { CONTROLS } from '../../src/engine/targets.ts';

type Expected = { control: string; span: string | null; severity: string };
type Post = Draft & {
  id: string;
  author_role?: string;
  expect: Expected[];
  tolerate?: string[];
  kind: string;
};

const [postsFile, contextFile, flag] = process.argv.slice(2);
if (!postsFile || !contextFile)
  throw new Error('usage: node bench/check/eval.ts POSTS.jsonl CONTEXT.json [--misses]');
const register = compileRegister(JSON.parse(readFileSync(contextFile, 'utf8')));
const posts: Post[] = readFileSync(postsFile, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

const tally = new Map(
  CONTROLS.map((c) => [c as string, { expected: 0, hit: 0, span: 0, severity: 0, made: 0, right: 0 }]),
);
let clear = 0;
let alarmed = 0;
let considerHit = 0;
let considerAll = 0;
for (const post of posts) {
  const { findings } = check(
    { ...post, authorRole: post.author_role },
    { register, clauses: DEFAULT_CLAUSES },
  );
  const grave = findings.filter((f) => f.severity !== 'consider');
  const notes: string[] = [];
  if (post.expect.length === 0) {
    clear++;
    if (grave.length > 0) {
      alarmed++;
      notes.push(...grave.map((f) => `ALARM ${f.control} ${f.severity} "${f.quote}"`));
    }
  }
  for (const e of post.expect) {
    const same = findings.filter((f) => f.control === e.control);
    if (e.severity === 'consider') {
      considerAll++;
      if (same.length > 0) considerHit++;
      else notes.push(`quiet ${e.control} (consider) "${e.span}"`);
      if (!same.length) continue;
    }
    const t = tally.get(e.control)!;
    if (e.severity === 'consider') continue;
    t.expected++;
    const best = same.find((f) => overlaps(post.text, f, e)) ?? same[0];
    if (!best) notes.push(`MISS ${e.control} ${e.severity} "${e.span}"`);
    else {
      t.hit++;
      if (overlaps(post.text, best, e)) t.span++;
      else notes.push(`SPAN ${e.control} "${best.quote}" for "${e.span}"`);
      if (best.severity === e.severity) t.severity++;
      else notes.push(`SEVERITY ${e.control} ${best.severity} for ${e.severity}`);
    }
  }
  const allowed = new Set([...post.expect.map((e) => e.control), ...(post.tolerate ?? [])]);
  for (const control of new Set(grave.map((f) => f.control))) {
    const t = tally.get(control)!;
    t.made++;
    if (allowed.has(control)) t.right++;
    else if (post.expect.length > 0)
      notes.push(`WRONG ${control} "${grave.find((f) => f.control === control)!.quote}"`);
  }
  if (flag === '--misses' && notes.length > 0)
    console.log(`${post.id} ${post.account} ${post.channel}: ${post.text}\n   ${notes.join('\n   ')}`);
}

function overlaps(text: string, f: Finding, e: Expected): boolean {
  if (e.span === null) return f.start === undefined;
  if (f.start === undefined) return false;
  const at = text.indexOf(e.span);
  return at < f.end! && f.start < at + e.span.length;
}

const percent = (a: number, b: number): string =>
  b === 0 ? '   -' : `${((100 * a) / b).toFixed(0).padStart(3)}%`;
console.log('\ncontrol                 expected  recall  span  severity   made  right');
const sum = { expected: 0, hit: 0, span: 0, severity: 0, made: 0, right: 0 };
for (const [control, t] of tally) {
  for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += t[key];
  console.log(
    `${control.padEnd(22)} ${String(t.expected).padStart(9)}   ${percent(t.hit, t.expected)}  ${percent(t.span, t.hit)}  ${percent(t.severity, t.hit)}      ${String(t.made).padStart(4)}   ${percent(t.right, t.made)}`,
  );
}
console.log(
  `${'all above consider'.padEnd(22)} ${String(sum.expected).padStart(9)}   ${percent(sum.hit, sum.expected)}  ${percent(sum.span, sum.hit)}  ${percent(sum.severity, sum.hit)}      ${String(sum.made).padStart(4)}   ${percent(sum.right, sum.made)}`,
);
console.log(`consider findings: ${considerHit} of ${considerAll}`);
console.log(`clear posts alarmed above consider: ${alarmed} of ${clear} (${percent(alarmed, clear).trim()})`);
