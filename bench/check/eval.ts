// Measures the checker on labelled drafts: npm run eval -- DRAFTS REGISTER.json [--unseen | --seen] [--misses] [--rules-only]
// DRAFTS is a folder of the corpus or a file of JSON lines. Without arguments: our own corpus, the unseen fifth.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/engine/check/check.ts';
import { DEFAULT_CLAUSES } from '../../src/engine/check/default-clauses.ts';
import type { Finding } from '../../src/engine/check/model.ts';
import { openReader } from '../../src/engine/check/reader/reader.ts';
import { compileRegister } from '../../src/engine/check/register.ts';
import { CONTROLS } from '../../src/engine/targets.ts';
import { weightsFile } from '../../src/platform/weights.ts';
import { type Expected, isShort, isUnseen, type LabelledDraft } from '../../training/read-drafts.ts';
import { readLabelled } from './labelled.ts';
import { share } from './wilson.ts';

const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const training = join(import.meta.dirname, '../../training');
const [draftsAt, registerAt] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (!draftsAt) flags.add('--unseen');
const register = compileRegister(
  JSON.parse(readFileSync(registerAt ?? join(training, 'register.json'), 'utf8')),
);
const drafts = readLabelled(draftsAt ?? join(training, 'drafts')).filter((draft) =>
  flags.has('--unseen') ? isUnseen(draft) : flags.has('--seen') ? !isUnseen(draft) : true,
);

const reader = flags.has('--rules-only') ? undefined : openReader(weightsFile());

type Tally = { expected: number; hit: number; span: number; severity: number; made: number; right: number };
const none = (): Tally => ({ expected: 0, hit: 0, span: 0, severity: 0, made: 0, right: 0 });
const tally = new Map<string, Tally>(CONTROLS.map((control) => [control, none()]));
const advice = { expected: 0, hit: 0 };
const alarms = {
  'hard-negative': { all: 0, alarmed: 0 },
  clear: { all: 0, alarmed: 0 },
  short: { all: 0, alarmed: 0 },
};

for (const draft of drafts) {
  const { findings } = check(draft, { register, clauses: DEFAULT_CLAUSES, reader });
  const grave = findings.filter((f) => f.severity !== 'consider');
  const notes = [...measureExpected(draft, findings), ...measureMade(draft, grave)];
  if (draft.kind !== 'finding') {
    const kind = isShort(draft) ? 'short' : draft.kind;
    alarms[kind].all++;
    if (grave.length > 0) alarms[kind].alarmed++;
  }
  if (flags.has('--misses') && notes.length > 0)
    console.log(`${draft.id} ${draft.account} ${draft.channel}: ${draft.text}\n   ${notes.join('\n   ')}`);
}

/** What a reader found: whether the checker did, with which words and how gravely. */
function measureExpected(draft: LabelledDraft, findings: readonly Finding[]): string[] {
  return draft.expect.flatMap((e) => {
    const same = findings.filter((f) => f.control === e.control);
    if (e.severity === 'consider') {
      advice.expected++;
      if (same.length > 0) advice.hit++;
      return same.length > 0 ? [] : [`quiet ${e.control} "${e.span}"`];
    }
    const t = tally.get(e.control)!;
    t.expected++;
    const grave = same.filter((f) => f.severity !== 'consider');
    const best = grave.find((f) => overlaps(draft.text, f, e)) ?? grave[0];
    if (!best) return [`MISS ${e.control} ${e.severity} "${e.span}"`];
    t.hit++;
    const notes: string[] = [];
    if (overlaps(draft.text, best, e)) t.span++;
    else notes.push(`SPAN ${e.control} "${best.quote}" for "${e.span}"`);
    if (best.severity === e.severity) t.severity++;
    else notes.push(`SEVERITY ${e.control} ${best.severity} for ${e.severity}`);
    return notes;
  });
}

/** What the checker found: whether a reader would, or would bear with it. */
function measureMade(draft: LabelledDraft, grave: readonly Finding[]): string[] {
  const allowed = new Set([...draft.expect.map((e) => e.control), ...draft.tolerate]);
  return [...new Set(grave.map((f) => f.control))].flatMap((control) => {
    const t = tally.get(control)!;
    t.made++;
    if (allowed.has(control)) {
      t.right++;
      return [];
    }
    return [`ALARM ${control} "${grave.find((f) => f.control === control)!.quote}"`];
  });
}

function overlaps(text: string, f: Finding, e: Expected): boolean {
  if (e.span === null) return f.start === undefined;
  if (f.start === undefined) return false;
  const at = e.at ?? text.indexOf(e.span);
  return at < f.end! && f.start < at + e.span.length;
}

const line = (name: string, t: Tally): void =>
  console.log(
    `${name.padEnd(22)}${share(t.hit, t.expected).padEnd(26)}${share(t.span, t.hit).padEnd(26)}${share(t.severity, t.hit).padEnd(26)}${share(t.right, t.made)}`,
  );
console.log(`\n${drafts.length} drafts. Shares with 95 % intervals; findings above advice.`);
console.log(
  `${'control'.padEnd(22)}${'found'.padEnd(26)}${'of these the words'.padEnd(26)}${'of these the severity'.padEnd(26)}right of those made`,
);
const sum = none();
for (const [control, t] of tally) {
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += t[key];
  line(control, t);
}
line('all', sum);
console.log(`advice given: ${share(advice.hit, advice.expected)}`);
console.log(
  `hard clear drafts alarmed: ${share(alarms['hard-negative'].alarmed, alarms['hard-negative'].all)}`,
);
console.log(`ordinary clear drafts alarmed: ${share(alarms.clear.alarmed, alarms.clear.all)}`);
console.log(`clear drafts of a few words alarmed: ${share(alarms.short.alarmed, alarms.short.all)}`);
