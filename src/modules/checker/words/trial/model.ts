import type { Control } from '../../../../engine/targets.ts';
import type { Told } from '../../../drafts/trial/model.ts';

type Found = Told['findings'][number];

/** One text of a trial: what a check finds that it did not, and what it no longer finds. */
export type TrialLine = {
  text: string;
  before: Told['outcome'];
  after: Told['outcome'];
  gone: Found[];
  found: Found[];
  /** Where the text comes from. */
  from: 'typed' | 'report' | 'example';
  /** Of a report: its address. */
  href?: string;
  /** Of an example that ships: what becomes worse by its own measure. */
  against?: 'meant to be clear' | 'meant to be found';
};

/** What came of a trial. `looked`: how many texts there were; `held`: in how many one of the phrases stands. */
export type Trial = {
  lines: TrialLine[];
  looked: { reports: number; examples: number };
  held: { reports: number; examples: number };
};

const keyOf = ({ control, severity, quote }: Found): string => `${control} ${severity} ${quote}`;

/** What of `one` is not in `other`, each as often as it is missing. */
function missing(one: readonly Found[], other: readonly Found[]): Found[] {
  const left = new Map<string, number>();
  for (const found of other) left.set(keyOf(found), (left.get(keyOf(found)) ?? 0) + 1);
  return one.filter((found) => {
    const count = left.get(keyOf(found)) ?? 0;
    left.set(keyOf(found), count - 1);
    return count <= 0;
  });
}

export function differenceOf(
  before: Told,
  after: Told,
): Pick<TrialLine, 'gone' | 'found' | 'before' | 'after'> {
  return {
    before: before.outcome,
    after: after.outcome,
    gone: missing(before.findings, after.findings),
    found: missing(after.findings, before.findings),
  };
}

/** Whether a change goes against what an example is for: its control finds what it should leave, or leaves what it should find. */
export function againstExample(
  { control, expect }: { control: Control; expect: Told['outcome'] },
  { gone, found }: Pick<TrialLine, 'gone' | 'found'>,
): TrialLine['against'] {
  const own = (one: Found) => one.control === control;
  if (expect === 'clear' && found.some(own)) return 'meant to be clear';
  if (expect !== 'clear' && gone.some(own)) return 'meant to be found';
  return undefined;
}

export const MOST_TYPED = 20;
const LONGEST_TYPED = 1000;

/** The texts that somebody typed to try, one a line. */
export function typedTexts(typed: string | undefined): string[] {
  return (typed ?? '')
    .split('\n')
    .map((line) => line.trim().slice(0, LONGEST_TYPED))
    .filter((line) => line !== '')
    .slice(0, MOST_TYPED);
}
