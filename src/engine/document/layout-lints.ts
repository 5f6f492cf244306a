import type { Lint } from './model.ts';
import type { Placed } from './placed.ts';

/** Lints about the page that the document was read from. The words of the clauses alone do not show them. */
export function layoutLints(placed: readonly Placed[]): Lint[] {
  return placed.flatMap(({ block }, clause): Lint[] => {
    const page = block.page === undefined ? 'this page' : `page ${block.page}`;
    const about = { clause, weight: 'look', quote: '' } as const;
    const lints: Lint[] = [];
    if (block.columns)
      lints.push({
        ...about,
        kind: 'page-columns',
        message: `${page[0]!.toUpperCase()}${page.slice(1)} looks as if it were set in columns, and we were not sure. We read its lines straight across, from left to right. Compare the order of the words with your original.`,
      });
    // The rows of one table are said once.
    if (block.mixed && !placed[clause - 1]?.block.mixed)
      lints.push({
        ...about,
        kind: 'table-rows',
        message: `In the table on ${page} we could not tell for certain which lines belong to which row. A word may stand with the wrong name. Compare each row with your original.`,
      });
    return lints;
  });
}
