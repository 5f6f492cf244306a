import { join } from 'node:path';
import PDFDocument from 'pdfkit';

// Pages set as an office program sets them, with the letters of its fonts inside the file.

type Pdf = PDFKit.PDFDocument;
const fonts = join(import.meta.dirname, '../../node_modules/pdfjs-dist/standard_fonts');
export const LEFT = 60;
const LEADING = 13;

/** Lines below one another: `# ` begins a heading, an empty line is a gap between paragraphs. */
export type Side = readonly string[];

export function page(write: (pdf: Pdf) => void): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 40 });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) =>
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))),
  );
  pdf.registerFont('plain', join(fonts, 'LiberationSans-Regular.ttf'));
  pdf.registerFont('bold', join(fonts, 'LiberationSans-Bold.ttf'));
  write(pdf);
  pdf.end();
  return done;
}

/** Prints one line; returns nothing, for the next is placed by hand. */
export function put(pdf: Pdf, text: string, x: number, y: number, size = 10) {
  const heading = text.startsWith('# ');
  pdf
    .font(heading ? 'bold' : 'plain')
    .fontSize(size)
    .text(text.replace('# ', ''), x, y, { lineBreak: false });
}

/** Sets the lines of one column; a gap is `gap` points high, and twice that above a heading. */
export function side(pdf: Pdf, lines: Side, x: number, top: number, gap = 11): number {
  let y = top;
  lines.forEach((line, i) => {
    if (line === '') {
      y += lines[i + 1]?.startsWith('# ') ? gap * 1.7 : gap;
      return;
    }
    put(pdf, line, x, y, line.startsWith('# ') ? 14 : 10);
    y += line.startsWith('# ') ? LEADING + gap : LEADING;
  });
  return y;
}
