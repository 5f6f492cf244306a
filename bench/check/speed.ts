// Posts a second on one core, ours and others' in turn in one run: npm run bench:check
// The posts are the words of our own drafts, laid in pieces of 126 characters.
import { Profanity } from '@2toad/profanity';
import { Filter } from 'bad-words';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { check } from '../../src/engine/check/check.ts';
import { DEFAULT_CLAUSES } from '../../src/engine/check/default-clauses.ts';
import { openReader } from '../../src/engine/check/reader/reader.ts';
import { compileRegister } from '../../src/engine/check/register.ts';
import { weightsFile } from '../../src/platform/weights.ts';
import { inventedNames } from './invented-names.ts';
import { posts } from './posts.ts';

const ROUNDS = 7;
const MILLISECONDS = 400;

const texts = posts();

type Entrant = { name: string; run: (text: string) => unknown; rates: number[]; at: number };
const entrant = (name: string, run: Entrant['run']): Entrant => ({ name, run, rates: [], at: 0 });

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
const filter = new Filter();
const profanity = new Profanity();
const entrants = [
  entrant('obscenity 0.4.6', (text) => matcher.getAllMatches(text)),
  entrant('bad-words 4.1.5', (text) => filter.isProfane(text)),
  entrant('@2toad/profanity 3.3.0', (text) => profanity.exists(text)),
];
for (const count of [0, 2_000, 50_000]) {
  const pupils = inventedNames(count).map((name) => ({ name, consent: 'none' as const }));
  const from = performance.now();
  const register = compileRegister({ pupils, schools: [{ name: 'Thornholm High School' }] });
  console.log(`a register of ${count} names compiled in ${(performance.now() - from).toFixed(0)} ms`);
  const context = { register, clauses: DEFAULT_CLAUSES };
  const own = (name: string, reader?: ReturnType<typeof openReader>) =>
    entrant(`${name}, ${count} names`, (text) =>
      check({ text, account: 'personal', channel: 'x' }, { ...context, reader }),
    );
  entrants.push(own('rules'));
  if (count === 50_000) entrants.push(own('rules and reader', openReader(weightsFile())));
}

for (let round = 0; round < ROUNDS; round++)
  for (const one of entrants) {
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < MILLISECONDS) {
      one.run(texts[one.at++ % texts.length]!);
      done++;
    }
    one.rates.push((1000 * done) / (performance.now() - start));
  }

/** The middle of the rounds: what another program takes away in one of them does not count. */
const middle = (rates: readonly number[]): number =>
  rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)]!;
const first = middle(entrants[0]!.rates);
console.log(`\n${texts.length} posts of 126 characters; the middle of ${ROUNDS} rounds\n`);
for (const { name, rates } of entrants)
  console.log(
    `${name.padEnd(32)} ${Math.round(middle(rates)).toLocaleString('en-GB').padStart(8)} posts a second ${(middle(rates) / first).toFixed(2).padStart(6)} times obscenity`,
  );
