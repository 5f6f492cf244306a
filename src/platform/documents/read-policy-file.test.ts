import { describe, expect, test } from 'vitest';
import { pdfPolicy, scannedPdf, wordPolicy } from '../../../test/documents/office.ts';
import { zipOf } from '../../../test/documents/raw-zip.ts';
import { LARGEST_FILE, readPolicyFile } from './read-policy-file.ts';
import { UnreadableDocument } from './unreadable.ts';

async function refusal(bytes: Uint8Array, name: string): Promise<UnreadableDocument> {
  const error = await readPolicyFile(bytes, name).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnreadableDocument);
  return error as UnreadableDocument;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('what cannot be read is refused with a reason and a way out', () => {
  test('an empty file, and one without words', async () => {
    expect((await refusal(new Uint8Array(), 'policy.txt')).kind).toBe('empty');
    expect((await refusal(bytesOf(' \n\n---\n'), 'policy.txt')).kind).toBe('empty');
  });

  test('a file over 20 MB', async () => {
    const error = await refusal(new Uint8Array(LARGEST_FILE + 1), 'policy.pdf');
    expect(error.kind).toBe('too-large');
    expect(error.message).toContain('20 MB');
  });

  test('a picture that is named .pdf', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const error = await refusal(new Uint8Array(png), 'policy.pdf');
    expect(error.kind).toBe('wrong-type');
    expect(error.message).toContain('.png');
  });

  test('a spreadsheet and an old Word file that are named .docx', async () => {
    expect((await refusal(zipOf({ 'xl/workbook.xml': '<workbook/>' }), 'policy.docx')).kind).toBe(
      'wrong-type',
    );
    const old = new Uint8Array(2048);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const error = await refusal(old, 'policy.docx');
    expect(error.kind).toBe('wrong-type');
    expect(error.message).toContain('.docx');
  });

  test('a Word document and a PDF under a password', async () => {
    const locked = new Uint8Array(2048);
    locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    locked.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024);
    expect((await refusal(locked, 'policy.docx')).kind).toBe('password-protected');
    const pdf = await pdfPolicy({ userPassword: 'secret', ownerPassword: 'other' });
    expect((await refusal(pdf, 'policy.pdf')).kind).toBe('password-protected');
  });

  test('a scan', async () => {
    const error = await refusal(await scannedPdf(), 'policy.pdf');
    expect(error.kind).toBe('scanned');
    expect(error.message).toContain('OCR');
  });

  test('a Word document and a PDF that were cut short', async () => {
    const word = await wordPolicy();
    expect((await refusal(word.slice(0, word.length / 2), 'policy.docx')).kind).toBe('broken');
    expect((await refusal(bytesOf('%PDF-1.7\nnothing'), 'policy.pdf')).kind).toBe('broken');
    expect((await refusal(bytesOf('hello'), 'policy.docx')).kind).toBe('broken');
    expect((await refusal(zipOf({ 'word/document.xml': '<w:document><w:body>' }), 'a.docx')).kind).toBe(
      'broken',
    );
  });

  test('a zip bomb, honest or not about its size', async () => {
    const bomb = Buffer.alloc(80 * 1024 * 1024, 0x20);
    expect((await refusal(zipOf({ 'word/document.xml': bomb }), 'a.docx')).kind).toBe('too-large');
    expect(
      (await refusal(zipOf({ 'word/document.xml': { content: bomb, claimed: 100 } }), 'a.docx')).kind,
    ).toBe('too-large');
  });

  test('bytes that are no UTF-8, naming the line', async () => {
    const bytes = new Uint8Array([...bytesOf('Café\n1. Scope\n'), 0x80, 0xfe, ...bytesOf(' end')]);
    const error = await refusal(bytes, 'policy.txt');
    expect(error.kind).toBe('invalid-utf8');
    expect(error.message).toContain('Line 3');
  });
});

describe('text in the ways that people save it', () => {
  const words = async (bytes: Uint8Array, name = 'policy.txt') =>
    (await readPolicyFile(bytes, name)).lines.map((line) => line.text);

  test('UTF-8 with and without a mark, and UTF-16 with one', async () => {
    expect(await words(new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf('Café')]))).toEqual(['Café']);
    expect(await words(new Uint8Array([0xff, 0xfe, ...Buffer.from('Café\n1. Scope', 'utf16le')]))).toEqual([
      'Café',
      '1. Scope',
    ]);
  });

  test('Windows-1252 where it is clearly that', async () => {
    const text =
      'The trust\x92s policy is for all staff, at every school, at all hours and on any device \x96 always.';
    expect(await words(new Uint8Array(Buffer.from(text, 'latin1')))).toEqual([
      text.replace('\x92', '’').replace('\x96', '–'),
    ]);
  });

  test('a Buffer is as good as any other bytes', async () => {
    expect((await readPolicyFile(Buffer.from(await pdfPolicy()), 'policy.pdf')).kind).toBe('pdf');
  });

  test('a PDF and a Word document whatever they are called', async () => {
    expect((await readPolicyFile(await pdfPolicy(), 'policy.txt.bak')).kind).toBe('pdf');
    expect((await readPolicyFile(await wordPolicy(), 'policy')).kind).toBe('docx');
  });
});
