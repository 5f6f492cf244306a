import { type Line, type Parted, partAt, verdictOf } from './pdf-gutter.ts';
import { cellsOf, type Row } from './pdf-rows.ts';

/** Starts of words at one place of a page that are looked at as the left edge of a right column. */
const MOST_STARTS = 4;
const FEWEST_AT_START = 4;
/** How far words that start at one place may be apart, in points. */
const SLACK = 2;

/** The rows of a page in the order in which they are read; `doubt` are rows that may be columns. */
export type Ordered = { rows: Row[]; doubt: readonly Row[] };

/** Where the right column may begin: places at which words start again and again, the most frequent first. */
function startsOf(rows: readonly Row[]): number[] {
  const places = rows.flatMap((row) => cellsOf(row).map((cell) => cell.x)).sort((a, b) => a - b);
  const found: { x: number; count: number }[] = [];
  for (const x of places) {
    const last = found.at(-1);
    if (last && x - last.x <= SLACK) last.count++;
    else found.push({ x, count: 1 });
  }
  return found
    .slice(1)
    .filter(({ count }) => count >= FEWEST_AT_START)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_STARTS)
    .map(({ x }) => x);
}

function valueAt(values: number[], share: number): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

/** The distance between two lines of one paragraph. Only raised and lowered letters are nearer to each other. */
function leadingOf(sides: readonly (readonly Line[])[]): number {
  const gaps = sides.flatMap((lines) =>
    lines.slice(1).map((line, i) => ({ gap: lines[i]!.y - line.y, least: line.height * 0.8 })),
  );
  return valueAt(
    gaps.filter(({ gap, least }) => gap > least).map(({ gap }) => gap),
    0.1,
  );
}

/** A short heading over both columns: on the left alone, with nothing beside it for the height of two lines. */
function overBoth(rows: readonly Parted[], leading: number): Set<Row> {
  const usual = valueAt(
    rows.map(({ row }) => row.height),
    0.5,
  );
  const found = new Set<Row>();
  let lastRight = Number.POSITIVE_INFINITY;
  let lastLeft = Number.POSITIVE_INFINITY;
  let waiting: { row: Row; lastRight: number }[] = [];
  for (const { row, left, right } of rows) {
    if (right) {
      for (const one of waiting) if (one.lastRight - right.y > leading * 2.2) found.add(one.row);
      waiting = [];
      lastRight = right.y;
    }
    if (!left) continue;
    const marked = left.bold || row.height > usual * 1.15;
    if (!right && marked && lastLeft - left.y > leading * 1.25) waiting.push({ row, lastRight });
    lastLeft = left.y;
  }
  return found;
}

/** Headers and footers stand well apart from the rows between them. */
function withoutEdges(rows: readonly Parted[], leading: number): { from: number; to: number } {
  const apart = (i: number) => rows[i - 1]!.row.y - rows[i]!.row.y > leading * 2.2;
  let from = 0;
  let to = rows.length;
  for (let i = 1; i <= Math.min(3, rows.length - 1); i++) if (apart(i)) from = i;
  for (let i = rows.length - 1; i >= Math.max(from + 1, rows.length - 3); i--) if (apart(i)) to = i;
  return { from, to };
}

/** Where the lines end that stand below both columns, not at the end of the left one: "Signed by the Chair". */
function tailFrom(rows: readonly Parted[], leading: number, foot: number): number {
  const last = rows.findLastIndex(({ right }) => right !== undefined);
  if (last < 0 || last === rows.length - 1 || rows.at(-1)!.row.y < foot) return rows.length;
  let above = Number.NEGATIVE_INFINITY;
  for (const [i, { left }] of rows.entries()) {
    if (!left) continue;
    if (i > last && above - left.y > leading * 1.25) return i;
    above = left.y;
  }
  return rows.length;
}

function asRows(lines: readonly Line[]): Row[] {
  const column = {
    left: lines.reduce((min, line) => Math.min(min, line.x), Number.POSITIVE_INFINITY),
    right: lines.reduce((max, line) => Math.max(max, line.end), 0),
  };
  return lines.map(({ pieces, y, height, page }) => ({ pieces, y, height, page, column }));
}

/** One stretch of a page between rows that run over both columns. */
function orderSection(section: readonly Parted[], leading: number, foot: number) {
  const { from, to } = withoutEdges(section, leading);
  const tail = from + tailFrom(section.slice(from, to), leading, foot);
  const body = section.slice(from, tail);
  const left = body.flatMap((one) => one.left ?? []);
  const right = body.flatMap((one) => one.right ?? []);
  const rows = section.map(({ row }) => row);
  return {
    verdict: verdictOf(left, right, leading),
    body: body.map(({ row }) => row),
    rows,
    ordered: () => [...rows.slice(0, from), ...asRows(left), ...asRows(right), ...rows.slice(tail)],
  };
}

function orderAt(rows: readonly Row[], start: number, foot: number): Ordered & { sure: number } {
  const parted = rows.map((row) => partAt(row, start));
  const split = parted.filter(({ over }) => !over);
  const leading = leadingOf([
    split.flatMap(({ left }) => left ?? []),
    split.flatMap(({ right }) => right ?? []),
  ]);
  const across = overBoth(split, leading);
  const sections: Parted[][] = [[]];
  for (const one of parted)
    if (one.over || across.has(one.row)) sections.push([one], []);
    else sections.at(-1)!.push(one);
  const read = sections
    .filter((section) => section.length > 0)
    .map((section) => orderSection(section, leading, foot));
  const sure = read.filter(({ verdict }) => verdict === 'columns').length;
  const settled = (verdict: string) => verdict === 'columns' || (sure > 0 && verdict === 'short');
  return {
    rows: read.flatMap((one) => (settled(one.verdict) ? one.ordered() : one.rows)),
    doubt: read.find(({ verdict }) => verdict === 'doubt')?.body ?? [],
    sure,
  };
}

/**
 * The printed rows of one page in the order in which they are read: where it is set in two columns, the left one before
 * the right one, stretch by stretch between the headings over both. A page of which that is not sure stays as it is.
 * @param foot what stands below this height is at the foot of the page
 */
export function inReadingOrder(rows: Row[], foot: number): Ordered {
  let doubt: readonly Row[] = [];
  for (const start of startsOf(rows)) {
    const ordered = orderAt(rows, start, foot);
    if (ordered.sure > 0) return ordered;
    if (doubt.length === 0) doubt = ordered.doubt;
  }
  return { rows, doubt };
}
