import { dayOf } from '../../../../platform/dates.ts';
import { writtenDay } from '../../../../platform/day-field.ts';
import type { Issue } from '../../../../platform/errors.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../../web/route.ts';
import type { Values } from '../../fields.tsx';
import { matchesFor } from '../../finding/actions.ts';
import { leave, stillHeld, undoLeave } from './actions.ts';
import { LeavePage } from './views.tsx';

async function leavePage(r: SignedInRequest, values: Values, errors?: Issue[]): Promise<Response> {
  const held = await stillHeld(r.acting, r.param('id'));
  const matches = await matchesFor(r.acting, values, 'successor', errors);
  const body = <LeavePage held={held} values={values} errors={errors} matches={matches} />;
  return r.page('They are leaving', body, { nav: 'people', errors });
}

/** Someone leaves on a day, and how to undo it. */
export function leavingRoutes(parts: Parts): Route[] {
  return [
    get('/people/:id/leave', 'people.edit', (r) =>
      leavePage(r, { lastDay: writtenDay(dayOf(r.acting.clock.now())) }),
    ),
    post('/people/:id/leave', 'people.edit', async (r) => {
      const { values } = await r.form();
      const done = await attempt(() => leave(r.acting, parts.auth, r.param('id'), values));
      if (!done.ok) return leavePage(r, values, done.errors);
      return r.redirect(
        `/people/${r.param('id')}`,
        'Recorded that they are leaving. You can undo it on this page',
      );
    }),
    post('/people/:id/undo-leave', 'people.edit', async (r) => {
      const { values } = await r.form();
      const asItWas = await undoLeave(r.acting, r.param('id'), values.seq ?? '');
      const rest = 'Put back, except what was changed since the leaving was recorded';
      return r.redirect(`/people/${r.param('id')}`, asItWas ? 'Put back as it was' : rest);
    }),
  ];
}
