import { type Cell, cellsOf, isBold, type Piece, type Row } from './pdf-rows.ts';

/** How far the starts of cells in one column may be apart, in points. */
const SLACK = 3;
/** Cells of a row may stand this close to each other, in heights of its letters, where those of another row are apart. */
const NARROW_GAP = 0.4;
/** As many lines are looked at to find where the columns begin, for the first of a table may hold one cell alone. */
const LOOK = 10;
const MOST_LINES = 500;

/** What one printed line holds of a table's cell. `y` is its base line. */
export type CellLine = { column: number; text: string; y: number };

export type TableLine = { row: Row; cells: CellLine[] };

/** A number or bullet with its clause in the next column is a list, not a table. */
export function isNumbered(cells: readonly Pick<Cell, 'text'>[]): boolean {
  return /^(?:[^\p{L}\p{N}\s]|\(?(?:[A-Z]?\d[\d.]*|\p{L}|[ivxlc]+|[IVXLC]+)[.):]?)$/u.test(
    cells[0]!.text.trim(),
  );
}

/** One capital letter may also be a name, as that of the platform X. */
export function isLetter(cells: readonly Pick<Cell, 'text'>[]): boolean {
  return /^\p{Lu}$/u.test(cells[0]!.text.trim());
}

/** The cells of a line whose words start where columns do and stay within them; null for any other line. */
function partedAt(row: Row, starts: readonly number[]): CellLine[] | null {
  const groups: { column: number; pieces: Piece[] }[] = [];
  for (const piece of row.pieces) {
    const column = starts.findIndex((start) => Math.abs(piece.x - start) <= SLACK);
    const open = groups.at(-1);
    if (column >= 0 && (!open || column > open.column)) groups.push({ column, pieces: [piece] });
    else if (open) open.pieces.push(piece);
    else return null;
  }
  const cells: CellLine[] = [];
  for (const { column, pieces } of groups) {
    const [cell, more] = cellsOf({ ...row, pieces });
    const next = starts[column + 1];
    if (more || (next !== undefined && cell!.end >= next)) return null;
    cells.push({ column, text: cell!.text, y: pieces[0]!.y });
  }
  return cells;
}

function follows(rows: readonly Row[], i: number): boolean {
  return rows[i]!.page === rows[i - 1]!.page && rows[i]!.column === rows[i - 1]!.column;
}

/** Where cells begin again and again in the lines from row `at` on, from left to right. */
function commonStarts(rows: readonly Row[], at: number): number[] {
  const places: number[] = [];
  for (let i = at; i < Math.min(rows.length, at + LOOK) && (i === at || follows(rows, i)); i++)
    for (const cell of cellsOf(rows[i]!, NARROW_GAP)) places.push(cell.x);
  const found: { x: number; count: number }[] = [];
  for (const x of places.sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && x - last.x <= SLACK) last.count++;
    else found.push({ x, count: 1 });
  }
  return found.filter(({ count }) => count > 1).map(({ x }) => x);
}

/** The lines from row `at` on whose words stand in columns that begin at `starts`. `usualGap` is that between lines of text. */
function linesIn(rows: readonly Row[], at: number, starts: readonly number[], usualGap: number): TableLine[] {
  const found: TableLine[] = [];
  for (let i = at; i < Math.min(rows.length, at + MOST_LINES); i++) {
    const row = rows[i]!;
    if (i > at && !follows(rows, i)) break;
    const cells = partedAt(row, starts);
    if (!cells || (cells[0]!.column === 0 && isNumbered(cells) && !isLetter(cells))) break;
    const alone = cells.length === 1 && cells[0]!.column === 0;
    if (alone && isBold(row)) break;
    // A line on its own, well below the rest, is text again; but the first of a wrapped name may stand higher than
    // what is said beside it.
    const wide = i === at || rows[i - 1]!.y - row.y > usualGap * 1.3;
    if (wide && alone && !standsBeside(rows, i + 1, starts)) break;
    found.push({ row, cells });
  }
  return found;
}

/** The line right below the one before has words in a column other than the first. */
function standsBeside(rows: readonly Row[], i: number, starts: readonly number[]): boolean {
  const row = rows[i];
  if (!row || !follows(rows, i) || rows[i - 1]!.y - row.y > row.height * 1.5) return false;
  return partedAt(row, starts)?.some(({ column }) => column > 0) ?? false;
}

/** Names of the first column with words beside them: on their own line, or nearer than two lines of text can be. */
function named(lines: readonly TableLine[]): TableLine[] {
  return lines.filter(({ row, cells }, i) => {
    if (cells[0]!.column > 0) return false;
    const near = [lines[i - 1], lines[i], lines[i + 1]].flatMap((line) => line?.cells ?? []);
    return near.some(({ column, y }) => column > 0 && Math.abs(y - cells[0]!.y) < row.height * 0.8);
  });
}

/** Lines that are surely cells: two names with words beside them. */
function isTable(lines: readonly TableLine[], headed: boolean): boolean {
  const rows = named(lines);
  if (headed) return rows.length > 0;
  return (
    rows.length > 1 &&
    rows.some(({ row, cells }) => cells.length === 1 || cellsOf(row).length > 1) &&
    rows.some(({ cells }) => !isNumbered(cells)) &&
    lines.every(({ cells }) => !/\.{4}|…|_{3}/.test(cells[0]!.text))
  );
}

/** The lines of a table from row `at` on, with the number of its columns. Null where none begins. */
export function tableLines(
  rows: readonly Row[],
  at: number,
  usualGap: number,
  head: readonly Cell[] | null,
): { lines: TableLine[]; columns: number } | null {
  const own = cellsOf(rows[at]!, NARROW_GAP).map((cell) => cell.x);
  const heads = head?.map((cell) => cell.x);
  const common = commonStarts(rows, at);
  // The text below a table may begin further to the left than its cells.
  for (const starts of [heads, own, common, common.slice(1)]) {
    if (!starts || starts.length < 2 || (head && starts.length !== head.length)) continue;
    if (head && !standsOver(head, starts)) continue;
    const lines = linesIn(rows, at, starts, usualGap);
    if (isTable(lines, head !== null)) return { lines, columns: starts.length };
  }
  return null;
}

/** Each head stands over its own column, however it is set there. */
function standsOver(head: readonly Cell[], starts: readonly number[]): boolean {
  return head.every(
    (cell, i) => cell.x >= starts[i]! - SLACK && cell.end < (starts[i + 1] ?? Number.POSITIVE_INFINITY),
  );
}
