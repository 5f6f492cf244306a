import type { Issue } from '../../../platform/errors.ts';
import { forgetForm, keepForm } from '../../../platform/kept-forms.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { orOvertaken } from '../deciding/pages.tsx';
import type { Values } from '../fields.ts';
import { forgetAbout, keptAbout, leave } from '../kept.ts';
import type { RequestType } from '../model.ts';
import { readRequest } from '../reading/actions.ts';
import { sendAgain, sendRequest } from './actions.ts';
import { chipsOf, choicesToAsk } from './choices.ts';
import { type FormOffer, formAgain, keptAs, matchesIn, openChange, openForm } from './offer.ts';
import { withPlace } from './prefilled.ts';
import { ChoosePage, RequestForm } from './views.tsx';

const NAV = { nav: 'requests' };

/** What can be asked for, and one form for each kind. */
export function askingRoutes(types: readonly RequestType[]): Route[] {
  return [
    get('/requests', 'self', async (r) =>
      r.page('Ask for permission', <ChoosePage {...(await choicesToAsk(r.acting, types))} />, NAV),
    ),
    ...types.flatMap((type) => formRoutes(type)),
  ];
}

function formRoutes(type: RequestType): Route[] {
  const at = `/requests/${type.key}`;
  return [
    get(at, 'self', async (r) => {
      const offer = await openForm(r.acting, type, r.query('renew'));
      const place = { account: r.query('account'), platform: r.query('platform') };
      return form(r, type, withPlace(offer, type, place));
    }),
    post(at, 'self', async (r) => {
      const { values } = await r.form();
      if (values.keep) {
        await keepForm(r.acting, keptAs(type, values.renews), values);
        return r.redirect('/requests', 'Saved. It is here when you come back, and nobody else sees it');
      }
      const sent = await attempt(() => sendRequest(r.acting, type, values));
      if (!sent.ok) return form(r, type, await formAgain(r.acting, type, values), sent.errors);
      await forgetForm(r.acting, keptAs(type, values.renews));
      return r.redirect(`/requests/${sent.value.id}`, 'Your request is sent');
    }),
    post(`${at}/afresh`, 'self', async (r) => {
      const renew = r.query('renew');
      await forgetForm(r.acting, keptAs(type, renew));
      return r.redirect(renew ? `${at}?renew=${encodeURIComponent(renew)}` : at);
    }),
  ];
}

async function form(
  r: SignedInRequest,
  type: RequestType,
  offer: FormOffer,
  errors?: Issue[],
): Promise<Response> {
  const body = (
    <RequestForm
      type={type}
      offer={offer}
      chips={await chipsOf(r.acting, type)}
      errors={errors}
      matches={await matchesIn(r.acting, type, offer.values, errors ?? [])}
    />
  );
  return r.page(type.ask, body, { ...NAV, errors });
}

/** The same form for a request that was sent back. */
export const changeRoutes: Route[] = [
  get('/requests/:id/change', 'self', (r) => change(r)),
  post('/requests/:id/change', 'self', async (r) => {
    const { values } = await r.form();
    const { type, request } = await readRequest(r.acting, r.param('id'));
    const left = await leave(r, 'change', request, values);
    if (left) return left;
    const sent = await orOvertaken(r, {}, () => attempt(() => sendAgain(r.acting, type, request.id, values)));
    if (sent instanceof Response) return sent;
    if (!sent.ok) return change(r, values, sent.errors);
    await forgetAbout(r, 'change', request);
    return r.redirect(`/requests/${request.id}`, 'Your request is sent again');
  }),
];

async function change(r: SignedInRequest, values?: Values, errors?: Issue[]): Promise<Response> {
  const { type, request, open } = await readRequest(r.acting, r.param('id'));
  if (!open.some((step) => step.name === 'send-again')) return r.redirect(`/requests/${request.id}`);
  const offer = await openChange(r.acting, type, request);
  const kept = values ? null : await keptAbout(r, 'change', request);
  const begun = kept && { ...kept.values, revision: String(request.revision) };
  const shown = { ...offer, kept, values: values ?? begun ?? offer.values };
  const body = (
    <RequestForm
      type={type}
      offer={shown}
      chips={await chipsOf(r.acting, type)}
      errors={errors}
      matches={await matchesIn(r.acting, type, shown.values, errors ?? [])}
      change={{ path: `/requests/${request.id}`, reason: request.reason }}
    />
  );
  return r.page('Change your request', body, { ...NAV, errors });
}
