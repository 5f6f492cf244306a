import { get, type Route } from '../../../../web/route.ts';
import { overviewOf } from './actions.ts';
import { OverviewPage } from './views.tsx';

export function overviewRoutes(): Route[] {
  return [
    get('/policy/draft', 'policy.draft', async (r) => {
      const overview = await overviewOf(r.acting);
      if (!overview)
        return r.redirect('/policy/new', { kind: 'notice', text: 'There is no draft. Begin one here.' });
      return r.page(overview.draft.title, <OverviewPage overview={overview} />, { nav: 'draft' });
    }),
  ];
}
