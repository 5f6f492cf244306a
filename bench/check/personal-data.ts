// Measures identifiers on labelled sentences: node bench/check/personal-data.ts sentences.jsonl [--misses]
// F1 by overlap over telephone numbers, email and street addresses, cards, IBAN and social-security numbers.
import { readFileSync } from 'node:fs';
import { check } from '../../src/engine/check/check.ts';
import { DEFAULT_CLAUSES } from '../../src/engine/check/default-clauses.ts';
import { compileRegister } from '../../src/engine/check/register.ts';

const KINDS = ['PHONE_NUMBER', 'EMAIL_ADDRESS', 'STREET_ADDRESS', 'CREDIT_CARD', 'IBAN_CODE', 'US_SSN'];
const [file, flag] = process.argv.slice(2);
if (!file) throw new Error('usage: node bench/check/personal-data.ts sentences.jsonl [--misses]');
const context = { register: compileRegister({}), clauses: DEFAULT_CLAUSES };
const by = new Map(KINDS.map((k) => [k, { n: 0, hit: 0 }]));
let made = 0;
let right = 0;
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const { text, spans }: { text: string; spans: { type: string; start: number; end: number }[] } =
    JSON.parse(line);
  const wanted = spans.filter((s) => KINDS.includes(s.type));
  const found = check({ text, account: 'personal' }, context).findings.filter(
    (f) => f.control === 'personal-data',
  );
  for (const s of wanted) {
    const t = by.get(s.type)!;
    t.n++;
    if (found.some((f) => f.start! < s.end && s.start < f.end!)) t.hit++;
    else if (flag)
      console.log(
        `MISS ${s.type} ${JSON.stringify(text.slice(s.start, s.end))} in ${JSON.stringify(text.slice(0, 160))}`,
      );
  }
  for (const f of found) {
    made++;
    if (wanted.some((s) => f.start! < s.end && s.start < f.end!)) right++;
    else if (flag) console.log(`EXTRA ${JSON.stringify(f.quote)} in ${JSON.stringify(text.slice(0, 160))}`);
  }
}
let n = 0;
let hit = 0;
for (const [kind, t] of by) {
  n += t.n;
  hit += t.hit;
  console.log(`${kind.padEnd(16)} ${t.hit}/${t.n}`);
}
const [precision, recall] = [right / made, hit / n];
console.log(
  `precision ${(100 * precision).toFixed(1)}%, recall ${(100 * recall).toFixed(1)}%, F1 ${((200 * precision * recall) / (precision + recall)).toFixed(1)}%`,
);
