import { type Cell, cellsOf, isBold, type Row } from './pdf-rows.ts';

/** A table's rows as they are meant, the cells' wrapped lines joined; `after` is the first row below the table. */
export type PdfTable = { rows: { cells: string[]; bold: boolean; row: Row }[]; after: number };

/** How far the starts of cells in one column may be apart, in points. */
const SLACK = 3;
const LONGEST_HEADER = 60;
/** Cells of a row may stand this close to each other, in heights of its letters, where those of another row are apart. */
const NARROW_GAP = 0.4;

/** A number or bullet with its clause in the next column is a list, not a table. */
function isNumbered(cells: readonly Cell[]): boolean {
  return /^(?:[^\p{L}\p{N}\s]|\(?(?:[A-Z]?\d[\d.]*|\p{L}|[ivxlc]+|[IVXLC]+)[.):]?)$/u.test(
    cells[0]!.text.trim(),
  );
}

/** One capital letter may also be a name, as that of the platform X. */
function isLetter(cells: readonly Cell[]): boolean {
  return /^\p{Lu}$/u.test(cells[0]!.text.trim());
}

function columnOf(cell: Cell, starts: readonly number[]): number {
  const column = starts.findIndex((start) => Math.abs(cell.x - start) <= SLACK);
  const next = starts[column + 1];
  return column >= 0 && (next === undefined || cell.end < next) ? column : -1;
}

/** A printed line of a table: the columns that its cells stand in. */
type Printed = { row: Row; cells: Cell[]; columns: number[]; wide: boolean };

/** The lines from row `at` on whose words start where the cells of that row start and stay within their columns. */
function linesFrom(rows: readonly Row[], at: number, headed: boolean, usualGap: number): Printed[] {
  const gap = headed ? undefined : NARROW_GAP;
  const header = cellsOf(rows[at]!, gap);
  const starts = header.map((cell) => cell.x);
  const found: Printed[] = [
    { row: rows[at]!, cells: header, columns: header.map((_, column) => column), wide: true },
  ];
  for (let i = at + 1; i < rows.length; i++) {
    const row = rows[i]!;
    const above = rows[i - 1]!;
    if (row.page !== above.page || row.column !== above.column) break;
    const cells = cellsOf(row, gap);
    const columns = cells.map((cell) => columnOf(cell, starts));
    if (columns.includes(-1) || (cells.length === 1 && isBold(row))) break;
    if (!headed && isNumbered(cells) && !isLetter(cells)) break;
    // A line on its own, well below the rest, is text again.
    const wide = above.y - row.y > usualGap * 1.3;
    if (wide && cells.length === 1) break;
    found.push({ row, cells, columns, wide });
  }
  return found;
}

/** Without heads only lines that are surely cells are a table: two rows of them, and names in the first column. */
function isTable(lines: readonly Printed[], headed: boolean): boolean {
  const together = lines.filter(({ cells }) => cells.length > 1);
  if (headed) return together.length > 1;
  return (
    together.length > 1 &&
    together.some(({ row }) => cellsOf(row).length > 1) &&
    together.some(({ cells }) => !isNumbered(cells)) &&
    lines.every(({ cells }) => !/\.{4}|…|_{3}/.test(cells[0]!.text))
  );
}

/**
 * A table that begins at row `at`: lines of two or more cells whose words start at the same places, the first of them
 * short. Null where no table begins. A row begins below a wider gap, or with each line in the first column where there
 * is none.
 */
export function tableAt(rows: readonly Row[], at: number, usualGap: number): PdfTable | null {
  const headed = isBold(rows[at]!) && cellsOf(rows[at]!).length > 1;
  const header = cellsOf(rows[at]!, headed ? undefined : NARROW_GAP);
  if (header.length < 2 || (isNumbered(header) && (headed || !isLetter(header)))) return null;
  if (header.some((cell) => cell.text.length > LONGEST_HEADER)) return null;
  const lines = linesFrom(rows, at, headed, usualGap);
  if (!isTable(lines, headed)) return null;
  const parted = lines.slice(headed ? 2 : 1).some(({ wide }) => wide);
  const found: PdfTable['rows'] = [];
  lines.forEach(({ row, cells, columns, wide }, i) => {
    const begins = i === 0 || (headed && i === 1) || (parted ? wide : columns[0] === 0);
    if (begins) found.push({ cells: header.map(() => ''), bold: headed && i === 0, row });
    const into = found.at(-1)!.cells;
    columns.forEach((column, k) => {
      into[column] = `${into[column]} ${cells[k]!.text}`.trim();
    });
  });
  return { rows: found, after: at + lines.length };
}
