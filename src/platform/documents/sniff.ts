import type { SourceDocument } from '../../engine/document/model.ts';
import { UnreadableDocument } from './unreadable.ts';

const KINDS = 'Choose a Word document (.docx), a PDF, or a plain text or Markdown file.';

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((char, i) => bytes[i] === char.charCodeAt(0));
}

function contains(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'));
}

/** What the bytes are, whatever the name says. Text has no signature: it is what is left. */
export async function sniff(bytes: Uint8Array, filename: string): Promise<SourceDocument['kind']> {
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
