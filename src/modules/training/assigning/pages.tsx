import type { Issue } from '../../../platform/errors.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { matchesFor } from '../../people/finding/actions.ts';
import { assign, endAssignment, giveAnotherGo, readToAssign } from './actions.ts';
import { proposedDue, WITHIN_DAYS } from './model.ts';
import { AssignPage } from './views.tsx';

const NAV = { nav: 'training' } as const;

/** Asking people to take a module, and what one may do for somebody who has no try left. */
export function assigningRoutes(): Route[] {
  return [
    get('/training/modules/:id/assign', 'training.assign', (r) => assignPage(r)),
    post('/training/modules/:id/assign', 'training.assign', async (r) => {
      const { values } = await r.form();
      const done = await attempt(() => assign(r.acting, r.param('id'), values));
      if (!done.ok) return assignPage(r, values, done.errors);
      const { told, again } = done.value;
      const what = again ? 'They were asked already: their day is changed' : 'Asked for';
      const news = told === 1 ? '1 person is told' : `${told} people are told`;
      return r.redirect(`/training/modules/${r.param('id')}`, told > 0 ? `${what}; ${news}` : what);
    }),
    post('/training/assignments/:id/end', 'training.assign', async (r) => {
      const { moduleId } = await endAssignment(r.acting, r.param('id'));
      return r.redirect(`/training/modules/${moduleId}`, 'They are asked no more');
    }),
    post('/training/modules/:id/another-go', 'training.assign', async (r) => {
      const { values } = await r.form();
      await giveAnotherGo(r.acting, r.param('id'), values.person ?? '');
      return r.redirect(`/training/records?module=${r.param('id')}`, 'They can try once more');
    }),
  ];
}

async function assignPage(
  r: SignedInRequest,
  values?: Record<string, string>,
  errors?: Issue[],
): Promise<Response> {
  const { today, ...found } = await readToAssign(r.acting, r.param('id'));
  const [year, month, day] = proposedDue(today).split('-').map(Number);
  const proposed = { due: `${day}/${month}/${year}`, withinDays: String(WITHIN_DAYS) };
  const matches = values ? await matchesFor(r.acting, values, 'person', errors) : [];
  const body = <AssignPage {...found} values={values ?? proposed} matches={matches} errors={errors} />;
  return r.page('Ask people to take it', body, { ...NAV, errors });
}
