import type { Control } from '../../targets.ts';
import { namesSomebody } from '../people/named-within.ts';
import { type Proposal, type Reading, sentenceOf } from '../reading.ts';

/**
 * Controls that hang on what the words mean. Swearing, a missing disclaimer, and who has agreed to be named do not: there
 * the rules look at the words, and at the register, themselves.
 */
const IN_MEANING = new Set<Control>([
  'hate',
  'extremism',
  'violence',
  'harassment',
  'disparagement',
  'confidential',
  'personal-data',
  'reference',
  'attribution',
  'intellectual-property',
  'credentials',
  'press',
  'pupil-contact',
  'official-account',
]);

/**
 * A rule proposes a finding of a control that the reader is as good as sure is not there: it becomes advice, and says so.
 * Numbers and addresses that were validated stand as they are, and so does what a child told of its home, and what is said of
 * somebody by name.
 */
export function inDoubt(r: Reading, control: Control, proposal: Proposal): Proposal {
  const { message, severity, span, certain, from } = proposal;
  if (!IN_MEANING.has(control) || severity === 'consider' || span || certain) return proposal;
  if (from !== undefined && namesSomebody(r, ...sentenceOf(r, from))) return proposal;
  const says = (quote: string): string => {
    const words = typeof message === 'string' ? message : message(quote);
    return `${words} The draft as a whole reads otherwise, so this is for you to judge.`;
  };
  return { ...proposal, severity: 'consider', message: says, ask: null };
}
