import type { Line, Parted } from './pdf-gutter.ts';
import type { Row } from './pdf-rows.ts';

/** Heights on a page: what stands above `head` or below `foot` is near its edges. In points from below. */
export type PageEdges = { head: number; foot: number };

/** The value that the given share of the values are less than; 0 of none. */
export function valueAt(values: number[], share: number): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

function usualHeight(rows: readonly Parted[]): number {
  return valueAt(
    rows.map(({ row }) => row.height),
    0.5,
  );
}

/** Printed as a heading is. */
function isMarked({ bold, height }: Line, usual: number): boolean {
  return bold || height > usual * 1.15;
}

function breaksIn(lines: readonly Line[], leading: number): number[] {
  return lines.flatMap((line, i) => {
    const gap = i > 0 ? lines[i - 1]!.y - line.y : 0;
    return gap > leading * 1.25 ? [gap] : [];
  });
}

/** A heading that waits for the first lines below it on both sides, by their base lines. */
type Waiting = { row: Row; lastRight: number; left?: Line; right?: Line };

/**
 * A short heading over both columns: on the left alone, with nothing beside it for the height of two lines, and both
 * columns begin anew at much the same height below it.
 */
export function overBoth(rows: readonly Parted[], leading: number): Set<Row> {
  const usual = usualHeight(rows);
  const usualBreak = valueAt(
    breaksIn(
      rows.flatMap(({ right }) => right ?? []),
      leading,
    ),
    0.25,
  );
  const clear = Math.max(leading * 2.2, usualBreak * 1.3);
  const found = new Set<Row>();
  let lastRight = Number.POSITIVE_INFINITY;
  let lastLeft = Number.POSITIVE_INFINITY;
  let waiting: Waiting[] = [];
  const isOver = ({ lastRight: above, left, right }: Waiting) =>
    // The first heading of a page is the first of its left column too.
    above === Number.POSITIVE_INFINITY ||
    (above - right!.y > clear &&
      left !== undefined &&
      Math.abs(left.y - right!.y) <= leading * 1.2 &&
      // Above a heading of its own the right column has a gap of its own.
      (!isMarked(right!, usual) || isMarked(left, usual)));
  for (const { row, left, right } of rows) {
    for (const one of waiting) {
      one.left ??= left;
      one.right ??= right;
      if (one.right !== undefined && isOver(one)) found.add(one.row);
    }
    waiting = waiting.filter((one) => one.left === undefined || one.right === undefined);
    if (right) lastRight = right.y;
    if (!left) continue;
    if (!right && isMarked(left, usual) && lastLeft - left.y > leading * 1.25)
      waiting.push({ row, lastRight });
    lastLeft = left.y;
  }
  return found;
}

/** Headers and footers stand near the edges of the page, well apart from the rows between them. */
export function withoutEdges(
  rows: readonly Parted[],
  leading: number,
  { head, foot }: PageEdges,
): { from: number; to: number } {
  const apart = (i: number) => rows[i - 1]!.row.y - rows[i]!.row.y > leading * 2.2;
  let from = 0;
  let to = rows.length;
  for (let i = 1; i <= Math.min(3, rows.length - 1); i++) if (apart(i) && rows[i - 1]!.row.y > head) from = i;
  for (let i = rows.length - 1; i >= Math.max(from + 1, rows.length - 3); i--)
    if (apart(i) && rows[i]!.row.y < foot) to = i;
  return { from, to };
}

/**
 * Where lines may end that stand below both columns, not at the end of the left one: "Signed by the Chair". The gap above
 * them is wider than those within the columns. The end of all rows is the last of these places.
 */
export function tailsOf(rows: readonly Parted[], leading: number, foot: number): number[] {
  const last = rows.findLastIndex(({ right }) => right !== undefined);
  if (last < 0 || last === rows.length - 1 || rows.at(-1)!.row.y < foot) return [rows.length];
  const inside = rows.slice(0, last + 1);
  const widest = Math.max(
    leading * 1.25,
    ...[inside.flatMap(({ left }) => left ?? []), inside.flatMap(({ right }) => right ?? [])].map((lines) =>
      valueAt(breaksIn(lines, leading), 0.9),
    ),
  );
  const usual = usualHeight(rows);
  let above = Number.NEGATIVE_INFINITY;
  const found = rows.flatMap(({ left }, i) => {
    if (!left) return [];
    const gap = above - left.y;
    above = left.y;
    // A heading has something below it: here, at the head of the right column.
    const heads = i === rows.length - 1 && isMarked(left, usual);
    return i > last && gap > widest * 1.05 && !heads ? [i] : [];
  });
  return [...found, rows.length];
}
