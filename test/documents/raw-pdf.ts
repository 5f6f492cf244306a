import { deflateSync } from 'node:zlib';

/** A PDF of objects written out by hand, numbered from 1, with a right cross-reference table. */
export function rawPdf(objects: (string | Buffer)[]): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = parts[0]!.length;
  objects.forEach((object, i) => {
    const part = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    places.push(length);
    length += part.length;
    parts.push(part);
  });
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

export function stream(content: Buffer, entries = ''): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${entries} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
export const SENTENCE = 'BT /F1 12 Tf 50 700 Td (Staff must be kind to everyone they meet.) Tj ET\n';

/** One page with the content given; objects 1 to 5, whatever else from 6 on. */
export function onePage(content: Buffer, more: (string | Buffer)[] = [], resources = ''): Buffer {
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> >>`;
  return rawPdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page, content, FONT, ...more]);
}

/** Ten forms that each draw the next one ten times, and so on: a sentence drawn a hundred million times. */
export function formBomb(): Buffer {
  const forms = Array.from({ length: 9 }, (_, i) =>
    stream(
      Buffer.from(i === 8 ? SENTENCE : '/A Do '.repeat(10)),
      `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> /XObject << /A ${i + 7} 0 R >> >>`,
    ),
  );
  return onePage(stream(Buffer.from('/A Do')), forms, '/XObject << /A 6 0 R >>');
}

/** A few kilobytes that unpack to `megabytes`. */
export function unpackBomb(megabytes: number): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20)));
  return onePage(stream(packed, '/Filter [/FlateDecode /FlateDecode]'));
}

/** A page tree given by hand: what stands in its root. */
export function pageTree(root: string): Buffer {
  return rawPdf([CATALOG, root, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>']);
}
