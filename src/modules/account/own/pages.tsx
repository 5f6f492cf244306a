import type { Parts } from '../../../platform/parts.ts';
import { ROLES } from '../../../platform/permissions.ts';
import { get, post, type Route } from '../../../web/route.ts';
import { exampleCode } from '../prove-again/actions.ts';
import { ownAccount, signOutEverywhere } from './actions.ts';
import { AccountPage } from './views.tsx';

/** One's own account: how one signs in, and where one is signed in. */
export function ownRoutes(parts: Parts): Route[] {
  return [
    get('/account', 'self', async (r) => {
      const own = await ownAccount(parts, r);
      const code = await exampleCode(parts, r.viewer);
      const roles = [...new Set(r.viewer.roles.map((held) => ROLES[held.role]))];
      const page = <AccountPage {...own} name={r.viewer.name} roles={roles} exampleCode={code} />;
      return r.page('Your account', page, { nav: 'account' });
    }),
    post('/account/sign-out-everywhere', 'self', async (r) => {
      await signOutEverywhere(parts, r);
      return r.redirect('/sign-in', 'You have been signed out everywhere');
    }),
  ];
}
