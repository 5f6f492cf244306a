import { attend } from './attend.ts';
import { embed } from './embed.ts';
import type { Kernel, Matrix, Packed, Table } from './kernel.ts';

/**
 * The encoder: two layers of self-attention over pieces, as the Universal Sentence Encoder (lite) has them (Cer et al. 2018).
 * `cols` of the first layer's input differ from those of its output, so that it has a way round of its own (`across`).
 */
export const WIDTH = 512;
export const NARROW = 256;
/** Pieces that are read at most; what follows is read apart. */
export const MOST_PIECES = 128;

/** What the encoder learns, by name: rows and columns. */
export const SHAPES = {
  pieces: [8002, NARROW],
  waves: [1, NARROW / 2],
  across: [NARROW, WIDTH],
  acrossBias: [1, WIDTH],
  ...layerShapes(0, NARROW),
  ...layerShapes(1, WIDTH),
  whole: [WIDTH, WIDTH],
  wholeBias: [1, WIDTH],
} as const satisfies Record<string, readonly [number, number]>;

function layerShapes<L extends number>(layer: L, width: number) {
  const shapes = {
    norm1: [1, width],
    shift1: [1, width],
    asks: [width, 3 * width],
    asksBias: [1, 3 * width],
    joins: [width, WIDTH],
    joinsBias: [1, WIDTH],
    norm2: [1, WIDTH],
    shift2: [1, WIDTH],
    opens: [WIDTH, 3 * WIDTH],
    opensBias: [1, 3 * WIDTH],
    closes: [3 * WIDTH, WIDTH],
    closesBias: [1, WIDTH],
  } as const;
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [`${name}.${layer}`, shape])) as {
    [K in keyof typeof shapes as `${K}.${L}`]: readonly [number, number];
  };
}

export type Name = keyof typeof SHAPES;
export type Tensors = Record<Name, Float32Array>;

/** The tensors that stand on the right of products. */
export const MULTIPLIED = [
  'across',
  'asks.0',
  'joins.0',
  'opens.0',
  'closes.0',
  'asks.1',
  'joins.1',
  'opens.1',
  'closes.1',
  'whole',
] as const satisfies readonly Name[];
export type Multiplied = (typeof MULTIPLIED)[number];
export type PackedTensors = Record<Multiplied, Packed>;
/** What is used as it is; the rows of pieces in bytes, or as they are learnt. */
export type Plain = Omit<Tensors, Multiplied | 'pieces'> & { pieces: Float32Array | Table };

/** Texts one after the other: the pieces of all, and where each text begins, with the end of the last. */
export type Texts = { ids: Int32Array; bounds: readonly number[] };

/** Scales what passes, when learning; see training/reader. Returns the factors, or null where all is let through. */
export type Dropping = (count: number) => Float32Array | null;

export type Norm = { out: Matrix; scaled: Matrix; by: Float32Array };
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

export function packAll(kernel: Kernel, tensors: Tensors): PackedTensors {
  return Object.fromEntries(
    MULTIPLIED.map((name) => [name, kernel.pack(tensors[name], SHAPES[name][0], SHAPES[name][1])]),
  ) as PackedTensors;
}

export function packTables(kernel: Kernel, tables: Record<Multiplied, Table>): PackedTensors {
  return Object.fromEntries(
    MULTIPLIED.map((name) => [name, kernel.packTable(tables[name], SHAPES[name][0], SHAPES[name][1])]),
  ) as PackedTensors;
}

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
  for (let i = 0; i < opened.data.length; i++) if (opened.data[i]! < 0) opened.data[i] = 0;
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
  const scaled = kernel.matrix(x.rows, x.cols);
  const by = new Float32Array(x.rows);
  const { cols } = x;
  for (let row = 0; row < x.rows; row++) {
    const at = row * cols;
    let mean = 0;
    for (let j = 0; j < cols; j++) mean += x.data[at + j]!;
    mean /= cols;
    let spread = 0;
    for (let j = 0; j < cols; j++) spread += (x.data[at + j]! - mean) ** 2;
    by[row] = 1 / Math.sqrt(spread / cols + TINY);
    for (let j = 0; j < cols; j++) {
      const value = (x.data[at + j]! - mean) * by[row]!;
      scaled.data[at + j] = value;
      out.data[at + j] = value * gain[j]! + shift[j]!;
    }
  }
  return { out, scaled, by };
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

function addTo(to: Matrix, x: Matrix): void {
  for (let i = 0; i < to.data.length; i++) to.data[i]! += x.data[i]!;
}
