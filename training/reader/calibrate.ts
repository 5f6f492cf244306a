import type { Reader } from '../../src/engine/check/reader/reader.ts';
import { applies } from '../../src/engine/check/reader/sense.ts';
import { CONTROLS, type Control } from '../../src/engine/targets.ts';
import { isShort, type LabelledDraft } from '../read-drafts.ts';

/** The share of clear drafts, those of a few words apart, in which the reader may sense something; with the rules it is to be 8 in a hundred at most. */
const ALARMS = 0.074;
/** Hate is sensed from this much higher on: kind words about a group and unkind ones are told apart least well. */
const HIGHER: Partial<Record<Control, number>> = { hate: 1 };
/** A control that is right less often than this where it is sensed is left to the rules. */
const RIGHT = 0.4;
/** From how many on that can be told. */
const ENOUGH = 5;
const NEVER = 99;
/** A threshold under which no score lies. */
const NONE = -1_000;

/** Thresholds of a reader that senses everything, so that its scores can be seen. */
export const OPEN = Object.fromEntries(CONTROLS.map((control) => [control, NONE])) as Record<Control, number>;

/** A tenth of the drafts that are learnt from is kept back to set thresholds by. */
export function isCalibration({ id }: { id: string }): boolean {
  return Number.parseInt(id.slice(6, 10), 16) % 10 === 0;
}

/**
 * From which score on each control is found: one for all but `HIGHER`, the lowest with which few enough clear drafts are alarmed.
 * @param reader with the weights as they are to be kept, and `OPEN`
 */
export function calibrated(reader: Reader, kept: readonly LabelledDraft[]): Record<Control, number> {
  const all = kept.map((draft) => ({ draft, scores: scoresOf(reader, draft) }));
  const peaks = all
    .filter(({ draft }) => draft.expect.length === 0 && !isShort(draft))
    .map(({ scores }) => Math.max(...scores.values()))
    .sort((a, b) => b - a);
  const common = peaks[Math.floor(ALARMS * peaks.length)]!;
  const made = CONTROLS.map((control) => {
    const threshold = common + (HIGHER[control] ?? 0);
    const sensed = all.filter(({ scores }) => (scores.get(control) ?? NONE) > threshold);
    const right = sensed.filter(({ draft }) => isRight(draft, control)).length;
    const poor = sensed.length >= ENOUGH && right / sensed.length < RIGHT;
    return [control, poor ? NEVER : threshold] as const;
  });
  return Object.fromEntries(made) as Record<Control, number>;
}

/** What each control that can be sensed in a draft scores. */
function scoresOf(reader: Reader, draft: LabelledDraft): Map<Control, number> {
  return new Map(
    reader(draft)
      .found.filter(({ control }) => applies(control, draft))
      .map(({ control, score }) => [control, score + NONE]),
  );
}

function isRight({ expect, tolerate }: LabelledDraft, control: Control): boolean {
  return tolerate.includes(control) || expect.some((one) => one.control === control);
}
