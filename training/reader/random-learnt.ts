import { HEAD_SHAPES } from '../../src/engine/check/reader/heads.ts';
import { type Name, SHAPES } from '../../src/engine/check/reader/tensors.ts';
import type { Learnt } from './learn.ts';
import { normal, seeded } from './random.ts';

/** Tensors that have learnt nothing, for tests: small, and the gains of norms about one. */
export function randomLearnt(seed: number): Learnt {
  const random = seeded(seed);
  const all: Record<string, readonly [number, number]> = { ...SHAPES, ...HEAD_SHAPES };
  return Object.fromEntries(
    (Object.keys(all) as Name[]).map((name) => {
      const [rows, cols] = all[name]!;
      const about = name.startsWith('norm') ? 1 : 0;
      return [name, Float32Array.from({ length: rows * cols }, () => about + 0.05 * normal(random))];
    }),
  ) as Learnt;
}
