import { writtenDay } from '../../../../platform/day-field.ts';
import type { Issue } from '../../../../platform/errors.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../../web/route.ts';
import type { Values } from '../../fields.tsx';
import { addBankHolidays, addClosedDay, addTerm, calendar, removeClosedDay, removeTerm } from './actions.ts';
import { CalendarPage } from './views.tsx';

async function page(r: SignedInRequest, values: Values, errors?: Issue[]): Promise<Response> {
  const body = <CalendarPage calendar={await calendar(r.acting)} values={values} errors={errors} />;
  return r.page('Term dates and closed days', body, { nav: 'people', errors });
}

/** What was removed stands in the form again, so that one press puts it back. */
const FIELDS = ['termName', 'termSchool', 'termFrom', 'termTo', 'closedDate', 'closedName'];

/** Term dates and closed days. */
export const calendarRoutes: Route[] = [
  get('/calendar', 'settings.edit', (r) => page(r, Object.fromEntries(FIELDS.map((f) => [f, r.query(f)])))),
  post('/calendar/terms', 'settings.edit', async (r) => {
    const { values } = await r.form();
    const added = await attempt(() => addTerm(r.acting, values));
    return added.ok ? r.redirect('/calendar', 'Term added') : page(r, values, added.errors);
  }),
  post('/calendar/terms/:id/remove', 'settings.edit', async (r) => {
    const gone = await removeTerm(r.acting, r.param('id'));
    const again = new URLSearchParams({
      termName: gone.name,
      termSchool: gone.school_id ?? '',
      termFrom: writtenDay(gone.from_date),
      termTo: writtenDay(gone.to_date),
    });
    return r.redirect(
      `/calendar?${again}`,
      `${gone.name} removed. To put it back, add it again: its dates are in the form`,
    );
  }),
  post('/calendar/days', 'settings.edit', async (r) => {
    const { values } = await r.form();
    const added = await attempt(() => addClosedDay(r.acting, values));
    return added.ok ? r.redirect('/calendar', 'Closed day added') : page(r, values, added.errors);
  }),
  post('/calendar/bank-holidays', 'settings.edit', async (r) => {
    const { values } = await r.form();
    const { year = '' } = values;
    const added = await addBankHolidays(r.acting, year);
    if (!added) return r.redirect('/calendar', `All bank holidays of ${year} are in the list already`);
    const what = added === 1 ? '1 bank holiday' : `${added} bank holidays`;
    return r.redirect('/calendar', `${what} of ${year} added`);
  }),
  post('/calendar/days/:date/remove', 'settings.edit', async (r) => {
    const gone = await removeClosedDay(r.acting, r.param('date'));
    const again = new URLSearchParams({ closedDate: writtenDay(gone.date), closedName: gone.name });
    return r.redirect(
      `/calendar?${again}`,
      `${gone.name} removed. To put it back, add it again: it is in the form`,
    );
  }),
];
