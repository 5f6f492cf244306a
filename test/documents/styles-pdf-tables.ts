import PDFDocument from 'pdfkit';

type Pdf = PDFKit.PDFDocument;
const LEFT = 64;

function put(pdf: Pdf, text: string, x: number, y: number, bold = false) {
  pdf
    .font(bold ? 'Helvetica-Bold' : 'Helvetica')
    .fontSize(11)
    .text(text, x, y, { lineBreak: false });
}

/** Rows of cells that begin at the places given; returns where the next line would stand. */
function table(pdf: Pdf, places: readonly number[], rows: readonly string[][], top: number, pitch: number) {
  rows.forEach((cells, i) => {
    cells.forEach((cell, k) => {
      if (cell !== '') put(pdf, cell, places[k]!, top + i * pitch);
    });
  });
  return top + rows.length * pitch;
}

/** Tables of plain type between clauses: heads close together, a platform called X, three columns, lines close together. */
export function platformsPdf(): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 40 });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) =>
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))),
  );
  put(pdf, '1. Platforms', LEFT, 70, true);
  put(
    pdf,
    '1.1 Staff may use social media for school in these ways, and in no others that are not',
    LEFT,
    95,
  );
  put(pdf, 'agreed first:', LEFT, 109);
  let y = table(
    pdf,
    [LEFT + 6, LEFT + 58],
    [
      ['Platform', 'Allowed for'],
      ['X', 'School news'],
      ['TikTok', 'Not allowed'],
    ],
    135,
    22,
  );
  put(pdf, '1.2 Staff must ask the headteacher about any other platform.', LEFT, y + 8);
  put(pdf, '2. Times', LEFT, y + 40, true);
  y = table(
    pdf,
    [LEFT + 6, LEFT + 120, LEFT + 260],
    [
      ['Lunch', 'Own accounts', 'Out of sight of pupils'],
      ['After school', 'Any', ''],
      ['Lessons', 'School accounts only', 'With the plan of the lesson'],
    ],
    y + 65,
    14,
  );
  put(pdf, '2.1 Staff must not use their own accounts in lessons.', LEFT, y + 12);
  put(pdf, '2.2 Managers may allow more in writing.', LEFT, y + 34);
  pdf.end();
  return done;
}
