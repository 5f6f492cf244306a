import type { SourceLine } from '../../engine/document/model.ts';
import { mendHyphens } from './mend-hyphens.ts';
import { UnreadableDocument } from './unreadable.ts';

const MOST_PAGES = 1500;
/** Fewer letters than this on all pages together is a picture with a page number. */
const FEWEST_LETTERS = 20;

type Piece = { text: string; x: number; y: number; width: number; height: number; bold: boolean };
type Row = { pieces: Piece[]; y: number; height: number; page: number };
type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof open>>['getPage']>>;

async function open(bytes: Uint8Array) {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // A copy: the library takes the bytes away from whoever hands them over.
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy().catch(() => undefined);
    if ((error as Error).name === 'PasswordException')
      throw new UnreadableDocument(
        'password-protected',
        'This PDF is protected by a password. Open it, save a copy without the password, and choose the copy.',
        error,
      );
    throw new UnreadableDocument(
      'broken',
      'This PDF is damaged. Open it, print it to a new PDF or save it again, and choose the new file.',
      error,
    );
  }
}

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

async function rowsOf(page: PdfPage, number: number): Promise<Row[]> {
  const content = await page.getTextContent();
  const items = content.items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : []));
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
    if (piece.text.trim() === '' && rows.length === 0) continue;
    const row = rows.at(-1);
    if (row && Math.abs(row.y - piece.y) < Math.max(row.height, piece.height) * 0.5) {
      row.pieces.push(piece);
      row.height = Math.max(row.height, piece.height);
    } else if (piece.text.trim() !== '')
      rows.push({ pieces: [piece], y: piece.y, height: piece.height, page: number });
  }
  return rows;
}

/** The words of one printed line; a wide gap is a tab, as between a number and its clause. */
function lineOf(row: Row, left: number): SourceLine {
  const pieces = row.pieces.sort((a, b) => a.x - b.x);
  let text = '';
  let end = pieces[0]!.x;
  for (const piece of pieces) {
    const gap = piece.x - end;
    if (text !== '' && !/\s$/.test(text) && !/^\s/.test(piece.text)) {
      if (gap > row.height * 1.2) text += '\t';
      else if (gap > row.height * 0.12) text += ' ';
    }
    text += piece.text;
    end = piece.x + piece.width;
  }
  const worded = pieces.filter((piece) => /\p{L}/u.test(piece.text));
  return {
    text: text.trim(),
    line: 0,
    page: row.page,
    indent: Math.max(0, Math.round((pieces[0]!.x - left) / (row.height * 0.5 || 5))),
    ...(worded.length > 0 && worded.every((piece) => piece.bold) ? { bold: true } : {}),
  };
}

/** Marks the lines on which the first word of the next would not have fitted. */
function markFull(printed: { line: SourceLine; row: Row }[]): void {
  const right = (row: Row) => row.pieces.reduce((max, piece) => Math.max(max, piece.x + piece.width), 0);
  const edges = printed.map(({ row }) => right(row)).sort((a, b) => a - b);
  const edge = edges[Math.floor(edges.length * 0.99)] ?? 0;
  printed.forEach(({ line, row }, i) => {
    const next = printed[i + 1]?.line.text ?? '';
    const letter = (right(row) - row.pieces[0]!.x) / Math.max(1, line.text.length);
    line.fills = right(row) + letter * (1 + /^\S*/.exec(next)![0].length) > edge * 0.985;
  });
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function linesOfRows(rows: Row[]): SourceLine[] {
  const left = Math.min(...rows.map((row) => row.pieces.reduce((min, piece) => Math.min(min, piece.x), 1e9)));
  const gaps = rows.flatMap((row, i) =>
    i > 0 && rows[i - 1]!.page === row.page ? [rows[i - 1]!.y - row.y] : [],
  );
  // The commonest distance is that between the lines of one paragraph; a clearly wider one parts two.
  const usual = median(gaps.filter((gap) => gap > 0).map((gap) => Math.round(gap * 2) / 2));
  const lines: SourceLine[] = [];
  const printed: { line: SourceLine; row: Row }[] = [];
  rows.forEach((row, i) => {
    const above = rows[i - 1];
    const wide =
      above && above.page === row.page && above.y - row.y > Math.max(usual * 1.3, row.height * 1.5);
    if (wide) lines.push({ text: '', line: 0, page: row.page });
    const line = lineOf(row, left);
    printed.push({ line, row });
    lines.push(line);
  });
  markFull(printed);
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
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      // One by one: a row at a time, for a page may hold more rows than a call takes arguments.
      for (const row of await rowsOf(page, number)) rows.push(row);
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
    return mendHyphens(linesOfRows(rows));
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
