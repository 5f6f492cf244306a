import { KERNEL_BYTES } from './kernel-bytes.ts';

/** A matrix of f32 in the kernel's memory, row after row: `at` is where it begins, counted in floats. */
export type Matrix = { at: number; rows: number; cols: number; data: Float32Array };

/**
 * The right side of a product, laid in panels of eight columns; `cols` is filled up to a multiple of eight. With `steps` it is
 * of whole numbers, and what one is worth in each row stands there.
 */
export type Packed = { at: number; rows: number; cols: number; steps?: number };

/** A table of whole numbers of a byte, and what one of them is worth in each row. */
export type Table = { steps: Float32Array; values: Int8Array };

/** The greatest whole number that a value on the left becomes: a sum of 2,048 such times a byte fits 32 bits. */
export const MOST_16 = 8191;

type Calls = {
  gemm: (a: number, b: number, c: number, m: number, k: number, n: number, add: number) => void;
  steps16: (from: number, steps: number, to: number, scales: number, m: number, k: number) => void;
  gemm16: (
    a: number,
    scales: number,
    b: number,
    c: number,
    m: number,
    k: number,
    n: number,
    add: number,
  ) => void;
};

/**
 * Products of matrices by WebAssembly SIMD, in a memory of its own. Whoever takes room gives it back by `release`.
 * The sums are taken in one order: the same bytes on every machine.
 */
export class Kernel {
  readonly floats: Float32Array;
  private top = 4;
  private readonly calls: Calls;

  /** @param megabytes the memory, all of it taken at once */
  constructor(megabytes: number) {
    const memory = new WebAssembly.Memory({ initial: megabytes * 16 });
    const bytes = Uint8Array.from(KERNEL_BYTES.match(/../g)!, (pair) => Number.parseInt(pair, 16));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
    this.calls = exports as Calls;
    this.floats = new Float32Array(memory.buffer);
  }

  /** Room for a matrix; what it holds is not cleared. */
  matrix(rows: number, cols: number): Matrix {
    const at = this.take(rows * cols);
    return { at, rows, cols, data: this.floats.subarray(at, at + rows * cols) };
  }

  zeros(rows: number, cols: number): Matrix {
    const made = this.matrix(rows, cols);
    made.data.fill(0);
    return made;
  }

  /** Where room ends now, for `release`. */
  mark(): number {
    return this.top;
  }

  release(mark: number): void {
    this.top = mark;
  }

  /** Lays a matrix, or its transpose, out as the right side of products. */
  pack(data: Float32Array, rows: number, cols: number, transposed = false): Packed {
    const [k, n] = transposed ? [cols, rows] : [rows, cols];
    const wide = Math.ceil(n / 8) * 8;
    const at = this.take(k * wide);
    const { floats } = this;
    for (let panel = 0; panel < wide; panel += 8)
      for (let i = 0; i < k; i++) {
        const to = at + panel * k + i * 8;
        for (let j = 0; j < 8; j++) {
          const col = panel + j;
          floats[to + j] = col >= n ? 0 : transposed ? data[col * cols + i]! : data[i * cols + col]!;
        }
      }
    return { at, rows: k, cols: wide };
  }

  /**
   * Lays a table out as the right side of products that are taken in whole numbers: half the time, and the left side is
   * rounded to a part in eight thousand of the greatest of its row. @param rows a multiple of 8, 2,048 at most
   */
  packTable({ steps, values }: Table, rows: number, cols: number): Packed {
    if (rows % 8 !== 0 || rows > 2048) throw new Error(`cannot lay out a table of ${rows} rows`);
    const wide = Math.ceil(cols / 8) * 8;
    const worth = this.take(rows);
    this.floats.set(steps, worth);
    const at = this.take((rows * wide) / 2);
    const shorts = new Int16Array(this.floats.buffer, at * 4, rows * wide);
    let to = 0;
    for (let panel = 0; panel < wide; panel += 8)
      for (let i = 0; i < rows; i += 2)
        for (let col = panel; col < panel + 8; col++) {
          shorts[to++] = col < cols ? values[i * cols + col]! : 0;
          shorts[to++] = col < cols ? values[(i + 1) * cols + col]! : 0;
        }
    return { at, rows, cols: wide, steps: worth };
  }

  /** `a · b`, added to what `to` holds where `add` is true. */
  multiply(a: Matrix, b: Packed, to: Matrix, add: boolean): void {
    if (a.cols !== b.rows || to.rows !== a.rows || to.cols !== b.cols)
      throw new Error(
        `cannot multiply ${a.rows}×${a.cols} by ${b.rows}×${b.cols} into ${to.rows}×${to.cols}`,
      );
    const [m, k, n, added] = [a.rows, a.cols, b.cols, add ? 1 : 0];
    if (b.steps === undefined) {
      this.calls.gemm(a.at * 4, b.at * 4, to.at * 4, m, k, n, added);
      return;
    }
    const mark = this.mark();
    const scales = this.take(m);
    const shorts = this.take((m * k) / 2);
    this.calls.steps16(a.at * 4, b.steps * 4, shorts * 4, scales * 4, m, k);
    this.calls.gemm16(shorts * 4, scales * 4, b.at * 4, to.at * 4, m, k, n, added);
    this.release(mark);
  }

  private take(count: number): number {
    const at = this.top;
    this.top = at + Math.ceil(count / 4) * 4;
    if (this.top > this.floats.length) throw new Error('the kernel has no room left');
    return at;
  }
}
