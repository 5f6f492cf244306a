import { encode } from '../../src/engine/check/reader/encoder.ts';
import { judge, type PackedHeads, packHeads } from '../../src/engine/check/reader/heads.ts';
import type { Kernel } from '../../src/engine/check/reader/kernel.ts';
import { columnOf, scoreOf } from '../../src/engine/check/reader/reader.ts';
import { applies } from '../../src/engine/check/reader/sense.ts';
import { type PackedTensors, packAll } from '../../src/engine/check/reader/tensors.ts';
import { CONTROLS, type Control } from '../../src/engine/targets.ts';
import type { LearntDraft } from './examples.ts';
import { batchOf, type Learnt } from './learn.ts';

/** The share of clear drafts in which the reader may sense something: half of what is asked of the whole checker. */
const ALARMS = 0.045;
/** A control that is right less often than this where it is sensed is left to the rules. */
const RIGHT = 0.4;
/** From how many on that can be told. */
const ENOUGH = 5;
const NEVER = 99;

/** A tenth of the drafts that are learnt from is kept back to set thresholds by. */
export function isCalibration({ id }: { id: string }): boolean {
  return Number.parseInt(id.slice(6, 10), 16) % 10 === 0;
}

/** From which score on each control is found: one for all, the lowest with which few enough clear drafts are alarmed. */
export function calibrated(
  kernel: Kernel,
  learnt: Learnt,
  kept: readonly LearntDraft[],
): Record<Control, number> {
  const packed = { ...packAll(kernel, learnt), ...packHeads(kernel, learnt) };
  const all = kept.map((one) => ({ one, scores: scores(kernel, learnt, packed, one) }));
  const peaks = all
    .filter(({ one }) => one.draft.expect.length === 0)
    .map(({ scores: of }) => Math.max(...of))
    .sort((a, b) => b - a);
  const threshold = peaks[Math.floor(ALARMS * peaks.length)]!;
  const made = CONTROLS.map((control, c) => {
    const sensed = all.filter(({ scores: of }) => of[c]! > threshold);
    const right = sensed.filter(({ one }) => one.found[c] === 1 || one.counts[c] === 0).length;
    const poor = sensed.length >= ENOUGH && right / sensed.length < RIGHT;
    return [control, poor ? NEVER : threshold] as const;
  });
  return Object.fromEntries(made) as Record<Control, number>;
}

function scores(
  kernel: Kernel,
  learnt: Learnt,
  packed: PackedTensors & PackedHeads,
  one: LearntDraft,
): number[] {
  const mark = kernel.mark();
  const { texts, facts } = batchOf([one]);
  const rows = encode(kernel, learnt, packed, texts).layers[1].output;
  const { decided, pointed } = judge(kernel, learnt, packed, rows, texts.bounds, facts);
  const found = CONTROLS.map((control, c) =>
    applies(control, one.draft)
      ? scoreOf(decided.data[c]!, columnOf(pointed, c, 0, one.ids.length))
      : Number.NEGATIVE_INFINITY,
  );
  kernel.release(mark);
  return found;
}
