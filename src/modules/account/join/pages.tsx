import type { Issue } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { attempt } from '../../../web/form.tsx';
import { get, type PublicRequest, post, type Route } from '../../../web/route.ts';
import { passCookies } from '../../../web/session.ts';
import { endFormerSession } from '../sign-in/actions.ts';
import { type JoinLink, joinByLink, readJoinLink } from './actions.ts';
import { DeadJoinPage, deadLink, JoinPage } from './views.tsx';

/** Joining by a personal link (clause 2.2 reaches people without a school account too). */
export function joinRoutes(parts: Parts): Route[] {
  return [
    get('/join/:token', 'anyone', async (r) => {
      const link = await readJoinLink(parts, r.param('token'));
      return joinPage(r, link);
    }),
    post('/join/:token', 'anyone', async (r) => {
      const { values } = await r.form();
      const joined = await attempt(() =>
        joinByLink(parts, r.param('token'), values.password ?? '', r.c.req.header('user-agent') ?? ''),
      );
      if (!joined.ok) {
        const link = await readJoinLink(parts, r.param('token'));
        return joinPage(r, link, joined.errors);
      }
      if (!(joined.value instanceof Response)) return joinPage(r, joined.value);
      await endFormerSession(parts, r.viewer?.sessionId ?? null);
      return passCookies(
        joined.value,
        r.redirect('/', 'You have joined. Next time, sign in with this password.'),
      );
    }),
  ];
}

/** The page that a link leads to: a password to choose, or why it does not work. */
function joinPage(r: PublicRequest, link: JoinLink, errors?: Issue[]): Promise<Response> {
  if (link.is !== 'good') {
    const why = deadLink(link);
    return r.page(why.title, <DeadJoinPage {...why} />, { status: 404 });
  }
  const page = <JoinPage {...link} action={`/join/${r.param('token')}`} errors={errors} />;
  return r.page('Choose your password', page, { errors, scripts: ['password'] });
}
