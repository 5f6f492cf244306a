import { expect, it } from 'vitest';
import { randomLearnt } from '../../../../training/reader/random-learnt.ts';
import { CONTROLS } from '../../targets.ts';
import { readWeights, unpacked, withThresholds, writeWeights } from './weights.ts';

const learnt = {
  tensors: randomLearnt(3),
  vocabulary: [['▁a', -1]] as const,
  words: new Map([
    ['hand', 0],
    ['aunt', 1],
  ]),
  thresholds: Object.fromEntries(CONTROLS.map((control, i) => [control, i / 4])) as never,
};

it('gives back what was written, tables to a 127th of the greatest value in a row', () => {
  const bytes = writeWeights(learnt);
  expect(bytes.length).toBeLessThan(8_000_000);
  // A buffer of Node's: its slices are views.
  const back = readWeights(Buffer.from(bytes));
  expect(back.vocabulary).toEqual(learnt.vocabulary);
  expect(back.words).toEqual(learnt.words);
  expect(back.thresholds).toEqual(learnt.thresholds);
  expect(back.tensors['norm1.0']).toEqual(learnt.tensors['norm1.0']);
  const [was, is] = [learnt.tensors.whole, unpacked(back.tables.whole)];
  const most = Math.max(...was.subarray(0, 512).map(Math.abs));
  for (let j = 0; j < 512; j++) expect(Math.abs(was[j]! - is[j]!)).toBeLessThanOrEqual(most / 250);
});

it('gives the same file other thresholds', () => {
  const thresholds = Object.fromEntries(CONTROLS.map((control) => [control, 1])) as never;
  const bytes = withThresholds(Buffer.from(writeWeights(learnt)), thresholds);
  expect(Buffer.from(bytes).equals(writeWeights({ ...learnt, thresholds }))).toBe(true);
});

it('refuses other bytes', () => {
  const bytes = writeWeights(learnt);
  expect(() => readWeights(bytes.subarray(0, bytes.length - 1))).toThrow();
  expect(() => readWeights(new Uint8Array(40))).toThrow();
});
