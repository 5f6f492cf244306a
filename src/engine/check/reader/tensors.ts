import type { Kernel, Packed, Table } from './kernel.ts';

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
