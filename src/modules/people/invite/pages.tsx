import type { Issue } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { filterOf } from '../directory/model.ts';
import { inviteEverybody, inviteList } from './actions.ts';
import type { InviteFilter } from './model.ts';
import { InvitePage } from './views.tsx';

/** Everybody who has not joined is sent a link, after a look at how many that are. */
export function inviteRoutes(parts: Parts): Route[] {
  const invitePage = async (r: SignedInRequest, filter: InviteFilter, errors?: Issue[]) => {
    const list = await inviteList(r.acting, parts, filter);
    const body = <InvitePage list={list} filter={filter} errors={errors} />;
    return r.page('Invite everybody who has not joined', body, { nav: 'people', errors });
  };
  return [
    get('/people/invite', 'people.edit', (r) =>
      invitePage(
        r,
        filterOf((name) => r.query(name)),
      ),
    ),
    post('/people/invite', 'people.edit', async (r) => {
      const { values } = await r.form();
      const filter = filterOf((name) => values[name] ?? '');
      const done = await attempt(() => inviteEverybody(r.acting, parts, filter, values.again === 'yes'));
      if (!done.ok) return invitePage(r, filter, done.errors);
      const { invited, sends } = done.value;
      const links = invited === 1 ? '1 link to join' : `${invited.toLocaleString('en-GB')} links to join`;
      return r.redirect(
        '/people',
        sends ? `${links} on the way by email` : `${links} in the outbox: nothing is sent by email from here`,
      );
    }),
  ];
}
