import { dayOf } from '../../../platform/dates.ts';
import { may } from '../../../platform/permissions.ts';
import { attachment } from '../../../web/download.ts';
import { get, type Route } from '../../../web/route.ts';
import { exportPeople, listPeople } from './actions.ts';
import { filterOf } from './model.ts';
import { PeopleListPage } from './views.tsx';

/** Find people: the list, its CSV and the page to print. */
export const directoryRoutes: Route[] = [
  get('/people', 'people.read', async (r) => {
    const filter = filterOf((name) => r.query(name));
    const all = r.query('all') === 'yes';
    const list = await listPeople(r.acting, filter, all);
    const body = (
      <PeopleListPage
        list={list}
        filter={filter}
        all={all}
        today={dayOf(r.acting.clock.now())}
        mayAdd={may(r.viewer, 'people.edit')}
        mayImport={may(r.viewer, 'people.import')}
      />
    );
    return r.page('People', body, { nav: 'people' });
  }),
  get('/people.csv', 'people.read', async (r) => {
    const csv = await exportPeople(
      r.acting,
      filterOf((name) => r.query(name)),
    );
    return attachment(r, `people-${dayOf(r.acting.clock.now())}.csv`, csv);
  }),
];
