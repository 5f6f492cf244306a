import { expect, test } from 'vitest';
import { evenOut } from './even-out.ts';

type Colour = readonly [number, number, number];
const WHITE: Colour = [255, 255, 255];
const BLUE: Colour = [11, 132, 254];
const BLACK: Colour = [17, 17, 17];
const SIDE = 160;

/** A picture of two grounds, side by side, with upright strokes like those of letters on each. */
function picture(left: Colour, leftInk: Colour, right: Colour, rightInk: Colour): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const inLeft = x < SIDE / 2;
      const isInk = isStroke(x, y);
      const colour = inLeft ? (isInk ? leftInk : left) : isInk ? rightInk : right;
      pixels.set([...colour, 255], (y * SIDE + x) * 4);
    }
  return pixels;
}
const isStroke = (x: number, y: number): boolean =>
  y > 60 && y < 100 && [30, 31, 32, 120, 121, 122].includes(x);

test.each([
  ['black on white beside white on blue', picture(WHITE, BLACK, BLUE, WHITE)],
  ['white on black beside black on white', picture(BLACK, WHITE, WHITE, BLACK)],
  ['all white on blue', picture(BLUE, WHITE, BLUE, WHITE)],
])('%s: letters are dark, the ground is white, and where two grounds meet there is nothing', (_, pixels) => {
  const even = evenOut(pixels, SIDE, SIDE);
  const wrong: string[] = [];
  for (const [at, value] of even.entries()) {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
    if (isStroke(x, y) ? value >= 60 : value <= 245) wrong.push(`${value} at ${x}, ${y}`);
  }
  expect(wrong).toEqual([]);
});

test('a picture smaller than what is looked at, and one of a single pixel', () => {
  expect(evenOut(new Uint8ClampedArray([9, 9, 9, 255]), 1, 1)).toEqual(Uint8Array.of(255));
  expect(evenOut(new Uint8ClampedArray(5 * 3 * 4).fill(200), 5, 3)).toEqual(new Uint8Array(15).fill(255));
});
