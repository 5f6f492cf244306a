import { KERNEL_BYTES } from './kernel-bytes.ts';

/** A matrix of f32 in the kernel's memory, row after row: `at` is where it begins, counted in floats. */
export type Matrix = { at: number; rows: number; cols: number; data: Float32Array };

/** The right side of a product, laid in panels of eight columns; `cols` is filled up to a multiple of eight. */
export type Packed = { at: number; rows: number; cols: number };

type Gemm = (a: number, b: number, c: number, m: number, k: number, n: number, add: number) => void;

/**
 * Products of matrices by WebAssembly SIMD, in a memory of its own. Whoever takes room gives it back by `release`.
 * The sums are taken in one order: the same bytes on every machine.
 */
export class Kernel {
  readonly floats: Float32Array;
  private top = 4;
  private readonly gemm: Gemm;

  /** @param megabytes the memory, all of it taken at once */
  constructor(megabytes: number) {
    const memory = new WebAssembly.Memory({ initial: megabytes * 16 });
    const bytes = Uint8Array.from(KERNEL_BYTES.match(/../g)!, (pair) => Number.parseInt(pair, 16));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
    this.gemm = exports.gemm as Gemm;
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

  /** `a · b`, added to what `to` holds where `add` is true. */
  multiply(a: Matrix, b: Packed, to: Matrix, add: boolean): void {
    if (a.cols !== b.rows || to.rows !== a.rows || to.cols !== b.cols)
      throw new Error(
        `cannot multiply ${a.rows}×${a.cols} by ${b.rows}×${b.cols} into ${to.rows}×${to.cols}`,
      );
    this.gemm(a.at * 4, b.at * 4, to.at * 4, a.rows, a.cols, b.cols, add ? 1 : 0);
  }

  private take(count: number): number {
    const at = this.top;
    this.top = at + Math.ceil(count / 4) * 4;
    if (this.top > this.floats.length) throw new Error('the kernel has no room left');
    return at;
  }
}
