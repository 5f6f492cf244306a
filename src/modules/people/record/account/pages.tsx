import type { Parts } from '../../../../platform/parts.ts';
import { attempt } from '../../../../web/form.tsx';
import { post, type Route } from '../../../../web/route.ts';
import { invite, setActive } from './actions.ts';

/** Someone's account: asking them to join, shutting them out, letting them in again. */
export function accountRoutes(parts: Parts): Route[] {
  return [
    post('/people/:id/invite', 'people.edit', async (r) => {
      const id = r.param('id');
      await invite(r.acting, parts.publicUrl, id);
      const text = parts.sendsMail
        ? 'We have sent them a link to join'
        : 'A link to join waits in the outbox';
      return r.redirect(`/people/${id}`, text);
    }),
    ...(['active', 'inactive'] as const).map((state) =>
      post(`/people/:id/${state}`, 'people.edit', async (r) => {
        const id = r.param('id');
        const done = await attempt(() => setActive(r.acting, parts.auth, id, state === 'active'));
        if (!done.ok)
          return r.redirect(`/people/${id}`, {
            kind: 'notice',
            title: 'Not done',
            text: done.errors[0]!.message,
          });
        return r.redirect(
          `/people/${id}`,
          state === 'active' ? 'They can sign in again' : 'They are signed out everywhere and cannot sign in',
        );
      }),
    ),
  ];
}
