import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from './check.ts';
import { RULES } from './controls.ts';
import { DEFAULT_CLAUSES } from './default-clauses.ts';
import type { Example } from './reading.ts';
import { SAMPLE_REGISTER } from './sample-register.ts';

const EXAMPLES = RULES.flatMap(({ control, examples }) => examples.map((example) => ({ control, example })));
/** Controls that know names no register has: of these a capital is all that tells. */
const BY_CAPITALS = new Set(['consent', 'parent-contact', 'disparagement']);

function outcome(text: string, { context }: Example): string {
  const draft = { text, account: 'personal' as const, ...context };
  return check(draft, { register: SAMPLE_REGISTER, clauses: DEFAULT_CLAUSES }).outcome;
}

const wide = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
/** Ways to write the same, each on one place that it fits. */
const WAYS: ((text: string, at: number) => string)[] = [
  (text, at) => replaced(text, / /g, at, () => '   '),
  (text, at) => replaced(text, / /g, at, () => '\u00a0'),
  (text, at) => replaced(text, /[a-z]/g, at, wide),
  (text, at) => replaced(text, /[a-z](?=[a-z])/g, at, (letter) => `${letter}\u200b`),
  (text) => text.normalize('NFD'),
  (text) => `\n ${text} `,
];

function replaced(text: string, what: RegExp, at: number, by: (found: string) => string): string {
  const places = [...text.matchAll(what)];
  const place = places[at % Math.max(1, places.length)];
  if (!place) return text;
  return text.slice(0, place.index) + by(place[0]) + text.slice(place.index + place[0].length);
}

it('comes to the same however the same is spaced and encoded', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...EXAMPLES),
      fc.array(fc.tuple(fc.constantFrom(...WAYS), fc.nat(200)), { minLength: 1, maxLength: 12 }),
      ({ example }, changes) => {
        const other = changes.reduce((text, [way, at]) => way(text, at), example.text);
        expect(outcome(other, example), other).toBe(outcome(example.text, example));
      },
    ),
    { numRuns: 600 },
  );
});

it.each([
  ['capitals', (text: string) => text.toUpperCase()],
  ['small letters', (text: string) => text.toLowerCase()],
])('comes to the same in %s, where no capital tells a name', (_, way) => {
  for (const { control, example } of EXAMPLES)
    if (!BY_CAPITALS.has(control))
      expect(outcome(way(example.text), example), example.text).toBe(outcome(example.text, example));
});
