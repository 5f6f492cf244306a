import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seeded } from './random.ts';
import { asItIs, begun, slipped } from './slips.ts';

it('changes letters and spaces of words, and knows where each came from', () => {
  const text = 'They really ought to keep their hands off the kettle, honestly';
  const made = new Set(Array.from({ length: 40 }, (_, seed) => slipped(asItIs(text), seeded(seed)).text));
  expect(made.size).toBeGreaterThan(30);
  expect([...made].some((one) => one.length < text.length)).toBe(true);
  expect([...made].some((one) => one.length > text.length)).toBe(true);
});

it('names a place of the first text for each place of the second, the end for the end', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (text, seed) => {
      const { text: made, from } = slipped(asItIs(`some words ${text}`), seeded(seed));
      const length = `some words ${text}`.length;
      return (
        from.length === made.length + 1 &&
        from.at(-1) === length &&
        from.every((at) => at >= 0 && at <= length)
      );
    }),
  );
  expect(asItIs('ab')).toEqual({ text: 'ab', from: [0, 1, 2] });
});

it('begins a text, and stops where a word ends', () => {
  const made = new Set(
    Array.from({ length: 40 }, (_, seed) => begun(asItIs('Well, it is  Friday'), seeded(seed)).text),
  );
  expect(made).toEqual(new Set(['Well,', 'Well, it', 'Well, it is', 'Well, it is  Friday']));
  expect(begun(asItIs(''), seeded(1))).toEqual({ text: '', from: [0] });
});
