import { KERNEL_BYTES, RELAXED_KERNEL_BYTES } from './kernel-bytes.ts';

/**
 * A matrix of f32 in the kernel's memory, row after row: `at` is where it begins, counted in floats. There is room behind it
 * up to a multiple of `ROWS` rows, which products fill with what nobody reads.
 */
export type Matrix = { at: number; rows: number; cols: number; data: Float32Array };

/**
 * The right side of a product, laid in panels of eight columns; `cols` is filled up to a multiple of eight. A table is of whole
 * numbers: what one is worth in each row, and what each column sums up to, stand where `table` says.
 */
export type Packed = { at: number; rows: number; cols: number; table?: { steps: number; sums: number } };

/** A table of whole numbers of a byte, and what one of them is worth in each row. */
export type Table = { steps: Float32Array; values: Int8Array };

/** Rows of the left side that are multiplied at once. */
export const ROWS = 4;

type Calls = {
  gemm: (a: number, b: number, c: number, m: number, k: number, n: number, add: number) => void;
  steps7: (from: number, steps: number, to: number, scales: number, m: number, k: number) => void;
  gemm7: (
    a: number,
    scales: number,
    b: number,
    sums: number,
    c: number,
    m: number,
    k: number,
    n: number,
    add: number,
  ) => void;
  normalise: (
    x: number,
    gain: number,
    shift: number,
    out: number,
    stats: number,
    m: number,
    k: number,
  ) => void;
  rectify: (x: number, bytes: number) => void;
  add: (to: number, by: number, bytes: number) => void;
  soften: (scores: number, stride: number, shares: number, count: number, by: number) => void;
};

/**
 * Products of matrices by WebAssembly SIMD, in a memory of its own. Whoever takes room gives it back by `release`.
 * The sums are taken in one order: the same bytes on every machine.
 */
export class Kernel {
  readonly floats: Float32Array;
  private top = 4;
  private readonly calls: Calls;

  /** @param megabytes the memory, all of it taken at once @param relaxed false keeps to what every engine knows */
  constructor(megabytes: number, relaxed = true) {
    const memory = new WebAssembly.Memory({ initial: megabytes * 16 });
    const quick = bytesOf(RELAXED_KERNEL_BYTES);
    const bytes = relaxed && WebAssembly.validate(quick) ? quick : bytesOf(KERNEL_BYTES);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
    this.calls = exports as Calls;
    this.floats = new Float32Array(memory.buffer);
  }

  /** Room for a matrix; what it holds is not cleared. */
  matrix(rows: number, cols: number): Matrix {
    const at = this.take(filledUp(rows) * cols);
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
    if (wide > n) floats.fill(0, at + (wide - 8) * k, at + wide * k);
    const [down, along] = transposed ? [1, cols] : [cols, 1];
    for (let col = 0; col < n; col++) {
      let to = at + (col >> 3) * 8 * k + (col & 7);
      for (let i = 0; i < k; i++, to += 8) floats[to] = data[i * down + col * along]!;
    }
    return { at, rows: k, cols: wide };
  }

  /**
   * Lays a table out as the right side of products that are taken in whole numbers: a third of the time, and the left side is
   * rounded to a part in 127 of what lies between the least and the greatest of its row. @param rows a multiple of 16
   */
  packTable({ steps, values }: Table, rows: number, cols: number): Packed {
    if (rows % 16 !== 0) throw new Error(`cannot lay out a table of ${rows} rows`);
    const wide = Math.ceil(cols / 8) * 8;
    const worth = this.take(rows);
    this.floats.set(steps, worth);
    const sums = this.take(wide);
    const at = this.take((rows * wide) / 4);
    const bytes = new Int8Array(this.floats.buffer, at * 4, rows * wide);
    let to = 0;
    for (let panel = 0; panel < wide; panel += 8)
      for (let row = 0; row < rows; row += 4)
        for (let col = panel; col < panel + 8; col++)
          for (let i = row; i < row + 4; i++) bytes[to++] = col < cols ? values[i * cols + col]! : 0;
    for (let col = 0; col < wide; col++) {
      let sum = 0;
      if (col < cols) for (let row = 0; row < rows; row++) sum += values[row * cols + col]!;
      this.floats[sums + col] = sum;
    }
    return { at, rows, cols: wide, table: { steps: worth, sums } };
  }

  /** `a · b`, added to what `to` holds where `add` is true. */
  multiply(a: Matrix, b: Packed, to: Matrix, add: boolean): void {
    if (a.cols !== b.rows || to.rows !== a.rows || to.cols !== b.cols)
      throw new Error(
        `cannot multiply ${a.rows}×${a.cols} by ${b.rows}×${b.cols} into ${to.rows}×${to.cols}`,
      );
    const [m, k, n, added] = [filledUp(a.rows), a.cols, b.cols, add ? 1 : 0];
    if (!b.table) {
      this.calls.gemm(a.at * 4, b.at * 4, to.at * 4, m, k, n, added);
      return;
    }
    const mark = this.mark();
    const scales = this.take(2 * m);
    const sevens = this.take((m * k) / 4);
    const { steps, sums } = b.table;
    this.calls.steps7(a.at * 4, steps * 4, sevens * 4, scales * 4, m, k);
    this.calls.gemm7(sevens * 4, scales * 4, b.at * 4, sums * 4, to.at * 4, m, k, n, added);
    this.release(mark);
  }

  /**
   * Each row of `x` brought to mean 0 and deviation 1, then scaled and shifted by column. `stats`: for each row its mean, and
   * what it was multiplied by. @param x of a multiple of four columns, as for `rectify` and `add`
   */
  normalise(x: Matrix, gain: Float32Array, shift: Float32Array): { out: Matrix; stats: Matrix } {
    const out = this.matrix(x.rows, x.cols);
    const stats = this.matrix(x.rows, 2);
    const mark = this.mark();
    const [gains, shifts] = [this.matrix(1, x.cols), this.matrix(1, x.cols)];
    gains.data.set(gain);
    shifts.data.set(shift);
    this.calls.normalise(x.at * 4, gains.at * 4, shifts.at * 4, out.at * 4, stats.at * 4, x.rows, x.cols);
    this.release(mark);
    return { out, stats };
  }

  /** Makes what is below naught naught. */
  rectify(x: Matrix): void {
    this.calls.rectify(x.at * 4, x.data.byteLength);
  }

  /** Adds a matrix to another of the same size. */
  addTo(to: Matrix, by: Matrix): void {
    this.calls.add(to.at * 4, by.at * 4, to.data.byteLength);
  }

  /** Each row of scores, times `by`, as shares of one. @param scores as many rows as columns count, which are filled up */
  soften(scores: Matrix, by: number): Matrix {
    const shares = this.matrix(scores.rows, scores.rows);
    this.calls.soften(scores.at * 4, scores.cols * 4, shares.at * 4, scores.rows, by * Math.LOG2E);
    return shares;
  }

  private take(count: number): number {
    const at = this.top;
    this.top = at + Math.ceil(count / 4) * 4;
    if (this.top > this.floats.length) throw new Error('the kernel has no room left');
    return at;
  }
}

const filledUp = (rows: number): number => Math.ceil(rows / ROWS) * ROWS;

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));
}
