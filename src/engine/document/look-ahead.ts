import type { Block } from './blocks.ts';
import { readsAsHeading } from './words.ts';

/** What the blocks further down say about one before them. */
export type LookAhead = {
  /** For each block, the first part of the next decimal number below it. */
  nextDecimal: (string | null)[];
  /** For each block, whether the next marker in brackets or with a dot is `ii`. */
  romanNext: boolean[];
  /** Some heading of the document has a number. */
  numberedSections: boolean;
};

/** One pass from the end. */
export function lookAhead(blocks: readonly Block[]): LookAhead {
  const nextDecimal: (string | null)[] = new Array(blocks.length).fill(null);
  const romanNext: boolean[] = new Array(blocks.length).fill(false);
  let decimal: string | null = null;
  const next = new Map<string, string>();
  for (let i = blocks.length - 1; i >= 0; i--) {
    const marker = blocks[i]!.marker;
    nextDecimal[i] = decimal;
    if (!marker) continue;
    if (marker.kind === 'decimal') decimal = marker.parts[0]!;
    if (marker.kind === 'number' && marker.shape !== '()') decimal = null;
    const shape = marker.shape + String(marker.upper);
    romanNext[i] = next.get(shape)?.toLowerCase() === 'ii';
    if (marker.kind === 'letter' || marker.kind === 'roman') next.set(shape, marker.parts[0]!);
  }
  const numberedSections = blocks.some(
    (b) => b.marker?.kind === 'number' && b.marker.shape !== '()' && readsAsHeading(b.text),
  );
  return { nextDecimal, romanNext, numberedSections };
}
