import { describe, expect, test } from 'vitest';
import {
  formBomb,
  onePage,
  pageTree,
  rawPdf,
  SENTENCE,
  stream,
  unpackBomb,
} from '../../../test/documents/raw-pdf.ts';
import { rawDocx } from '../../../test/documents/raw-zip.ts';
import { readPolicy } from '../../engine/document/read.ts';
import { type FileToRead, readApart } from './read-apart.ts';
import { readPolicyFile } from './read-policy-file.ts';
import { UnreadableDocument } from './unreadable.ts';

// Files made to break their reader. Each is refused with a reason, or read; none stops the pages or fills the memory.

async function kindOfRefusal(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => 'read',
    (reason: unknown) => reason,
  );
  if (error === 'read') return 'read';
  expect(error).toBeInstanceOf(UnreadableDocument);
  expect((error as Error).message.split('. ').length).toBeGreaterThan(1);
  return (error as UnreadableDocument).kind;
}

const words = async (bytes: Uint8Array, name: string) =>
  (await readPolicyFile(bytes, name)).lines.flatMap(({ text }) => (text === '' ? [] : [text]));
const apart = (bytes: Uint8Array, kind: FileToRead['kind'], milliseconds: number, megabytes: number) =>
  readApart({ bytes, kind }, { milliseconds, megabytes });

describe('PDFs', () => {
  const sound = onePage(stream(Buffer.from(SENTENCE)));

  test('one whose table of objects is wrong is read all the same', async () => {
    const broken = Buffer.from(
      sound.toString('latin1').replace(/startxref\n\d+/, 'startxref\n99999999'),
      'latin1',
    );
    expect(await words(sound, 'a.pdf')).toEqual(['Staff must be kind to everyone they meet.']);
    expect(await words(broken, 'a.pdf')).toEqual(['Staff must be kind to everyone they meet.']);
  });

  test.each([
    ['two thousand million pages', pageTree('<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>')],
    ['pages that are their own parents', pageTree('<< /Type /Pages /Kids [2 0 R] /Count 3 >>')],
    ['lists a million deep', rawPdf([`<< /Pages 2 0 R /X ${'['.repeat(1_000_000)} >>`])],
    ['a page that opens brackets without end', onePage(stream(Buffer.from('['.repeat(1_000_000))))],
    [
      'random bytes',
      Buffer.concat([
        Buffer.from('%PDF-1.7\n'),
        Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * i) >> 3)),
      ]),
    ],
  ])('%s are refused', async (_, bytes) => {
    expect(await kindOfRefusal(readPolicyFile(bytes, 'a.pdf'))).toMatch(/^(?:broken|scanned|too-large)$/);
  });

  test('one that would be drawn for years is given up, and the pages are served meanwhile', async () => {
    let ticks = 0;
    const clock = setInterval(() => ticks++, 20);
    expect(await kindOfRefusal(apart(formBomb(), 'pdf', 1500, 512))).toBe('too-large');
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(10);
  });

  test('one that unpacks to more than it may is given up', async () => {
    const reading = apart(unpackBomb(384), 'pdf', 25_000, 96);
    await expect(reading).rejects.toThrow(/unpacks to far more/);
    expect(await kindOfRefusal(reading)).toBe('too-large');
  });
});

describe('Word documents', () => {
  const paragraph = (text: string, properties = '') =>
    `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const item = (level: string) =>
    paragraph('Staff must be kind.', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
  const numbering = (level: string) =>
    `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="${level}"><w:lvlText w:val="x"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

  test('one of millions of paragraphs is refused', async () => {
    expect(await kindOfRefusal(readPolicyFile(rawDocx('<w:p/>'.repeat(1_200_000)), 'a.docx'))).toBe(
      'too-large',
    );
    expect(await kindOfRefusal(readPolicyFile(rawDocx('<w:p/>'.repeat(60_000)), 'a.docx'))).toBe('too-large');
  });

  test.each(['4294967290', '1e300', '-1', 'NaN'])(
    'a list that is %s levels deep is no list',
    async (level) => {
      const bytes = rawDocx(item(level) + item('0'), { 'word/numbering.xml': numbering(level) });
      expect(await words(bytes, 'a.docx')).toEqual(['Staff must be kind.', 'Staff must be kind.']);
    },
  );

  test('tables within tables are read, elements within elements without end are refused', async () => {
    const open = '<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>';
    const close = '</w:tc></w:tr></w:tbl>';
    const deep = rawDocx(open.repeat(100) + paragraph('kind '.repeat(1000)) + close.repeat(100));
    expect(await words(deep, 'a.docx')).toHaveLength(1);
    expect(await kindOfRefusal(readPolicyFile(rawDocx('<w:sdt>'.repeat(100_000)), 'a.docx'))).toBe('broken');
  });

  test('a bomb may not be shared out over the parts', async () => {
    const spaces = ' '.repeat(40 * 1024 * 1024);
    const parts = { 'word/styles.xml': spaces, 'word/numbering.xml': spaces };
    expect(await kindOfRefusal(readPolicyFile(rawDocx(paragraph('kind'), parts), 'a.docx'))).toBe(
      'too-large',
    );
  });

  test('an entity is one of the five of XML, and none of the language that reads it', async () => {
    expect(await words(rawDocx(paragraph('R&amp;D &constructor; &#65;')), 'a.docx')).toEqual([
      'R&D &constructor; A',
    ]);
  });

  test('a policy of 5,000 clauses is read whole', async () => {
    const bytes = rawDocx(item('0').repeat(5000), { 'word/numbering.xml': numbering('1') });
    const { lines } = await readPolicyFile(bytes, 'a.docx');
    expect(readPolicy(lines).clauses).toHaveLength(5000);
  });
});

describe('plain text', () => {
  const textOf = (text: string) => new TextEncoder().encode(text);

  test.each([
    ['lines', '\n'],
    ['old Macintosh lines', '\r'],
    ['pages', '\f'],
  ])('one of a great many %s is refused', async (_, end) => {
    expect(await kindOfRefusal(readPolicyFile(textOf(`be kind${end}`.repeat(60_000)), 'a.txt'))).toBe(
      'too-large',
    );
  });

  test('one of more words than a policy is refused', async () => {
    expect(await kindOfRefusal(readPolicyFile(textOf('be kind '.repeat(600_000)), 'a.txt'))).toBe(
      'too-large',
    );
  });

  test.each(['**a ', '__a ', '*a ', '[a ', '<https://a ', '`a '])(
    'marks that never close are text: %s',
    async (mark) => {
      const started = performance.now();
      expect(await words(textOf(mark.repeat(3_600_000 / mark.length)), 'a.md')).toHaveLength(1);
      // By looking on to the end from each mark it would take minutes.
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );

  test('the last byte of a large file may be the one that is wrong', async () => {
    const bytes = new Uint8Array([...textOf('é'.repeat(500_000)), 0xff]);
    expect(await kindOfRefusal(readPolicyFile(bytes, 'a.txt'))).toBe('invalid-utf8');
  });
});
