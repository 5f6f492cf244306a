import type { Parts } from '../../../../platform/parts.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, post, type Route } from '../../../../web/route.ts';
import { NoPolicy } from '../../reading/views.tsx';
import { countToRemind, remindNow } from '../reminders/asked.ts';
import { exportCoverage, readCoverage, setDaysToAccept } from './actions.ts';
import { listHref, listQuery, paramsOf } from './list-query.ts';
import { WHY_HELD } from './upcoming-views.tsx';
import { CoveragePage, DaysPage, RemindPage } from './views.tsx';

const NAV = { nav: 'coverage' } as const;

const SEEN_HERE = 'you see here who has read and acknowledged it';

/** Who has acknowledged the policy, by school and category; reminding; the time people have. */
export function coverageRoutes(parts: Parts): Route[] {
  return [
    get('/policy/coverage', 'policy.coverage', async (r) => {
      const query = listQuery(r);
      const coverage = await readCoverage(r.acting, query, parts);
      if (!coverage)
        return r.page('No policy is in force yet', <NoPolicy mayDraft={false} here={SEEN_HERE} />, NAV);
      return r.page('Who has acknowledged it', <CoveragePage coverage={coverage} query={query} />, NAV);
    }),
    get('/policy/coverage.csv', 'policy.coverage', async (r) => {
      const csv = await exportCoverage(r.acting);
      return r.c.body(csv, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="policy-coverage.csv"',
      });
    }),
    get('/policy/coverage/remind', 'policy.remind', async (r) => {
      const query = listQuery(r);
      const total = await countToRemind(r.acting, query);
      return r.page('Remind them', <RemindPage total={total} query={query} />, NAV);
    }),
    post('/policy/coverage/remind', 'policy.remind', async (r) => {
      const { values } = await r.form();
      const query = listQuery(r);
      if (!values.personId && values.sure !== 'yes')
        return r.redirect(`/policy/coverage/remind${paramsOf(query)}`);
      const done = await remindNow(r.acting, parts, values.personId ? { personId: values.personId } : query);
      return r.redirect(listHref(listQuery(r)), remindedSays(done));
    }),
    get('/policy/coverage/days', 'settings.edit', async (r) => {
      const coverage = await readCoverage(r.acting, listQuery(r));
      return r.page('Days to acknowledge', <DaysPage days={String(coverage?.days ?? 30)} />, NAV);
    }),
    post('/policy/coverage/days', 'settings.edit', async (r) => {
      const { values } = await r.form();
      const saved = await attempt(() => setDaysToAccept(r.acting, values));
      if (saved.ok) return r.redirect('/policy/coverage', 'The number of days is saved.');
      const body = <DaysPage days={values.days ?? ''} errors={saved.errors} />;
      return r.page('Days to acknowledge', body, { ...NAV, errors: saved.errors });
    }),
  ];
}

function remindedSays({ reminded, unreachable, held, from }: Awaited<ReturnType<typeof remindNow>>): string {
  const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);
  const waiting = reminded === 1 ? '1 reminder waits' : `${reminded} reminders wait`;
  const leaves = from
    ? `${people(reminded)} will be reminded in working time: ${from}.`
    : `${people(reminded)} reminded by mail.`;
  const sent = held ? `${waiting} in the outbox${from ? `, for ${from}` : ''}: ${WHY_HELD[held]}.` : leaves;
  const written = reminded > 0 ? sent : 'Nobody was written to: each is reminded once a day at most.';
  return unreachable > 0
    ? `${written} ${people(unreachable)} without an email address: record a paper for them.`
    : written;
}
