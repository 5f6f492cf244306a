import type { SourceLine } from '../../engine/document/model.ts';
import { demandBounded } from './bounds.ts';
import { decodeText } from './decode-text.ts';
import { mendHyphens } from './mend-hyphens.ts';
import { linesOfMarkdown, linesOfText } from './text-lines.ts';

/** Reads a plain text or Markdown file into lines. Throws `UnreadableDocument`. */
export function readText(bytes: Uint8Array, kind: 'txt' | 'md'): SourceLine[] {
  const text = decodeText(bytes);
  demandBounded(countLines(text), text.length);
  return kind === 'md' ? linesOfMarkdown(text) : mendHyphens(linesOfText(text));
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
