import type { Finding } from './model.ts';

/**
 * The draft with one finding mended. A fix's text takes the place of the quoted words; one that begins with a space is
 * added at the end of the draft. A finding without a fix leaves the text as it was.
 */
export function applyFix(text: string, finding: Pick<Finding, 'fix' | 'start' | 'end'>): string {
  const { fix, start, end } = finding;
  if (!fix) return text;
  if (fix.text.startsWith(' ')) return text.trimEnd() + fix.text;
  if (start === undefined || end === undefined) return text;
  return text.slice(0, start) + fix.text + text.slice(end);
}
