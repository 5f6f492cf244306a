// Makes weights/reader.bin: npm run train. Takes about 50 minutes on one core; the same bytes each time.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEAD_SHAPES, type HeadName } from '../../src/engine/check/reader/heads.ts';
import { Kernel } from '../../src/engine/check/reader/kernel.ts';
import { tokeniser, unlikely } from '../../src/engine/check/reader/pieces.ts';
import { openReader } from '../../src/engine/check/reader/reader.ts';
import { speller } from '../../src/engine/check/reader/spelling.ts';
import { writeWeights } from '../../src/engine/check/reader/weights.ts';
import { isUnseen, type LabelledDraft, readCorpus } from '../read-drafts.ts';
import { Adam } from './adam.ts';
import { calibrated, isCalibration, OPEN } from './calibrate.ts';
import { type Learning, learntFrom, learntFromPublic } from './examples.ts';
import { batchOf, type Learnt, learnFrom } from './learn.ts';
import { renamed } from './names.ts';
import { pretrained } from './pretrained.ts';
import { publicSentences } from './public-sets.ts';
import { normal, type Random, seeded, shuffled } from './random.ts';
import { asItIs, begun, type Slipped, slipped } from './slips.ts';
import { wordsFrom } from './words.ts';

const SEED = 1;
/** Times that every draft of ours is learnt from; a public sentence is learnt from once. */
const ROUNDS = 4;
/** How far each step goes at most; the heads, which begin at nothing, go further and the rows of pieces less far. */
const RATE = 3e-4;
const HEADS_FURTHER = 5;
const PIECES_LESS = 0.5;
/** Steps in which the rate rises, and the share of it that is left at the end. */
const RISE = 50;
const LEFT = 0.02;
/** The share of drafts that are learnt from as a hurried thumb would write them. */
const SLIPS = 0.25;
/** The share of drafts that are learnt from with other given names. */
const RENAMED = 0.7;
/** The share of ordinary drafts that are learnt from as they stand while they are typed. */
const BEGUN = 0.3;
/** Pieces in a batch, and drafts that are sorted by length before they are put into batches. */
const BATCH = 1100;
const SORTED = 512;
const MEMORY = 900;

const training = join(import.meta.dirname, '..');
const { tensors, vocabulary } = pretrained();
const random = seeded(SEED);
const learnt: Learnt = { ...tensors, ...newHeads(random) };
const drafts = readCorpus(join(training, 'drafts')).filter((draft) => !isUnseen(draft));
const words = wordsFrom(drafts.map(({ text }) => text));
const tokenise = tokeniser(vocabulary, speller(words, unlikely(vocabulary)));
const kernel = new Kernel(MEMORY);
const seen = drafts.map((draft) => learntFrom(draft, tokenise)).filter(({ ids }) => ids.length > 0);
const [own, kept] = [
  seen.filter((one) => !isCalibration(one.draft)),
  seen.filter((one) => isCalibration(one.draft)),
];
const others = (await publicSentences())
  .map((one) => learntFromPublic(one, tokenise))
  .filter(({ ids }) => ids.length > 0);
console.log(
  `${own.length} drafts and ${others.length} public sentences to learn from, ${kept.length} to set the thresholds by`,
);

const adam = new Adam();
const piecesOf = (some: readonly Learning[]): number => some.reduce((sum, { ids }) => sum + ids.length, 0);
const steps = (ROUNDS * piecesOf(own) + piecesOf(others)) / BATCH;
let done = 0;
for (let round = 1; round <= ROUNDS; round++) {
  let misfit = 0;
  const ours = own.map(({ draft }) => learntFrom(draft, tokenise, asAnother(draft)));
  const theirs = others.filter((_, i) => i % ROUNDS === round - 1);
  const batches = inBatches(shuffled([...ours, ...theirs], random));
  for (const batch of shuffled(batches, random)) {
    const { gradients, loss } = learnFrom(kernel, learnt, batchOf(batch, random), random);
    const rate = RATE * Math.min(1, (done + 1) / RISE) * Math.max(LEFT, 1 - done / steps);
    adam.apply(learnt, gradients, (name) => rate * further(name), shrinks);
    misfit += loss / batches.length;
    done++;
  }
  console.log(`round ${round} of ${ROUNDS}: misfit ${misfit.toFixed(3)}, fingerprint ${fingerprint()}`);
}

const written = (thresholds: typeof OPEN) => writeWeights({ tensors: learnt, vocabulary, words, thresholds });
const thresholds = calibrated(
  openReader(written(OPEN)),
  kept.map(({ draft }) => draft),
);
const out = join(training, '../weights');
mkdirSync(out, { recursive: true });
const bytes = written(thresholds);
writeFileSync(join(out, 'reader.bin'), bytes);
console.log(`weights/reader.bin: ${bytes.length} bytes`, thresholds);

/** By which two runs can be held beside each other before they end. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const data of Object.values(learnt)) hash.update(new Uint8Array(data.buffer));
  return hash.digest('hex').slice(0, 16);
}

/** A text with other people's names, and some of the time with slips of the thumb; an ordinary one also as far as it is typed. */
function asAnother({ text, kind }: LabelledDraft): Slipped {
  const written = random() < RENAMED ? renamed(text, random) : asItIs(text);
  if (kind === 'clear' && random() < BEGUN) return begun(written, random);
  return random() < SLIPS ? slipped(written, random) : written;
}

/** Small numbers for the heads' weights, and "hardly ever" for what they say of nothing. */
function newHeads(random: Random): Record<HeadName, Float32Array> {
  const made = (Object.keys(HEAD_SHAPES) as HeadName[]).map((name) => {
    const [rows, cols] = HEAD_SHAPES[name];
    const one = { decide: () => 0.02 * normal(random), point: () => 0.02 * normal(random), facts: () => 0 };
    const value = name === 'decideBias' || name === 'pointBias' ? () => -4 : one[name];
    return [name, Float32Array.from({ length: rows * cols }, value)] as const;
  });
  return Object.fromEntries(made) as Record<HeadName, Float32Array>;
}

function further(name: string): number {
  if (name === 'waves') return 0;
  if (name === 'pieces') return PIECES_LESS;
  return Object.hasOwn(HEAD_SHAPES, name) ? HEADS_FURTHER : 1;
}

/** Shifts and gains keep their size. */
function shrinks(name: string): boolean {
  return !/Bias|norm|shift/.test(name);
}

/** Texts of about one length together. */
function inBatches(drafts: readonly Learning[]): Learning[][] {
  const batches: Learning[][] = [];
  for (let from = 0; from < drafts.length; from += SORTED) {
    const some = drafts.slice(from, from + SORTED).sort((a, b) => a.ids.length - b.ids.length);
    let pieces = Number.POSITIVE_INFINITY;
    for (const draft of some) {
      pieces += draft.ids.length;
      if (pieces > BATCH) {
        batches.push([]);
        pieces = draft.ids.length;
      }
      batches.at(-1)!.push(draft);
    }
  }
  return batches;
}
