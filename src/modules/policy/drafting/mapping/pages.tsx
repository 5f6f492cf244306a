import { Conflict, Invalid, type Issue, NotFound } from '../../../../platform/errors.ts';
import { get, post, type Route, type SignedInRequest } from '../../../../web/route.ts';
import { stemOf } from '../../reading/stem.ts';
import { DraftClosed } from '../change.ts';
import { capital, counted, nameOf } from '../model.ts';
import { answerTarget, confirmSuggestions, setClauseTargets, viewMap } from './actions.ts';
import { ClauseMapPage } from './clause-view.tsx';
import { type MapFilter, PATH, placeOnMap } from './model.ts';
import { ConfirmAllPage, SectionsPage, SUGGESTIONS } from './sections-view.tsx';
import { MapPage, type MapQuery } from './views.tsx';

async function show(r: SignedInRequest, errors?: Issue[], status?: 409): Promise<Response> {
  const view = await viewMap(r.acting);
  if (view?.draft.state !== 'draft') return r.redirect('/policy/draft');
  const asked = r.query('show');
  const given: MapFilter | undefined =
    asked === 'open' || asked === 'none' || asked === 'all' ? asked : undefined;
  const query: MapQuery = {
    show: given ?? (view.counts.suggested > 0 ? 'open' : 'all'),
    q: r.query('q').slice(0, 200),
    page: Number.parseInt(r.query('page'), 10) || null,
    at: r.query('at'),
  };
  return r.page('What each clause does', <MapPage view={view} query={query} errors={errors} />, {
    nav: 'draft',
    errors,
    status,
  });
}

async function answer(r: SignedInRequest): Promise<Response> {
  const { values } = await r.form();
  const [what = '', clauseId = '', target = ''] = (values.do ?? '').split(':');
  const back = `${PATH}?show=${r.query('show') || 'open'}&q=${encodeURIComponent(r.query('q'))}&page=${r.query('page') || 1}`;
  try {
    if (what === 'clause') {
      const n = await confirmSuggestions(r.acting, clauseId);
      return r.redirect(back, `${counted(n, 'suggestion')} confirmed`);
    }
    if (what !== 'confirmed' && what !== 'refused') throw new NotFound();
    const done = await answerTarget(r.acting, clauseId, target, what);
    return r.redirect(`${back}&at=${encodeURIComponent(clauseId)}#map-${clauseId}`, capital(done));
  } catch (error) {
    if (error instanceof Conflict && !(error instanceof DraftClosed))
      return show(r, [{ field: '', message: error.message }], 409);
    throw error;
  }
}

async function showSections(r: SignedInRequest, errors?: Issue[], status?: 409): Promise<Response> {
  const view = await viewMap(r.acting);
  if (view?.draft.state !== 'draft') return r.redirect('/policy/draft');
  return r.page('Suggestions by section', <SectionsPage view={view} at={r.query('at')} errors={errors} />, {
    nav: 'draft',
    errors,
    status,
  });
}

async function answerInSection(r: SignedInRequest): Promise<Response> {
  const posted = await r.form();
  const [what = '', clauseId = '', target = ''] = (posted.values.do ?? '').split(':');
  try {
    const seen = posted.all('seen');
    if (what === 'all' && seen.length > 0)
      return r.page('Confirm all suggestions?', <ConfirmAllPage seen={seen} />, { nav: 'draft' });
    if (what === 'section') {
      const n = await confirmSuggestions(r.acting, null, seen);
      return r.redirect(SUGGESTIONS, `${counted(n, 'suggestion')} confirmed`);
    }
    if (what !== 'refused') throw new NotFound();
    const done = await answerTarget(r.acting, clauseId, target, what);
    const at = encodeURIComponent(r.query('at'));
    return r.redirect(`${SUGGESTIONS}?at=${at}#section-${at}`, capital(done));
  } catch (error) {
    if (error instanceof Conflict && !(error instanceof DraftClosed))
      return showSections(r, [{ field: '', message: error.message }], 409);
    throw error;
  }
}

async function one(
  r: SignedInRequest,
  more: { ticked?: string[]; errors?: Issue[]; status?: 409 | 422 } = {},
): Promise<Response> {
  const view = await viewMap(r.acting);
  if (view?.draft.state !== 'draft') return r.redirect('/policy/draft');
  const clause = view.tree.find(({ id }) => id === r.param('id'));
  if (!clause) throw new NotFound('This clause is not in the draft. It may have been removed.');
  const stem = stemOf(clause, new Map(view.tree.map((one) => [one.id, one])));
  const seen = (view.targets.get(clause.id) ?? [])
    .filter(({ state }) => state !== 'refused')
    .map(({ target }) => target);
  return r.page(
    `What ${nameOf(clause)} does`,
    <ClauseMapPage {...{ clause, stem, seen }} ticked={more.ticked ?? seen} errors={more.errors} />,
    { nav: 'draft', errors: more.errors, status: more.status },
  );
}

async function saveOne(r: SignedInRequest): Promise<Response> {
  const posted = await r.form();
  const ticked = posted.all('targets');
  try {
    await setClauseTargets(r.acting, r.param('id'), ticked, posted.all('seen'));
    return r.redirect(placeOnMap(r.param('id')), 'Saved what the clause does');
  } catch (error) {
    if (error instanceof Conflict && !(error instanceof DraftClosed))
      return one(r, { ticked, errors: [{ field: 'targets', message: error.message }], status: 409 });
    if (error instanceof Invalid) return one(r, { ticked, errors: error.issues, status: 422 });
    throw error;
  }
}

export function mapRoutes(): Route[] {
  return [
    get(PATH, 'policy.draft', (r) => show(r)),
    post(PATH, 'policy.draft', answer),
    get(SUGGESTIONS, 'policy.draft', (r) => showSections(r)),
    post(SUGGESTIONS, 'policy.draft', answerInSection),
    get(`${PATH}/:id`, 'policy.draft', (r) => one(r)),
    post(`${PATH}/:id`, 'policy.draft', saveOne),
  ];
}
