import type { CellLine, TableLine } from './pdf-table-lines.ts';

/** Lines of one cell stand at most this much further apart than the nearest two of one column do. */
const PITCH = 1.25;
const MOST_IN_LABEL = 3;

/** The rows of a table, each with its lines; not `sure` where a line may belong to the row above or below. */
export type TableRows = { rows: CellLine[][]; sure: boolean };

/** Lines from the top down, those of one column below one another. */
function byColumn(cells: readonly CellLine[], columns: number): CellLine[][] {
  const found = Array.from({ length: columns }, (): CellLine[] => []);
  for (const cell of cells) found[cell.column]!.push(cell);
  for (const column of found) column.sort((a, b) => b.y - a.y);
  return found;
}

function gapsOf(column: readonly CellLine[]): number[] {
  return column.slice(1).map((cell, i) => column[i]!.y - cell.y);
}

/** Lines of one column that stand right below one another. */
function blocksOf(column: readonly CellLine[], pitch: number): CellLine[][] {
  const blocks: CellLine[][] = [];
  for (const cell of column) {
    const open = blocks.at(-1);
    if (open && open.at(-1)!.y - cell.y <= pitch * PITCH) open.push(cell);
    else blocks.push([cell]);
  }
  return blocks;
}

/** Rows with a gap between them: what stands beside one another is one row, wherever in its height it is set. */
function apart(columns: readonly (readonly CellLine[])[], pitch: number): TableRows {
  const blocks = columns.flatMap((column) => blocksOf(column, pitch)).sort((a, b) => b[0]!.y - a[0]!.y);
  const rows: { cells: CellLine[]; foot: number }[] = [];
  for (const block of blocks) {
    const open = rows.at(-1);
    if (open && block[0]!.y > open.foot - pitch * 0.3) {
      open.cells.push(...block);
      open.foot = Math.min(open.foot, block.at(-1)!.y);
    } else rows.push({ cells: [...block], foot: block.at(-1)!.y });
  }
  // Two cells of one column beside one of another: it may belong to either.
  const sure = rows.every(({ cells }) =>
    byColumn(cells, columns.length).every((column) => blocksOf(column, pitch).length <= 1),
  );
  return { rows: rows.map(({ cells }) => cells), sure };
}

/** Rows that begin with each line of the first column; null where such a line has nothing beside it. */
function fromTop(columns: readonly (readonly CellLine[])[]): CellLine[][] | null {
  const [labels, ...others] = columns;
  const beside = others.flat();
  const level = (label: CellLine) => beside.some(({ y }) => Math.abs(y - label.y) <= 2);
  if (!labels?.length || !labels.every(level) || beside.some(({ y }) => y > labels[0]!.y + 2)) return null;
  // A name that goes on with a small letter is the second line of one.
  const begins = labels.filter((label, i) => i === 0 || !/^\p{Ll}/u.test(label.text));
  return rowsFrom(
    columns,
    begins.map(({ y }) => y + 2),
  );
}

/** All lines, parted where a row begins. Base lines run down the page. */
function rowsFrom(columns: readonly (readonly CellLine[])[], tops: readonly number[]): CellLine[][] {
  const rows = tops.map((): CellLine[] => []);
  for (const cell of columns.flat()) {
    const below = tops.findIndex((top) => top < cell.y);
    rows[below < 0 ? tops.length - 1 : Math.max(0, below - 1)]!.push(cell);
  }
  return rows;
}

function middleOf(lines: readonly CellLine[]): number {
  return (lines[0]!.y + lines.at(-1)!.y) / 2;
}

/** How many lines of each label there are so that all lines beside them are shared out around their middles. */
function shareOut(labels: readonly CellLine[], lines: readonly CellLine[], slack: number): number[][] | null {
  const failed = new Set<string>();
  const from = (l: number, k: number): number[][] | null => {
    if (failed.has(`${l} ${k}`)) return null;
    if (l === labels.length || k === lines.length)
      return l === labels.length && k === lines.length ? [] : null;
    for (let m = 1; m <= Math.min(MOST_IN_LABEL, labels.length - l); m++) {
      const middle = middleOf(labels.slice(l, l + m));
      for (let n = 1; k + n <= lines.length; n++) {
        const off = middleOf(lines.slice(k, k + n)) - middle;
        if (off < -slack) break;
        if (off > slack) continue;
        const rest = from(l + m, k + n);
        if (rest) return [[m, n], ...rest];
      }
    }
    failed.add(`${l} ${k}`);
    return null;
  };
  return labels.length > 60 || lines.length > 300 ? null : from(0, 0);
}

/** Rows whose names stand beside the middle of what is said of them; null where that does not come out. */
function aroundMiddles(columns: readonly (readonly CellLine[])[], pitch: number): CellLine[][] | null {
  const [labels, ...others] = columns;
  const shares = others.map((lines) => shareOut(labels!, lines, pitch * 0.3));
  const [first] = shares;
  if (!first) return null;
  const lengths = JSON.stringify(first.map(([m]) => m));
  if (shares.some((share) => JSON.stringify(share?.map(([m]) => m)) !== lengths)) return null;
  const rows: CellLine[][] = first.map(() => []);
  let l = 0;
  first.forEach(([m], i) => {
    rows[i]!.push(...labels!.slice(l, l + m!));
    l += m!;
  });
  others.forEach((lines, c) => {
    let k = 0;
    shares[c]!.forEach(([, n], i) => {
      rows[i]!.push(...lines.slice(k, k + n!));
      k += n!;
    });
  });
  return rows;
}

/** Rows whose words beside the name begin in the middle of a sentence. */
function brokenRows(rows: readonly CellLine[][]): number {
  return rows.filter((cells) => {
    const first = cells.filter(({ column }) => column > 0).sort((a, b) => b.y - a.y)[0];
    return first !== undefined && /^\p{Ll}/u.test(first.text);
  }).length;
}

/** Which lines of a table are one row: by the gaps between rows; without them, by where the names of rows stand. */
export function rowsOfTable(lines: readonly TableLine[], count: number): TableRows {
  const columns = byColumn(
    lines.flatMap(({ cells }) => cells),
    count,
  );
  const gaps = columns.flatMap(gapsOf);
  if (gaps.length === 0) return { rows: [columns.flat()], sure: true };
  const pitch = Math.min(...gaps);
  if (gaps.some((gap) => gap > pitch * PITCH)) {
    const found = apart(columns, pitch);
    if (found.sure) return found;
  }
  const top = fromTop(columns);
  const middle = aroundMiddles(columns, pitch);
  if (
    top &&
    middle &&
    JSON.stringify(top.map((row) => row.length)) !== JSON.stringify(middle.map((row) => row.length))
  ) {
    const worse = brokenRows(top) - brokenRows(middle);
    return { rows: worse > 0 ? middle : top, sure: worse !== 0 };
  }
  const found = top ?? middle;
  if (found) return { rows: found, sure: true };
  const tops = columns[0]!.map(({ y }) => y + pitch * 0.3);
  return { rows: tops.length > 0 ? rowsFrom(columns, tops) : [columns.flat()], sure: false };
}
