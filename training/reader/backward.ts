import { HEADS } from '../../src/engine/check/reader/attend.ts';
import type { LayerTape, Norm, Tape } from '../../src/engine/check/reader/encoder.ts';
import type { Kernel, Matrix } from '../../src/engine/check/reader/kernel.ts';
import { type Name, SHAPES, type Tensors, type Texts } from '../../src/engine/check/reader/tensors.ts';

/** What each tensor should change by, summed over a batch. */
export type Gradients = Record<string, Float32Array>;

/** Goes back through the encoder. @param by how the loss changes with each piece's last row; overwritten */
export function backward(
  kernel: Kernel,
  tensors: Tensors,
  gradients: Gradients,
  tape: Tape,
  texts: Texts,
  by: Matrix,
): void {
  const between = layerBack(kernel, tensors, gradients, 1, tape.layers[1], texts.bounds, by);
  const input = layerBack(kernel, tensors, gradients, 0, tape.layers[0], texts.bounds, between);
  const { cols } = input;
  texts.ids.forEach((id, row) => {
    for (let j = 0; j < cols; j++) gradients.pieces![id * cols + j]! += 2 * input.data[row * cols + j]!;
  });
}

function layerBack(
  kernel: Kernel,
  tensors: Tensors,
  gradients: Gradients,
  which: 0 | 1,
  tape: LayerTape,
  bounds: readonly number[],
  by: Matrix,
): Matrix {
  const name = (base: string) => `${base}.${which}` as Name;
  const through = (x: Matrix, dy: Matrix, base: Name, bias: Name) =>
    linearBack(kernel, tensors, gradients, x, dy, base, bias);
  const closed = scaled(kernel, by, tape.drop2);
  const opened = through(tape.opened, closed, name('closes'), name('closesBias'));
  for (let i = 0; i < opened.data.length; i++) if (tape.opened.data[i]! <= 0) opened.data[i] = 0;
  const second = through(tape.second.out, opened, name('opens'), name('opensBias'));
  const between = normBack(kernel, tensors, gradients, tape.second, second, name('norm2'), name('shift2'));
  kernel.addTo(between, by);
  const joined = scaled(kernel, between, tape.drop1);
  const mixed = through(tape.mixed, joined, name('joins'), name('joinsBias'));
  const asked = attendBack(kernel, tape, bounds, mixed);
  const first = through(tape.first.out, asked, name('asks'), name('asksBias'));
  const input = normBack(kernel, tensors, gradients, tape.first, first, name('norm1'), name('shift1'));
  kernel.addTo(input, which === 0 ? through(tape.input, between, 'across', 'acrossBias') : between);
  return input;
}

/** Of `y = x · w + b`: keeps how w and b should change, and gives how the loss changes with x. */
export function linearBack(
  kernel: Kernel,
  tensors: Record<string, Float32Array>,
  gradients: Gradients,
  x: Matrix,
  dy: Matrix,
  weight: string,
  bias: string,
  cols = dy.cols,
): Matrix {
  const dx = kernel.matrix(x.rows, x.cols);
  const mark = kernel.mark();
  const turned = kernel.matrix(x.cols, x.rows);
  for (let row = 0; row < x.rows; row++)
    for (let j = 0; j < x.cols; j++) turned.data[j * x.rows + row] = x.data[row * x.cols + j]!;
  const change = kernel.matrix(x.cols, dy.cols);
  kernel.multiply(turned, kernel.pack(dy.data, dy.rows, dy.cols), change, false);
  const own = gradients[weight]!;
  for (let i = 0; i < x.cols; i++)
    for (let j = 0; j < cols; j++) own[i * cols + j]! += change.data[i * dy.cols + j]!;
  const shift = gradients[bias]!;
  for (let row = 0; row < dy.rows; row++)
    for (let j = 0; j < cols; j++) shift[j]! += dy.data[row * dy.cols + j]!;
  const slim = cols === dy.cols ? dy : narrowed(kernel, dy, cols);
  kernel.multiply(slim, padded(kernel, tensors[weight]!, x.cols, slim.cols, cols), dx, false);
  kernel.release(mark);
  return dx;
}

