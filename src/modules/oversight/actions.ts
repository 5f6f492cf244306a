import { type Acting, act, demand, read } from '../../platform/act.ts';
import { NotFound } from '../../platform/errors.ts';
import { type LedgerReport, verifyLedger } from '../../platform/ledger.ts';
import type { LedgerFilter, LedgerLine, MailLine } from './model.ts';
import { ledgerPage, mailPage, retryMail, subjectKinds } from './store.ts';

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

export function readOutbox(
  acting: Acting,
  state: string,
  page: number,
): Promise<{ lines: MailLine[]; total: number }> {
  return read(acting, ({ tx, viewer }) => {
    demand(viewer, 'mail.read');
    return mailPage(tx, state, { size: PAGE_SIZE, from: (page - 1) * PAGE_SIZE });
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
