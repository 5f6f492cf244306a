import { pageNumber } from '../../../platform/page-number.ts';
import type { Parts } from '../../../platform/parts.ts';
import { get, post, type Route } from '../../../web/route.ts';
import { readOutbox, sendAgain, showLink } from './actions.ts';
import { LinkPage } from './link-view.tsx';
import { filterOf } from './model.ts';
import { OutboxPage } from './views.tsx';

/** Mail that was sent, waits, or could not be sent. */
export function outboxRoutes(parts: Parts): Route[] {
  return [
    get('/outbox', 'mail.read', async (r) => {
      const filter = filterOf((name) => r.query(name), pageNumber(r.query('page')));
      const found = await readOutbox(r.acting, filter, parts.sendsMail);
      return r.page('Outbox', <OutboxPage {...found} filter={filter} />, { nav: 'running' });
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
