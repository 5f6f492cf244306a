import { stringify } from 'csv-stringify/sync';
import { dayOf, isDay } from '../../platform/dates.ts';
import type { Parts } from '../../platform/parts.ts';
import { attachment } from '../../web/download.ts';
import { get, type PublicRequest, post, type Route, type SignedInRequest } from '../../web/route.ts';
import { secondFactorFirst } from '../account/factors/actions.ts';
import { placesToPost } from '../drafts/actions.ts';
import { ownStanding } from '../policy/reading/actions.ts';
import { whatIsHere } from '../setup/actions.ts';
import { AccessibilityPage, HelpPage, PrivacyPage } from './about.tsx';
import {
  checkLedger,
  exportLedger,
  PAGE_SIZE,
  readLedger,
  readOutbox,
  sendAgain,
  showLink,
} from './actions.ts';
import { HomePage } from './home.tsx';
import { greeting } from './model.ts';
import { LedgerPage, LinkPage, OutboxPage, RunningPage } from './views.tsx';
import { waitingFor } from './waiting.ts';

/** @param firstRun the page for an installation in which nothing is set up */
export function oversightRoutes(parts: Parts, firstRun: (r: PublicRequest) => Promise<Response>): Route[] {
  return [
    get('/', 'anyone', async (r) => {
      if ((await whatIsHere(parts)) === 'nothing') return firstRun(r);
      if (!r.viewer) return r.redirect('/sign-in');
      const first = await secondFactorFirst(parts, r.viewer, '/');
      if (first) return r.redirect(first);
      const acting = { db: parts.db, clock: parts.clock, viewer: r.viewer };
      const [standing, waiting, places] = await Promise.all([
        ownStanding(acting),
        waitingFor(acting),
        placesToPost(acting),
      ]);
      const body = (
        <HomePage
          viewer={r.viewer}
          greeting={greeting(parts.clock.now())}
          today={dayOf(parts.clock.now())}
          version={standing?.requirement.version ?? null}
          acknowledgedOn={standing?.covered ? dayOf(standing.covered.at) : null}
          waiting={waiting}
          places={places}
        />
      );
      return r.page('Home', body, { nav: 'home', scripts: ['check'] });
    }),
    get('/running', 'ledger.read', (r) =>
      r.page('Running Decorum', <RunningPage viewer={r.viewer} />, { nav: 'running' }),
    ),
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
    get('/outbox', 'mail.read', async (r) => {
      const page = pageOf(r);
      const found = await readOutbox(r.acting, r.query('state'), page, parts.sendsMail);
      return r.page(
        'Outbox',
        <OutboxPage
          {...found}
          state={r.query('state')}
          sendsMail={parts.sendsMail}
          example={found.example}
          page={page}
          pages={Math.ceil(found.total / PAGE_SIZE)}
        />,
        { nav: 'running' },
      );
    }),
    post('/outbox/:id/link', 'mail.read', async (r) => {
      const line = await showLink(r.acting, r.param('id'), parts.sendsMail);
      return r.page('A link to pass on', <LinkPage line={line} />, { nav: 'running' });
    }),
    post('/outbox/:id/again', 'mail.read', async (r) => {
      await sendAgain(r.acting, r.param('id'));
      return r.redirect('/outbox', 'The message will be sent again within a minute.');
    }),
    get('/privacy', 'anyone', (r) => r.page('Privacy', <PrivacyPage />)),
    get('/accessibility', 'anyone', (r) => r.page('Accessibility', <AccessibilityPage />)),
    get('/help', 'anyone', (r) => r.page('Help', <HelpPage />)),
  ];
}

function pageOf(r: SignedInRequest): number {
  return Math.min(100_000, Math.max(1, Number.parseInt(r.query('page'), 10) || 1));
}

function filterOf(r: SignedInRequest): { verb: string; subject: string; from: string; to: string } {
  const day = (name: string) => (isDay(r.query(name)) ? r.query(name) : '');
  return {
    verb: r.query('verb').slice(0, 60),
    subject: r.query('subject').slice(0, 60),
    from: day('from'),
    to: day('to'),
  };
}
