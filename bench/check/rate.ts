// How long a check takes when 200 come every second, on one core: node bench/check/rate.ts
// Rules and reader, a register of 50,000 names, posts of 126 characters. A check that comes while another is under way waits,
// and its waiting counts. Once the checks come evenly, once by chance, as from people who know nothing of each other.
import { check } from '../../src/engine/check/check.ts';
import { DEFAULT_CLAUSES } from '../../src/engine/check/default-clauses.ts';
import { openReader } from '../../src/engine/check/reader/reader.ts';
import { compileRegister } from '../../src/engine/check/register.ts';
import { weightsFile } from '../../src/platform/weights.ts';
import { seeded } from '../../training/reader/random.ts';
import { inventedNames } from './invented-names.ts';
import { posts } from './posts.ts';

const NAMES = 50_000;
const A_SECOND = 200;
const SECONDS = 15;
const WARM = 400;

const pupils = inventedNames(NAMES).map((name) => ({ name, consent: 'none' as const }));
const register = compileRegister({ pupils, schools: [{ name: 'Thornholm High School' }] });
const context = { register, clauses: DEFAULT_CLAUSES, reader: openReader(weightsFile()) };
const texts = posts();
let at = 0;
const one = () => check({ text: texts[at++ % texts.length]!, account: 'personal', channel: 'x' }, context);
for (let i = 0; i < WARM; i++) one();

/** Milliseconds from when each check came to its answer. @param next milliseconds until the one after comes */
function asTheyCome(next: () => number): Float64Array {
  const took = new Float64Array(A_SECOND * SECONDS);
  let comes = performance.now();
  for (let i = 0; i < took.length; i++) {
    while (performance.now() < comes) {
      // Nothing to do before it comes.
    }
    one();
    took[i] = performance.now() - comes;
    comes += next();
  }
  return took.sort();
}

const random = seeded(1);
const ways = {
  evenly: () => 1000 / A_SECOND,
  'by chance': () => (-Math.log(1 - random()) * 1000) / A_SECOND,
};
for (const [way, next] of Object.entries(ways)) {
  const took = asTheyCome(next);
  const share = (part: number) => took[Math.floor(part * took.length)]!.toFixed(1);
  console.log(
    `${A_SECOND} checks a second for ${SECONDS} seconds, ${way.padEnd(9)}: half within ${share(0.5)} ms, 99 of 100 within ${share(0.99)} ms`,
  );
}
