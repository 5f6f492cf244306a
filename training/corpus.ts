// Looks over the corpus: `npm run corpus [-- POSTS.jsonl ...]`. Every line must be readable and no draft nearly another,
// nor nearly one of the posts given; then it is counted. Ends with 1 when something is wrong.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTROLS } from '../src/engine/targets.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { BadLine, isUnseen, type LabelledDraft, readCorpus } from './read-drafts.ts';

const folder = join(import.meta.dirname, 'drafts');
const others = process.argv.slice(2).flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; text: string }),
);

let drafts: LabelledDraft[];
try {
  drafts = readCorpus(folder);
} catch (error) {
  if (!(error instanceof BadLine)) throw error;
  console.error(error.message);
  process.exit(1);
}
const textOf = new Map([...others, ...drafts].map(({ id, text }) => [id, text]));
const pairs = nearDuplicates(drafts, others);
for (const { a, b, share } of pairs)
  console.error(`${Math.round(share * 100)} % the same: "${textOf.get(a)}" and "${textOf.get(b)}"`);

const count = (which: (d: LabelledDraft) => boolean): string =>
  String(drafts.filter(which).length).padStart(6);
console.log('                         all  unseen fifth');
const row = (name: string, which: (d: LabelledDraft) => boolean): void =>
  console.log(`${name.padEnd(22)}${count(which)}  ${count((d) => which(d) && isUnseen(d))}`);
row('drafts', () => true);
for (const kind of ['finding', 'hard-negative', 'clear'] as const) row(`  ${kind}`, (d) => d.kind === kind);
for (const control of CONTROLS) row(control, (d) => d.expect.some((e) => e.control === control));
process.exit(pairs.length > 0 ? 1 : 0);
