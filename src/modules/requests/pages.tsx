import { dayOf } from '../../platform/dates.ts';
import type { Parts } from '../../platform/parts.ts';
import { attachment } from '../../web/download.ts';
import { listAsked } from '../../web/list.ts';
import { get, post, type Route, type SignedInRequest } from '../../web/route.ts';
import { askingRoutes, changeRoutes } from './asking/pages.tsx';
import { decidingRoutes } from './deciding/pages.tsx';
import { endingRoutes } from './ending/pages.tsx';
import { ownRequests, schoolsToFilter, seenRequests } from './list/actions.ts';
import { OWN_SORTS, SEEN_SORTS, STATES } from './list/model.ts';
import { OwnListPage, requestsCsv, SeenListPage } from './list/views.tsx';
import { readRotation, rotated } from './logins/actions.ts';
import { RotationPage } from './logins/views.tsx';
import { REQUEST_TYPES } from './types.ts';

const NAV = { nav: 'requests' };
const todayOf = (r: SignedInRequest): string => dayOf(r.acting.clock.now());
const filters = () => ({ state: Object.keys(STATES), type: REQUEST_TYPES.map(({ key }) => key) });
const ownAsked = (r: SignedInRequest) =>
  listAsked(r, { sorts: OWN_SORTS, opens: 'descending', filters: { ...filters(), school: [] } });
const seenAsked = (r: SignedInRequest) =>
  listAsked(r, { sorts: SEEN_SORTS, filters: { ...filters(), school: 'any' } });

/** Everything that is asked for before it is done. Fixed addresses stand before those with an id in them. */
export function requestRoutes(_parts: Parts): Route[] {
  return [
    ...askingRoutes(REQUEST_TYPES),
    get('/requests/mine', 'self', async (r) => {
      const asked = ownAsked(r);
      const listed = await ownRequests(r.acting, asked);
      return r.page('Your requests', <OwnListPage listed={listed} asked={asked} today={todayOf(r)} />, NAV);
    }),
    get('/requests/mine.csv', 'self', async (r) => {
      const { rows } = await ownRequests(r.acting, ownAsked(r), true);
      return attachment(r, 'your-requests.csv', requestsCsv(rows, todayOf(r)));
    }),
    get('/requests/all', 'self', async (r) => {
      const asked = seenAsked(r);
      const listed = await seenRequests(r.acting, asked);
      const schools = await schoolsToFilter(r.acting);
      const body = <SeenListPage listed={listed} asked={asked} today={todayOf(r)} schools={schools} />;
      return r.page('Requests', body, NAV);
    }),
    get('/requests/all.csv', 'self', async (r) => {
      const { rows } = await seenRequests(r.acting, seenAsked(r), true);
      return attachment(r, 'requests.csv', requestsCsv(rows, todayOf(r)));
    }),
    get('/requests/passwords/:id', 'self', async (r) => {
      const task = await readRotation(r.acting, r.param('id'));
      return r.page('Change a password', <RotationPage task={task} />, NAV);
    }),
    post('/requests/passwords/:id', 'self', async (r) => {
      await rotated(r.acting, r.param('id'));
      return r.redirect(`/requests/passwords/${r.param('id')}`, 'Thank you. It is recorded');
    }),
    ...changeRoutes,
    ...endingRoutes,
    ...decidingRoutes,
  ];
}
