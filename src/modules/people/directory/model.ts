import { clean } from '../../../platform/clean.ts';
import { pageNumber } from '../../../platform/page-number.ts';
import { ROLES, type Role } from '../../../platform/permissions.ts';
import { CATEGORIES, type Category, isId } from '../model.ts';

export const SHOWN = {
  here: 'Here now',
  starting: 'Starting later',
  left: 'Left',
  inactive: 'Made inactive',
  everyone: 'Everyone',
} as const;
export type Shown = keyof typeof SHOWN;

export const SORTS = { name: 'Name', job: 'Job', place: 'Where', category: 'Kind of staff' } as const;
export type Sort = keyof typeof SORTS;

/** What a list of people is narrowed to. `school`: an id, 'central', or '' for any. */
export type PeopleFilter = {
  text: string;
  school: string;
  category: Category | '';
  role: Role | '';
  shown: Shown;
  noEmail: boolean;
  sort: Sort;
  descending: boolean;
  page: number;
};

export const PAGE_SIZE = 50;
/** As many as one page to print holds. */
export const PRINT_SIZE = 5000;

/** The filter that an address says; what cannot be is left out, so that an old link still works. */
export function filterOf(query: (name: string) => string): PeopleFilter {
  const school = query('school');
  const category = query('category');
  const role = query('role');
  const shown = query('shown');
  const sort = query('sort');
  return {
    text: clean(query('text')).slice(0, 100),
    school: school === 'central' || isId(school) ? school : '',
    category: Object.hasOwn(CATEGORIES, category) ? (category as Category) : '',
    role: Object.hasOwn(ROLES, role) ? (role as Role) : '',
    shown: Object.hasOwn(SHOWN, shown) ? (shown as Shown) : 'here',
    noEmail: query('email') === 'none',
    sort: Object.hasOwn(SORTS, sort) ? (sort as Sort) : 'name',
    descending: query('order') === 'down',
    page: pageNumber(query('page')),
  };
}

/** Whether anyone is left out of what a list shows at first. */
export function isNarrowed(f: PeopleFilter): boolean {
  return Boolean(f.text || f.school || f.category || f.role || f.noEmail || f.shown !== 'here');
}

/** The address of a list so narrowed. */
export function addressOf(filter: PeopleFilter, path = '/people', more: Record<string, string> = {}): string {
  const query = new URLSearchParams();
  if (filter.text) query.set('text', filter.text);
  if (filter.school) query.set('school', filter.school);
  if (filter.category) query.set('category', filter.category);
  if (filter.role) query.set('role', filter.role);
  if (filter.shown !== 'here') query.set('shown', filter.shown);
  if (filter.noEmail) query.set('email', 'none');
  if (filter.sort !== 'name') query.set('sort', filter.sort);
  if (filter.descending) query.set('order', 'down');
  if (filter.page > 1) query.set('page', String(filter.page));
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
