/** A part of a picture, or a face in it, in pixels of the whole. */
export type Box = { x: number; y: number; width: number; height: number };
export type Face = Box & { score: number };

/** The longest side at which the detector looks at a piece: it finds faces from about a twentieth of that. */
export const LOOKED_AT = 608;
/** Smaller pictures are looked at once: their quarters would hold no more than the whole. */
const WORTH_QUARTERS = 900;
/** The quarters overlap, so that a face on the edge of one is whole in another. */
const OF_EACH_SIDE = 0.6;

/** The whole picture, then, for a large one, its four overlapping quarters: so small faces in a group are found too. */
export function piecesOf(width: number, height: number): Box[] {
  const whole = { x: 0, y: 0, width, height };
  if (Math.max(width, height) < WORTH_QUARTERS) return [whole];
  const [w, h] = [Math.round(width * OF_EACH_SIDE), Math.round(height * OF_EACH_SIDE)];
  const quarters = [0, height - h].flatMap((y) => [0, width - w].map((x) => ({ x, y, width: w, height: h })));
  return [whole, ...quarters];
}

/** How much of the smaller of two faces lies in the other, from which on they are one face. */
const SAME = 0.4;

/** Each face once, the surest finding of it, from left to right. */
export function eachOnce(found: readonly Face[]): Face[] {
  const kept: Face[] = [];
  for (const face of [...found].sort((a, b) => b.score - a.score))
    if (!kept.some((other) => shared(face, other) > SAME)) kept.push(face);
  return kept.sort((a, b) => a.x + a.width / 2 - (b.x + b.width / 2));
}

function shared(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(a.width * a.height, b.width * b.height);
}
