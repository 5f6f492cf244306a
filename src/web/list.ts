import { stringify } from 'csv-stringify/sync';
import type { PublicRequest } from './route.ts';

/** What a list was asked for. It stays in the address of everything done from the list, so that nobody loses it. */
export type ListAsked<Sort extends string = string, Filter extends string = string> = {
  search: string;
  sort: Sort;
  direction: 'ascending' | 'descending';
  page: number;
  filters: Record<Filter, string>;
};

/** How a list can be asked: the first sort is how it opens. A filter's values are what it may be, '' for all. */
export type ListShape<Sort extends string, Filter extends string> = {
  sorts: readonly Sort[];
  opens?: 'ascending' | 'descending';
  filters: Record<Filter, readonly string[] | 'any'>;
};

const LONGEST = 100;

/** Reads a list's address. What it cannot be is as if it were not said. */
export function listAsked<Sort extends string, Filter extends string>(
  r: Pick<PublicRequest, 'query'>,
  { sorts, opens = 'ascending', filters }: ListShape<Sort, Filter>,
): ListAsked<Sort, Filter> {
  const chosen = Object.entries<readonly string[] | 'any'>(filters).map(([name, values]) => {
    const value = r.query(name).slice(0, LONGEST);
    return [name, values === 'any' || values.includes(value) ? value : ''];
  });
  const direction = r.query('direction');
  return {
    search: r.query('q').trim().slice(0, LONGEST),
    sort: sorts.find((one) => one === r.query('sort')) ?? sorts[0]!,
    direction: direction === 'ascending' || direction === 'descending' ? direction : opens,
    page: Math.max(1, Number.parseInt(r.query('page'), 10) || 1),
    filters: Object.fromEntries(chosen) as Record<Filter, string>,
  };
}

/** '/requests?q=ash&sort=due', as short as it can be. @param to what is to be different */
export function listHref<Sort extends string, Filter extends string>(
  path: string,
  asked: ListAsked<Sort, Filter>,
  { sorts, opens = 'ascending' }: Pick<ListShape<Sort, Filter>, 'sorts' | 'opens'>,
  to: Partial<Omit<ListAsked<Sort, Filter>, 'filters'>> = {},
): string {
  const { search, sort, direction, page, filters } = { ...asked, ...to };
  const pairs = Object.entries({
    q: search,
    ...filters,
    sort: sort === sorts[0] ? '' : sort,
    direction: direction === opens ? '' : direction,
    page: page === 1 ? '' : String(page),
  }).filter(([, value]) => value !== '') as [string, string][];
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
}

/** Rows on a page of a list. */
export const PAGE_ROWS = 25;

/** A page of rows that are all at hand, with how many there are; the last page for one that is too high. */
export function pageOf<T>(
  rows: readonly T[],
  page: number,
): { rows: T[]; page: number; pages: number; total: number } {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
  const at = Math.min(page, pages);
  return { rows: rows.slice((at - 1) * PAGE_ROWS, at * PAGE_ROWS), page: at, pages, total: rows.length };
}

/** A table as CSV. What a spreadsheet would take for a formula is given as text. */
export function csvOf(
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return stringify([[...head], ...rows.map((row) => [...row])], {
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
