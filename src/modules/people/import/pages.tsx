import { stringify } from 'csv-stringify/sync';
import { dayOf } from '../../../platform/dates.ts';
import { Conflict, Invalid, type Issue } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { attachment } from '../../../web/download.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest, upload } from '../../../web/route.ts';
import type { Values } from '../fields.tsx';
import { columnsToMatch, discard, dryRun, matchColumns, takeIn } from './actions.ts';
import { begin, carryOut, putBack } from './apply/actions.ts';
import { putBackLeavers, takenToHaveLeft } from './apply/staying.ts';
import { MOST_MEGABYTES } from './csv.ts';
import { PlanPage } from './plan-views.tsx';
import { DonePage, RunningPage } from './progress-views.tsx';
import { RunningImports } from './running.ts';
import { MatchPage, UploadPage } from './views.tsx';

/** Within this an import is answered at once; beyond it the page that waits is shown. */
const AT_ONCE_MS = 1000;
/** An import that is said to run, though not here, and is older than this, has lost its process. */
const STALE_MS = 5 * 60_000;

/** escape_formulas: a cell that begins with "=" must stay words when a spreadsheet opens the file. */
const csv = (r: SignedInRequest, name: string, table: unknown[][]): Response =>
  attachment(r, name, stringify(table, { escape_formulas: true, record_delimiter: 'windows' }));

/** A staff file with one row, to be filled in. */
const EXAMPLE = {
  Forename: 'Alex',
  Surname: 'Example',
  'Work Email': 'alex.example@school.example',
  'Job Title': 'Teacher',
  'Staff Code': 'A001',
  School: 'Name of the school',
  Category: 'Employee',
  Organisation: '',
  'Manager email': '',
  From: '01/09/2026',
  To: '',
};

async function matchPage(r: SignedInRequest, values?: Values, errors?: Issue[]): Promise<Response> {
  const match = await columnsToMatch(r.acting, r.param('id'));
  const now: Values = { place: match.choice.place, complete: match.complete ? 'yes' : '' };
  match.choice.columns.forEach((field, i) => {
    now[`column-${i}`] = field ?? '';
  });
  const body = <MatchPage match={match} values={values ?? now} errors={errors} />;
  return r.page('What each column holds', body, { nav: 'people', errors });
}

/** @param status of the page that shows what would change: 409 for whoever has just confirmed something else */
async function importPage(r: SignedInRequest, running: RunningImports, status?: 409): Promise<Response> {
  const run = await dryRun(r.acting, r.param('id'));
  if (run.state === 'running') {
    const age = r.acting.clock.now().getTime() - (run.startedAt?.getTime() ?? 0);
    const progress = running.of(run.id);
    const stopped = !progress && age > STALE_MS;
    const body = <RunningPage id={run.id} name={run.name} stopped={stopped} progress={progress} />;
    const page = await r.page('Importing', body, { nav: 'people' });
    if (!stopped) page.headers.set('refresh', '2');
    return page;
  }
  if ('needs' in run) return r.redirect(`/people/import/${run.id}/columns`);
  if ('result' in run) {
    const leaving = (await takenToHaveLeft(r.acting, run.id)).length;
    const body = <DonePage id={run.id} name={run.name} counts={run.result?.counts} leaving={leaving} />;
    return r.page('Imported', body, { nav: 'people' });
  }
  const body = (
    <PlanPage
      id={run.id}
      name={run.name}
      sheet={run}
      rowCount={run.rows}
      plan={run.plan}
      digest={run.digest}
      endedBy={run.endedBy}
      complete={run.complete}
      stopped={run.stopped}
      today={dayOf(r.acting.clock.now())}
    />
  );
  return r.page('What would change', body, { nav: 'people', status });
}

/** Staff files: choose, match columns, see what would change, confirm. */
export function importRoutes(parts: Parts): Route[] {
  const running = new RunningImports();
  return [
    get('/people/import', 'people.import', (r) =>
      r.page('Choose a staff file', <UploadPage />, { nav: 'people' }),
    ),
    get('/people/import/example.csv', 'people.import', (r) =>
      csv(r, 'staff-example.csv', [Object.keys(EXAMPLE), Object.values(EXAMPLE)]),
    ),
    upload('/people/import', 'people.import', MOST_MEGABYTES, async (r) => {
      const taken = await attempt(async () => takeIn(r.acting, (await r.form()).file('file')));
      if (taken.ok) return r.redirect(`/people/import/${taken.value}/columns`);
      return r.page('Choose a staff file', <UploadPage errors={taken.errors} />, {
        nav: 'people',
        errors: taken.errors,
      });
    }),
    get('/people/import/:id/columns', 'people.import', (r) => matchPage(r)),
    post('/people/import/:id/columns', 'people.import', async (r) => {
      const { values } = await r.form();
      const saved = await attempt(() => matchColumns(r.acting, r.param('id'), values));
      return saved.ok ? r.redirect(`/people/import/${r.param('id')}`) : matchPage(r, values, saved.errors);
    }),
    get('/people/import/:id', 'people.import', (r) => importPage(r, running)),
    get('/people/import/:id/errors.csv', 'people.import', async (r) => {
      const run = await dryRun(r.acting, r.param('id'));
      const errors = 'plan' in run ? run.plan.errors : [];
      const rows = errors.map((e) => [e.row, e.column, e.message]);
      return csv(r, 'left-out.csv', [['Row', 'Column', 'What is wrong'], ...rows]);
    }),
    post('/people/import/:id/again', 'people.import', async (r) => {
      await putBack(r.acting, r.param('id'));
      return r.redirect(`/people/import/${r.param('id')}`);
    }),
    post('/people/import/:id/staying', 'people.import', async (r) => {
      const { putBack: back, inTheWay } = await putBackLeavers(r.acting, r.param('id'));
      const said = back === 1 ? '1 person is put back.' : `${back} people are put back.`;
      const others = inTheWay === 1 ? '1 could not be' : `${inTheWay} could not be`;
      const why = `${others}: their record says what is in the way.`;
      return r.redirect(`/people/import/${r.param('id')}`, inTheWay > 0 ? `${said} ${why}` : said);
    }),
    post('/people/import/:id/confirm', 'people.import', async (r) => {
      const { values } = await r.form();
      const id = r.param('id');
      if (values.discard) {
        await discard(r.acting, id);
        return r.redirect('/people', 'The file is forgotten. Nothing was changed');
      }
      await begin(r.acting, id);
      const work = running.follow(id, (tell) => carryOut(r.acting, id, values.digest ?? '', tell));
      // The page does not wait for a long one; how it ends is on the import itself.
      work.catch((error: unknown) => {
        if (!(error instanceof Conflict) && !(error instanceof Invalid))
          parts.log.error(
            { kind: (error as Error).name },
            'people: an import failed; nothing of it was kept',
          );
      });
      try {
        await Promise.race([work, new Promise((done) => setTimeout(done, AT_ONCE_MS))]);
      } catch (error) {
        if (error instanceof Conflict || error instanceof Invalid) return importPage(r, running, 409);
        throw error;
      }
      return r.redirect(`/people/import/${id}`);
    }),
  ];
}
