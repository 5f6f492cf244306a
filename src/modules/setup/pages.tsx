import type { Issue } from '../../platform/errors.ts';
import type { Parts } from '../../platform/parts.ts';
import { attempt } from '../../web/form.tsx';
import { get, type PublicRequest, post, type Route } from '../../web/route.ts';
import { passCookies } from '../../web/session.ts';
import {
  addSchool,
  answerTrust,
  draftOf,
  makeTrust,
  removeSchool,
  trustName,
  whatIsHere,
} from './actions.ts';
import { dropToken, keepToken, tokenOf } from './cookie.ts';
import { exploreRoutes } from './explore/pages.tsx';
import { type Draft, type Step, stepFor } from './model.ts';
import { AdministratorPage, SchoolsPage, TrustPage } from './views.tsx';
import { DonePage, FindLinkPage } from './views-around.tsx';

const ADDRESS: Record<Step, string> = {
  trust: '/set-up',
  schools: '/set-up/schools',
  administrator: '/set-up/administrator',
};
const TITLES: Record<Step, string> = {
  trust: 'Your trust',
  schools: 'Your schools',
  administrator: 'You, the first administrator',
};

/** The first run: the example, or one's own trust step by step. */
export function setupRoutes(parts: Parts): Route[] {
  return [...exploreRoutes(parts), ...wizardRoutes(parts)];
}

function wizardRoutes(parts: Parts): Route[] {
  return [
    get('/set-up', 'anyone', (r) => show(parts, r, 'trust')),
    post('/set-up', 'anyone', async (r) => {
      const { values } = await r.form();
      const done = await attempt(() => answerTrust(parts, tokenOf(parts, r), values));
      return done.ok ? r.redirect(ADDRESS.schools) : show(parts, r, 'trust', values, done.errors);
    }),
    get('/set-up/schools', 'anyone', (r) => show(parts, r, 'schools')),
    post('/set-up/schools', 'anyone', async (r) => {
      const { values } = await r.form();
      const done = await attempt(() => addSchool(parts, tokenOf(parts, r), values));
      if (!done.ok) return show(parts, r, 'schools', values, done.errors);
      return r.redirect(ADDRESS.schools, `${values.name} added`);
    }),
    post('/set-up/schools/remove', 'anyone', async (r) => {
      const { values } = await r.form();
      const gone = await removeSchool(parts, tokenOf(parts, r), values.id ?? '');
      return r.redirect(ADDRESS.schools, gone ? `${gone.name} removed` : undefined);
    }),
    get('/set-up/administrator', 'anyone', (r) => show(parts, r, 'administrator')),
    post('/set-up/administrator', 'anyone', async (r) => {
      const { values } = await r.form();
      const made = await attempt(() =>
        makeTrust(parts, tokenOf(parts, r), values, r.c.req.header('user-agent') ?? ''),
      );
      if (!made.ok) return show(parts, r, 'administrator', values, made.errors);
      dropToken(parts, r);
      return passCookies(made.value, r.redirect('/account/second-factor?next=/set-up/done'));
    }),
    get('/set-up/done', 'settings.edit', async (r) =>
      r.page('Your trust is set up', <DonePage trust={await trustName(r.acting)} />),
    ),
    get('/set-up/:token', 'anyone', async (r) => {
      if ((await whatIsHere(parts)) === 'own') return r.redirect('/sign-in');
      if (!(await draftOf(parts, r.param('token'))))
        return r.page('This set-up link does not work any more', <FindLinkPage wrong />, {
          status: 404,
          example: false,
        });
      keepToken(parts, r, r.param('token'));
      // Out of the address bar, the history and any screenshot.
      return r.redirect('/set-up');
    }),
  ];
}

/** One step, or the first one before it that lacks an answer. */
async function show(
  parts: Parts,
  r: PublicRequest,
  wanted: Step,
  given?: Record<string, string>,
  errors?: Issue[],
): Promise<Response> {
  if ((await whatIsHere(parts)) === 'own') return r.redirect('/sign-in');
  const token = tokenOf(parts, r);
  const draft = await draftOf(parts, token);
  if (!draft)
    return r.page('Open your set-up link', <FindLinkPage wrong={token !== ''} />, { example: false });
  const step = stepFor(draft, wanted);
  if (step !== wanted) return r.redirect(ADDRESS[step]);
  const scripts = step === 'administrator' ? ['password'] : [];
  return r.page(TITLES[step], stepPage(step, draft, given, errors), { errors, scripts, example: false });
}

function stepPage(step: Step, draft: Draft, given?: Record<string, string>, errors?: Issue[]) {
  if (step === 'trust') return <TrustPage values={given ?? { ...draft.trust }} errors={errors} />;
  if (step === 'administrator') return <AdministratorPage values={given ?? {}} errors={errors} />;
  return <SchoolsPage schools={draft.schools ?? []} values={given ?? {}} errors={errors} />;
}
