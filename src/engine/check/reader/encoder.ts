import { attend } from './attend.ts';
import { embed } from './embed.ts';
import type { Kernel, Matrix, Packed } from './kernel.ts';
import type { PackedTensors, Plain, Texts } from './tensors.ts';

/** Scales what passes, when learning; see training/reader. Returns the factors, or null where all is let through. */
export type Dropping = (count: number) => Float32Array | null;

/** `out`, made from `of`; `stats`: for each row its mean, which was taken off, and what it was multiplied by. */
export type Norm = { out: Matrix; of: Matrix; stats: Matrix };
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
  const first = { ...kernel.normalise(input, of('norm1'), of('shift1')), of: input };
  const asked = linear(kernel, first.out, by('asks'), of('asksBias'));
  const { mixed, shares } = attend(kernel, asked, bounds);
  const joined = linear(kernel, mixed, by('joins'), of('joinsBias'));
  const drop1 = scale(joined, drop);
  const between =
    which === 0 ? linear(kernel, input, packed.across, tensors.acrossBias) : copy(kernel, input);
  kernel.addTo(between, joined);
  const second = { ...kernel.normalise(between, of('norm2'), of('shift2')), of: between };
  const opened = linear(kernel, second.out, by('opens'), of('opensBias'));
  kernel.rectify(opened);
  const output = linear(kernel, opened, by('closes'), of('closesBias'));
  const drop2 = scale(output, drop);
  kernel.addTo(output, between);
  return { input, first, asked, shares, mixed, drop1, second, opened, drop2, output };
}

/** `x · w + b`, for each row. */
export function linear(kernel: Kernel, x: Matrix, w: Packed, bias: Float32Array): Matrix {
  const out = kernel.matrix(x.rows, w.cols);
  for (let row = 0; row < x.rows; row++) out.data.set(bias, row * w.cols);
  kernel.multiply(x, w, out, true);
  return out;
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
