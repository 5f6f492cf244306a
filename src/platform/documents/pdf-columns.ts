import { setbacks } from './pdf-counting.ts';
import { type Line, type Parted, partAt, verdictOf } from './pdf-gutter.ts';
import { overBoth, type PageEdges, tailsOf, valueAt, withoutEdges } from './pdf-outside-columns.ts';
import { cellsOf, type Row, textOf } from './pdf-rows.ts';

/** Starts of words at one place of a page that are looked at as the left edge of a right column. */
const MOST_STARTS = 4;
const FEWEST_AT_START = 4;
/** Nothing stands outside of the columns: neither below them nor, as a short heading, over both. */
const NO_TAIL = Number.POSITIVE_INFINITY;
/** Items are set in from their clause by so much at most, in points. */
const INDENT = 45;
/** How far words that start at one place may be apart, in points. */
const SLACK = 2;

/**
 * The rows of a page in the order in which they are read; `doubt` are rows that may be columns. `gutter` is where the
 * right column begins, on a page that is surely set in two.
 */
export type Ordered = { rows: Row[]; doubt: readonly Row[]; gutter?: number };

/**
 * Where the right column may begin: places at which words start again and again, the most frequent first. Of a place
 * that may be the items of a list, the place of the clause that they are set in from comes before it.
 */
function startsOf(rows: readonly Row[]): number[] {
  const all = rows.flatMap((row) => cellsOf(row).map((cell) => cell.x)).sort((a, b) => a - b);
  const found: { x: number; count: number }[] = [];
  for (const x of all) {
    const last = found.at(-1);
    if (last && x - last.x <= SLACK) last.count++;
    else found.push({ x, count: 1 });
  }
  const often = found
    .slice(1)
    .filter(({ count }) => count >= FEWEST_AT_START)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_STARTS);
  const places = often.flatMap(({ x }) => {
    const outer = found.find((place) => place.count > 1 && place.x < x && x - place.x <= INDENT);
    return outer ? [outer.x, x] : [x];
  });
  return [...new Set(places)];
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

function asRows(lines: readonly Line[]): Row[] {
  const column = {
    left: lines.reduce((min, line) => Math.min(min, line.x), Number.POSITIVE_INFINITY),
    right: lines.reduce((max, line) => Math.max(max, line.end), 0),
  };
  return lines.map(({ pieces, y, height, page, edge }) => ({
    pieces,
    y,
    height,
    page,
    column,
    ...(edge && { edge }),
  }));
}

/** One stretch of a page between rows that run over both columns; `tail` counts the places where the lines below both columns may begin. */
function orderSection(section: readonly Parted[], leading: number, edges: PageEdges, tail: number) {
  const { from, to } = withoutEdges(section, leading, edges);
  const tails = tailsOf(section.slice(from, to), leading, edges.foot);
  const end = from + (tails[tail] ?? tails.at(-1)!);
  const body = section.slice(from, end);
  const left = body.flatMap((one) => one.left ?? []);
  const right = body.flatMap((one) => one.right ?? []);
  const rows = section.map(({ row }) => row);
  return {
    verdict: verdictOf(left, right, leading),
    body: body.map(({ row }) => row),
    rows,
    ordered: () => [...rows.slice(0, from), ...asRows(left), ...asRows(right), ...rows.slice(end)],
  };
}

type Tried = Ordered & { sure: number };

function orderAt(rows: readonly Row[], start: number, edges: PageEdges, known: boolean, tail: number): Tried {
  const parted = rows.map((row) => partAt(row, start));
  const split = parted.filter(({ over }) => !over);
  const leading = leadingOf([
    split.flatMap(({ left }) => left ?? []),
    split.flatMap(({ right }) => right ?? []),
  ]);
  const across = tail === NO_TAIL ? new Set<Row>() : overBoth(split, leading);
  const sections: Parted[][] = [[]];
  for (const one of parted)
    if (one.over || across.has(one.row)) sections.push([one], []);
    else sections.at(-1)!.push(one);
  const read = sections
    .filter((section) => section.length > 0)
    .map((section) => orderSection(section, leading, edges, tail));
  const certain = known || read.some(({ verdict }) => verdict === 'columns');
  const settled = (verdict: string) => verdict === 'columns' || (certain && verdict === 'short');
  return {
    rows: read.flatMap((one) => (settled(one.verdict) ? one.ordered() : one.rows)),
    doubt: read.find(({ verdict }) => verdict === 'doubt')?.body ?? [],
    sure: read.filter(({ verdict }) => settled(verdict)).length,
  };
}

function setbacksOf(rows: readonly Row[]): number {
  return setbacks(rows.map((row) => ({ text: textOf(row) })));
}

/** What stands outside of the columns is told by its place, unless the clause numbers say that it is in them. */
function orderBest(rows: readonly Row[], start: number, edges: PageEdges, known: boolean): Tried {
  let best = orderAt(rows, start, edges, known, 0);
  let jumps = setbacksOf(best.rows);
  for (const tail of [1, 2, NO_TAIL]) {
    if (jumps === 0) break;
    const other = orderAt(rows, start, edges, known, tail);
    const fewer = setbacksOf(other.rows);
    if (other.sure === 0 || fewer >= jumps) continue;
    best = other;
    jumps = fewer;
  }
  return best;
}

/**
 * The printed rows of one page in the order in which they are read: where it is set in two columns, the left one before
 * the right one, stretch by stretch between the headings over both. A page of which that is not sure stays as it is.
 * @param gutter where the right column began on a page before, if one was set in columns
 */
export function inReadingOrder(rows: Row[], edges: PageEdges, gutter?: number): Ordered {
  let doubt: readonly Row[] = [];
  const starts = startsOf(rows);
  for (const start of gutter === undefined ? starts : [gutter, ...starts]) {
    const { sure, ...ordered } = orderBest(rows, start, edges, start === gutter);
    if (sure > 0) return { ...ordered, gutter: start };
    if (doubt.length === 0) doubt = ordered.doubt;
  }
  return { rows, doubt };
}