/** The transpose of a weight, with rows of naught where the left side has more columns than the weight. */
function padded(kernel: Kernel, weight: Float32Array, rows: number, wide: number, cols: number) {
  if (wide === cols) return kernel.pack(weight, rows, cols, true);
  const full = new Float32Array(rows * wide);
  for (let i = 0; i < rows; i++) full.set(weight.subarray(i * cols, (i + 1) * cols), i * wide);
  return kernel.pack(full, rows, wide, true);
}

/** The same with naught in the columns that only fill up. */
function narrowed(kernel: Kernel, dy: Matrix, cols: number): Matrix {
  const out = kernel.zeros(dy.rows, dy.cols);
  for (let row = 0; row < dy.rows; row++)
    out.data.set(dy.data.subarray(row * dy.cols, row * dy.cols + cols), row * dy.cols);
  return out;
}

function normBack(
  kernel: Kernel,
  tensors: Tensors,
  gradients: Gradients,
  norm: Norm,
  dy: Matrix,
  gain: Name,
  shift: Name,
): Matrix {
  const dx = kernel.matrix(dy.rows, dy.cols);
  const { cols } = dy;
  const [gains, dGain, dShift] = [tensors[gain], gradients[gain]!, gradients[shift]!];
  for (let row = 0; row < dy.rows; row++) {
    const at = row * cols;
    const [rowMean, by] = [norm.stats.data[2 * row]!, norm.stats.data[2 * row + 1]!];
    const valueAt = (j: number): number => (norm.of.data[at + j]! - rowMean) * by;
    let mean = 0;
    let along = 0;
    for (let j = 0; j < cols; j++) {
      const [d, value] = [dy.data[at + j]!, valueAt(j)];
      dGain[j]! += d * value;
      dShift[j]! += d;
      mean += d * gains[j]!;
      along += d * gains[j]! * value;
    }
    mean /= cols;
    along /= cols;
    for (let j = 0; j < cols; j++)
      dx.data[at + j] = by * (dy.data[at + j]! * gains[j]! - mean - valueAt(j) * along);
  }
  return dx;
}

function attendBack(kernel: Kernel, tape: LayerTape, bounds: readonly number[], dMixed: Matrix): Matrix {
  const out = kernel.zeros(tape.asked.rows, tape.asked.cols);
  const size = tape.asked.cols / 3 / HEADS;
  for (let text = 0; text + 1 < bounds.length; text++)
    for (let head = 0; head < HEADS; head++)
      attendOneBack(
        tape,
        out,
        dMixed,
        bounds[text]!,
        bounds[text + 1]!,
        head * size,
        size,
        text * HEADS + head,
      );
  return out;
}

function attendOneBack(
  tape: LayerTape,
  out: Matrix,
  dMixed: Matrix,
  from: number,
  to: number,
  col: number,
  size: number,
  which: number,
): void {
  const { data, cols } = tape.asked;
  const shares = tape.shares[which]!;
  const width = cols / 3;
  const count = to - from;
  const scaleBy = 1 / Math.sqrt(size);
  const dShare = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const dRow = (from + i) * width + col;
    let total = 0;
    for (let j = 0; j < count; j++) {
      const v = (from + j) * cols + 2 * width + col;
      const share = shares[i * count + j]!;
      let sum = 0;
      for (let d = 0; d < size; d++) {
        const change = dMixed.data[dRow + d]!;
        sum += change * data[v + d]!;
        out.data[v + d]! += share * change;
      }
      dShare[j] = sum;
      total += sum * share;
    }
    const q = (from + i) * cols + col;
    for (let j = 0; j < count; j++) {
      const change = shares[i * count + j]! * (dShare[j]! - total) * scaleBy;
      const k = (from + j) * cols + width + col;
      for (let d = 0; d < size; d++) {
        out.data[q + d]! += change * data[k + d]!;
        out.data[k + d]! += change * data[q + d]!;
      }
    }
  }
}

function scaled(kernel: Kernel, x: Matrix, by: Float32Array | null): Matrix {
  if (!by) return x;
  const out = kernel.matrix(x.rows, x.cols);
  for (let i = 0; i < by.length; i++) out.data[i] = x.data[i]! * by[i]!;
  return out;
}

/** Naught for every tensor, in the shapes of the encoder and those given besides. */
export function noGradients(shapes: Record<string, readonly [number, number]>): Gradients {
  return Object.fromEntries(
    Object.entries({ ...SHAPES, ...shapes }).map(([name, [rows, cols]]) => [
      name,
      new Float32Array(rows * cols),
    ]),
  );
}
