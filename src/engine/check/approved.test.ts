import { expect, it } from 'vitest';
import type { Control } from '../targets.ts';
import { check } from './check.ts';
import { DEFAULT_CLAUSES } from './default-clauses.ts';
import { SAMPLE_REGISTER } from './sample-register.ts';

/** What is found with these words of the draft approved for a control. */
function found(text: string, approved?: { control: Control; words: string }): string[] {
  const start = approved ? text.indexOf(approved.words) : -1;
  const stretches = start < 0 ? [] : [{ start, end: start + approved!.words.length }];
  return check(
    { text, account: 'personal' },
    {
      register: SAMPLE_REGISTER,
      clauses: DEFAULT_CLAUSES,
      ...(approved && { approved: new Map([[approved.control, stretches]]) }),
    },
  ).findings.map(({ control, quote }) => `${control}: ${quote}`);
}

const TOLD = 'I spoke to a journalist about exclusions';
const press = (words: string) => ({ control: 'press' as const, words });

it('leaves alone words that were approved, and looks at every other word', () => {
  expect(found(TOLD)).toEqual([`press: ${TOLD}`]);
  expect(found(TOLD, press(TOLD))).toEqual([]);
  const more = `${TOLD}. @WexleyGazette happy to give you a quote about school`;
  expect(found(more, press(TOLD)).filter((one) => one.startsWith('press'))).toEqual([
    'press: @WexleyGazette happy to give you a quote about school',
  ]);
});

it('counts for the control that approved them alone', () => {
  expect(found(TOLD, { control: 'confidential', words: TOLD })).toEqual([`press: ${TOLD}`]);
  const rude = `${TOLD}. What a load of bollocks`;
  expect(found(rude, press(rude))).toEqual(['obscenity: bollocks']);
});

it('needs everything that is quoted to be approved', () => {
  expect(found(TOLD, press('a journalist about'))).toEqual([`press: ${TOLD}`]);
  // A word more in the same breath is another thing that is said.
  const more = `Without being asked ${TOLD}`;
  expect(found(more)).toEqual([`press: ${more}`]);
  expect(found(more, press(TOLD))).toEqual([`press: ${more}`]);
});

it('finds its place in a long text that is read in pieces', () => {
  const before = 'The hall was full and the cakes were good. '.repeat(320);
  expect(before.length).toBeGreaterThan(12_000);
  const text = `${before}${TOLD}. ${before}`;
  expect(found(text).some((one) => one.startsWith('press'))).toBe(true);
  expect(found(text, press(TOLD)).filter((one) => one.startsWith('press'))).toEqual([]);
  expect(found(`${TOLD}. ${before}${TOLD}.`, press(TOLD)).some((one) => one.startsWith('press'))).toBe(true);
});
