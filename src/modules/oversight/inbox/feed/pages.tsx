import type { Parts } from '../../../../platform/parts.ts';
import { minutesToWait, withinLimit } from '../../../../platform/rate-limit.ts';
import { get, type PublicRequest, post, type Route } from '../../../../web/route.ts';
import { addressOf } from '../../../../web/session.ts';
import { BY_LINK, endFeed, ownFeed, readFeed, renewFeed } from './actions.ts';
import { isKnown } from './ics.ts';
import { CalendarPage, TurnOffPage } from './views.tsx';

const NAV = { nav: 'inbox' };
const PAGE = '/inbox/calendar';

// By address, against noise alone: a token has 256 bits, and one address may fetch the calendars of a whole staff.
const BY_ADDRESS = { max: 600, seconds: 300 };

const SAYS = {
  made: 'Your calendar link is made',
  renewed: 'You have a new calendar link. The one before does not work any more',
  meanwhile: 'Your calendar link had changed in another window. This is how it is now',
};

/** One's deadlines as a calendar, by a secret link. */
export function feedRoutes(parts: Parts): Route[] {
  return [
    get(PAGE, 'self', async (r) => {
      const feed = await ownFeed(r.acting, parts);
      return r.page('Your deadlines in your calendar', <CalendarPage feed={feed} />, NAV);
    }),
    post(PAGE, 'self', async (r) => {
      const { values } = await r.form();
      return r.redirect(PAGE, SAYS[await renewFeed(r.acting, parts, values.revision ?? '')]);
    }),
    get(`${PAGE}/off`, 'self', (r) => r.page('Turn the calendar link off', <TurnOffPage />, NAV)),
    post(`${PAGE}/off`, 'self', async (r) => {
      await endFeed(r.acting);
      return r.redirect(PAGE, 'Your calendar link is turned off');
    }),
    get('/calendar/:file', 'anyone', (r) => answer(parts, r)),
  ];
}

const UNKNOWN = { is: 'unknown' } as const;

/** The same answer, to the letter, for a link that is old, turned off, somebody's who left, or never was. */
async function answer(parts: Parts, r: PublicRequest): Promise<Response> {
  const token = /^([A-Za-z0-9_-]{43})\.ics$/.exec(r.param('file'))?.[1];
  const address = addressOf(r.c, parts.behindProxy);
  const { db, secret, clock } = parts;
  if (!(await withinLimit(db, secret, clock.now(), 'calendar by address', address, BY_ADDRESS)))
    return later(parts, r, BY_ADDRESS);
  const feed = token ? await readFeed(parts, token) : UNKNOWN;
  if (feed.is === 'unknown') return r.c.text('There is no such calendar.\n', 404);
  if (feed.is === 'often') return later(parts, r, BY_LINK);
  if (feed.is === 'unreadable')
    return r.c.text('Not everything could be read. Try again later.\n', 503, { 'retry-after': '900' });
  const headers = { etag: feed.etag, 'cache-control': 'private, no-cache' };
  if (isKnown(r.c.req.header('if-none-match'), feed.etag)) return r.c.body(null, 304, headers);
  return r.c.body(feed.text, 200, {
    ...headers,
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="decorum.ics"',
  });
}

function later(parts: Parts, r: PublicRequest, limit: typeof BY_LINK): Response {
  const seconds = minutesToWait(parts.clock.now(), limit) * 60;
  return r.c.text('This was read too often. Try again later.\n', 429, { 'retry-after': String(seconds) });
}
