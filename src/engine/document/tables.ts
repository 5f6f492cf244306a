import { headingCommand } from './heading-commands.ts';
import { type Marked, type Marker, readMarker } from './marker.ts';
import type { SourceLine, Tally } from './model.ts';
import { tidy } from './words.ts';

/** A cell with more letters than this holds text that was laid out in a table, not an entry. */
const LONGEST_ENTRY = 200;
const LONGEST_HEAD = 40;

function cellsOf(row: SourceLine): SourceLine[][] {
  return row.cells ?? row.text.split('\t').map((text) => [{ ...row, text: text.trim() }]);
}

function words(cell: readonly SourceLine[]): string {
  return tidy(cell.map((line) => line.text).join(' '));
}

/** "Do" and "Don't" at the heads of two columns. */
function commandsColumns(row: SourceLine): boolean {
  const heads = cellsOf(row).map(words);
  return (
    heads.length > 1 &&
    heads.every((head) => head !== '' && head.length <= LONGEST_HEAD && headingCommand(head) !== null)
  );
}

function bare(line: SourceLine): SourceLine {
  const { row: _row, cells: _cells, ...rest } = line;
  return { ...rest, starts: true };
}

/** One column after the other: its head, then each paragraph of its cells as an item. */
function byColumn(table: readonly SourceLine[]): SourceLine[] {
  const rows = table.map(cellsOf);
  return rows[0]!.flatMap((head, column) => {
    const line = { ...bare(head[0]!), text: words(head), bold: true, cell: 'head' as const };
    const entries = rows
      .slice(1)
      .flatMap((cells) => cells[column] ?? [])
      .filter((entry) => entry.text.trim() !== '')
      .map((entry) => ({ ...bare(entry), listMarker: entry.listMarker ?? '•', cell: 'body' as const }));
    return [line, ...entries];
  });
}

/**
 * The words of a row as one paragraph: "TikTok: Not allowed". A number in a cell of its own stays apart from the words
 * that it counts.
 */
export function rowText(row: string): string {
  const cells = row.split('\t').map(tidy).filter(Boolean);
  const counted = cells.length > 1 && readMarker(`${cells[0]} X`);
  const number = counted && counted.rest === 'X' && isCount(counted.marker) ? `${cells.shift()}\t` : '';
  const marks = cells.map((_, i) => {
    if (i === 0 || /[.:;?!,]["'”’)]?$/.test(cells[i - 1]!)) return ' ';
    return i === 1 ? ': ' : '; ';
  });
  return number + tidy(cells.map((cell, i) => marks[i] + cell).join(''));
}

/** False for a letter alone, as the platform X, and for "Part 2". */
function isCount({ kind, shape }: Marker): boolean {
  return kind !== 'named' && !(kind === 'roman' && shape === '');
}

/** The number or bullet that a row begins with, and its words. */
export function readRow(row: string): Marked | undefined {
  const marked = readMarker(rowText(row));
  return marked && isCount(marked.marker) ? marked : undefined;
}

function byRow(table: readonly SourceLine[]): SourceLine[] {
  return table.flatMap((row) =>
    row.cells?.some((cell) => words(cell).length > LONGEST_ENTRY) ? row.cells.flat() : [row],
  );
}

/**
 * Lines with their tables laid out as they are read: a table of what to do and what not to do column by column, one of
 * long cells cell by cell, any other row by row.
 */
export function layTables(lines: readonly SourceLine[], tally: Tally): SourceLine[] {
  const out: SourceLine[] = [];
  let table: SourceLine[] = [];
  const close = () => {
    const commands = table.length > 1 && commandsColumns(table[0]!);
    for (const line of commands ? byColumn(table) : byRow(table)) out.push(line);
    table = [];
  };
  for (const line of lines) {
    tally.steps++;
    if (line.row) {
      if (table.length > 0 && commandsColumns(line)) close();
      table.push(line);
      continue;
    }
    close();
    out.push(line);
  }
  close();
  return out;
}
