import { Conflict, type Issue } from '../../../../platform/errors.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../../web/route.ts';
import type { Values } from '../../fields.tsx';
import { differencesIn } from '../differences.ts';
import { saveTrust, trustDetails } from './actions.ts';
import { TRUST_LABELS, TrustPage } from './views.tsx';

async function page(r: SignedInRequest, values?: Values, errors?: Issue[]): Promise<Response> {
  const body = <TrustPage values={values ?? (await trustDetails(r.acting))} errors={errors} />;
  return r.page('The trust', body, { nav: 'people', errors });
}

/** What was typed, beside what someone else saved meanwhile. */
async function changedMeanwhile(r: SignedInRequest, typed: Values): Promise<Response> {
  const now = await trustDetails(r.acting);
  const body = (
    <TrustPage
      values={{ ...typed, revision: now.revision! }}
      differences={differencesIn(TRUST_LABELS, now, typed)}
    />
  );
  return r.page('The trust', body, { nav: 'people', status: 409 });
}

/** The trust itself. */
export const trustRoutes: Route[] = [
  get('/trust', 'settings.edit', (r) => page(r)),
  post('/trust', 'settings.edit', async (r) => {
    const { values } = await r.form();
    try {
      const saved = await attempt(() => saveTrust(r.acting, values));
      return saved.ok ? r.redirect('/trust', 'Details saved') : page(r, values, saved.errors);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return changedMeanwhile(r, values);
    }
  }),
];
