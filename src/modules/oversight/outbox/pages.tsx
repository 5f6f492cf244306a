import type { Parts } from '../../../platform/parts.ts';
import { get, post, type Route } from '../../../web/route.ts';
import { pageOf } from '../page-number.ts';
import { PAGE_SIZE, readOutbox, sendAgain, showLink } from './actions.ts';
import { LinkPage, OutboxPage } from './views.tsx';

/** Mail that was sent, waits, or could not be sent. */
export function outboxRoutes(parts: Parts): Route[] {
  return [
    get('/outbox', 'mail.read', async (r) => {
      const page = pageOf(r);
      const found = await readOutbox(r.acting, r.query('state'), page, parts.sendsMail);
      return r.page(
        'Outbox',
        <OutboxPage
          {...found}
          state={r.query('state')}
          page={page}
          pages={Math.ceil(found.total / PAGE_SIZE)}
        />,
        { nav: 'running' },
      );
    }),
    post('/outbox/:id/link', 'mail.read', async (r) => {
      const line = await showLink(r.acting, parts, r.param('id'));
      return r.page('A link to pass on', <LinkPage line={line} />, { nav: 'running' });
    }),
    post('/outbox/:id/again', 'mail.read', async (r) => {
      await sendAgain(r.acting, r.param('id'));
      return r.redirect('/outbox', 'The message will be sent again within a minute.');
    }),
  ];
}
