import type { Issue } from '../../../../platform/errors.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { may } from '../../../../platform/permissions.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../../web/route.ts';
import { beforeInactive, invite, setActive } from './actions.ts';
import { InactivePage } from './views.tsx';

async function inactivePage(r: SignedInRequest, errors?: Issue[]): Promise<Response> {
  const before = await beforeInactive(r.acting, r.param('id'));
  const body = <InactivePage id={r.param('id')} {...before} errors={errors} />;
  return r.page('Make inactive now', body, { nav: 'people', errors });
}

const notDone = (r: SignedInRequest, errors: readonly Issue[]): Response =>
  r.redirect(`/people/${r.param('id')}`, { kind: 'notice', title: 'Not done', text: errors[0]!.message });

/** True whether or not the mail server answers: the message has been queued, and only the outbox knows more. */
function invitedSays(leaves: boolean, seesOutbox: boolean): string {
  if (!leaves) return 'A link to join waits in the outbox';
  return seesOutbox
    ? 'A link to join is on its way. The outbox shows when it has left.'
    : 'A link to join is on its way by email';
}

/** Someone's account: asking them to join, shutting them out, letting them in again. */
export function accountRoutes(parts: Parts): Route[] {
  return [
    post('/people/:id/invite', 'people.edit', async (r) => {
      const id = r.param('id');
      const leaves = await invite(r.acting, parts, id);
      return r.redirect(`/people/${id}`, invitedSays(leaves, may(r.viewer, 'mail.read')));
    }),
    post('/people/:id/active', 'people.edit', async (r) => {
      const done = await attempt(() => setActive(r.acting, parts.auth, r.param('id'), true));
      if (!done.ok) return notDone(r, done.errors);
      return r.redirect(`/people/${r.param('id')}`, 'They can sign in again');
    }),
    get('/people/:id/inactive', 'people.edit', (r) => inactivePage(r)),
    post('/people/:id/inactive', 'people.edit', async (r) => {
      const id = r.param('id');
      const { values } = await r.form();
      const done = await attempt(() => setActive(r.acting, parts.auth, id, false, values.known === 'yes'));
      if (done.ok) return r.redirect(`/people/${id}`, 'They are signed out everywhere and cannot sign in');
      return done.errors.some((e) => e.field === 'known')
        ? inactivePage(r, done.errors)
        : notDone(r, done.errors);
    }),
  ];
}
