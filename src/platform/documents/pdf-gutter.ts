import { countsOn, setbacksSaved } from './pdf-counting.ts';
import { cellsOf, isBold, type Piece, type Row, textOf } from './pdf-rows.ts';

/** What stands of a row on one side of a gutter. */
export type Line = {
  pieces: Piece[];
  x: number;
  end: number;
  y: number;
  height: number;
  page: number;
  text: string;
  bold: boolean;
  edge: Row['edge'];
};

/** A row parted at a gutter. One with words over the gutter has no sides. */
export type Parted = { row: Row; over: boolean; left: Line | undefined; right: Line | undefined };

/**
 * `columns` both sides are running text; `short` they may be, but are too short to say; `doubt` running text that may
 * also be the rows of a table; `none` a table, a form, numbers in a column of their own.
 */
export type Verdict = 'columns' | 'short' | 'doubt' | 'none';

/** A word a little to the left of where the right column begins still belongs to it, in points. */
const OVERHANG = 3;
const FEWEST_LINES = 4;
/** Letters of a line of running text, on average; and of lines that hold more than numbers. */
const FEWEST_LETTERS = 15;
const FEWEST_BESIDE_NUMBERS = 8;

function lineOf(pieces: Piece[], row: Row): Line | undefined {
  const first = pieces[0];
  if (!first) return undefined;
  const part = { ...row, pieces };
  return {
    pieces,
    x: first.x,
    end: pieces.reduce((max, piece) => Math.max(max, piece.x + piece.width), 0),
    y: pieces.reduce((max, piece) => Math.max(max, piece.y), Number.NEGATIVE_INFINITY),
    height: pieces.reduce((max, piece) => Math.max(max, piece.height), 0),
    page: row.page,
    text: textOf(part),
    bold: isBold(part),
    edge: row.edge,
  };
}

/** Parts a row at the gutter before `start`. */
export function partAt(row: Row, start: number): Parted {
  const edge = start - OVERHANG;
  const over = cellsOf(row).some((cell) => cell.x < edge && cell.end >= edge);
  if (over) return { row, over, left: undefined, right: undefined };
  const right = row.pieces.findIndex((piece) => piece.x >= edge);
  const cut = right < 0 ? row.pieces.length : right;
  return {
    row,
    over,
    left: lineOf(row.pieces.slice(0, cut), row),
    right: lineOf(row.pieces.slice(cut), row),
  };
}

type Block = { from: number; to: number; top: number; foot: number };

function blockOf(lines: readonly Line[]): Block {
  const block = { from: Number.POSITIVE_INFINITY, to: 0, top: 0, foot: Number.POSITIVE_INFINITY };
  for (const line of lines) {
    block.from = Math.min(block.from, line.x);
    block.to = Math.max(block.to, line.end);
    block.top = Math.max(block.top, line.y);
    block.foot = Math.min(block.foot, line.y);
  }
  return block;
}

/** Most lines go well across their column. */
function runs(lines: readonly Line[], { from, to }: Block): boolean {
  const wide = lines.filter((line) => line.end - line.x >= (to - from) * 0.6).length;
  return wide * 2 >= lines.length;
}

/** The lines hold more than a word or two. */
function worded(lines: readonly Line[], fewest: number): boolean {
  return lines.reduce((sum, line) => sum + line.text.length, 0) >= lines.length * fewest;
}

