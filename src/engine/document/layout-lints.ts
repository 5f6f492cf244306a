import type { Lint } from './model.ts';
import type { Placed } from './placed.ts';

/** As many headers and footers are named; no document has more of its own. */
const MOST_NAMED = 6;

/** What was left out as a header or footer, in one lint at the first clause. */
function leftOut(running: readonly string[]): Lint[] {
  if (running.length === 0) return [];
  const named = running.slice(0, MOST_NAMED).map((words) => `“${words}”`);
  if (running.length > MOST_NAMED) named.push(`${running.length - MOST_NAMED} more`);
  const list = named.length === 1 ? named[0] : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
  const what = running.length === 1 ? 'a header or footer' : 'headers and footers';
  return [
    {
      kind: 'page-edges',
      clause: 0,
      weight: 'look',
      quote: '',
      message: `We left out ${list} as ${what}, for the words come back from page to page. Compare with your original. If they are part of a clause, put them back there.`,
    },
  ];
}

/**
 * Lints about the page that the document was read from. The words of the clauses alone do not show them.
 * @param running the words of its headers and footers
 */
export function layoutLints(placed: readonly Placed[], running: readonly string[]): Lint[] {
  const lints = placed.flatMap(({ block }, clause): Lint[] => {
    const page = block.page === undefined ? 'this page' : `page ${block.page}`;
    const about = { clause, weight: 'look', quote: '' } as const;
    const lints: Lint[] = [];
    if (block.columns)
      lints.push({
        ...about,
        kind: 'page-columns',
        message: `${page[0]!.toUpperCase()}${page.slice(1)} looks as if it were set in columns, and we were not sure. We read its lines straight across, from left to right. Compare the order of the words with your original.`,
      });
    // The rows of one table on one page are said once.
    if (block.mixed && !(block.adjoins && placed[clause - 1]?.block.mixed))
      lints.push({
        ...about,
        kind: 'table-rows',
        message: `In the table on ${page} we could not tell for certain which lines belong to which row. A word may stand with the wrong name. Compare each row with your original.`,
      });
    return lints;
  });
  return placed.length === 0 ? [] : [...leftOut(running), ...lints];
}
