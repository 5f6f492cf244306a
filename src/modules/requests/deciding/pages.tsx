import { dayOf } from '../../../platform/dates.ts';
import { Conflict, type Issue, NotAllowed } from '../../../platform/errors.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { matchesFor } from '../../people/finding/actions.ts';
import type { Values } from '../fields.ts';
import { FORM_PATHS, forgetAbout, keptAbout, leave } from '../kept.ts';
import { readRequest } from '../reading/actions.ts';
import { type Overtaken, RequestPage } from '../reading/views.tsx';
import { decide, handOver } from './actions.ts';
import { carriedFrom, freshDecision } from './form.ts';
import { HandOverPage } from './views.tsx';

const NAV = { nav: 'requests' };

/** One request, to look at and to decide. */
export const decidingRoutes: Route[] = [
  get('/requests/:id', 'self', (r) => show(r)),
  post('/requests/:id', 'self', async (r) => {
    const { values } = await r.form();
    const id = r.param('id');
    const { request } = await readRequest(r.acting, id);
    const left = await leave(r, 'decide', request, values);
    if (left) return left;
    const decided = await orOvertaken(r, values, () => attempt(() => decide(r.acting, id, values)));
    if (decided instanceof Response) return decided;
    if (!decided.ok) return show(r, { values, errors: decided.errors });
    await forgetAbout(r, 'decide', request);
    return r.redirect(`/requests/${id}`, SAID[decided.value.state] ?? 'Your decision is sent');
  }),
  get('/requests/:id/hand-over', 'self', (r) => handOverPage(r)),
  post('/requests/:id/hand-over', 'self', async (r) => {
    const { values } = await r.form();
    const { request } = await readRequest(r.acting, r.param('id'));
    const left = await leave(r, 'hand-over', request, values);
    if (left) return left;
    const given = await orOvertaken(r, values, () => attempt(() => handOver(r.acting, request.id, values)));
    if (given instanceof Response) return given;
    if (!given.ok) return handOverPage(r, values, given.errors);
    await forgetAbout(r, 'hand-over', request);
    return r.redirect(`/requests/${request.id}`, 'It is handed over');
  }),
  ...(['decide', 'change', 'hand-over', 'revoke'] as const).map((form) =>
    post(`/requests/:id${FORM_PATHS[form]}/afresh`, 'self', async (r) => {
      const { request } = await readRequest(r.acting, r.param('id'));
      await forgetAbout(r, form, request);
      return r.redirect(`/requests/${request.id}${FORM_PATHS[form]}`);
    }),
  ),
];

const SAID: Readonly<Record<string, string>> = {
  approved: 'Approved, and whoever asked is told',
  declined: 'Not this time, and whoever asked is told',
  changes: 'Sent back, and whoever asked is told',
};

/**
 * What somebody did who came second, or with whom it no longer is: they see how it stands, that theirs does not count, and what they
 * had written.
 */
export async function orOvertaken<T>(
  r: SignedInRequest,
  { reason = '' }: Values,
  work: () => Promise<T>,
): Promise<T | Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Conflict) return show(r, { overtaken: { why: 'second', reason } });
    if (error instanceof NotAllowed) return show(r, { overtaken: { why: 'elsewhere', reason } });
    throw error;
  }
}

const STATUS = { second: 409, elsewhere: 403 } as const;

async function show(
  r: SignedInRequest,
  given: { values?: Values; errors?: Issue[]; overtaken?: Overtaken } = {},
): Promise<Response> {
  const detail = await readRequest(r.acting, r.param('id'));
  const { request, type, open, before, conditions } = detail;
  const { errors, overtaken } = given;
  const decides = open.some((step) => step.name === 'approve');
  const kept = decides && !given.values ? await keptAbout(r, 'decide', request) : null;
  const fresh = freshDecision(type, request, dayOf(r.acting.clock.now()), carriedFrom(before, conditions));
  const values = given.values ?? kept?.values ?? fresh;
  const body = (
    <RequestPage detail={detail} values={values} errors={errors} kept={kept} overtaken={overtaken} />
  );
  return r.page(request.title, body, {
    ...NAV,
    errors,
    ...(overtaken && { status: STATUS[overtaken.why] }),
  });
}

async function handOverPage(r: SignedInRequest, given?: Values, errors?: Issue[]): Promise<Response> {
  const detail = await readRequest(r.acting, r.param('id'));
  const { request } = detail;
  if (!detail.open.some((step) => step.name === 'hand-over')) return r.redirect(`/requests/${request.id}`);
  const kept = given ? null : await keptAbout(r, 'hand-over', request);
  const values = given ?? kept?.values ?? {};
  const matches = await matchesFor(r.acting, values, 'to', errors);
  const body = <HandOverPage detail={detail} values={values} errors={errors} matches={matches} kept={kept} />;
  return r.page('Hand it over', body, { ...NAV, errors });
}
