/** Every so manieth pixel is looked at for the ground: nothing that letters stand on is finer. */
const STEP = 4;
/** The ground is what most pixels are within so many steps: more than a stroke of a letter, less than a bubble of a chat. */
const REACH = 8;
/** Where one ground meets another, a pixel is compared with all that are so many steps away: no edge is left to be read. */
const NEAR = 2;
/** Letters are made darker by so much: white on a mid blue is fainter than black on white. */
const GAIN = 1.6;

/**
 * Makes of a picture dark letters on white, whatever they were: a chat has black on white beside white on blue, and what looks
 * for letters of one kind passes over the other. Each pixel becomes how far it is from the ground around it.
 * @param pixels four bytes each, as a canvas gives them
 * @returns one byte a pixel, 255 where there is ground
 */
export function evenOut(pixels: Uint8ClampedArray, width: number, height: number): Uint8Array {
  const grey = greyOf(pixels);
  const [columns, rows] = [Math.ceil(width / STEP), Math.ceil(height / STEP)];
  const few = new Uint8Array(columns * rows);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) few[y * columns + x] = grey[y * STEP * width + x * STEP]!;
  const ground = groundOf(few, columns, rows);
  const even = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++) {
    const row = Math.min(rows - 1, Math.round(y / STEP));
    for (let x = 0; x < width; x++) {
      const column = Math.min(columns - 1, Math.round(x / STEP));
      const far = fromGround(grey[y * width + x]!, ground, columns, rows, column, row);
      even[y * width + x] = 255 - Math.min(255, Math.round(far * GAIN));
    }
  }
  return even;
}

/** How light each pixel is to the eye. */
function greyOf(pixels: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(pixels.length / 4);
  for (let i = 0, from = 0; i < grey.length; i++, from += 4)
    grey[i] = (pixels[from]! * 77 + pixels[from + 1]! * 150 + pixels[from + 2]! * 29) >> 8;
  return grey;
}

/** The smallest distance of a pixel from the grounds near it. */
function fromGround(
  grey: number,
  ground: Uint8Array,
  columns: number,
  rows: number,
  column: number,
  row: number,
): number {
  let least = Math.abs(grey - ground[row * columns + column]!);
  if (least <= 1) return least;
  for (let y = Math.max(0, row - NEAR); y <= Math.min(rows - 1, row + NEAR); y++)
    for (let x = Math.max(0, column - NEAR); x <= Math.min(columns - 1, column + NEAR); x++)
      least = Math.min(least, Math.abs(grey - ground[y * columns + x]!));
  return least;
}

/**
 * The median around each pixel: letters cover less than half of what they stand on, so it is the colour of the ground, and at
 * an edge it is that of the larger side. A row's window slides over one histogram, so the work does not grow with the window.
 */
function groundOf(grey: Uint8Array, columns: number, rows: number): Uint8Array {
  const ground = new Uint8Array(grey.length);
  for (let y = 0; y < rows; y++) {
    const [top, bottom] = [Math.max(0, y - REACH), Math.min(rows - 1, y + REACH)];
    const histogram = new Uint16Array(256);
    let [count, median, below] = [0, 0, 0];
    const take = (x: number, one: 1 | -1): void => {
      if (x < 0 || x >= columns) return;
      for (let row = top; row <= bottom; row++) {
        const value = grey[row * columns + x]!;
        histogram[value]! += one;
        if (value < median) below += one;
      }
      count += one * (bottom - top + 1);
    };
    for (let x = 0; x < REACH; x++) take(x, 1);
    for (let x = 0; x < columns; x++) {
      take(x + REACH, 1);
      take(x - REACH - 1, -1);
      const half = count >> 1;
      while (below > half) below -= histogram[--median]!;
      while (below + histogram[median]! <= half) below += histogram[median++]!;
      ground[y * columns + x] = median;
    }
  }
  return ground;
}
