import type { PageEdge } from '../../engine/document/model.ts';
import type { open } from './open-pdf.ts';

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof open>>['getPage']>>;

/** Words printed in one go, with their place in points from the lower left corner of the page. */
export type Piece = { text: string; x: number; y: number; width: number; height: number; bold: boolean };

/** One printed line. `y` is its base line, `height` that of its largest letters. */
export type Row = {
  pieces: Piece[];
  y: number;
  height: number;
  page: number;
  /** See `SourceLine.edge`. */
  edge?: PageEdge;
  /** The edges of the column that it stands in, on a page set in columns. */
  column?: { left: number; right: number };
};

/** Words of a row with a wide gap on each side. */
export type Cell = { text: string; x: number; end: number };

/** Names of the page's fonts, for "Bold" in them. Only known once the page has been prepared for drawing. */
async function boldFonts(page: PdfPage, names: Set<string>): Promise<Set<string>> {
  const bold = new Set<string>();
  try {
    await page.getOperatorList();
    for (const name of names) {
      if (!page.commonObjs.has(name)) continue;
      const font = page.commonObjs.get(name) as { name?: string; bold?: boolean; black?: boolean };
      if (font.bold || font.black || /bold|black|heavy|semibold|demi/i.test(font.name ?? '')) bold.add(name);
    }
  } catch {
    // Without the fonts every line is plain; headings are then known by their words.
  }
  return bold;
}

/** The printed lines of a page from the top down, each with its pieces from left to right. */
export async function rowsOf(page: PdfPage, number: number): Promise<Row[]> {
  const content = await page.getTextContent();
  // Pieces of white space stand for gaps, and the gaps show in the places of the words.
  const items = content.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const bold = await boldFonts(page, new Set(items.map((item) => item.fontName)));
  const pieces = items.map((item): Piece => {
    const [, , , , x, y] = item.transform as number[];
    return {
      text: item.str,
      x: x!,
      y: y!,
      width: item.width,
      height: item.height || 10,
      bold: bold.has(item.fontName),
    };
  });
  pieces.sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Row[] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - piece.y) < Math.max(row.height, piece.height) * 0.5) {
      row.pieces.push(piece);
      row.height = Math.max(row.height, piece.height);
    } else rows.push({ pieces: [piece], y: piece.y, height: piece.height, page: number });
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x - b.x);
  markEdges(rows);
  return rows;
}

/** As many lines as a header or a footer has. */
const EDGE_LINES = 3;
/** The gap below a header or above a footer, in heights of the letters beside it: wider than between two lines of text. */
const EDGE_GAP = 1.7;

/** Marks the first and last lines of a page, with whether they stand apart from the text between them. */
function markEdges(rows: readonly Row[]): void {
  const wide = (i: number) => {
    const [a, b] = [rows[i - 1], rows[i]];
    return a !== undefined && b !== undefined && a.y - b.y > Math.max(a.height, b.height) * EDGE_GAP;
  };
  const most = Math.min(EDGE_LINES, rows.length);
  let above = false;
  let below = false;
  for (let k = most - 1; k >= 0; k--) {
    above ||= wide(k + 1);
    rows[k]!.edge = { at: rows[k]!.y, apart: above };
  }
  for (let i = rows.length - most; i < rows.length; i++) {
    below ||= wide(i);
    if (!rows[i]!.edge?.apart) rows[i]!.edge = { at: rows[i]!.y, apart: below };
  }
}

/** A gap of so many times the height of the letters is wider than any between two words. */
const WIDE_GAP = 1.2;

/** The words of one printed line, parted where the gap is at least `wide` times as wide as its letters are high. */
export function cellsOf(row: Row, wide = WIDE_GAP): Cell[] {
  const cells: Cell[] = [];
  for (const piece of row.pieces) {
    const cell = cells.at(-1);
    const gap = cell ? piece.x - cell.end : Number.POSITIVE_INFINITY;
    const end = piece.x + piece.width;
    if (!cell || gap > row.height * wide) {
      cells.push({ text: piece.text, x: piece.x, end });
      continue;
    }
    const space = gap > row.height * 0.12 && !/\s$/.test(cell.text) && !/^\s/.test(piece.text);
    cell.text += (space ? ' ' : '') + piece.text;
    cell.end = end;
  }
  return cells;
}

/** The words of a printed line. */
export function textOf(row: Row): string {
  return cellsOf(row)
    .map((cell) => cell.text.trim())
    .join(' ');
}

/** True where every piece that has words in it is printed bold. */
export function isBold(row: Row): boolean {
  const worded = row.pieces.filter((piece) => /\p{L}/u.test(piece.text));
  return worded.length > 0 && worded.every((piece) => piece.bold);
}
