import { addDays, dayOf } from '../../../../platform/dates.ts';
import { writtenDay } from '../../../../platform/day-field.ts';
import type { Issue } from '../../../../platform/errors.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../../web/route.ts';
import type { Values } from '../../fields.tsx';
import { ruleWords } from '../../rules.ts';
import { tryWord } from '../../words/trial/actions.ts';
import type { Trial } from '../../words/trial/model.ts';
import { filterOf, type Report } from '../model.ts';
import { answerReport, exceptionValues, listReports, readReport, reopenReport } from './actions.ts';
import { ReportListPage } from './list-views.tsx';
import { ReportPage } from './views.tsx';

const NAV = { nav: 'checker' };
/** What is offered as the last day of an exception. */
const USUAL_DAYS = 365;

/** What people say was wrong, and the answers. */
export function answeringRoutes(): Route[] {
  return [
    get('/checker/reports', 'checker.edit', async (r) => {
      const filter = filterOf((name) => r.query(name));
      const body = <ReportListPage {...(await listReports(r.acting, filter))} filter={filter} />;
      return r.page('What people say was wrong', body, NAV);
    }),
    get('/checker/reports/:id', 'checker.edit', async (r) => {
      const report = await readReport(r.acting, r.param('id'));
      return show(r, report, { expires: writtenDay(addDays(dayOf(r.acting.clock.now()), USUAL_DAYS)) });
    }),
    post('/checker/reports/:id', 'checker.edit', async (r) => {
      const { values } = await r.form();
      const report = await readReport(r.acting, r.param('id'));
      if (values.do === 'try') return tryException(r, report, values);
      const answered = await attempt(() => answerReport(r.acting, report.id, values));
      if (!answered.ok) return show(r, report, values, answered.errors);
      const { exception } = answered.value;
      return exception
        ? r.redirect(`/checker/words/${exception}`, 'Answered, and the exception counts from now on')
        : r.redirect('/checker/reports', 'Answered. Whoever sent it sees it when they next open Decorum');
    }),
    post('/checker/reports/:id/reopen', 'checker.edit', async (r) => {
      const { values } = await r.form();
      await reopenReport(r.acting, r.param('id'), values.revision);
      return r.redirect(`/checker/reports/${r.param('id')}`, 'The answer is taken back');
    }),
  ];
}

/** Tries the exception that would be made. A reason is not needed for that yet. */
async function tryException(r: SignedInRequest, report: Report, values: Values): Promise<Response> {
  const given = exceptionValues(report, { ...values, answer: values.answer || 'Not given yet' });
  const tried = await attempt(() => tryWord(r.acting, 'exception', given, null));
  const chosen = { ...values, decision: 'exception' };
  return tried.ok ? show(r, report, chosen, undefined, tried.value) : show(r, report, chosen, tried.errors);
}

function show(
  r: SignedInRequest,
  report: Report,
  values: Values,
  errors?: Issue[],
  trial?: Trial,
): Promise<Response> {
  const body = <ReportPage report={report} values={values} errors={errors} trial={trial} />;
  return r.page(ruleWords(report.rule), body, { ...NAV, errors });
}
