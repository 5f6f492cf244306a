import { expect, it } from 'vitest';
import { Kernel } from '../../src/engine/check/reader/kernel.ts';
import { CONTROLS } from '../../src/engine/targets.ts';
import { Adam } from './adam.ts';
import type { LearntDraft } from './examples.ts';
import { batchOf, learnFrom } from './learn.ts';
import { seeded } from './random.ts';
import { randomLearnt } from './random-learnt.ts';

const kernel = new Kernel(200);
/** Drops nothing. */
const all = () => 1;

function draft(ids: number[], control: number): LearntDraft {
  const count = CONTROLS.length;
  const pointed = new Uint8Array(ids.length * count);
  if (control >= 0) pointed[control] = 1;
  return {
    draft: {} as LearntDraft['draft'],
    ids: Int32Array.from(ids),
    facts: Float32Array.of(1, 0, 0, 1),
    found: Float32Array.from({ length: count }, (_, c) => (c === control ? 1 : 0)),
    counts: new Float32Array(count).fill(1),
    pointed,
  };
}

/** Found, and nobody underlined where. */
const nowhere = { ...draft([41, 42, 43, 44, 45], 4), pointed: null };
const DRAFTS = [draft([11, 12, 13, 14, 15], 2), draft([21, 22], -1), draft([31, 32, 12], 7), nowhere];

it('goes down the way it says: each gradient is the slope of the misfit', () => {
  const tensors = randomLearnt(5);
  const batch = batchOf(DRAFTS);
  const { gradients } = learnFrom(kernel, tensors, batch, all);
  const misfit = () => learnFrom(kernel, tensors, batch, all).loss;
  for (const name of [
    'pieces',
    'asks.0',
    'across',
    'norm1.1',
    'opens.1',
    'whole',
    'decide',
    'facts',
    'point',
  ]) {
    const gradient = gradients[name]!;
    let at = 0;
    gradient.forEach((value, i) => {
      if (Math.abs(value) > Math.abs(gradient[at]!)) at = i;
    });
    const tensor = (tensors as Record<string, Float32Array>)[name]!;
    const was = tensor[at]!;
    const step = 0.01 * Math.max(0.05, Math.abs(was));
    tensor[at] = was + step;
    const above = misfit();
    tensor[at] = was - step;
    const below = misfit();
    tensor[at] = was;
    const slope = (above - below) / (2 * step);
    expect(Math.abs(slope - gradient[at]!) / Math.abs(slope), name).toBeLessThan(0.05);
  }
});

it('learns the same from the same seed, and fits better', () => {
  const learn = () => {
    const tensors = randomLearnt(5);
    const random = seeded(9);
    const adam = new Adam();
    const losses = [];
    for (let step = 0; step < 4; step++) {
      const { gradients, loss } = learnFrom(kernel, tensors, batchOf(DRAFTS, random), random);
      adam.apply(
        tensors,
        gradients,
        () => 0.003,
        () => true,
      );
      losses.push(loss);
    }
    return { losses, whole: tensors.whole.slice(0, 50) };
  };
  const [once, again] = [learn(), learn()];
  expect(once).toEqual(again);
  expect(once.losses.at(-1)).toBeLessThan(once.losses[0]!);
});
