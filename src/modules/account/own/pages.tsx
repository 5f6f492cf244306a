import { endSessions } from '../../../platform/accounts.ts';
import type { Parts } from '../../../platform/parts.ts';
import { ROLES } from '../../../platform/permissions.ts';
import { get, post, type Route } from '../../../web/route.ts';
import { exampleCode, holder, note, passkeysOf } from '../factors/actions.ts';
import { openSessions } from '../password/actions.ts';
import { AccountPage } from './views.tsx';

/** One's own account: how one signs in, and where one is signed in. */
export function ownRoutes(parts: Parts): Route[] {
  return [
    get('/account', 'self', async (r) => {
      const account = await holder(parts, r.viewer);
      const [passkeys, sessions, code] = await Promise.all([
        passkeysOf(parts, account.userId),
        openSessions(parts, r.viewer.sessionId, account.userId),
        exampleCode(parts, r.viewer),
      ]);
      const roles = [...new Set(r.viewer.roles.map((held) => ROLES[held.role]))];
      const page = (
        <AccountPage
          name={r.viewer.name}
          account={account}
          roles={roles}
          passkeys={passkeys}
          sessions={sessions}
          exampleCode={code}
        />
      );
      return r.page('Your account', page, { nav: 'account' });
    }),
    post('/account/sign-out-everywhere', 'self', async (r) => {
      const account = await holder(parts, r.viewer);
      await endSessions(parts.auth, account.userId);
      await note(r.acting, 'signed out everywhere');
      return r.redirect('/sign-in', 'You have been signed out everywhere');
    }),
  ];
}
