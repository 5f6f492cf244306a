import type { SourceLine } from '../../engine/document/model.ts';

const KEEPS_HYPHEN =
  /^(?:anti|co|cross|day|ex|inter|log|mid|multi|non|off|on|part|post|pre|re|self|semi|sub|third|up|well|whole|cyber|e)$/i;

/**
 * Mends words that a typesetter broke at the end of a line: "respon-" and "sible" become one word on the first
 * line. A word that is written with its hyphen elsewhere, or has a prefix that takes one, keeps it.
 */
export function mendHyphens(lines: readonly SourceLine[]): SourceLine[] {
  const known = new Set<string>();
  for (const line of lines)
    for (const word of line.text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []) known.add(word);
  const mended = lines.map((line) => ({ ...line }));
  for (let i = 0; i + 1 < mended.length; i++) {
    const line = mended[i]!;
    const next = mended[i + 1]!;
    const first = /(\p{L}+)[-\u00ad\u2010]$/u.exec(line.text);
    const second = /^(\p{Ll}+)(\S*)\s*/u.exec(next.text);
    if (!first || !second || next.text === second[0]) continue;
    const joined = (first[1]! + second[1]!).toLowerCase();
    const hyphened = `${first[1]}-${second[1]}`.toLowerCase();
    const keep = known.has(hyphened) || (!known.has(joined) && KEEPS_HYPHEN.test(first[1]!));
    line.text = line.text.slice(0, -1) + (keep ? '-' : '') + second[1] + second[2];
    next.text = next.text.slice(second[0].length);
    // A line that needed a hyphen was full, though it now ends in a whole word.
    if (!next.starts) line.fills = true;
  }
  return mended;
}
