import { type Acting, act, demand, read } from '../../../platform/act.ts';
import { atOneMoment } from '../../../platform/database/database.ts';
import { Invalid } from '../../../platform/errors.ts';
import { type LedgerReport, verifyLedger } from '../../../platform/ledger.ts';
import type { LedgerFilter, LedgerLine } from './model.ts';
import { ledgerPage, subjectKinds } from './store.ts';

/** Lines on a page. */
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

/** How many lines one file holds. */
const MOST_LINES = 100_000;

/** Every line that fits, for a file. @throws Invalid when they are more than a file holds */
export function exportLedger(acting: Acting, filter: LedgerFilter, most = MOST_LINES): Promise<LedgerLine[]> {
  return act(acting, async ({ tx, viewer, trustId, record }) => {
    demand(viewer, 'ledger.read');
    const { lines, total } = await ledgerPage(tx, filter, { size: most, from: 0 });
    if (total > most)
      throw new Invalid({
        field: 'from',
        message: `There are ${total} lines, and a file holds ${most}. Choose fewer days, then save them one file after the other.`,
      });
    await record({
      verb: 'ledger exported',
      subject: { kind: 'ledger', id: trustId },
      payload: { rows: lines.length },
    });
    return lines;
  });
}

/** Walks the whole chain and says whether it holds. */
export function checkLedger({ db, viewer }: Acting): Promise<LedgerReport> {
  return atOneMoment(db, viewer.trustId, async (tx) => {
    demand(viewer, 'ledger.read');
    return verifyLedger(tx, viewer.trustId);
  });
}
