import { randomBytes } from 'node:crypto';
import { type Acting, act, read } from '../../../../platform/act.ts';
import { inTrust } from '../../../../platform/database/database.ts';
import { dayOf } from '../../../../platform/dates.ts';
import type { Parts } from '../../../../platform/parts.ts';
import { withinLimit } from '../../../../platform/rate-limit.ts';
import { hashToken, mark } from '../../../../platform/secrets.ts';
import type { Waiting } from '../../../../platform/waiting.ts';
import { viewerOfUser } from '../../../people/actions.ts';
import { gather } from '../../gather.ts';
import { WAITING_SOURCES } from '../../waiting.ts';
import { type Entry, etagOf, icsOf } from './ics.ts';
import type { OwnFeed } from './model.ts';
import { deleteFeed, feedOf, findFeed, insertFeed, noteFeedRead, replaceFeed } from './store.ts';

type Where = Pick<Parts, 'secret' | 'publicUrl'>;
const HOUR_MS = 3_600_000;
/** For one link: calendars read every few hours, a person trying things out a few times a minute. */
export const BY_LINK = { max: 30, seconds: 600 };

/**
 * The token of a link, made anew from its salt and this installation's secret each time its owner looks at their page: the
 * database holds its hash alone, and whoever has a copy of the database has no link.
 */
function tokenOf(secret: string, { viewer }: Pick<Acting, 'viewer'>, salt: string): string {
  return mark(secret, 'calendar link', `${viewer.trustId} ${viewer.personId} ${salt}`);
}

/** One's own calendar link; null while there is none. */
export function ownFeed(acting: Acting, { secret, publicUrl }: Where): Promise<OwnFeed | null> {
  return read(acting, async ({ tx, viewer }) => {
    const feed = await feedOf(tx, viewer.personId, 'to read');
    if (!feed) return null;
    const token = tokenOf(secret, acting, feed.salt);
    const { madeAt, readAt, revision } = feed;
    const url = hashToken(token).equals(feed.tokenHash) ? `${publicUrl}/calendar/${token}.ics` : null;
    return { url, madeAt, readAt, revision };
  });
}

/**
 * Makes one's calendar link, or another in the place of the one there is, which leads nowhere from then on.
 * @param revision what the page was loaded with; '0' for none
 * @returns `meanwhile`: there is another link by now than the page showed, made in another window, and it stays
 */
export function renewFeed(
  acting: Acting,
  { secret }: Pick<Parts, 'secret'>,
  revision: string,
): Promise<'made' | 'renewed' | 'meanwhile'> {
  return act(acting, async ({ tx, trustId, viewer, now, record }) => {
    const feed = await feedOf(tx, viewer.personId, 'to change');
    if (String(feed?.revision ?? 0) !== revision) return 'meanwhile';
    const salt = randomBytes(24).toString('base64url');
    const made = { salt, tokenHash: hashToken(tokenOf(secret, acting, salt)), madeAt: now };
    if (feed) await replaceFeed(tx, viewer.personId, made);
    else if (!(await insertFeed(tx, trustId, viewer.personId, made))) return 'meanwhile';
    await record({
      verb: feed ? 'calendar link renewed' : 'calendar link made',
      subject: { kind: 'person', id: viewer.personId },
    });
    return feed ? 'renewed' : 'made';
  });
}

/** Turns one's calendar link off: it leads nowhere from then on. Nothing happens where there is none. */
export function endFeed(acting: Acting): Promise<void> {
  return act(acting, async ({ tx, viewer, record }) => {
    if (!(await feedOf(tx, viewer.personId, 'to change'))) return;
    await deleteFeed(tx, viewer.personId);
    await record({ verb: 'calendar link turned off', subject: { kind: 'person', id: viewer.personId } });
  });
}

/**
 * What a link leads to. `unknown`: no link now, whether it ever was one, and also one of somebody who may not come in.
 * `unreadable`: a part could not be read; a calendar that lacked it would say that nothing is due.
 * `often`: this link was read too often; of one that is unknown nothing is counted, so nothing is told.
 */
export type FeedRead =
  | { is: 'unknown' }
  | { is: 'unreadable' }
  | { is: 'often' }
  | { is: 'good'; text: string; etag: string };

/** The deadlines of whoever was given this link: of each its kind, its day and where to go, and nothing else. */
export async function readFeed(parts: Parts, token: string): Promise<FeedRead> {
  const { db, clock, secret, publicUrl, log } = parts;
  const holder = await findFeed(db, hashToken(token));
  if (!holder?.userId) return { is: 'unknown' };
  const viewer = await viewerOfUser(db, clock, holder.userId, 'calendar');
  if (viewer === null || viewer === 'inactive') return { is: 'unknown' };
  if (!(await withinLimit(db, secret, clock.now(), 'calendar link', token, BY_LINK))) return { is: 'often' };
  const { found, unread } = await gather(WAITING_SOURCES, { db, clock, viewer }, log);
  if (unread.length > 0) return { is: 'unreadable' };
  const entries = found
    .map((one) => entryOf(one, { secret, publicUrl, madeAt: holder.madeAt, personId: viewer.personId }))
    .filter((entry) => entry !== null)
    .sort((a, b) => a.day.localeCompare(b.day) || a.uid.localeCompare(b.uid));
  const now = clock.now();
  await inTrust(db, viewer.trustId, (tx) =>
    noteFeedRead(tx, viewer.personId, now, new Date(now.getTime() - HOUR_MS)),
  );
  const text = icsOf('Decorum', entries);
  return { is: 'good', text, etag: etagOf(text) };
}

/** Null for what has no deadline. Title and hint stay here: a calendar is seen by more people than its owner. */
function entryOf(
  { key, kind, href, since, due, dueAt }: Waiting,
  of: Where & { madeAt: Date; personId: string },
): Entry | null {
  const day = due ?? (dueAt && dayOf(dueAt));
  if (day === undefined) return null;
  return {
    uid: `${mark(of.secret, 'calendar entry', `${of.personId} ${key}`)}@decorum`,
    summary: `Decorum: ${kind.toLowerCase()}`,
    category: kind,
    url: new URL(`${of.publicUrl}${href}`).href,
    stamp: since ?? of.madeAt,
    day,
    ...(dueAt && { at: dueAt }),
  };
}
