import { attend } from './attend.ts';
import { embed } from './embed.ts';
import type { Kernel, Matrix, Packed } from './kernel.ts';
import type { PackedTensors, Plain, Texts } from './tensors.ts';

/** Scales what passes, when learning; see training/reader. Returns the factors, or null where all is let through. */
export type Dropping = (count: number) => Float32Array | null;

/** `out`, made from `of` by taking each row's mean off it and multiplying by `by`. */
export type Norm = { out: Matrix; of: Matrix; means: Float64Array; by: Float32Array };
/** All that a layer went through: what learning needs to go back. */
export type LayerTape = {
  input: Matrix;
  first: Norm;
  asked: Matrix;
  /** For each text and head, the shares of attention: pieces × pieces. */
  shares: Float32Array[];
  mixed: Matrix;
  drop1: Float32Array | null;
  second: Norm;
  opened: Matrix;
  drop2: Float32Array | null;
  output: Matrix;
};
export type Tape = { layers: [LayerTape, LayerTape] };

/** Reads texts: a row of `WIDTH` for each piece, in `layers[1].output`. */
export function encode(
  kernel: Kernel,
  tensors: Plain,
  packed: PackedTensors,
  texts: Texts,
  drop: Dropping = () => null,
): Tape {
  const input = embed(kernel, tensors, texts);
  const first = layer(kernel, tensors, packed, 0, input, texts.bounds, drop);
  const second = layer(kernel, tensors, packed, 1, first.output, texts.bounds, drop);
  return { layers: [first, second] };
}

type Product = 'asks' | 'joins' | 'opens' | 'closes';

function layer(
  kernel: Kernel,
  tensors: Plain,
  packed: PackedTensors,
  which: 0 | 1,
  input: Matrix,
  bounds: readonly number[],
  drop: Dropping,
): LayerTape {
  const of = (name: 'norm1' | 'shift1' | 'norm2' | 'shift2' | `${Product}Bias`) =>
    tensors[`${name}.${which}`];
  const by = (name: Product) => packed[`${name}.${which}`];
  const first = normalise(kernel, input, of('norm1'), of('shift1'));
  const asked = linear(kernel, first.out, by('asks'), of('asksBias'));
  const { mixed, shares } = attend(kernel, asked, bounds);
  const joined = linear(kernel, mixed, by('joins'), of('joinsBias'));
  const drop1 = scale(joined, drop);
  const between =
    which === 0 ? linear(kernel, input, packed.across, tensors.acrossBias) : copy(kernel, input);
  addTo(between, joined);
  const second = normalise(kernel, between, of('norm2'), of('shift2'));
  const opened = linear(kernel, second.out, by('opens'), of('opensBias'));
  rectify(opened.data);
  const output = linear(kernel, opened, by('closes'), of('closesBias'));
  const drop2 = scale(output, drop);
  addTo(output, between);
  return { input, first, asked, shares, mixed, drop1, second, opened, drop2, output };
}

/** `x · w + b`, for each row. */
export function linear(kernel: Kernel, x: Matrix, w: Packed, bias: Float32Array): Matrix {
  const out = kernel.matrix(x.rows, w.cols);
  for (let row = 0; row < x.rows; row++) out.data.set(bias, row * w.cols);
  kernel.multiply(x, w, out, true);
  return out;
}

const TINY = 1e-6;

/** Each row brought to mean 0 and deviation 1, then scaled and shifted by column. */
function normalise(kernel: Kernel, x: Matrix, gain: Float32Array, shift: Float32Array): Norm {
  const out = kernel.matrix(x.rows, x.cols);
  const [means, by] = [new Float64Array(x.rows), new Float32Array(x.rows)];
  const { cols, data } = x;
  const { data: made } = out;
  for (let row = 0; row < x.rows; row++) {
    const [from, to] = [row * cols, (row + 1) * cols];
    let sum = 0;
    for (let i = from; i < to; i++) sum += data[i]!;
    const mean = sum / cols;
    let spread = 0;
    for (let i = from; i < to; i++) spread += (data[i]! - mean) * (data[i]! - mean);
    const scale = Math.fround(1 / Math.sqrt(spread / cols + TINY));
    for (let j = 0; j < cols; j++) made[from + j] = (data[from + j]! - mean) * scale * gain[j]! + shift[j]!;
    means[row] = mean;
    by[row] = scale;
  }
  return { out, of: x, means, by };
}

function scale(x: Matrix, drop: Dropping): Float32Array | null {
  const by = drop(x.data.length);
  if (by) for (let i = 0; i < by.length; i++) x.data[i]! *= by[i]!;
  return by;
}

function copy(kernel: Kernel, x: Matrix): Matrix {
  const out = kernel.matrix(x.rows, x.cols);
  out.data.set(x.data);
  return out;
}

function addTo({ data: to }: Matrix, { data: by }: Matrix): void {
  for (let i = 0; i < to.length; i++) to[i]! += by[i]!;
}

function rectify(data: Float32Array): void {
  for (let i = 0; i < data.length; i++) if (data[i]! < 0) data[i] = 0;
}
