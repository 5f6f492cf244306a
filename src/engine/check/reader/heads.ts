import { CONTROLS } from '../../targets.ts';
import { type Dropping, linear } from './encoder.ts';
import type { Kernel, Matrix, Packed, Table } from './kernel.ts';
import { type Texts, WIDTH } from './tensors.ts';

/** Of a text: the mean of its pieces through one more layer, and the greatest value in each column. */
export const FEATURES = 2 * WIDTH;
/** Brings the two kinds of feature to about one size. */
export const MEAN_SCALE = 3;
export const PEAK_SCALE = 0.3;
/** What is known of a draft besides its words; see `factsOf`. */
export const FACTS = 4;

/** What the heads learn, by name: rows and columns. `decide` judges a text as a whole, `point` each of its pieces. */
export const HEAD_SHAPES = {
  decide: [FEATURES, CONTROLS.length],
  decideBias: [1, CONTROLS.length],
  facts: [FACTS, CONTROLS.length],
  point: [WIDTH, CONTROLS.length],
  pointBias: [1, CONTROLS.length],
} as const;

export type HeadName = keyof typeof HEAD_SHAPES;
export type Heads = Record<HeadName, Float32Array>;
/** What is used as it is. */
export type PlainHeads = Omit<Heads, 'decide' | 'point'> & { wholeBias: Float32Array };
/** With `whole`, the layer before the first head. */
export type PackedHeads = { decide: Packed; point: Packed; whole: Packed };

export function packHeads(kernel: Kernel, heads: Heads): Pick<PackedHeads, 'decide' | 'point'> {
  const pack = (name: 'decide' | 'point') =>
    kernel.pack(heads[name], HEAD_SHAPES[name][0], HEAD_SHAPES[name][1]);
  return { decide: pack('decide'), point: pack('point') };
}

export function packHeadTables(
  kernel: Kernel,
  tables: Record<'decide' | 'point', Table>,
): Pick<PackedHeads, 'decide' | 'point'> {
  const pack = (name: 'decide' | 'point') =>
    kernel.packTable(tables[name], HEAD_SHAPES[name][0], HEAD_SHAPES[name][1]);
  return { decide: pack('decide'), point: pack('point') };
}

/** Logits by control: a row for each text in `decided`, and one for each piece in `pointed`. */
export type Judged = {
  mean: Matrix;
  whole: Matrix;
  peaks: Int32Array;
  features: Matrix;
  drop: Float32Array | null;
  decided: Matrix;
  pointed: Matrix;
};

/** @param pieces a row for each piece, as the encoder gives them @param facts `FACTS` for each text */
export function judge(
  kernel: Kernel,
  heads: PlainHeads,
  packed: PackedHeads,
  pieces: Matrix,
  bounds: Texts['bounds'],
  facts: Float32Array,
  dropping: Dropping = () => null,
): Judged {
  const count = bounds.length - 1;
  const mean = kernel.zeros(count, WIDTH);
  const peaks = new Int32Array(count * WIDTH);
  const features = kernel.matrix(count, FEATURES);
  for (let text = 0; text < count; text++) pool(pieces, bounds[text]!, bounds[text + 1]!, text, mean, peaks);
  const whole = linear(kernel, mean, packed.whole, heads.wholeBias);
  for (let i = 0; i < whole.data.length; i++) whole.data[i] = Math.tanh(whole.data[i]!);
  for (let text = 0; text < count; text++)
    for (let j = 0; j < WIDTH; j++) {
      const [to, from] = [text * FEATURES + j, text * WIDTH + j];
      features.data[to] = MEAN_SCALE * whole.data[from]!;
      features.data[to + WIDTH] = PEAK_SCALE * pieces.data[peaks[from]! * WIDTH + j]!;
    }
  const drop = dropping(features.data.length);
  if (drop) for (let i = 0; i < drop.length; i++) features.data[i]! *= drop[i]!;
  const decided = linear(kernel, features, packed.decide, heads.decideBias);
  const pointed = linear(kernel, pieces, packed.point, heads.pointBias);
  for (let text = 0; text < count; text++) {
    addFacts(heads.facts, facts, text, decided, text);
    for (let row = bounds[text]!; row < bounds[text + 1]!; row++)
      addFacts(heads.facts, facts, text, pointed, row);
  }
  return { mean, whole, peaks, features, drop, decided, pointed };
}

function pool(pieces: Matrix, from: number, to: number, text: number, mean: Matrix, peaks: Int32Array): void {
  const at = text * WIDTH;
  peaks.fill(from, at, at + WIDTH);
  for (let row = from; row < to; row++)
    for (let j = 0; j < WIDTH; j++) {
      const value = pieces.data[row * WIDTH + j]!;
      mean.data[at + j]! += value / (to - from);
      if (value > pieces.data[peaks[at + j]! * WIDTH + j]!) peaks[at + j] = row;
    }
}

function addFacts(by: Float32Array, facts: Float32Array, text: number, to: Matrix, row: number): void {
  const count = CONTROLS.length;
  for (let f = 0; f < FACTS; f++) {
    const fact = facts[text * FACTS + f]!;
    if (fact !== 0) for (let c = 0; c < count; c++) to.data[row * to.cols + c]! += fact * by[f * count + c]!;
  }
}
