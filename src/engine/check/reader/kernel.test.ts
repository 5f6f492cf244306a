import { expect, it } from 'vitest';
import { kernelBytes } from '../../../../training/reader/make-kernel.ts';
import { Kernel, type Matrix } from './kernel.ts';
import { KERNEL_BYTES, RELAXED_KERNEL_BYTES } from './kernel-bytes.ts';

function filled(kernel: Kernel, rows: number, cols: number): Matrix {
  const made = kernel.matrix(rows, cols);
  for (let i = 0; i < made.data.length; i++) made.data[i] = ((i * 37) % 23) / 8 - 1;
  return made;
}

it.each([
  [1, 5, 8],
  [4, 3, 16],
  [7, 9, 24],
  [13, 1, 8],
])('multiplies %i × %i by %i columns as by hand', (m, k, n) => {
  const kernel = new Kernel(1);
  const a = filled(kernel, m, k);
  const right = filled(kernel, k, n).data.slice();
  const out = kernel.zeros(m, n);
  kernel.multiply(a, kernel.pack(right, k, n), out, false);
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let s = 0; s < k; s++) sum += a.data[i * k + s]! * right[s * n + j]!;
      expect(out.data[i * n + j]).toBeCloseTo(sum, 4);
    }
});

it.each([
  [1, 16, 8],
  [7, 64, 18],
  [9, 1536, 24],
])(
  'multiplies %i × %i by a table of %i columns, to a hundredth, the same with and without relaxed SIMD',
  (m, k, n) => {
    const values = Int8Array.from({ length: k * n }, (_, i) => ((i * 7919) % 255) - 127);
    const steps = Float32Array.from({ length: k }, (_, i) => (1 + (i % 5)) / 100);
    const [{ a, out }, plain] = [true, false].map((relaxed) => {
      const kernel = new Kernel(4, relaxed);
      const a = filled(kernel, m, k);
      const packed = kernel.packTable({ steps, values }, k, n);
      const out = kernel.zeros(m, packed.cols);
      out.data.fill(1);
      kernel.multiply(a, packed, out, true);
      return { a, out };
    }) as [{ a: Matrix; out: Matrix }, { out: Matrix }];
    expect(plain.out.data).toEqual(out.data);
    for (let i = 0; i < m; i++)
      for (let j = 0; j < n; j++) {
        let [sum, size] = [1, 1];
        for (let s = 0; s < k; s++) {
          const one = a.data[i * k + s]! * steps[s]! * values[s * n + j]!;
          sum += one;
          size += Math.abs(one);
        }
        expect(Math.abs(out.data[i * out.cols + j]! - sum)).toBeLessThan(size / 100);
      }
  },
);

it('gives naught for a row of naught, and refuses a table that cannot be laid out', () => {
  const kernel = new Kernel(1);
  const table = { steps: new Float32Array(16).fill(1), values: new Int8Array(128).fill(3) };
  const out = kernel.zeros(1, 8);
  kernel.multiply(kernel.zeros(1, 16), kernel.packTable(table, 16, 8), out, false);
  expect([...out.data]).toEqual(Array(8).fill(0));
  expect(() => kernel.packTable({ ...table, steps: new Float32Array(8) }, 8, 8)).toThrow('8 rows');
});

it('adds to what is there, packs a transpose, and fills columns up with naught', () => {
  const kernel = new Kernel(1);
  const a = kernel.matrix(1, 2);
  a.data.set([2, 3]);
  const out = kernel.zeros(1, 8);
  out.data.fill(1);
  const packed = kernel.pack(Float32Array.of(1, 10, 2, 20, 3, 30), 3, 2, true);
  kernel.multiply(a, packed, out, true);
  expect([...out.data]).toEqual([33, 65, 97, 1, 1, 1, 1, 1]);
});

it.each([1, 3, 8, 9])('softens %i rows of scores to shares of one', (count) => {
  const kernel = new Kernel(1);
  const scores = filled(kernel, count, Math.ceil(count / 8) * 8);
  scores.data[0] = -500;
  const was = scores.data.slice();
  const { data } = kernel.soften(scores, 3);
  for (let row = 0; row < count; row++) {
    const powers = [...was.slice(row * scores.cols, row * scores.cols + count)].map((one) =>
      Math.exp(3 * one),
    );
    const all = powers.reduce((sum, one) => sum + one, 0);
    powers.forEach((one, i) => {
      expect(data[row * count + i]).toBeCloseTo(all === 0 ? 1 : one / all, 5);
    });
  }
});

it('normalises rows, rectifies and adds as by hand', () => {
  const kernel = new Kernel(1);
  const x = filled(kernel, 3, 8);
  const [gain, shift] = [new Float32Array(8).fill(2), Float32Array.from({ length: 8 }, (_, i) => i)];
  const { out, stats } = kernel.normalise(x, gain, shift);
  for (let row = 0; row < 3; row++) {
    const own = [...x.data.subarray(row * 8, row * 8 + 8)];
    const mean = own.reduce((sum, one) => sum + one, 0) / 8;
    const by = 1 / Math.sqrt(own.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 8);
    expect(stats.data[2 * row]).toBeCloseTo(mean, 5);
    expect(stats.data[2 * row + 1]).toBeCloseTo(by, 4);
    own.forEach((one, i) => {
      expect(out.data[row * 8 + i]).toBeCloseTo((one - mean) * by * 2 + i, 4);
    });
  }
  const both = [...x.data].map((one, i) => Math.max(0, one) + out.data[i]!);
  kernel.rectify(x);
  kernel.addTo(x, out);
  both.forEach((one, i) => {
    expect(x.data[i]).toBeCloseTo(one, 5);
  });
});

it('refuses what does not fit, and more than its memory', () => {
  const kernel = new Kernel(1);
  const a = kernel.matrix(2, 3);
  expect(() =>
    kernel.multiply(a, kernel.pack(new Float32Array(16), 2, 8), kernel.matrix(2, 8), false),
  ).toThrow('cannot multiply 2×3 by 2×8');
  expect(() => kernel.matrix(1000, 1000)).toThrow('no room');
});

it('is the module that its source makes', async () => {
  expect(KERNEL_BYTES).toBe(await kernelBytes(false));
  expect(RELAXED_KERNEL_BYTES).toBe(await kernelBytes(true));
});
