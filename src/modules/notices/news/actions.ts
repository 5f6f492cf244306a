import { type Acting, act, read } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type Done, READ, type Waiting } from '../../../platform/waiting.ts';
import { newsRead, noteRead, noteUnread, unreadNews } from './store.ts';

/** What somebody is told and has nothing to do about, until they have read it: whether a mail told them or not. */
export function newsWaiting(acting: Acting): Promise<Waiting[]> {
  return read(acting, async ({ tx, viewer }) =>
    (await unreadNews(tx, viewer.personId)).map(({ id, kind, subject, words, path, at }) => ({
      key: `news ${id}`,
      kind,
      title: subject,
      href: path,
      hint: words,
      since: at,
      bulk: [{ ...READ, run: (by) => markNewsRead(by, id) }],
    })),
  );
}

const MOST_DONE = 200;

/** The news that somebody has read, the last first. */
export function newsDone(acting: Acting): Promise<Done[]> {
  return read(acting, async ({ tx, viewer }) =>
    (await newsRead(tx, viewer.personId, MOST_DONE)).map(
      ({ id, kind, subject, words, path, at, stands }) => ({
        key: `news ${id}`,
        kind,
        title: subject,
        href: path,
        hint: words,
        outcome: 'Read',
        at,
        ...(stands && { unread: (by) => markNewsUnread(by, id) }),
      }),
    ),
  );
}

/** Not in the ledger: nothing but one's own inbox is another. */
function markNewsRead(acting: Acting, id: string): Promise<boolean> {
  return act(acting, ({ tx, viewer, now }) => noteRead(tx, viewer.personId, { id }, now));
}

/** Puts one of one's news back among what is unread. @returns false where it is none */
export function markNewsUnread(acting: Acting, id: string): Promise<boolean> {
  return act(acting, ({ tx, viewer }) => noteUnread(tx, viewer.personId, id));
}

/** Whoever opens a page has read the news that lead there, however they came. @returns whether there were any */
export function noteOpened(tx: Tx, personId: string, path: string, now: Date): Promise<boolean> {
  return noteRead(tx, personId, { path }, now);
}
