import type { SourceDocument, SourceLine } from '../../engine/document/model.ts';
import { decodeText } from './decode-text.ts';
import { mendHyphens } from './mend-hyphens.ts';
import { linesOfMarkdown, linesOfText } from './text-lines.ts';
import { UnreadableDocument } from './unreadable.ts';

/** The largest file accepted, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** No word is so long; reading one takes time that grows with the square of its length. */
const ENDLESS = /\S{5000}/;

const KINDS = 'Choose a Word document (.docx), a PDF, or a plain text or Markdown file.';

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((char, i) => bytes[i] === char.charCodeAt(0));
}

function contains(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'));
}

/** What the bytes are, whatever the name says. Text has no signature: it is what is left. */
async function sniff(bytes: Uint8Array, filename: string): Promise<SourceDocument['kind']> {
  const extension = /\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? '';
  if (startsWith(bytes, '%PDF-')) return 'pdf';
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) {
    if (contains(bytes, 'EncryptedPackage'))
      throw new UnreadableDocument(
        'password-protected',
        'This document is protected by a password. Open it, save a copy without the password, and choose the copy.',
      );
    throw new UnreadableDocument(
      'wrong-type',
      'This is an old Office file (.doc or .xls). Open it in Word, save it as .docx, and choose the new file.',
    );
  }
  if (startsWith(bytes, '{\\rtf'))
    throw new UnreadableDocument(
      'wrong-type',
      'This is a rich text file (.rtf). Open it in Word, save it as .docx, and choose the new file.',
    );
  const plain = extension === 'txt' || extension === 'md' || extension === 'markdown';
  const textual = !bytes.subarray(0, 4096).includes(0) && !startsWith(bytes, 'PK');
  if (plain && textual) return extension === 'txt' ? 'txt' : 'md';
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (
    type?.ext === 'docx' ||
    type?.mime === 'application/zip' ||
    (type === undefined && startsWith(bytes, 'PK\x03\x04'))
  )
    return 'docx';
  if (type?.ext === 'pdf') return 'pdf';
  if (type && !(type.mime.startsWith('text/') || type.ext === 'xml'))
    throw new UnreadableDocument(
      'wrong-type',
      `This is a .${type.ext} file${extension && extension !== type.ext ? `, though its name ends in .${extension}` : ''}. ${KINDS}`,
    );
  if (extension === 'docx' || extension === 'pdf')
    throw new UnreadableDocument(
      'broken',
      `This is not a ${extension === 'pdf' ? 'PDF' : 'Word document'}, or it is damaged. Open it, save it again, and choose the new file.`,
    );
  if (extension === 'doc' || extension === 'odt' || extension === 'html' || extension === 'htm')
    throw new UnreadableDocument('wrong-type', `We cannot read .${extension} files. ${KINDS}`);
  return extension === 'md' || extension === 'markdown' ? 'md' : 'txt';
}

async function linesOf(bytes: Uint8Array, kind: SourceDocument['kind']): Promise<SourceLine[]> {
  if (kind === 'docx') return (await import('./read-docx.ts')).readDocx(bytes);
  if (kind === 'pdf') return (await import('./read-pdf.ts')).readPdf(bytes);
  const text = decodeText(bytes);
  return kind === 'md' ? linesOfMarkdown(text) : mendHyphens(linesOfText(text));
}

/**
 * Reads a policy document of up to 20 MB into lines. What it is is decided by its content, not by its name.
 * Throws `UnreadableDocument`, whose message tells the person what to do.
 */
export async function readPolicyFile(bytes: Uint8Array, filename: string): Promise<SourceDocument> {
  if (bytes.length === 0)
    throw new UnreadableDocument(
      'empty',
      'This file is empty. Check that it was saved, and choose it again.',
    );
  if (bytes.length > LARGEST_FILE)
    throw new UnreadableDocument(
      'too-large',
      `This file is ${Math.ceil(bytes.length / 1024 / 1024)} MB; the largest we can read is 20 MB. Pictures are usually what makes it large: take them out, or save it as text.`,
    );
  const kind = await sniff(bytes, filename);
  const lines = await linesOf(bytes, kind);
  if (!lines.some((line) => /[\p{L}\p{N}]/u.test(line.text)))
    throw new UnreadableDocument(
      'empty',
      'There are no words in this file. Check that it is the right one, and choose it again.',
    );
  const endless = lines.find((line) => ENDLESS.test(line.text));
  if (endless)
    throw new UnreadableDocument(
      'too-large',
      `Line ${endless.line} has a word of more than 5,000 letters, as when a picture is written out in letters. Take it out, and choose the file again.`,
    );
  return { lines, kind };
}
