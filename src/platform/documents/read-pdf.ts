import type { SourceLine } from '../../engine/document/model.ts';
import { mendHyphens } from './mend-hyphens.ts';
import { open } from './open-pdf.ts';
import { inReadingOrder } from './pdf-columns.ts';
import { cellsOf, isBold, type Row, rowsOf } from './pdf-rows.ts';
import { tableAt } from './pdf-tables.ts';
import { UnreadableDocument } from './unreadable.ts';

const MOST_PAGES = 1500;
/** Fewer letters than this on all pages together is a picture with a page number. */
const FEWEST_LETTERS = 20;
/** Letters smaller than this share of the usual ones, at the foot of a page, are a footnote's. */
const SMALL_PRINT = 0.85;
/** The part of a page's height, from below, that a column reaches into when it is full. */
const FOOT = 0.16;
/** The part of a page's height, from above, that its header stands in. */
const HEAD = 0.12;

/** The words of one printed line; a wide gap is a tab, as between a number and its clause. */
function lineOf(row: Row, left: number): SourceLine {
  return {
    text: cellsOf(row)
      .map((cell) => cell.text.trim())
      .join('\t'),
    line: 0,
    page: row.page,
    indent: Math.max(
      0,
      Math.round((row.pieces[0]!.x - (row.column?.left ?? left)) / (row.height * 0.5 || 5)),
    ),
    ...(isBold(row) ? { bold: true } : {}),
    ...(row.edge ? { edge: row.edge } : {}),
  };
}

function rightEdge(row: Row): number {
  return row.pieces.reduce((max, piece) => Math.max(max, piece.x + piece.width), 0);
}

/** Marks the lines on which the first word of the next would not have fitted. */
function markFull(printed: { line: SourceLine; row: Row }[]): void {
  const edges = printed
    .filter(({ row }) => !row.column)
    .map(({ row }) => rightEdge(row))
    .sort((a, b) => a - b);
  const usual = edges[Math.floor(edges.length * 0.99)] ?? 0;
  printed.forEach(({ line, row }, i) => {
    const edge = row.column?.right ?? usual;
    const next = printed[i + 1]?.line.text ?? '';
    const letter = (rightEdge(row) - row.pieces[0]!.x) / Math.max(1, line.text.length);
    line.fills = rightEdge(row) + letter * (1 + /^\S*/.exec(next)![0].length) > edge * 0.985;
  });
}

function at(values: number[], share: number): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

/** Numbered small print below the last clause of a page. */
function markFootnotes(printed: { line: SourceLine; row: Row }[]): void {
  const usual = at(
    printed.map(({ row }) => row.height),
    0.5,
  );
  let notes: SourceLine[] = [];
  for (const { line, row } of printed) {
    const small = row.height < usual * SMALL_PRINT;
    if (!small || notes.at(-1)?.page !== line.page) notes = [];
    if (!small) continue;
    if (notes.length > 0 || /^(?:\d{1,2}|[*†‡])\s+\p{L}/u.test(line.text)) notes.push(line);
    for (const note of notes) note.aside = 'footnote';
  }
}

function linesOfRows(rows: Row[], doubts: ReadonlySet<Row>): SourceLine[] {
  const left = rows.reduce((min, row) => Math.min(min, row.pieces[0]!.x), Number.POSITIVE_INFINITY);
  const gaps = rows.flatMap((row, i) =>
    i > 0 && rows[i - 1]!.page === row.page ? [rows[i - 1]!.y - row.y] : [],
  );
  // The distance between the lines of one paragraph; a clearly wider one parts two. Where paragraphs are short, half of
  // all distances are such wider ones.
  const usual = at(
    gaps.filter((gap) => gap > 0).map((gap) => Math.round(gap * 2) / 2),
    0.25,
  );
  const height = at(
    rows.map((row) => row.height),
    0.5,
  );
  // Cells set at the middle of their rows stand nearer to one another, paragraphs further apart.
  const pitch =
    at(
      gaps.filter((gap) => gap > height * 0.8 && gap < height * 1.9),
      0.1,
    ) || height * 1.2;
  const lines: SourceLine[] = [];
  const printed: { line: SourceLine; row: Row }[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const above = rows[i - 1];
    const wide =
      above && above.page === row.page && above.y - row.y > Math.max(usual * 1.3, row.height * 1.5);
    // From the foot of one column to the head of the next only a sentence that has not ended goes on.
    const ends = above?.column && above.column !== row.column && /[.:;?!]["'”’)]?$/.test(lines.at(-1)!.text);
    if (wide || ends) lines.push({ text: '', line: 0, page: row.page });
    const table = doubts.has(row) ? null : tableAt(rows, i, pitch);
    const from = lines.length;
    if (table) {
      for (const { cells, bold, row: first } of table.rows)
        lines.push({
          ...lineOf(first, left),
          text: cells.join('\t'),
          starts: true,
          row: true,
          ...(table.sure ? {} : { mixed: true as const }),
          ...(bold ? { bold } : {}),
        });
      lines.push({ text: '', line: 0, page: row.page });
      i = table.after - 1;
    } else {
      const line = lineOf(row, left);
      printed.push({ line, row });
      lines.push(line);
    }
    if (doubts.has(row) && !(above && doubts.has(above))) lines[from]!.columns = true;
  }
  markFull(printed);
  markFootnotes(printed);
  lines.forEach((line, i) => {
    line.line = i + 1;
  });
  return lines;
}

/** Printed lines of a PDF by their place on the page. Throws `UnreadableDocument`. */
export async function readPdf(bytes: Uint8Array): Promise<SourceLine[]> {
  const document = await open(bytes);
  try {
    if (document.numPages > MOST_PAGES)
      throw new UnreadableDocument(
        'too-large',
        `This PDF has ${document.numPages} pages; the most we can read is ${MOST_PAGES}. Choose the policy alone.`,
      );
    const rows: Row[] = [];
    const doubts = new Set<Row>();
    let gutter: number | undefined;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [, bottom, , top] = page.view as [number, number, number, number];
      const edges = { head: top - (top - bottom) * HEAD, foot: bottom + (top - bottom) * FOOT };
      const printed = inReadingOrder(await rowsOf(page, number), edges, gutter);
      gutter = printed.gutter ?? gutter;
      // A row at a time, for a page may hold more rows than a call takes arguments.
      for (const row of printed.rows) rows.push(row);
      for (const row of printed.doubt) doubts.add(row);
      page.cleanup();
    }
    const letters = rows.reduce(
      (sum, row) => sum + row.pieces.reduce((n, piece) => n + piece.text.replace(/[^\p{L}]/gu, '').length, 0),
      0,
    );
    if (letters < FEWEST_LETTERS)
      throw new UnreadableDocument(
        'scanned',
        'This PDF is a scan: it holds pictures of pages and no text. Choose the Word document it was printed from, or run text recognition (OCR) on it first.',
      );
    return mendHyphens(linesOfRows(rows, doubts));
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument(
      'broken',
      'This PDF is damaged. Open it, print it to a new PDF or save it again, and choose the new file.',
      error,
    );
  } finally {
    await document.loadingTask.destroy().catch(() => undefined);
  }
}
