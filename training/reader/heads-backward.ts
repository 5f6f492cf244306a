import {
  FACTS,
  FEATURES,
  type Heads,
  type Judged,
  MEAN_SCALE,
  PEAK_SCALE,
} from '../../src/engine/check/reader/heads.ts';
import type { Kernel, Matrix } from '../../src/engine/check/reader/kernel.ts';
import { WIDTH } from '../../src/engine/check/reader/tensors.ts';
import { CONTROLS } from '../../src/engine/targets.ts';
import { type Gradients, linearBack } from './backward.ts';

/**
 * Goes back through the heads.
 * @param dDecided @param dPointed how the loss changes with each logit; the columns that fill up are naught
 * @returns how it changes with each piece's row
 */
export function headsBackward(
  kernel: Kernel,
  tensors: Heads & { whole: Float32Array },
  gradients: Gradients,
  judged: Judged,
  pieces: Matrix,
  bounds: readonly number[],
  facts: Float32Array,
  dDecided: Matrix,
  dPointed: Matrix,
): Matrix {
  const count = CONTROLS.length;
  const texts = bounds.length - 1;
  for (let text = 0; text < texts; text++) {
    factsBack(gradients.facts!, facts, text, dDecided, text);
    for (let row = bounds[text]!; row < bounds[text + 1]!; row++)
      factsBack(gradients.facts!, facts, text, dPointed, row);
  }
  const by = linearBack(kernel, tensors, gradients, pieces, dPointed, 'point', 'pointBias', count);
  const features = linearBack(
    kernel,
    tensors,
    gradients,
    judged.features,
    dDecided,
    'decide',
    'decideBias',
    count,
  );
  if (judged.drop) for (let i = 0; i < judged.drop.length; i++) features.data[i]! *= judged.drop[i]!;
  const dWhole = kernel.matrix(texts, WIDTH);
  for (let text = 0; text < texts; text++)
    for (let j = 0; j < WIDTH; j++) {
      const [from, to] = [text * FEATURES + j, text * WIDTH + j];
      dWhole.data[to] = features.data[from]! * MEAN_SCALE * (1 - judged.whole.data[to]! ** 2);
      by.data[judged.peaks[to]! * WIDTH + j]! += features.data[from + WIDTH]! * PEAK_SCALE;
    }
  const dMean = linearBack(kernel, tensors, gradients, judged.mean, dWhole, 'whole', 'wholeBias');
  for (let text = 0; text < texts; text++) {
    const size = bounds[text + 1]! - bounds[text]!;
    for (let row = bounds[text]!; row < bounds[text + 1]!; row++)
      for (let j = 0; j < WIDTH; j++) by.data[row * WIDTH + j]! += dMean.data[text * WIDTH + j]! / size;
  }
  return by;
}

function factsBack(to: Float32Array, facts: Float32Array, text: number, by: Matrix, row: number): void {
  const count = CONTROLS.length;
  for (let f = 0; f < FACTS; f++) {
    const fact = facts[text * FACTS + f]!;
    if (fact !== 0) for (let c = 0; c < count; c++) to[f * count + c]! += fact * by.data[row * by.cols + c]!;
  }
}
