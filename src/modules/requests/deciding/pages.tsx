import { dayOf } from '../../../platform/dates.ts';
import { Conflict, type Issue } from '../../../platform/errors.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { matchesFor } from '../../people/finding/actions.ts';
import type { Values } from '../fields.ts';
import { readRequest } from '../reading/actions.ts';
import { RequestPage } from '../reading/views.tsx';
import { decide, handOver } from './actions.ts';
import { freshDecision } from './form.ts';
import { HandOverPage } from './views.tsx';

const NAV = { nav: 'requests' };

/** One request, to look at and to decide. */
export const decidingRoutes: Route[] = [
  get('/requests/:id', 'self', (r) => show(r)),
  post('/requests/:id', 'self', async (r) => {
    const { values } = await r.form();
    const id = r.param('id');
    await readRequest(r.acting, id);
    const decided = await orSecond(r, () => attempt(() => decide(r.acting, id, values)));
    if (decided instanceof Response) return decided;
    if (!decided.ok) return show(r, { values, errors: decided.errors });
    return r.redirect(`/requests/${id}`, SAID[decided.value.state] ?? 'Your decision is sent');
  }),
  get('/requests/:id/hand-over', 'self', (r) => handOverPage(r, {})),
  post('/requests/:id/hand-over', 'self', async (r) => {
    const { values } = await r.form();
    await readRequest(r.acting, r.param('id'));
    const given = await orSecond(r, () => attempt(() => handOver(r.acting, r.param('id'), values)));
    if (given instanceof Response) return given;
    if (!given.ok) return handOverPage(r, values, given.errors);
    return r.redirect(`/requests/${r.param('id')}`, 'It is handed over');
  }),
];

const SAID: Readonly<Record<string, string>> = {
  approved: 'Approved, and whoever asked is told',
  declined: 'Not this time, and whoever asked is told',
  changes: 'Sent back, and whoever asked is told',
};

/** What somebody did who came second: they see how it stands, and that theirs does not count. */
export async function orSecond<T>(r: SignedInRequest, work: () => Promise<T>): Promise<T | Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Conflict) return show(r, { second: true });
    throw error;
  }
}

async function show(
  r: SignedInRequest,
  given: { values?: Values; errors?: Issue[]; second?: true } = {},
): Promise<Response> {
  const detail = await readRequest(r.acting, r.param('id'));
  const fresh = freshDecision(detail.type, detail.request, dayOf(r.acting.clock.now()));
  const { values = fresh, errors, second } = given;
  const body = <RequestPage detail={detail} values={values} errors={errors} second={second} />;
  return r.page(detail.request.title, body, { ...NAV, errors, ...(second && { status: 409 as const }) });
}

async function handOverPage(r: SignedInRequest, values: Values, errors?: Issue[]): Promise<Response> {
  const detail = await readRequest(r.acting, r.param('id'));
  if (!detail.open.some((step) => step.name === 'hand-over'))
    return r.redirect(`/requests/${detail.request.id}`);
  const matches = await matchesFor(r.acting, values, 'to', errors);
  const body = <HandOverPage detail={detail} values={values} errors={errors} matches={matches} />;
  return r.page('Hand it over', body, { ...NAV, errors });
}
