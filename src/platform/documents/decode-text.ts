import { UnreadableDocument } from './unreadable.ts';

/** Punctuation and letters that Word and Windows editors put into English text, as Windows-1252 bytes. */
const WINDOWS_1252 = new Set([
  0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0, 0xa3, 0xa7, 0xa9, 0xad, 0xae, 0xb0, 0xb7,
  0xbd, 0xe0, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xef, 0xf4, 0xf6, 0xfc, 0xc9,
]);

const STRICT = new TextDecoder('utf-8', { fatal: true });

/** Length of the well-formed UTF-8 sequence at `i`, or 0. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i]!;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0;
  if (length === 0 || i + length > bytes.length) return 0;
  for (let k = 1; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return 0;
  try {
    STRICT.decode(bytes.subarray(i, i + length));
  } catch {
    return 0;
  }
  return length;
}

type Survey = { invalidAt: number; line: number; clearlyWindows: boolean };

function survey(bytes: Uint8Array): Survey {
  let invalidAt = -1;
  let line = 1;
  let lineOfInvalid = 1;
  let multibyte = 0;
  let foreign = 0;
  let high = 0;
  for (let i = 0; i < bytes.length; ) {
    if (bytes[i] === 0x0a) line++;
    const length = sequenceLength(bytes, i);
    if (length > 1) multibyte++;
    if (length === 0) {
      high++;
      if (!WINDOWS_1252.has(bytes[i]!)) foreign++;
      if (invalidAt < 0) {
        invalidAt = i;
        lineOfInvalid = line;
      }
    }
    i += length || 1;
  }
  const clearlyWindows = multibyte === 0 && foreign === 0 && high > 0 && high < bytes.length / 20;
  return { invalidAt, line: lineOfInvalid, clearlyWindows };
}

/**
 * Text of a .txt or .md file: UTF-8, UTF-16 with a byte order mark, or Windows-1252 where every odd byte is one
 * that English text of that kind has and nothing speaks for UTF-8. Anything else is refused, naming the line.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0))
    throw new UnreadableDocument(
      'wrong-type',
      'This file is not plain text. Save it as a Word document, a PDF or plain text, and choose it again.',
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { invalidAt, line, clearlyWindows } = survey(bytes);
    if (clearlyWindows) return new TextDecoder('windows-1252').decode(bytes);
    throw new UnreadableDocument(
      'invalid-utf8',
      `Line ${line} has a character we cannot read (byte ${invalidAt + 1} of the file is not UTF-8). Save the file again as UTF-8 text, or choose the Word document.`,
    );
  }
}
