import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { longDate } from '../../../platform/dates.ts';
import type { Certificate } from './model.ts';

/** Letters that know the names of people: the standard ones of a PDF know Western European names only. */
const LETTERS = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts',
);
/** Where the first line stands, and how far above the end of the page the number: in points. */
const TOP = 120;
const FOOT = 148;
const PLUM = '#5a2a5c';
const INK = '#2a2430';
const QUIET = '#5c5564';

/** A certificate on one page of A4, tagged for screen readers. @param publicUrl where its number can be checked */
export async function certificatePdf(of: Certificate, publicUrl: string): Promise<Uint8Array<ArrayBuffer>> {
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument({
    size: 'A4',
    margin: 72,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: `Certificate: ${of.title}`,
      Author: of.trust,
      CreationDate: of.passedAt,
      ModDate: of.passedAt,
    },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  doc.registerFont('plain', join(LETTERS, 'LiberationSans-Regular.ttf'));
  doc.registerFont('bold', join(LETTERS, 'LiberationSans-Bold.ttf'));

  const write = (tag: 'H1' | 'P', words: string, font: string, size: number, colour: string, gap: number) => {
    doc.addStructure(
      doc.struct(tag, {}, () => {
        doc.font(font).fontSize(size).fillColor(colour).text(words);
      }),
    );
    doc.moveDown(gap);
  };
  doc.markContent('Artifact');
  doc
    .rect(36, 36, doc.page.width - 72, doc.page.height - 72)
    .lineWidth(1.5)
    .stroke(PLUM);
  doc.endMarkedContent();
  doc.y = TOP;
  write('P', of.trust, 'bold', 14, PLUM, 5);
  write('H1', 'Certificate of training', 'bold', 30, INK, 1.5);
  write('P', of.name, 'bold', 24, INK, 0.5);
  write('P', 'has read and passed', 'plain', 14, QUIET, 0.8);
  write('P', of.title, 'bold', 20, INK, 0.4);
  write('P', `Version ${of.version}, on ${longDate(of.passedAt)}`, 'plain', 14, INK, 0.4);
  write('P', of.expiresOn ? `Holds until ${longDate(of.expiresOn)}` : 'Holds for good', 'plain', 14, INK, 2);
  // At the foot of the page, however short the rest is: that is where people look for it.
  doc.y = Math.max(doc.y, doc.page.height - FOOT);
  write('P', `Number ${of.number}`, 'bold', 14, INK, 0.4);
  write('P', `Anybody can check the number at ${publicUrl}/certificate`, 'plain', 12, QUIET, 0);
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
