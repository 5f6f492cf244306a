import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachOnce, type Face, piecesOf } from './pieces.ts';

const face = (x: number, y: number, size: number, score = 0.9): Face => ({
  x,
  y,
  width: size,
  height: size,
  score,
});

test('a small picture is looked at once, a large one in its quarters too, none of which reaches out of it', () => {
  expect(piecesOf(720, 300)).toEqual([{ x: 0, y: 0, width: 720, height: 300 }]);
  fc.assert(
    fc.property(fc.integer({ min: 900, max: 12_000 }), fc.integer({ min: 2, max: 12_000 }), (w, h) => {
      const pieces = piecesOf(w, h);
      expect(pieces).toHaveLength(5);
      for (const { x, y, width, height } of pieces) {
        expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(w);
        expect(y + height).toBeLessThanOrEqual(h);
      }
      // A face of a tenth of the picture is whole in one of the quarters, wherever it is.
      const whole = (x: number, size: number, from: number, length: number) =>
        x >= from && x + size <= from + length;
      for (const x of [0, 0.31, 0.45, 0.58, 0.9])
        expect(pieces.slice(1).some((p) => whole(x * w, w / 10, p.x - 1, p.width + 2))).toBe(true);
    }),
  );
});

test('a face that was found in two pieces is one, also where one of them shows a part of it', () => {
  expect(eachOnce([face(100, 100, 50, 0.7), face(104, 98, 48, 0.95), face(300, 100, 50)])).toEqual([
    face(104, 98, 48, 0.95),
    face(300, 100, 50),
  ]);
  expect(eachOnce([face(100, 100, 50, 0.9), { ...face(100, 100, 50, 0.6), width: 22 }])).toHaveLength(1);
});

test('faces beside each other are several, from left to right', () => {
  const row = [face(300, 80, 60, 0.99), face(10, 90, 60, 0.5), face(62, 90, 60, 0.6)];
  expect(eachOnce(row).map(({ x }) => x)).toEqual([10, 62, 300]);
  expect(eachOnce([])).toEqual([]);
});
