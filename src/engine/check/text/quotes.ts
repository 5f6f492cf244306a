import type { Token } from './token.ts';

/** What closes each opening mark. */
const CLOSERS: Record<string, string> = { '"': '"', '“': '”', '«': '»', "'": "'’", '‘': "'’" };
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
  let open = -1;
  let closers = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (open < 0) {
      const closing = CLOSERS[c];
      if (closing && MAY_OPEN_AFTER.test(i === 0 ? ' ' : text[i - 1]!) && /\S/.test(text[i + 1] ?? ' ')) {
        open = i;
        closers = closing;
      }
    } else if (c === '\n') open = -1;
    else if (closers.includes(c) && !/[\p{L}\p{N}]/u.test(text[i + 1] ?? ' ')) {
      spans.push([open, i]);
      open = -1;
    }
  }
  return spans;
}
