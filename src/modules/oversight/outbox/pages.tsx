import { dayOf, longMoment } from '../../../platform/dates.ts';
import { pageNumber } from '../../../platform/page-number.ts';
import type { Parts } from '../../../platform/parts.ts';
import { attachment } from '../../../web/download.ts';
import { csvOf } from '../../../web/list.ts';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { readMailFacts, readOutbox, sendAgain, showLink } from './actions.ts';
import { LinkPage } from './link-view.tsx';
import { filterOf, MAIL_STATES, momentOf, SORTS } from './model.ts';
import { OutboxPage } from './views.tsx';

/** Mail that was sent, waits, or could not be sent. */
export function outboxRoutes(parts: Parts): Route[] {
  return [
    get('/outbox', 'mail.read', async (r) => {
      const filter = askedOf(r);
      const found = await readOutbox(r.acting, filter, parts.sendsMail);
      return r.page('Outbox', <OutboxPage {...found} filter={filter} />, { nav: 'running' });
    }),
    get('/outbox.csv', 'mail.read', async (r) => {
      const { facts, example } = await readMailFacts(r.acting, askedOf(r));
      const rows = facts.map((one) => [
        one.subject,
        one.to,
        ...(example ? [] : [MAIL_STATES[one.state]]),
        longMoment(momentOf(one, example)),
        one.error ?? '',
      ]);
      const head = [
        SORTS.subject,
        SORTS.to,
        ...(example ? [] : [SORTS.state]),
        SORTS.at,
        'Why it was not sent',
      ];
      return attachment(r, `outbox-${dayOf(parts.clock.now())}.csv`, csvOf(head, rows));
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

const askedOf = (r: SignedInRequest) => filterOf((name) => r.query(name), pageNumber(r.query('page')));
