import { type Acting, read } from '../../../platform/act.ts';
import { scopeOf } from '../../../platform/permissions.ts';
import { type ListAsked, PAGE_ROWS } from '../../../web/list.ts';
import type { Filter, ListedRequest, Sort } from './model.ts';
import { listedRequests, type Whose } from './store.ts';

/** A page of a list, or (`all`) the whole of it. */
export type Listed = { rows: ListedRequest[]; page: number; pages: number; total: number };

/** One's own requests. */
export function ownRequests(acting: Acting, asked: ListAsked<Sort, Filter>, all = false): Promise<Listed> {
  return list(acting, { kind: 'own', personId: acting.viewer.personId }, asked, all);
}

/** What one may read, has to decide or decided: whoever this is, no more than that. */
export function seenRequests(acting: Acting, asked: ListAsked<Sort, Filter>, all = false): Promise<Listed> {
  const scope = scopeOf(acting.viewer, 'requests.read');
  return list(acting, { kind: 'seen', personId: acting.viewer.personId, scope }, asked, all);
}

async function list(
  acting: Acting,
  whose: Whose,
  asked: ListAsked<Sort, Filter>,
  all: boolean,
): Promise<Listed> {
  return read(acting, async ({ tx }) => {
    if (all) {
      const { rows, total } = await listedRequests(tx, whose, asked);
      return { rows, page: 1, pages: 1, total };
    }
    const at = (page: number) =>
      listedRequests(tx, whose, asked, { size: PAGE_ROWS, from: (page - 1) * PAGE_ROWS });
    const found = await at(asked.page);
    // Past the end, which no longer is where it was: the first page.
    const page = found.total === 0 ? 1 : asked.page;
    const { rows, total } = page === asked.page ? found : await at(1);
    return { rows, page, pages: Math.max(1, Math.ceil(total / PAGE_ROWS)), total };
  });
}
