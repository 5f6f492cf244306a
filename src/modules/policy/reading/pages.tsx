import { dayOf } from '../../../platform/dates.ts';
import type { Parts } from '../../../platform/parts.ts';
import { may } from '../../../platform/permissions.ts';
import { signingKey } from '../../../platform/signing-key.ts';
import { get, type Route } from '../../../web/route.ts';
import { openPolicy } from './actions.ts';
import { readClause } from './clause/actions.ts';
import { GoneClausePage, goneTitle } from './clause/gone-view.tsx';
import { ClausePage } from './clause/views.tsx';
import { NoPolicy, PolicyPage } from './views.tsx';

/** The policy to read, and a page for each clause. */
export function readingRoutes(parts: Parts): Route[] {
  const key = signingKey(parts.secret, 'policy').fingerprint;
  return [
    get('/policy', 'self', async (r) => {
      const reading = await openPolicy(r.acting);
      if (!reading)
        return r.page('No policy is in force yet', <NoPolicy mayDraft={may(r.viewer, 'policy.draft')} />, {
          nav: 'policy',
        });
      const body = (
        <PolicyPage
          reading={reading}
          query={r.query('q').slice(0, 100)}
          publicUrl={parts.publicUrl}
          keyFingerprint={key}
          today={dayOf(parts.clock.now())}
        />
      );
      return r.page(reading.policy.version.title, body, { nav: 'policy' });
    }),
    get('/policy/clauses/:clause', 'self', async (r) => {
      const detail = await readClause(r.acting, r.param('clause'));
      if ('gone' in detail)
        return r.page(goneTitle(detail), <GoneClausePage detail={detail} />, { nav: 'policy', status: 404 });
      const { clause, title } = detail;
      const name = clause.number ? `Clause ${clause.number}, ${title}` : title;
      return r.page(name, <ClausePage detail={detail} viewer={r.viewer} />, { nav: 'policy' });
    }),
  ];
}
