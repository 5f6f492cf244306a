import type { SignedInRequest } from '../../../../web/route.ts';
import type { ListQuery } from './model.ts';

const SORTS = ['name', 'category', 'schools', 'due'] as const;

/** What the list was asked for; it stays in the address of everything done from the list, so that nobody loses it. */
export function listQuery(r: Pick<SignedInRequest, 'query'>): ListQuery {
  return {
    search: r.query('q').slice(0, 100),
    school: r.query('school'),
    category: r.query('category'),
    sort: SORTS.find((one) => one === r.query('sort')) ?? 'name',
    direction: r.query('direction') === 'descending' ? 'descending' : 'ascending',
    page: Number.parseInt(r.query('page'), 10) || 1,
  };
}

/** '?q=ash&sort=due', or nothing for the list as it opens. */
export function paramsOf(query: ListQuery): string {
  const pairs = Object.entries({
    q: query.search,
    school: query.school,
    category: query.category,
    sort: query.sort === 'name' ? '' : query.sort,
    direction: query.direction === 'ascending' ? '' : query.direction,
    page: query.page === 1 ? '' : String(query.page),
  }).filter(([, value]) => value !== '');
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
}

/** The address of the list as it was asked for. */
export function listHref(query: ListQuery): string {
  return `/policy/coverage${paramsOf(query)}#not-yet`;
}
