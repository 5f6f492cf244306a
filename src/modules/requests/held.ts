import { dayOf, longDate } from '../../platform/dates.ts';
import type { HeldSource } from '../people/me/model.ts';
import { ownRequests } from './list/actions.ts';
import { holdsWords, OWN_SORTS } from './list/model.ts';
import { typeOf } from './types.ts';
import { stateWords } from './words.ts';

/** What somebody has asked for, and how it stands, for their own record. */
export const requestsHeld: HeldSource = {
  title: 'Permissions you asked for',
  none: 'You have not asked for a permission.',
  of: async (acting) => {
    const asked = {
      search: '',
      sort: OWN_SORTS[0],
      direction: 'descending',
      page: 1,
      filters: { state: '', type: '', school: '' },
    } as const;
    const { rows } = await ownRequests(acting, asked, true);
    return rows.map((row) => {
      const holds = holdsWords(row, dayOf(acting.clock.now()), longDate);
      return [
        row.title,
        `${typeOf(row.type).name}, asked on ${longDate(row.askedAt)}. ${[stateWords(row), holds].filter(Boolean).join('. ')}`,
      ] as const;
    });
  },
};
