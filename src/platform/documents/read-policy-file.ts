import type { SourceDocument, SourceLine } from '../../engine/document/model.ts';
import { decodeText } from './decode-text.ts';
import { mendHyphens } from './mend-hyphens.ts';
import { readApart } from './read-apart.ts';
import { sniff } from './sniff.ts';
import { linesOfMarkdown, linesOfText } from './text-lines.ts';
import { UnreadableDocument } from './unreadable.ts';

/** The largest file accepted, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** No word is so long; reading one takes time that grows with the square of its length. */
const ENDLESS = /\S{5000}/;

/** Far more than a policy has; reading on takes time that grows with it. */
const MOST_LINES = 50_000;
const MOST_LETTERS = 4_000_000;

function tooLong(): UnreadableDocument {
  return new UnreadableDocument(
    'too-large',
    'This file has far more text than a policy. Choose the policy alone, without what was put together with it.',
  );
}

/** Lines of a text, counted without making any. */
function countLines(text: string): number {
  let lines = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029) lines++;
  }
  return lines;
}

async function linesOf(bytes: Uint8Array, kind: SourceDocument['kind']): Promise<SourceLine[]> {
  if (kind === 'docx' || kind === 'pdf') return readApart({ bytes, kind });
  const text = decodeText(bytes);
  if (text.length > MOST_LETTERS || countLines(text) > MOST_LINES) throw tooLong();
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
  const letters = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (lines.length > MOST_LINES || letters > MOST_LETTERS) throw tooLong();
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
