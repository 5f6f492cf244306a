import type { Draft, Finding, Outcome } from '../../../engine/check/model.ts';
import type { Control } from '../../../engine/targets.ts';

/** A text to try words on. */
export type TrialText = Pick<Draft, 'text' | 'account'>;
/** What a check says of it. */
export type Told = { outcome: Outcome; findings: Pick<Finding, 'control' | 'severity' | 'quote'>[] };
export type Tried<T> = { of: T; before: Told; after: Told };

/** An example that ships with a control, and what that control is to make of it. */
export type ShippedExample = TrialText & { control: Control; expect: Outcome };

/** The texts of a trial: `typed` ones are told of whatever they come to, of the others those that hold a changed phrase. */
export type TrialTexts<T extends TrialText> = {
  typed: readonly TrialText[];
  kept: readonly T[];
  examples: readonly ShippedExample[];
};
