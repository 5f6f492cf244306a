import { encode } from '../../src/engine/check/reader/encoder.ts';
import { FACTS, HEAD_SHAPES, type Heads, judge, packHeads } from '../../src/engine/check/reader/heads.ts';
import type { Kernel, Matrix } from '../../src/engine/check/reader/kernel.ts';
import { PEAK } from '../../src/engine/check/reader/reader.ts';
import { packAll, type Tensors, type Texts } from '../../src/engine/check/reader/tensors.ts';
import { CONTROLS } from '../../src/engine/targets.ts';
import { backward, type Gradients, noGradients } from './backward.ts';
import type { Learning } from './examples.ts';
import { headsBackward } from './heads-backward.ts';
import { dropping, type Random } from './random.ts';

export type Learnt = Tensors & Heads;

/** Shares of what passes that are dropped while learning, so that nothing hangs on one value. */
const DROPPED = { pieces: 0.04, layers: 0.1, features: 0.2 };
/** How much the pieces weigh beside the whole. */
const POINT_WEIGHT = 2;
/** What is to be found weighs more than what is not: it is rare. */
const FOUND_WEIGHT = 2;

/** Drafts one after the other. */
export type Batch = { texts: Texts; facts: Float32Array; drafts: readonly Learning[] };

export function batchOf(drafts: readonly Learning[], random?: Random): Batch {
  const bounds = [0];
  for (const { ids } of drafts) bounds.push(bounds.at(-1)! + ids.length);
  const ids = new Int32Array(bounds.at(-1)!);
  const facts = new Float32Array(drafts.length * FACTS);
  drafts.forEach((draft, i) => {
    ids.set(draft.ids, bounds[i]!);
    facts.set(draft.facts, i * FACTS);
  });
  if (random) for (let i = 0; i < ids.length; i++) if (random() < DROPPED.pieces) ids[i] = 0;
  return { texts: { ids, bounds }, facts, drafts };
}

/** How every tensor should change to fit a batch better, and how badly it fits. */
export function learnFrom(
  kernel: Kernel,
  tensors: Learnt,
  batch: Batch,
  random: Random,
): { gradients: Gradients; loss: number } {
  const mark = kernel.mark();
  const gradients = noGradients(HEAD_SHAPES);
  const packed = { ...packAll(kernel, tensors), ...packHeads(kernel, tensors) };
  const { texts, facts, drafts } = batch;
  const tape = encode(kernel, tensors, packed, texts, dropping(random, DROPPED.layers));
  const pieces = tape.layers[1].output;
  const judged = judge(
    kernel,
    tensors,
    packed,
    pieces,
    texts.bounds,
    facts,
    dropping(random, DROPPED.features),
  );
  const dDecided = kernel.zeros(judged.decided.rows, judged.decided.cols);
  const dPointed = kernel.zeros(judged.pointed.rows, judged.pointed.cols);
  const loss = misfit(drafts, texts.bounds, judged.decided, judged.pointed, dDecided, dPointed);
  const by = headsBackward(
    kernel,
    tensors,
    gradients,
    judged,
    pieces,
    texts.bounds,
    facts,
    dDecided,
    dPointed,
  );
  backward(kernel, tensors, gradients, tape, texts, by);
  kernel.release(mark);
  return { gradients, loss };
}

/** Cross-entropy by control, of the whole and of the pieces; writes how it changes with each logit. */
function misfit(
  drafts: readonly Learning[],
  bounds: readonly number[],
  decided: Matrix,
  pointed: Matrix,
  dDecided: Matrix,
  dPointed: Matrix,
): number {
  const count = CONTROLS.length;
  let loss = 0;
  drafts.forEach((draft, text) => {
    for (let c = 0; c < count; c++) {
      const counts = draft.counts[c]! / drafts.length;
      if (counts === 0) continue;
      const found = draft.found[c]!;
      const at = text * decided.cols + c;
      const share = 1 / (1 + Math.exp(-decided.data[at]!));
      const weight = counts * (1 + (FOUND_WEIGHT - 1) * found);
      dDecided.data[at] = weight * (share - found);
      loss -= weight * Math.log(Math.max(1e-12, found ? share : 1 - share));
      const rows = pointedRows(draft, c, pointed, bounds[text]!, bounds[text + 1]!);
      for (const [row, underlined] of rows) {
        const cell = row * pointed.cols + c;
        const points = 1 / (1 + Math.exp(-pointed.data[cell]!));
        const share = (POINT_WEIGHT * counts) / rows.length;
        dPointed.data[cell] = share * (points - underlined);
        loss -= share * Math.log(Math.max(1e-12, underlined ? points : 1 - points));
      }
    }
  });
  return loss;
}

/**
 * The rows that are to point at a control or not. Where nobody underlined, what is found stands where it is pointed at most,
 * and all that is asked is that these rows do so.
 */
function pointedRows(
  draft: Learning,
  c: number,
  pointed: Matrix,
  from: number,
  to: number,
): [number, 0 | 1][] {
  const rows = Array.from({ length: to - from }, (_, i) => from + i);
  const { pointed: underlined } = draft;
  if (underlined) return rows.map((row) => [row, underlined[(row - from) * CONTROLS.length + c] as 0 | 1]);
  if (draft.found[c] === 0) return rows.map((row) => [row, 0]);
  const at = (row: number): number => pointed.data[row * pointed.cols + c]!;
  return rows
    .toSorted((a, b) => at(b) - at(a))
    .slice(0, PEAK)
    .map((row) => [row, 1]);
}
