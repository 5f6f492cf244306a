import type { Issue } from '../../platform/errors.ts';
import type { Parts } from '../../platform/parts.ts';
import { attempt } from '../../web/form.tsx';
import { get, type PublicRequest, post, type Route } from '../../web/route.ts';
import { passCookies } from '../../web/session.ts';
import { holder } from '../account/factors/actions.ts';
import { FACTOR_PAGES, SETUP_DONE } from '../account/model.ts';
import {
  addSchool,
  answerTrust,
  beginSetup,
  draftOf,
  makeTrust,
  removeSchool,
  standingOf,
  trustName,
  whatIsHere,
} from './actions.ts';
import { dropToken, keepToken, tokenOf } from './cookie.ts';
import { exploreRoutes } from './explore/pages.tsx';
import { firstRunPage, ownPage } from './first-run.tsx';
import { type Draft, type Step, stepFor } from './model.ts';
import { AdministratorPage, SchoolsPage, TrustPage } from './views.tsx';
import { DonePage, FIND_LINK, FindLinkPage, type Missing } from './views-around.tsx';

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
      return passCookies(made.value, r.redirect(`${FACTOR_PAGES}?next=${SETUP_DONE}`));
    }),
    get(SETUP_DONE, 'settings.edit', async (r) => {
      const { totp, passkeys } = await holder(parts, r.viewer);
      const page = <DonePage trust={await trustName(r.acting)} onePasskey={!totp && passkeys === 1} />;
      return r.page('Your trust is set up', page);
    }),
    post('/set-up/begin', 'anyone', async (r) => {
      if ((await whatIsHere(parts)) === 'own') return r.redirect('/sign-in');
      const token = tokenOf(parts, r);
      const { values } = await r.form();
      // Pressed twice: the second time the browser owns the set-up already.
      if ((await standingOf(parts, token)) !== 'owner')
        keepToken(parts, r, await beginSetup(parts, token, values.answers === 'forget'), 'owner');
      return r.redirect(ADDRESS.trust);
    }),
    get('/set-up/:token', 'anyone', async (r) => {
      if ((await whatIsHere(parts)) === 'own') return r.redirect('/sign-in');
      // The browser that owns the set-up keeps it, whatever link it opens.
      if ((await standingOf(parts, tokenOf(parts, r))) === 'owner') return r.redirect(ADDRESS.trust);
      const standing = await standingOf(parts, r.param('token'));
      if (standing !== 'open') return noEntry(parts, r, standing === 'used' ? 'used' : 'wrong');
      keepToken(parts, r, r.param('token'), 'link');
      // Out of the address bar, the history and any screenshot.
      return r.redirect(ADDRESS.trust);
    }),
  ];
}

/** For a browser with which nobody sets up: why, and where the link is. */
function noEntry(parts: Parts, r: PublicRequest, why: Missing): Promise<Response> {
  const page = <FindLinkPage why={why} address={parts.publicUrl} />;
  const status = { none: 200, wrong: 404, used: 409 } as const;
  return r.page(FIND_LINK[why], page, { status: status[why], example: ownPage(r) });
}

/** One step, or the first one before it that lacks an answer; the first page while nobody has begun. */
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
  if (!draft) {
    const standing = await standingOf(parts, token);
    if (standing === 'open') return wanted === 'trust' ? firstRunPage(parts, r) : r.redirect(ADDRESS.trust);
    return noEntry(parts, r, standing === 'used' ? 'used' : token ? 'wrong' : 'none');
  }
  const step = stepFor(draft, wanted);
  if (step !== wanted) return r.redirect(ADDRESS[step]);
  const scripts = step === 'administrator' ? ['password'] : [];
  return r.page(TITLES[step], stepPage(step, draft, given, errors), { errors, scripts, example: ownPage(r) });
}

function stepPage(step: Step, draft: Draft, given?: Record<string, string>, errors?: Issue[]) {
  if (step === 'trust') return <TrustPage values={given ?? { ...draft.trust }} errors={errors} />;
  if (step === 'administrator') return <AdministratorPage values={given ?? {}} errors={errors} />;
  return <SchoolsPage schools={draft.schools ?? []} values={given ?? {}} errors={errors} />;
}
