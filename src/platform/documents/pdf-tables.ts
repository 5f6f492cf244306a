import { cellsOf, isBold, type Row } from './pdf-rows.ts';
import { isNumbered, tableLines } from './pdf-table-lines.ts';
import { rowsOfTable } from './pdf-table-rows.ts';

/**
 * A table's rows as they are meant, the cells' wrapped lines joined; `after` is the first row below the table. It is not
 * `sure` where a line may belong to another row than we say.
 */
export type PdfTable = { rows: { cells: string[]; bold: boolean; row: Row }[]; after: number; sure: boolean };

const LONGEST_HEADER = 60;

/**
 * A table that begins at row `at`: lines of cells whose words start at the same places, the first of them short, below
 * bold heads or without any. Null where no table begins.
 */
export function tableAt(rows: readonly Row[], at: number, usualGap: number): PdfTable | null {
  const header = cellsOf(rows[at]!);
  const next = rows[at + 1];
  const headed = isBold(rows[at]!) && header.length > 1 && next !== undefined;
  if (headed && (isNumbered(header) || next.page !== rows[at]!.page || next.column !== rows[at]!.column))
    return null;
  const head = headed ? header : null;
  if (cellsOf(rows[at]!).some((cell) => headed && cell.text.length > LONGEST_HEADER)) return null;
  const from = headed ? at + 1 : at;
  const table = tableLines(rows, from, usualGap, head);
  if (!table) return null;
  const { lines, columns } = table;
  const found = rowsOfTable(lines, columns);
  const below = found.rows.map((row) => ({
    cells: Array.from({ length: columns }, (_, column) =>
      row
        .filter((cell) => cell.column === column)
        .sort((a, b) => b.y - a.y)
        .map(({ text }) => text)
        .join(' ')
        .trim(),
    ),
    bold: false,
    row: lines.find(({ cells }) => cells.some((cell) => row.includes(cell)))!.row,
  }));
  const heads = head ? [{ cells: head.map(({ text }) => text.trim()), bold: true, row: rows[at]! }] : [];
  return { rows: [...heads, ...below], after: from + lines.length, sure: found.sure };
}
