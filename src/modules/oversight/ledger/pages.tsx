import { stringify } from 'csv-stringify/sync';
import { isDay } from '../../../platform/dates.ts';
import { type DayParts, dayFrom, dayParts, partsOfDay } from '../../../platform/day-field.ts';
import type { Issue } from '../../../platform/errors.ts';
import { pageNumber } from '../../../platform/page-number.ts';
import { attachment } from '../../../web/download.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { checkLedger, exportLedger, PAGE_SIZE, readLedger } from './actions.ts';
import type { LedgerFilter } from './model.ts';
import { type Asked, LedgerPage } from './views.tsx';

/** Every act, as those who may read the ledger see it. */
export function ledgerRoutes(): Route[] {
  return [
    get('/ledger', 'ledger.read', (r) =>
      ledger(
        r,
        askedOf((name) => r.query(name)),
      ),
    ),
    post('/ledger/check', 'ledger.read', async (r) => {
      const report = await checkLedger(r.acting);
      if (report.faults.length === 0)
        return r.redirect(
          '/ledger',
          `The ledger holds: ${report.rows} lines follow one another and none was altered.${report.erased ? ` The particulars of ${report.erased} were erased by retention.` : ''}`,
        );
      const what = report.faults
        .slice(0, 5)
        .map(({ what }) => `${what.charAt(0).toUpperCase()}${what.slice(1)}.`)
        .join(' ');
      return r.redirect('/ledger', { kind: 'notice', title: 'The ledger does not hold', text: what });
    }),
    // By post: that lines were taken out is recorded, and a browser may open an address that nobody followed.
    post('/ledger.csv', 'ledger.read', async (r) => {
      const { values } = await r.form();
      const asked = askedOf((name) => values[name] ?? '');
      if (asked.errors.length > 0) return ledger(r, asked);
      const exported = await attempt(() => exportLedger(r.acting, asked.filter));
      if (!exported.ok) return ledger(r, { ...asked, errors: exported.errors });
      const rows = exported.value.map((l) => [
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

async function ledger(r: SignedInRequest, asked: Asked): Promise<Response> {
  const page = pageNumber(r.query('page'));
  const found = await readLedger(r.acting, asked.filter, page);
  const pages = Math.ceil(found.total / PAGE_SIZE);
  const body = <LedgerPage {...found} {...asked} page={page} pages={pages} />;
  return r.page('Ledger', body, { nav: 'running', errors: asked.errors });
}

type Given = (name: string) => string;

/** What was asked for: the days in three boxes, as the form sends them, or whole, as links carry them. */
function askedOf(given: Given): Asked {
  const errors: Issue[] = [];
  const days = { from: dayOf(given, 'from', errors), to: dayOf(given, 'to', errors) };
  const filter: LedgerFilter = {
    verb: given('verb').slice(0, 60),
    subject: given('subject').slice(0, 60),
    from: days.from.day,
    to: days.to.day,
  };
  return { filter, boxes: { from: days.from.boxes, to: days.to.boxes }, errors };
}

function dayOf(given: Given, name: 'from' | 'to', errors: Issue[]): { day: string; boxes: DayParts } {
  const names = ['day', 'month', 'year'].map((part) => `${name}-${part}`);
  const boxes = dayParts(Object.fromEntries(names.map((box) => [box, given(box)])), name);
  const typed = boxes.day || boxes.month || boxes.year;
  const whole = given(name);
  if (!typed && isDay(whole)) return { day: whole, boxes: partsOfDay(whole) };
  if (!typed && !whole) return { day: '', boxes };
  const day = typed ? dayFrom(boxes) : null;
  if (!day) errors.push({ field: name, message: 'Give a day, such as 3 9 2026' });
  return { day: day ?? '', boxes };
}
