import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../src/engine/document/read.ts';
import { readPolicyFile } from '../../src/platform/documents/read-policy-file.ts';

// The source policy is handed round beside the repository and is not part of it.
const folder = join(import.meta.dirname, '../../../shared/policy');
const present = existsSync(join(folder, 'seed-policy.txt'));

function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '');
}

function asWord(text: string): Promise<Uint8Array> {
  const children = paragraphsOf(text).map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** On A4, with room between the paragraphs. */
function asPdf(text: string, columns: number): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 57 });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) =>
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))),
  );
  const words = paragraphsOf(text).join('\n');
  pdf.font('Helvetica').fontSize(10).text(words, { columns, columnGap: 28, paragraphGap: 9 });
  pdf.end();
  return done;
}

describe.skipIf(!present)('the source policy', () => {
  const bytes = present ? readFileSync(join(folder, 'seed-policy.txt')) : new Uint8Array();
  const read = async (file: Uint8Array, name: string) => readPolicy((await readPolicyFile(file, name)).lines);

  test.each<[string, string, (text: string) => Promise<Uint8Array>]>([
    ['a Word file', 'policy.docx', asWord],
    ['a PDF', 'policy.pdf', (text) => asPdf(text, 1)],
    ['a PDF in two columns', 'policy.pdf', (text) => asPdf(text, 2)],
  ])('has the same clauses as %s as in its text', async (_, name, make) => {
    const text = await read(bytes, 'policy.txt');
    const other = await read(await make(new TextDecoder().decode(bytes)), name);
    const rows = (tree: typeof text) =>
      tree.clauses.map((c) => [c.cite, c.depth, c.heading, c.modality, c.text.replace(/\s/g, '')]);
    expect(rows(other)).toEqual(rows(text));
    expect(other.lints.map(({ kind }) => kind)).toEqual(text.lints.map(({ kind }) => kind));
  });
});
