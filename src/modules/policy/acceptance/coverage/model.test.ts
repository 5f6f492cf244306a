import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bound } from '../model.ts';
import { type Count, findingOf, percentOf, schoolsOf, showBeside, suppress } from './model.ts';

const count = (key: string, people: number, covered: number): Count => ({ key, label: key, people, covered });

test('percentages are rounded down: 100 only when it is everybody, 0 only when it is nobody', () => {
  expect(percentOf(count('a', 5007, 1))).toBe(1);
  expect(percentOf(count('a', 1000, 999))).toBe(99);
  expect(percentOf(count('a', 3, 3))).toBe(100);
  expect(percentOf(count('a', 0, 0))).toBe(0);
});

test('a row with a small number is masked, and never alone', () => {
  const shown = suppress([count('a', 40, 20), count('b', 30, 28), count('c', 60, 30)]);
  expect(shown.map((s) => s.masked)).toEqual([true, true, false]);
  expect(suppress([count('a', 40, 20), count('c', 60, 60)]).every((s) => !s.masked)).toBe(true);
});

test('whatever the numbers: nothing between 1 and 4 is shown, nor can one masked row be worked out', () => {
  const counts = fc.array(
    fc.record({ people: fc.integer({ min: 1, max: 60 }), part: fc.double({ min: 0, max: 1, noNaN: true }) }),
    { minLength: 2, maxLength: 8 },
  );
  fc.assert(
    fc.property(counts, (given) => {
      const rows = given.map(({ people, part }, i) => count(String(i), people, Math.round(people * part)));
      const shown = suppress(rows);
      shown.forEach((row, i) => {
        const { people, covered } = rows[i]!;
        if (row.masked) {
          expect(row.percent).toBeNull();
          expect(row.covered).toBe('Not shown');
          return;
        }
        for (const n of [people, covered, people - covered]) expect(n > 0 && n < 5).toBe(false);
      });
      expect(shown.filter((row) => row.masked)).not.toHaveLength(1);
    }),
  );
});

test('beside people seen by name, what is seen of the others is what numbers alone would show', () => {
  const all = [count('a', 40, 20), count('b', 30, 28), count('c', 62, 30), count('d', 2, 1)];
  // Everybody of b and d by name; 2 of the people of c are not.
  const shown = showBeside(all, [count('a', 40, 20), count('c', 2, 1)]);
  expect(shown.map(({ people, covered, percent }) => [people, covered, percent])).toEqual([
    ['40', 'Not shown', null],
    ['30', '28', 93],
    ['Not shown', 'Not shown', null],
    ['2', '1', 50],
  ]);
  expect(showBeside(all, all)).toEqual(suppress(all));
});

test('of a school that one does not look after no trace stands among the schools of somebody', () => {
  const person = { schoolIds: ['south', 'north', 'west'] } as Bound;
  expect(schoolsOf(person, new Map([['north', 'North School']]))).toBe('North School');
});

const shown = (...percents: (number | null)[]) =>
  percents.map((percent, i) => ({ label: `School ${i + 1}`, percent }));

test.each([
  [[], 'Nobody is bound by the policy here.'],
  [[null, null], 'The numbers are too small to be shown.'],
  [[0, 0], 'Nobody has acknowledged it yet.'],
  [[0, 0, null], 'Nobody has acknowledged it yet. Not shown, since the numbers are small: 1.'],
  [[40, 40], 'In each, 40% have acknowledged it.'],
  [[80, 40, 0], 'The lowest is School 3: 0% have acknowledged it.'],
  [[80, 0, 0, 0], 'The lowest are School 2, School 3 and School 4: in each, 0% have acknowledged it.'],
  [
    [80, 5, 5, 5, 5, 5, 5],
    'The lowest are School 2, School 3, School 4, School 5 and 2 more: in each, 5% have acknowledged it.',
  ],
  [[40], 'School 1: 40% have acknowledged it.'],
  [[0], 'School 1: 0% have acknowledged it.'],
  [[100, 100], 'Everybody has acknowledged it.'],
])('what %j shows: %s', (percents, words) => {
  expect(findingOf(shown(...percents))).toBe(words);
});
