import { CONTROLS, type Control, type Target } from '../../engine/targets.ts';
import { shortTitle } from '../policy/actions.ts';

/** The controls by what people call them, in alphabetical order: for lists to choose from. */
export const CONTROL_OPTIONS: readonly { value: Control; text: string }[] = CONTROLS.map((value) => ({
  value,
  text: shortTitle(value),
})).sort((a, b) => a.text.localeCompare(b.text, 'en-GB'));

/** The registers whose notes stand beside a draft like findings. */
const REGISTERS: readonly Target[] = ['forums', 'official-accounts', 'consents'];

/** Whatever can be reported: the controls, then the registers. */
export const RULE_OPTIONS: readonly { value: Target; text: string }[] = [
  ...CONTROL_OPTIONS,
  ...REGISTERS.map((value) => ({ value, text: `Register: ${shortTitle(value)}` })),
];

export function ruleWords(rule: Target): string {
  return shortTitle(rule);
}
