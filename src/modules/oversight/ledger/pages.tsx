import { stringify } from 'csv-stringify/sync';
import { isDay } from '../../../platform/dates.ts';
import { attachment } from '../../../web/download.ts';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { pageOf } from '../page-number.ts';
import { checkLedger, exportLedger, PAGE_SIZE, readLedger } from './actions.ts';
import type { LedgerFilter } from './model.ts';
import { LedgerPage } from './views.tsx';

/** Every act, as those who may read the ledger see it. */
export function ledgerRoutes(): Route[] {
  return [
    get('/ledger', 'ledger.read', async (r) => {
      const page = pageOf(r);
      const found = await readLedger(r.acting, filterOf(r), page);
      return r.page(
        'Ledger',
        <LedgerPage {...found} filter={filterOf(r)} page={page} pages={Math.ceil(found.total / PAGE_SIZE)} />,
        { nav: 'running', wide: true },
      );
    }),
    post('/ledger/check', 'ledger.read', async (r) => {
      const report = await checkLedger(r.acting);
      if (report.faults.length === 0)
        return r.redirect(
          '/ledger',
          `The ledger holds: ${report.rows} lines follow one another and none was altered.${report.erased ? ` The particulars of ${report.erased} were erased by retention.` : ''}`,
        );
      const what = report.faults
        .slice(0, 5)
        .map((fault) => `Line ${fault.seq} ${fault.what}.`)
        .join(' ');
      return r.redirect('/ledger', { kind: 'notice', title: 'The ledger does not hold', text: what });
    }),
    get('/ledger.csv', 'ledger.read', async (r) => {
      const lines = await exportLedger(r.acting, filterOf(r));
      const rows = lines.map((l) => [
        l.seq,
        l.at.toISOString(),
        l.actorName ?? l.actor,
        l.verb,
        l.subjectKind,
        l.subjectId,
        l.clause ?? '',
        l.erased ? 'erased' : JSON.stringify(l.payload),
        l.hash,
      ]);
      return attachment(
        r,
        'ledger.csv',
        stringify(
          [['line', 'time', 'by', 'act', 'subject', 'id', 'clause', 'particulars', 'hash'], ...rows],
          { escape_formulas: true },
        ),
      );
    }),
  ];
}

function filterOf(r: SignedInRequest): LedgerFilter {
  const day = (name: string) => (isDay(r.query(name)) ? r.query(name) : '');
  return {
    verb: r.query('verb').slice(0, 60),
    subject: r.query('subject').slice(0, 60),
    from: day('from'),
    to: day('to'),
  };
}
