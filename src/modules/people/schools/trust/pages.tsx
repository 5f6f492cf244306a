import type { Issue } from '../../../../platform/errors.ts';
import { asLoaded, eachAsked, merge } from '../../../../platform/form-merge.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../../web/route.ts';
import type { Values } from '../../fields.tsx';
import { ChangedMeanwhile } from '../../meanwhile/changed.ts';
import { saveTrust, trustDetails } from './actions.ts';
import { TRUST_LABELS, TrustPage } from './views.tsx';

const ASKED = eachAsked(TRUST_LABELS);

async function page(r: SignedInRequest, values?: Values, errors?: Issue[]): Promise<Response> {
  const body = <TrustPage values={values ?? asLoaded(await trustDetails(r.acting))} errors={errors} />;
  return r.page('The trust', body, { nav: 'people', errors });
}

/** What was typed, beside what was saved meanwhile. */
async function changedPage(
  r: SignedInRequest,
  typed: Values,
  { title }: ChangedMeanwhile,
): Promise<Response> {
  const { values, differences } = merge(ASKED, asLoaded(await trustDetails(r.acting)), typed);
  const body = <TrustPage values={values} meanwhile={{ title, differences }} />;
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
      if (!(error instanceof ChangedMeanwhile)) throw error;
      return changedPage(r, values, error);
    }
  }),
];
