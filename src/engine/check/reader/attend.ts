import type { Kernel, Matrix } from './kernel.ts';

/** Ways of attending at once, each over its own share of the columns. */
export const HEADS = 4;

/**
 * Each piece gathers from all pieces of its text, by each head. `asked`: what it asks, what it answers to, what it tells.
 * `shares`: for each text and head how much each piece gives to each, pieces × pieces.
 */
export function attend(kernel: Kernel, asked: Matrix, bounds: readonly number[]) {
  const width = asked.cols / 3;
  const size = width / HEADS;
  const mixed = kernel.matrix(asked.rows, width);
  const shares: Float32Array[] = [];
  for (let text = 0; text + 1 < bounds.length; text++)
    for (let head = 0; head < HEADS; head++)
      shares.push(attendOne(kernel, asked, mixed, bounds[text]!, bounds[text + 1]!, head * size, size));
  return { mixed, shares };
}

function attendOne(
  kernel: Kernel,
  asked: Matrix,
  mixed: Matrix,
  from: number,
  to: number,
  col: number,
  size: number,
): Float32Array {
  const mark = kernel.mark();
  const count = to - from;
  const width = asked.cols / 3;
  const asks = part(kernel, asked, from, to, col, size);
  const answers = part(kernel, asked, from, to, width + col, size);
  const tells = part(kernel, asked, from, to, 2 * width + col, size);
  const told = kernel.pack(answers.data, count, size, true);
  const scores = kernel.matrix(count, told.cols);
  kernel.multiply(asks, told, scores, false);
  const given = kernel.soften(scores, 1 / Math.sqrt(size));
  const gathered = kernel.matrix(count, size);
  kernel.multiply(given, kernel.pack(tells.data, count, size), gathered, false);
  for (let row = 0; row < count; row++)
    mixed.data.set(gathered.data.subarray(row * size, (row + 1) * size), (from + row) * width + col);
  const shares = given.data.slice();
  kernel.release(mark);
  return shares;
}

/** Some rows and columns of a matrix. */
function part(kernel: Kernel, of: Matrix, from: number, to: number, col: number, size: number): Matrix {
  const made = kernel.matrix(to - from, size);
  for (let row = from; row < to; row++)
    made.data.set(of.data.subarray(row * of.cols + col, row * of.cols + col + size), (row - from) * size);
  return made;
}
