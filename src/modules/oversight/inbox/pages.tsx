import { dayOf, longMoment } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { may } from '../../../platform/permissions.ts';
import { READ } from '../../../platform/waiting.ts';
import { attachment } from '../../../web/download.ts';
import { attempt } from '../../../web/form.tsx';
import { csvOf, listAsked, listHref, PAGE_ROWS } from '../../../web/list.ts';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { doTogether, readDone, readInbox, undoTogether } from './actions.ts';
import { chosen, chosenDone, DONE, INBOX, type InboxAsked } from './choose.ts';
import { noteCount } from './count.ts';
import { DonePage } from './done-views.tsx';
import { feedRoutes } from './feed/pages.tsx';
import { TogetherPage } from './together-views.tsx';
import { InboxPage } from './views.tsx';

const NAV = { nav: 'inbox' };

/** What waits for whoever asks, what they have dealt with, and their deadlines as a calendar. */
export function inboxRoutes(parts: Parts): Route[] {
  return [
    get('/inbox', 'self', (r) => inboxPage(parts, r)),
    get('/inbox.csv', 'self', async (r) => {
      const { items, unread } = await readInbox(r.acting, parts.log);
      // A file that lacks a part says so nowhere: the page does.
      if (unread.length > 0) return r.redirect('/inbox');
      const rows = chosen(items, askedOf(r)).map((one) => [
        one.title,
        one.kind,
        one.hint ?? '',
        one.clauses.map(({ number }) => number).join(', '),
        one.since ? longMoment(one.since) : '',
        one.dueAt ? longMoment(one.dueAt) : (one.due ?? ''),
        one.deadline?.text ?? '',
        `${parts.publicUrl}${one.href}`,
      ]);
      const head = ['What', 'What it is', 'More', 'Clauses', 'Since', 'Due', 'Deadline', 'Where'];
      return attachment(r, `inbox-${dayOf(parts.clock.now())}.csv`, csvOf(head, rows));
    }),
    get('/inbox/together', 'self', (r) => r.redirect('/inbox')),
    post('/inbox/together', 'self', (r) => together(parts, r)),
    get('/inbox/undo', 'self', (r) => r.redirect('/inbox')),
    post('/inbox/undo', 'self', (r) => undo(parts, r)),
    get('/inbox/done', 'self', async (r) => {
      const page = <DonePage done={await readDone(r.acting, parts.log)} asked={listAsked(r, DONE)} />;
      return r.page('What you have dealt with', page, NAV);
    }),
    get('/inbox/done.csv', 'self', async (r) => {
      const done = await readDone(r.acting, parts.log);
      if (done.unread.length > 0) return r.redirect('/inbox/done');
      const rows = chosenDone(done.found, listAsked(r, DONE)).map((one) => [
        one.title,
        one.kind,
        one.hint ?? '',
        one.outcome,
        longMoment(one.at),
        `${parts.publicUrl}${one.href}`,
      ]);
      const head = ['What it was', 'What it is', 'More', 'What you did', 'When', 'Where'];
      return attachment(r, `done-${dayOf(parts.clock.now())}.csv`, csvOf(head, rows));
    }),
    ...feedRoutes(parts),
  ];
}

const askedOf = (r: SignedInRequest): InboxAsked => listAsked(r, INBOX);

async function inboxPage(parts: Parts, r: SignedInRequest, errors?: Issue[]): Promise<Response> {
  const inbox = await readInbox(r.acting, parts.log);
  noteCount(parts, r.viewer, inbox.items.length);
  const handOver = may(r.viewer, 'delegate') ? `/people/${r.viewer.personId}/delegations/new` : null;
  const ticked = r.query('tick') === 'all';
  const undoable = (r.c.req.queries('undo') ?? []).slice(0, PAGE_ROWS);
  const page = <InboxPage {...{ inbox, asked: askedOf(r), handOver, ticked, undoable, errors }} />;
  return r.page('Inbox', page, { ...NAV, errors });
}

async function together(parts: Parts, r: SignedInRequest): Promise<Response> {
  const { values, all } = await r.form();
  const tried = await attempt(() => doTogether(r.acting, parts.log, values.act ?? '', all('key')));
  if (!tried.ok) return inboxPage(parts, r, tried.errors);
  const outcomes = tried.value;
  const back = listHref('/inbox', askedOf(r), INBOX);
  const undoable = outcomes.flatMap(({ key, done }) => (done && values.act === READ.name ? key : []));
  if (outcomes.some(({ done }) => !done)) {
    const undo = { keys: undoable, to: listHref('/inbox/undo', askedOf(r), INBOX) };
    return r.page('What was done', <TogetherPage {...{ outcomes, back, undo }} />, NAV);
  }
  const says = outcomes.length === 1 ? outcomes[0]!.says : `${outcomes[0]!.says}: all ${outcomes.length}`;
  const query = new URLSearchParams(undoable.map((key) => ['undo', key]));
  return r.redirect(`${back}${back.includes('?') ? '&' : '?'}${query}`, says);
}

async function undo(parts: Parts, r: SignedInRequest): Promise<Response> {
  const undone = await undoTogether(r.acting, parts.log, (await r.form()).all('key'));
  const says =
    undone === 0
      ? 'There was nothing to undo'
      : undone === 1
        ? 'It is unread again'
        : `${undone} are unread again`;
  return r.redirect(listHref('/inbox', askedOf(r), INBOX), says);
}
