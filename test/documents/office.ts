import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx';
import PDFDocument from 'pdfkit';

function level(depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { level: depth, format, text, alignment: AlignmentType.START };
}

/** A Word policy whose numbers stand only in its numbering part, with a cover, a contents list and a signature table. */
export async function wordPolicy(): Promise<Uint8Array> {
  const clause = (text: string, depth: number, list = 'clauses') =>
    new Paragraph({ text, numbering: { reference: list, level: depth } });
  const heading = (text: string) =>
    new Paragraph({ text, heading: HeadingLevel.HEADING_1, numbering: { reference: 'clauses', level: 0 } });
  const row = (...cells: string[]) =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'clauses',
          levels: [
            level(0, LevelFormat.DECIMAL, '%1.'),
            level(1, LevelFormat.DECIMAL, '%1.%2'),
            level(2, LevelFormat.LOWER_LETTER, '(%3)'),
            level(3, LevelFormat.LOWER_ROMAN, '(%4)'),
          ],
        },
        { reference: 'dots', levels: [level(0, LevelFormat.BULLET, '\u2022')] },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Staff Social Media Policy', heading: HeadingLevel.TITLE }),
          new TableOfContents('Contents', { headingStyleRange: '1-2' }),
          heading('Purpose'),
          clause('This policy says how staff use social media.', 1),
          heading('Duties'),
          clause('Staff must not:', 1),
          clause('name a pupil;', 2),
          clause('share, in any form:', 2),
          clause('a home address; or', 3),
          clause('a timetable; or', 3),
          clause('write to pupils in private.', 2),
          clause('Managers must explain this policy to new staff.', 1),
          new Paragraph({ children: [new TextRun({ text: 'Good habits', bold: true })] }),
          clause('Read a post twice.', 0, 'dots'),
          clause('Ask the headteacher if you are unsure.', 0, 'dots'),
          new Table({ rows: [row('Approved by', 'Chair of Trustees'), row('Review date', 'July 2027')] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A PDF policy over several pages with running headers and footers, wrapped and hyphenated lines and bold headings. */
export function pdfPolicy(options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 72, ...options });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) =>
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))),
  );
  const page = (number: number) => {
    pdf
      .font('Helvetica')
      .fontSize(8)
      .text('Ashcombe Learning Trust: Staff Social Media Policy', 72, 30, { lineBreak: false });
    pdf.text(`Page ${number} of 2`, 480, 770, { lineBreak: false, height: 20 });
    pdf.fontSize(11).text('', 72, 90);
  };
  const heading = (text: string) =>
    pdf
      .font('Helvetica-Bold')
      .fontSize(12)
      .text(text, { width: 450 })
      .moveDown(0.8)
      .font('Helvetica')
      .fontSize(11);
  const say = (text: string, indent = 0) =>
    pdf.text(text, 72 + indent, pdf.y, { width: 450 - indent }).moveDown(0.8);
  page(1);
  heading('1. Purpose');
  say(
    '1.1 This policy says how everyone who works for the Trust uses social media at school and at home, on every device and at any hour of the day, whoever owns the account that is used.',
  );
  say('1.2 It is the respon-\nsibility of each manager to explain it to new staff within their first week.');
  heading('Duties');
  say('2.1 Staff must not:');
  say('(a) name a pupil in a post;', 24);
  say(
    '(b) write to a pupil from a personal account, even where the pupil wrote first and whatever the reason for the message may be; or',
    24,
  );
  pdf.addPage();
  page(2);
  say('(c) speak for the Trust.', 24);
  say('2.2 Staff who are unsure should ask the Headteacher.');
  pdf.end();
  return done;
}

/** A PDF of pictures only, as a scanner makes it. */
export function scannedPdf(): Promise<Uint8Array> {
  const pdf = new PDFDocument();
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  pdf.rect(72, 72, 300, 400).fill('#777777');
  pdf.end();
  return new Promise((resolve) => pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))));
}
