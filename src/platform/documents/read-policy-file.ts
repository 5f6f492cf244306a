import type { SourceDocument } from '../../engine/document/model.ts';
import { demandBounded } from './bounds.ts';
import { readApart } from './read-apart.ts';
import { sniff } from './sniff.ts';
import { UnreadableDocument } from './unreadable.ts';

/** The largest file accepted. */
export const MOST_MEGABYTES = 20;
export const LARGEST_FILE = MOST_MEGABYTES * 1024 * 1024;

/** No word is so long; reading one takes time that grows with the square of its length. */
const ENDLESS = /\S{5000}/;

/**
 * Reads a policy document into lines. What it is is decided by its content, not by its name.
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
      `This file is ${Math.ceil(bytes.length / 1024 / 1024)} MB; the largest we can read is ${MOST_MEGABYTES} MB. Pictures are usually what makes it large: take them out, or save it as text.`,
    );
  const kind = await sniff(bytes, filename);
  const lines = await readApart({ bytes, kind });
  demandBounded(
    lines.length,
    lines.reduce((sum, line) => sum + line.text.length, 0),
  );
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
