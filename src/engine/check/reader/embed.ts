import type { Kernel, Matrix } from './kernel.ts';
import { NARROW, type Plain, type Texts } from './tensors.ts';

/** Where a text begins to be read: for each piece its own row twice, and waves that tell its place. */
export function embed(kernel: Kernel, { pieces, waves }: Plain, { ids, bounds }: Texts): Matrix {
  const out = kernel.matrix(ids.length, NARROW);
  const half = NARROW / 2;
  const [values, steps] = 'steps' in pieces ? [pieces.values, pieces.steps] : [pieces, null];
  for (let text = 0; text + 1 < bounds.length; text++)
    for (let row = bounds[text]!; row < bounds[text + 1]!; row++) {
      const place = row - bounds[text]!;
      const [to, from] = [row * NARROW, ids[row]! * NARROW];
      const twice = 2 * (steps ? steps[ids[row]!]! : 1);
      for (let j = 0; j < half; j++) {
        const angle = place * waves[j]!;
        out.data[to + j] = twice * values[from + j]! + Math.sin(angle);
        out.data[to + half + j] = twice * values[from + half + j]! + Math.cos(angle);
      }
    }
  return out;
}
