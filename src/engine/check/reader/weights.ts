import { CONTROLS, type Control } from '../../targets.ts';
import { HEAD_SHAPES, type HeadName, type Heads, type PlainHeads } from './heads.ts';
import type { Table } from './kernel.ts';
import type { Vocabulary } from './pieces.ts';
import { type Multiplied, type Name, type Plain, SHAPES, type Tensors } from './tensors.ts';
import { readWords, type Words, writeWords } from './words.ts';

/** All that the reader has learnt, as training leaves it. */
export type Learnt = {
  tensors: Tensors & Heads;
  vocabulary: Vocabulary;
  words: Words;
  /** From which score on a control is found. */
  thresholds: Record<Control, number>;
};

/** The same as it is read: what stands on the right of products stays in bytes. */
export type Read = Omit<Learnt, 'tensors'> & {
  tensors: Plain & PlainHeads;
  tables: Record<Multiplied | 'decide' | 'point', Table>;
};

const ALL: Record<string, readonly [number, number]> = { ...SHAPES, ...HEAD_SHAPES };
const NAMES = Object.keys(ALL) as (Name | HeadName)[];
/** Single rows are kept whole, and great tables in steps of a 127th of the greatest value in a row. */
const isTable = (name: string) => ALL[name]![0] > 1;
const STEPS = 127;

/**
 * The file: the length of what follows in four bytes, the vocabulary, the words and the thresholds as JSON, then each tensor in the
 * order of its name in `SHAPES`: f32 values, or for a table an f32 step a row and then a byte a value. Little-endian.
 */
export function writeWeights({ tensors, vocabulary, words, thresholds }: Learnt): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify({ vocabulary, words: writeWords(words), thresholds }));
  const parts: Uint8Array[] = [new Uint8Array(Uint32Array.of(head.length).buffer), head];
  for (const name of NAMES) {
    const data = tensors[name];
    if (!isTable(name)) {
      parts.push(new Uint8Array(data.slice().buffer));
      continue;
    }
    const [rows, cols] = ALL[name]!;
    const steps = new Float32Array(rows);
    const values = new Int8Array(rows * cols);
    for (let row = 0; row < rows; row++) {
      let most = 0;
      for (let j = 0; j < cols; j++) most = Math.max(most, Math.abs(data[row * cols + j]!));
      steps[row] = most / STEPS;
      if (most > 0)
        for (let j = 0; j < cols; j++)
          values[row * cols + j] = Math.round(data[row * cols + j]! / steps[row]!);
    }
    parts.push(new Uint8Array(steps.buffer), new Uint8Array(values.buffer));
  }
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** @throws Error when the bytes are not such a file */
export function readWeights(bytes: Uint8Array): Read {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 4 + view.getUint32(0, true);
  const { vocabulary, words, thresholds } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, at)));
  const floats = (count: number): Float32Array => {
    const found = new Float32Array(Uint8Array.from(bytes.subarray(at, at + 4 * count)).buffer);
    at += 4 * count;
    return found;
  };
  const tensors: Record<string, Float32Array> = {};
  const tables: Record<string, Table> = {};
  for (const name of NAMES) {
    const [rows, cols] = ALL[name]!;
    if (!isTable(name)) {
      tensors[name] = floats(rows * cols);
      continue;
    }
    const steps = floats(rows);
    const values = new Int8Array(bytes.buffer, bytes.byteOffset + at, rows * cols);
    at += rows * cols;
    if (name === 'facts') tensors[name] = unpacked({ steps, values });
    else tables[name] = { steps, values };
  }
  if (at !== bytes.length || CONTROLS.some((control) => typeof thresholds[control] !== 'number'))
    throw new Error('These are not the weights of this reader.');
  const { pieces } = tables;
  return { tensors: { ...tensors, pieces }, tables, vocabulary, words: readWords(words), thresholds } as Read;
}

/** The values of a table. */
export function unpacked({ steps, values }: Table): Float32Array {
  const cols = values.length / steps.length;
  return Float32Array.from(values, (value, i) => value * steps[Math.floor(i / cols)]!);
}

/** The same file with other thresholds. */
export function withThresholds(bytes: Uint8Array, thresholds: Learnt['thresholds']): Uint8Array {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  const made = new TextEncoder().encode(JSON.stringify({ ...head, thresholds }));
  const size = new Uint8Array(Uint32Array.of(made.length).buffer);
  const out = new Uint8Array(4 + made.length + bytes.length - 4 - length);
  out.set(size);
  out.set(made, 4);
  out.set(bytes.subarray(4 + length), 4 + made.length);
  return out;
}
