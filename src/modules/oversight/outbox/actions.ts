import { type Acting, act, demand, read } from '../../../platform/act.ts';
import { NotFound } from '../../../platform/errors.ts';
import { mailLeaves } from '../../../platform/mail.ts';
import { tellOverseers } from '../../../platform/overseers.ts';
import type { Parts } from '../../../platform/parts.ts';
import { trustHere } from '../store.ts';
import { hasLinkToShow, type MailFacts, type MailFilter, type MailLine, withoutLinks } from './model.ts';
import { hasSeenLink, mailFacts, mailLine, mailPage, mailTrouble, retryMail } from './store.ts';

const LINK_SEEN = 'personal link in the outbox looked at';

export type Outbox = { lines: MailLine[]; total: number; example: boolean; sends: boolean };

/**
 * A page of the outbox, its personal links taken out: they are shown one at a time, by `showLink`.
 * @returns `sends` whether messages leave
 */
export function readOutbox(acting: Acting, filter: MailFilter, sendsMail: boolean): Promise<Outbox> {
  return read(acting, async ({ tx, viewer, now }) => {
    demand(viewer, 'mail.read');
    const { lines, total } = await mailPage(tx, filter, now);
    const { example } = await trustHere(tx);
    const sends = await mailLeaves(tx, { sendsMail });
    return {
      lines: lines.map((line) => ({ ...line, body: withoutLinks(line.body) })),
      total,
      example,
      sends,
    };
  });
}

/** The outbox as it was asked for, all of it, without the words. */
export function readMailFacts(
  acting: Acting,
  filter: MailFilter,
): Promise<{ facts: MailFacts[]; example: boolean }> {
  return read(acting, async ({ tx, viewer }) => {
    demand(viewer, 'mail.read');
    const { example } = await trustHere(tx);
    return { facts: await mailFacts(tx, filter), example };
  });
}

/** Decorum tries again by itself: only what has waited for longer is trouble. */
const STUCK_AFTER_MS = 3_600_000;

/** What of the mail does not leave, for whoever looks after the outbox. */
export function unsentMail(acting: Acting): ReturnType<typeof mailTrouble> {
  return read(acting, ({ tx, viewer, now }) => {
    demand(viewer, 'mail.read');
    return mailTrouble(tx, new Date(now.getTime() - STUCK_AFTER_MS));
  });
}

/**
 * A message with its personal link, to be passed on by hand where no mail leaves. The link lets whoever has it act as
 * somebody else, so the first look of each person is recorded. Of one for a new password every look is, and the other
 * overseers are told.
 * @throws NotFound where mail leaves, and for a message without a link that is anybody's to pass on
 */
export function showLink(
  acting: Acting,
  parts: Pick<Parts, 'publicUrl' | 'sendsMail'>,
  id: string,
): Promise<MailLine> {
  return act(acting, async (work) => {
    const { tx, viewer, now, record } = work;
    demand(viewer, 'mail.read');
    const line = await mailLine(tx, id, now);
    if (!line || !hasLinkToShow(line, await mailLeaves(tx, parts)))
      throw new NotFound('There is no link to show in this message.');
    const isReset = line.link === 'reset';
    if (isReset || !(await hasSeenLink(tx, viewer.personId, LINK_SEEN, line.id)))
      await record({
        verb: LINK_SEEN,
        subject: { kind: 'mail', id: line.id },
        payload: { link: line.link, of: line.toPerson },
      });
    // Not as their own affair: the one whose link it is must hear of it, if they can sign in.
    if (isReset) await tellOverseers(work, parts, { is: 'link' }, null);
    return line;
  });
}

/** Puts a message that could not be sent back in line. */
export function sendAgain(acting: Acting, id: string): Promise<void> {
  return act(acting, async ({ tx, viewer, now, record }) => {
    demand(viewer, 'mail.read');
    if (!(await retryMail(tx, id, now))) throw new NotFound('This message is no longer one that failed.');
    await record({ verb: 'mail put back in line', subject: { kind: 'mail', id } });
  });
}
