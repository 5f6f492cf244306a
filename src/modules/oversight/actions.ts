import { type Acting, act, demand, read, type Work } from '../../platform/act.ts';
import { NotFound } from '../../platform/errors.ts';
import { type LedgerReport, verifyLedger } from '../../platform/ledger.ts';
import { tellOverseers } from '../../platform/overseers.ts';
import { isShown, type LedgerFilter, type LedgerLine, type MailLine, withoutLinks } from './model.ts';
import {
  failedMail,
  ledgerPage,
  linksSeenBy,
  mailLine,
  mailPage,
  retryMail,
  subjectKinds,
  trustHere,
} from './store.ts';

export const PAGE_SIZE = 50;

export type LedgerView = { lines: LedgerLine[]; total: number; kinds: string[] };

/** A page of the ledger. */
export function readLedger(acting: Acting, filter: LedgerFilter, page: number): Promise<LedgerView> {
  return read(acting, async ({ tx, viewer }) => {
    demand(viewer, 'ledger.read');
    const found = await ledgerPage(tx, filter, { size: PAGE_SIZE, from: (page - 1) * PAGE_SIZE });
    return { ...found, kinds: await subjectKinds(tx) };
  });
}

/** Every line that fits, for a file. */
export function exportLedger(acting: Acting, filter: LedgerFilter): Promise<LedgerLine[]> {
  return act(acting, async ({ tx, viewer, trustId, record }) => {
    demand(viewer, 'ledger.read');
    const { lines } = await ledgerPage(tx, filter, { size: 100_000, from: 0 });
    await record({
      verb: 'ledger exported',
      subject: { kind: 'ledger', id: trustId },
      payload: { rows: lines.length },
    });
    return lines;
  });
}

/** Walks the whole chain and says whether it holds. */
export function checkLedger(acting: Acting): Promise<LedgerReport> {
  return read(acting, ({ tx, viewer, trustId }) => {
    demand(viewer, 'ledger.read');
    return verifyLedger(tx, trustId);
  });
}

const LINK_SEEN = 'personal link in the outbox looked at';

/**
 * A page of the outbox. A personal link lets whoever has it act as somebody else: that one is shown to somebody for the
 * first time goes into the ledger.
 * @param sendsMail whether a mail server is set: then no link is shown
 */
export function readOutbox(
  acting: Acting,
  state: string,
  page: number,
  sendsMail: boolean,
): Promise<{ lines: MailLine[]; total: number; example: boolean }> {
  return act(acting, async (work) => {
    demand(work.viewer, 'mail.read');
    const { lines, total } = await mailPage(work.tx, state, {
      size: PAGE_SIZE,
      from: (page - 1) * PAGE_SIZE,
    });
    const shown = lines.filter((line) => line.link && isShown(line.link, sendsMail));
    if (shown.length > 0) {
      const seen = await linksSeenBy(work.tx, work.viewer.personId, LINK_SEEN);
      for (const line of shown) if (!seen.has(line.id)) await recordLook(work, line);
    }
    return {
      lines: lines.map((line) =>
        isShown(line.link, sendsMail) ? line : { ...line, body: withoutLinks(line.body) },
      ),
      total,
      example: (await trustHere(work.tx)).example,
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
export function showLink(acting: Acting, id: string, sendsMail: boolean): Promise<MailLine> {
  return act(acting, async (work) => {
    demand(work.viewer, 'mail.read');
    const line = sendsMail ? null : await mailLine(work.tx, id);
    if (line?.link !== 'reset') throw new NotFound('There is no link to show in this message.');
    await recordLook(work, line);
    await tellOverseers(work, 'link');
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
