import { expect, test } from 'vitest';
import { share, wilson } from './wilson.ts';

test('the interval holds the share, narrows with more, and stays between none and all', () => {
  expect(wilson(5, 10).map((n) => n.toFixed(3))).toEqual(['0.237', '0.763']);
  expect(wilson(0, 20)[0]).toBe(0);
  expect(wilson(20, 20)[1]).toBeCloseTo(1);
  expect(wilson(500, 1000)[1] - wilson(500, 1000)[0]).toBeLessThan(0.07);
});

test('a share says what it is of, and nothing of none', () => {
  expect(share(26, 49)).toBe('26/49  53 % (39 to 66)');
  expect(share(0, 0)).toBe('0/0    -');
});
