import type { Token } from './token.ts';

/** What closes each opening mark. */
const CLOSERS: Record<string, string> = { '"': '"', '“': '”', '«': '»', "'": "'’", '‘': "'’" };
const OPENERS = /["“«'‘]/g;
const MAY_OPEN_AFTER = /[\s([{\-–—:,.!?]/;

/** Marks the tokens between quotation marks. Single ones count only where they cannot be apostrophes. */
export function markQuotes(text: string, tokens: readonly Token[]): void {
  if (!/['"‘“«]/.test(text)) return;
  const spans = quotations(text);
  let k = 0;
  for (const token of tokens) {
    while (k < spans.length && spans[k]![1] < token.start) k++;
    const span = spans[k];
    if (span && token.start > span[0] && token.end <= span[1]) token.quoted = true;
  }
}

/** The places of each opening mark and its closing one, none of them across a line's end. */
function quotations(text: string): [number, number][] {
  const spans: [number, number][] = [];
  OPENERS.lastIndex = 0;
  for (let m = OPENERS.exec(text); m; m = OPENERS.exec(text)) {
    const open = m.index;
    if (!MAY_OPEN_AFTER.test(text[open - 1] ?? ' ') || !/\S/.test(text[open + 1] ?? ' ')) continue;
    const end = endOfQuotation(text, open, CLOSERS[m[0]]!);
    if (text[end] !== '\n' && end < text.length) spans.push([open, end]);
    OPENERS.lastIndex = end + 1;
  }
  return spans;
}

/** The place of the mark that closes a quotation, or of the line's end before it. */
function endOfQuotation(text: string, open: number, closers: string): number {
  for (let i = open + 1; i < text.length; i++) {
    const c = text[i]!;
    if (c === '\n' || (closers.includes(c) && !/[\p{L}\p{N}]/u.test(text[i + 1] ?? ' '))) return i;
  }
  return text.length;
}
