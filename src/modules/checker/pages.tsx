import type { Parts } from '../../platform/parts.ts';
import { attempt } from '../../web/form.tsx';
import { get, post, type Route } from '../../web/route.ts';
import { overview, setKeepDays } from './actions.ts';
import { answeringRoutes } from './reports/answering/pages.tsx';
import { reportRoutes } from './reports/pages.tsx';
import { OverviewPage } from './views.tsx';
import { wordRoutes } from './words/pages.tsx';

/** "Wrong? Say why", and what an administrator makes of it. */
export function checkerRoutes(parts: Parts): Route[] {
  return [
    ...reportRoutes(parts),
    get('/checker', 'checker.edit', async (r) =>
      r.page('The checker', <OverviewPage overview={await overview(r.acting)} />, { nav: 'checker' }),
    ),
    post('/checker/keep', 'checker.edit', async (r) => {
      const { values } = await r.form();
      const saved = await attempt(() => setKeepDays(r.acting, values.days));
      if (saved.ok) return r.redirect('/checker', 'Saved');
      const body = <OverviewPage overview={await overview(r.acting)} errors={saved.errors} />;
      return r.page('The checker', body, { nav: 'checker', errors: saved.errors });
    }),
    ...answeringRoutes(),
    ...wordRoutes,
  ];
}
