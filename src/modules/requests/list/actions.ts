import { type Acting, read } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { scopeOf } from '../../../platform/permissions.ts';
import { type ListAsked, PAGE_ROWS } from '../../../web/list.ts';
import { isId } from '../../people/model.ts';
import type { Filter, ListedRequest, School, Sort } from './model.ts';
import { listedRequests, schoolsSeen, type Whose } from './store.ts';

/** A page of a list, or (`all`) the whole of it. */
export type Listed = { rows: ListedRequest[]; page: number; pages: number; total: number };

/** One's own requests. */
export function ownRequests(acting: Acting, asked: ListAsked<Sort, Filter>, all = false): Promise<Listed> {
  return list(acting, { kind: 'own', personId: acting.viewer.personId }, asked, all);
}

/** What one may read, has to decide or had to do with: whoever this is, no more than that. */
export function seenRequests(acting: Acting, asked: ListAsked<Sort, Filter>, all = false): Promise<Listed> {
  const school = isId(asked.filters.school) ? asked.filters.school : '';
  return list(acting, seenBy(acting), { ...asked, filters: { ...asked.filters, school } }, all);
}

/** Schools to filter by. */
export function schoolsToFilter(acting: Acting): Promise<School[]> {
  return read(acting, ({ tx }) => schoolsSeen(tx, seenBy(acting)));
}

function seenBy({ viewer }: Acting): Whose {
  return { kind: 'seen', personId: viewer.personId, scope: scopeOf(viewer, 'requests.read') };
}

async function list(
  acting: Acting,
  whose: Whose,
  asked: ListAsked<Sort, Filter>,
  all: boolean,
): Promise<Listed> {
  return read(acting, async ({ tx, now }) => {
    const today = dayOf(now);
    if (all) {
      const { rows, total } = await listedRequests(tx, whose, asked, today);
      return { rows, page: 1, pages: 1, total };
    }
    const at = (page: number) =>
      listedRequests(tx, whose, asked, today, { size: PAGE_ROWS, from: (page - 1) * PAGE_ROWS });
    const found = await at(asked.page);
    // Past the end, which no longer is where it was: the first page.
    const page = found.total === 0 ? 1 : asked.page;
    const { rows, total } = page === asked.page ? found : await at(1);
    return { rows, page, pages: Math.max(1, Math.ceil(total / PAGE_ROWS)), total };
  });
}
