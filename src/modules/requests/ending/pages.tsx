import type { Issue } from '../../../platform/errors.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { orOvertaken } from '../deciding/pages.tsx';
import type { Values } from '../fields.ts';
import { forgetAbout, keptAbout, leave } from '../kept.ts';
import { readRequest } from '../reading/actions.ts';
import type { RequestStep } from '../workflow.ts';
import { giveUp, revoke, withdraw } from './actions.ts';
import { GiveUpPage, RevokePage } from './views.tsx';

const NAV = { nav: 'requests' };

/** Taking a request back, and ending a permission before its day. */
export const endingRoutes: Route[] = [
  post('/requests/:id/withdraw', 'self', (r) => endOwn(r, withdraw, 'Your request is withdrawn')),
  get('/requests/:id/give-up', 'self', async (r) => {
    const request = await openTo(r, 'give-up');
    if (!request) return r.redirect(`/requests/${r.param('id')}`);
    return r.page('You no longer need it', <GiveUpPage request={request} />, NAV);
  }),
  post('/requests/:id/give-up', 'self', (r) => endOwn(r, giveUp, 'Your permission is ended')),
  get('/requests/:id/revoke', 'self', (r) => revokePage(r)),
  post('/requests/:id/revoke', 'self', async (r) => {
    const { values } = await r.form();
    const { request } = await readRequest(r.acting, r.param('id'));
    const left = await leave(r, 'revoke', request, values);
    if (left) return left;
    const revoked = await orOvertaken(r, values, () => attempt(() => revoke(r.acting, request.id, values)));
    if (revoked instanceof Response) return revoked;
    if (!revoked.ok) return revokePage(r, values, revoked.errors);
    await forgetAbout(r, 'revoke', request);
    return r.redirect(`/requests/${request.id}`, 'It is revoked, and whoever held it is told');
  }),
];

async function endOwn(r: SignedInRequest, act: typeof withdraw, said: string): Promise<Response> {
  const { values } = await r.form();
  await readRequest(r.acting, r.param('id'));
  const ended = await orOvertaken(r, values, () => act(r.acting, r.param('id'), values));
  return ended instanceof Response ? ended : r.redirect(`/requests/${r.param('id')}`, said);
}

/** The request, if this step is open to whoever asks; else null. */
async function openTo(r: SignedInRequest, name: RequestStep) {
  const { request, open } = await readRequest(r.acting, r.param('id'));
  return open.some((step) => step.name === name) ? request : null;
}

async function revokePage(r: SignedInRequest, given?: Values, errors?: Issue[]): Promise<Response> {
  const request = await openTo(r, 'revoke');
  if (!request) return r.redirect(`/requests/${r.param('id')}`);
  const kept = given ? null : await keptAbout(r, 'revoke', request);
  const values = given ?? kept?.values;
  const body = <RevokePage request={request} values={values} errors={errors} kept={kept} />;
  return r.page('Revoke this permission', body, { ...NAV, errors });
}
