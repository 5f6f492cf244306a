import type { Kernel, Matrix } from './kernel.ts';

/** Ways of attending at once, each over its own share of the columns. */
export const HEADS = 4;

/** Each piece gathers from all pieces of its text, by each head. `asked`: what it asks, what it answers to, what it tells. */
export function attend(kernel: Kernel, asked: Matrix, bounds: readonly number[]) {
  const width = asked.cols / 3;
  const size = width / HEADS;
  const mixed = kernel.zeros(asked.rows, width);
  const shares: Float32Array[] = [];
  for (let text = 0; text + 1 < bounds.length; text++)
    for (let head = 0; head < HEADS; head++)
      shares.push(attendOne(asked, mixed, bounds[text]!, bounds[text + 1]!, head * size, size));
  return { mixed, shares };
}

function attendOne(asked: Matrix, mixed: Matrix, from: number, to: number, col: number, size: number) {
  const { data, cols } = asked;
  const count = to - from;
  const width = cols / 3;
  const shares = new Float32Array(count * count);
  const scaleBy = 1 / Math.sqrt(size);
  for (let i = 0; i < count; i++) {
    const q = (from + i) * cols + col;
    const row = i * count;
    let most = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < count; j++) {
      const k = (from + j) * cols + width + col;
      let sum = 0;
      for (let d = 0; d < size; d++) sum += data[q + d]! * data[k + d]!;
      shares[row + j] = sum * scaleBy;
      if (shares[row + j]! > most) most = shares[row + j]!;
    }
    let total = 0;
    for (let j = 0; j < count; j++) {
      shares[row + j] = Math.exp(shares[row + j]! - most);
      total += shares[row + j]!;
    }
    const out = (from + i) * width + col;
    for (let j = 0; j < count; j++) {
      const share = shares[row + j]! / total;
      shares[row + j] = share;
      const v = (from + j) * cols + 2 * width + col;
      for (let d = 0; d < size; d++) mixed.data[out + d]! += share * data[v + d]!;
    }
  }
  return shares;
}
