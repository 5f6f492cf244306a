import { setTimeout as wait } from 'node:timers/promises';
import { Invalid, type Issue } from '../../../platform/errors.ts';
import { faultOf } from '../../../platform/fault.ts';
import type { Parts } from '../../../platform/parts.ts';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { filterOf } from '../directory/model.ts';
import { inviteEverybody, inviteList } from './actions.ts';
import type { InviteFilter } from './model.ts';
import { Sendings } from './sending.ts';
import { SendingPage, StoppedPage } from './sending-views.tsx';
import { InvitePage } from './views.tsx';

/** Within this the links are sent and said so at once; beyond it the page that waits is shown. */
const AT_ONCE_MS = 1000;
const SENDING = '/people/invite/sending';

/** Everybody who has not joined is sent a link, after a look at how many that are. */
export function inviteRoutes(parts: Parts): Route[] {
  const sendings = new Sendings();
  const invitePage = async (r: SignedInRequest, filter: InviteFilter, errors?: Issue[]) => {
    const list = await inviteList(r.acting, parts, filter);
    const body = <InvitePage list={list} filter={filter} errors={errors} />;
    return r.page('Invite everybody who has not joined', body, { nav: 'people', errors });
  };
  const sendingPage = async (r: SignedInRequest) => {
    const me = r.viewer.personId;
    const sending = sendings.of(me);
    if (!sending) return r.redirect('/people/invite');
    if (!sending.ended) {
      r.c.header('refresh', '2');
      return r.page('Sending links to join', <SendingPage progress={sending} />, { nav: 'people' });
    }
    sendings.forget(me);
    if (sending.ended.is === 'done') return r.redirect('/people', invitedSays(sending.ended.invited));
    const { why } = sending.ended;
    if (why instanceof Invalid) return invitePage(r, sending.filter, [...why.issues]);
    return r.page('It stopped', <StoppedPage sending={sending} />, { nav: 'people', status: 500 });
  };
  return [
    get('/people/invite', 'people.edit', (r) =>
      invitePage(
        r,
        filterOf((name) => r.query(name)),
      ),
    ),
    get(SENDING, 'people.edit', sendingPage),
    post('/people/invite', 'people.edit', async (r) => {
      const me = r.viewer.personId;
      const { values } = await r.form();
      if (sendings.isRunning(me)) return r.redirect(SENDING);
      const filter = filterOf((name) => values[name] ?? '');
      const over = sendings
        .begin(me, filter, (tell) => inviteEverybody(r.acting, parts, filter, values.again === 'yes', tell))
        .then((sending) => {
          if (sending.ended?.is === 'stopped' && !(sending.ended.why instanceof Invalid))
            parts.log.error(faultOf(sending.ended.why), 'people: inviting everybody stopped');
          return sending;
        });
      const ended = await Promise.race([over, wait(AT_ONCE_MS, null)]);
      return ended ? sendingPage(r) : r.redirect(SENDING);
    }),
  ];
}

function invitedSays({ invited, sends }: { invited: number; sends: boolean }): string {
  const links = invited === 1 ? '1 link to join' : `${invited.toLocaleString('en-GB')} links to join`;
  return sends
    ? `${links} on the way by email`
    : `${links} in the outbox: nothing is sent by email from here`;
}
