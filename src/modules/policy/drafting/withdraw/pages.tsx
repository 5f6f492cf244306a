import { get, post, type Route } from '../../../../web/route.ts';
import { overviewOf } from '../overview/actions.ts';
import { discardDraft } from './actions.ts';
import { WithdrawPage } from './views.tsx';

export function withdrawRoutes(): Route[] {
  return [
    get('/policy/draft/withdraw', 'policy.draft', async (r) => {
      const overview = await overviewOf(r.acting);
      if (overview?.draft.state !== 'draft') return r.redirect('/policy/draft');
      const { draft, clauses } = overview;
      return r.page(
        'Withdraw the draft',
        <WithdrawPage id={draft.id} title={draft.title} clauses={clauses} />,
        {
          nav: 'draft',
        },
      );
    }),
    post('/policy/draft/withdraw', 'policy.draft', async (r) => {
      const { values } = await r.form();
      await discardDraft(r.acting, values.draft ?? '');
      return r.redirect('/policy/new', 'The draft is withdrawn');
    }),
  ];
}