/** The share of lines that go on with the sentence of the one above. */
function wrapped(lines: readonly Line[]): number {
  return lines.filter(({ text }) => /^["'“‘(]?\p{Ll}/u.test(text)).length / lines.length;
}

/** How much of its height a side fills: the cells of a table leave gaps below the shorter ones. */
function density(lines: readonly Line[], { top, foot }: Block, leading: number): number {
  return (lines.length * leading) / (top - foot + leading);
}

/** Base lines of the lines that stand further below the one above than lines of one paragraph do. */
function breaksOf(lines: readonly Line[], leading: number): number[] {
  return lines.flatMap((line, i) => (i > 0 && lines[i - 1]!.y - line.y > leading * 1.25 ? [line.y] : []));
}

/** How many base lines of the left side are base lines of the right side too. Both run down the page. */
function shared(left: readonly number[], right: readonly number[]): number {
  let count = 0;
  let j = 0;
  for (const y of left) {
    while (j < right.length && right[j]! > y + 2) j++;
    if (j < right.length && Math.abs(right[j]! - y) <= 2) count++;
  }
  return count;
}

/** A sentence goes on from the foot of the left side at the head of the right. */
function flowsOn(left: readonly Line[], right: readonly Line[]): boolean {
  return /[\p{L}\p{N},]$/u.test(left.at(-1)!.text) && /^\p{Ll}/u.test(right[0]!.text);
}

/** The middle of what lines have in each of the stretches of a page that begin at `tops`. Both run down the page. */
function middlesOf(lines: readonly Line[], tops: readonly number[]): (number | undefined)[] {
  let i = 0;
  return tops.map((_, k) => {
    const from = i;
    while (i < lines.length && lines[i]!.y > (tops[k + 1] ?? Number.NEGATIVE_INFINITY)) i++;
    return i > from ? (lines[from]!.y + lines[i - 1]!.y) / 2 : undefined;
  });
}

/** Most stretches between gaps over both sides hold lines of each, around the same middle. */
function centredRows(left: readonly Line[], right: readonly Line[], leading: number): boolean {
  const heights = [...left, ...right].map(({ y }) => y).sort((a, b) => b - a);
  const tops = heights.filter((y, i) => i === 0 || heights[i - 1]! - y > leading * 1.25);
  const others = middlesOf(right, tops);
  const level = middlesOf(left, tops).filter((middle, i) => {
    const other = others[i];
    return middle !== undefined && other !== undefined && Math.abs(middle - other) <= 2;
  });
  return tops.length > 2 && level.length * 3 >= tops.length * 2;
}

/** The lines stand as the rows of a table do: each below a gap, or none of them wrapped, beside another. */
function inRows(left: readonly Line[], right: readonly Line[], leading: number): boolean {
  const breaks = [breaksOf(left, leading), breaksOf(right, leading)] as const;
  const possible = Math.min(breaks[0].length, breaks[1].length);
  if (possible > 1 && shared(...breaks) * 3 >= possible * 2) return true;
  const level = shared(
    left.map(({ y }) => y),
    right.map(({ y }) => y),
  );
  const single = level === Math.min(left.length, right.length);
  return (single && Math.max(wrapped(left), wrapped(right)) < 0.2) || centredRows(left, right, leading);
}

/** What two blocks of lines side by side are; `leading` is the distance between two lines of one. */
export function verdictOf(left: readonly Line[], right: readonly Line[], leading: number): Verdict {
  if (left.length < 2 || right.length < 2 || leading <= 0) return 'none';
  const a = blockOf(left);
  const b = blockOf(right);
  const widths = [a.to - a.from, b.to - b.from] as const;
  const alike = Math.min(...widths) / Math.max(...widths);
  const beside = Math.min(a.top, b.top) - Math.max(a.foot, b.foot);
  const height = Math.min(a.top - a.foot, b.top - b.foot);
  const narrow = b.from - a.to <= (b.to - a.from) * 0.25;
  const haveWords = (fewest: number) => worded(left, fewest) && worded(right, fewest);
  if (beside < height * 0.5) return 'none';
  const saved = setbacksSaved(left, right);
  // However short its clauses are, and however far from the gutter they end.
  if (saved > 1 && countsOn(left, right) && haveWords(FEWEST_BESIDE_NUMBERS)) return 'columns';
  if (alike < 0.35 || !narrow || !haveWords(FEWEST_LETTERS)) {
    // Running text beside the few words that close a document: "Signed", "Date".
    const runsOn = wrapped(left) >= 0.3 && density(left, a, leading) >= 0.65;
    return runsOn && !inRows(left, right, leading) ? 'short' : 'none';
  }
  const known = countsOn(left, right) || flowsOn(left, right) || saved > 1;
  const breaks = [breaksOf(left, leading), breaksOf(right, leading)] as const;
  const possible = Math.min(breaks[0].length, breaks[1].length);
  const level = possible > 0 && shared(...breaks) * 3 > possible;
  const headed = left
    .slice(0, 3)
    .some((a) => a.bold && right.slice(0, 3).some((b) => b.bold && Math.abs(a.y - b.y) <= 2));
  const full = Math.min(density(left, a, leading), density(right, b, leading)) >= 0.65;
  const running = runs(left, a) && runs(right, b);
  if (alike >= 0.6 && saved >= 0 && (known || (running && full && !level && !headed)))
    return enough(left, right) || saved > 0 ? 'columns' : 'short';
  if (!enough(left, right) || inRows(left, right, leading) || (headed && level)) return 'none';
  return 'doubt';
}

function enough(left: readonly Line[], right: readonly Line[]): boolean {
  return Math.min(left.length, right.length) >= FEWEST_LINES;
}
