import type { Lint } from './model.ts';
import type { Placed } from './placed.ts';

/** Lints about the page that the document was read from. The words of the clauses alone do not show them. */
export function layoutLints(placed: readonly Placed[]): Lint[] {
  return placed.flatMap(({ block }, clause): Lint[] => {
    if (!block.columns) return [];
    const page = block.page === undefined ? 'This page' : `Page ${block.page}`;
    return [
      {
        kind: 'page-columns',
        clause,
        weight: 'look',
        quote: '',
        message: `${page} may have columns, and we were not sure. We read its lines straight across, from left to right. Compare the order of the words with your original.`,
      },
    ];
  });
}
