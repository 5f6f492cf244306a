import { type Acting, act, demand, read, type Work } from '../../../platform/act.ts';
import { NotFound } from '../../../platform/errors.ts';
import { mailLeaves } from '../../../platform/mail.ts';
import { tellOverseers } from '../../../platform/overseers.ts';
import type { Parts } from '../../../platform/parts.ts';
import { trustHere } from '../store.ts';
import { isShown, type MailFilter, type MailLine, withoutLinks } from './model.ts';
import { failedMail, linksSeenBy, mailLine, mailPage, retryMail } from './store.ts';

const LINK_SEEN = 'personal link in the outbox looked at';

export type Outbox = { lines: MailLine[]; total: number; example: boolean; sends: boolean };

/**
 * A page of the outbox. A personal link lets whoever has it act as somebody else: that one is shown to somebody for the
 * first time goes into the ledger.
 * @param sendsMail whether a mail server is set: then no link is shown, but in the example, from which nothing is sent
 * @returns `sends` whether messages leave
 */
export function readOutbox(acting: Acting, filter: MailFilter, sendsMail: boolean): Promise<Outbox> {
  return act(acting, async (work) => {
    demand(work.viewer, 'mail.read');
    const { lines, total } = await mailPage(work.tx, filter, work.now);
    const { example } = await trustHere(work.tx);
    const sends = await mailLeaves(work.tx, { sendsMail });
    // The link of a message that was withdrawn opens nothing, and is nobody's to pass on.
    const isOpen = ({ link, state }: MailLine) =>
      isShown(link, sends) && (link === null || state !== 'withdrawn');
    const shown = lines.filter((line) => line.link && isOpen(line));
    if (shown.length > 0) {
      const seen = await linksSeenBy(work.tx, work.viewer.personId, LINK_SEEN);
      for (const line of shown) if (!seen.has(line.id)) await recordLook(work, line);
    }
    return {
      lines: lines.map((line) => (isOpen(line) ? line : { ...line, body: withoutLinks(line.body) })),
      total,
      example,
      sends,
    };
  });
}

/** How many messages could not be sent, for whoever looks after the outbox. */
export function unsentMail(acting: Acting): Promise<number> {
  return read(acting, ({ tx, viewer }) => {
    demand(viewer, 'mail.read');
    return failedMail(tx);
  });
}

/**
 * A message with its link for a new password, to be passed on by hand where no mail server is set. The look is recorded,
 * and the other overseers are told.
 * @throws NotFound where mail is sent, and for a message without such a link
 */
export function showLink(
  acting: Acting,
  parts: Pick<Parts, 'publicUrl' | 'sendsMail'>,
  id: string,
): Promise<MailLine> {
  return act(acting, async (work) => {
    demand(work.viewer, 'mail.read');
    const line = (await mailLeaves(work.tx, parts)) ? null : await mailLine(work.tx, id, work.now);
    if (line?.link !== 'reset') throw new NotFound('There is no link to show in this message.');
    await recordLook(work, line);
    // Not as their own affair: the one whose link it is must hear of it, if they can sign in.
    await tellOverseers(work, parts, { is: 'link' }, null);
    return line;
  });
}

function recordLook({ record }: Pick<Work, 'record'>, line: MailLine): Promise<void> {
  return record({
    verb: LINK_SEEN,
    subject: { kind: 'mail', id: line.id },
    payload: { link: line.link, of: line.toPerson },
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
