import { type Cell, cellsOf, isBold, type Row } from './pdf-rows.ts';

/** A table's rows as they are meant, the cells' wrapped lines joined; `after` is the first row below the table. */
export type PdfTable = { rows: { cells: string[]; bold: boolean; row: Row }[]; after: number };

/** How far the starts of cells in one column may be apart, in points. */
const SLACK = 3;
const LONGEST_HEADER = 60;

/** A number or bullet with its clause in the next column is a list, not a table. */
function isNumbered(cells: Cell[]): boolean {
  return /^(?:[^\p{L}\p{N}\s]|\(?(?:[A-Z]?\d[\d.]*|\p{L}|[ivxlc]+|[IVXLC]+)[.):]?)$/u.test(
    cells[0]!.text.trim(),
  );
}

function columnOf(cell: Cell, starts: readonly number[]): number {
  const column = starts.findIndex((start) => Math.abs(cell.x - start) <= SLACK);
  const next = starts[column + 1];
  return column >= 0 && (next === undefined || cell.end < next) ? column : -1;
}

/**
 * A table that begins at row `at`: a line of two or more short bold cells, and below it lines whose words start where
 * those cells start and stay within their columns. Null where no table begins.
 */
export function tableAt(rows: readonly Row[], at: number, usualGap: number): PdfTable | null {
  const header = cellsOf(rows[at]!);
  if (header.length < 2 || !isBold(rows[at]!) || isNumbered(header)) return null;
  if (header.some((cell) => cell.text.length > LONGEST_HEADER)) return null;
  const starts = header.map((cell) => cell.x);
  const found: PdfTable['rows'] = [
    { cells: header.map((cell) => cell.text.trim()), bold: true, row: rows[at]! },
  ];
  let together = 0;
  let i = at + 1;
  for (; i < rows.length; i++) {
    const row = rows[i]!;
    const above = rows[i - 1]!;
    if (row.page !== above.page) break;
    const cells = cellsOf(row);
    const columns = cells.map((cell) => columnOf(cell, starts));
    if (columns.includes(-1) || (cells.length === 1 && isBold(row))) break;
    if (cells.length > 1) together++;
    // A line on its own in the first column, well below the rest, is text again.
    const wide = above.y - row.y > usualGap * 1.3;
    if (wide && cells.length === 1) break;
    if (wide || i === at + 1) found.push({ cells: starts.map(() => ''), bold: false, row });
    const into = found.at(-1)!.cells;
    columns.forEach((column, k) => {
      into[column] = `${into[column]} ${cells[k]!.text}`.trim();
    });
  }
  return together > 0 ? { rows: found, after: i } : null;
}
