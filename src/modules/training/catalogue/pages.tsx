import type { Issue } from '../../../platform/errors.ts';
import { NotFound } from '../../../platform/errors.ts';
import { may } from '../../../platform/permissions.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { readAsked } from '../assigning/actions.ts';
import { AskedList } from '../assigning/views.tsx';
import { addModule, publish, readCatalogue, readModule, retireOrBringBack, takeOver } from './actions.ts';
import { PICTURES, rearrange, saveFacts, savePage, saveQuestion } from './changes.ts';
import { DraftPage } from './draft-views.tsx';
import { PageForm, QuestionForm } from './edit-views.tsx';
import { FactsPage } from './facts-views.tsx';
import { CataloguePage } from './list-views.tsx';
import { factsForm, NEW_LESSON, questionForm, wordsOf } from './model.ts';
import { ModuleAdminPage } from './module-views.tsx';
import { PublishPage, RetirePage } from './publish-views.tsx';

const NAV = { nav: 'training' } as const;
type Values = Record<string, string>;

const moduleHref = (r: SignedInRequest) => `/training/modules/${r.param('id')}`;

/** The place of a page or question in its address: from 0, null for a new one. @throws NotFound */
function placeIn(r: SignedInRequest): number | null {
  const number = r.param('number');
  if (number === 'new') return null;
  if (!/^[1-9]\d?$/.test(number)) throw new NotFound();
  return Number(number) - 1;
}

/** The trust's modules: taken over, written, published, retired. */
export function catalogueRoutes(): Route[] {
  return [
    get('/training/modules', 'training.read', async (r) => {
      const found = await readCatalogue(r.acting);
      const mayEdit = may(r.viewer, 'training.edit', 'trust');
      return r.page('Training modules', <CataloguePage {...found} mayEdit={mayEdit} />, NAV);
    }),
    post('/training/modules/take-over', 'training.edit', async (r) => {
      const { values } = await r.form();
      const { id } = await takeOver(r.acting, values.key ?? '');
      return r.redirect(`/training/modules/${id}`, 'It is yours now, and people can take it');
    }),
    get('/training/modules/new', 'training.edit', (r) => factsPage(r, factsForm(NEW_LESSON), [])),
    post('/training/modules/new', 'training.edit', async (r) => {
      const { values, all } = await r.form();
      const saved = await attempt(() => addModule(r.acting, values, all('targets')));
      if (!saved.ok) return factsPage(r, values, all('targets'), saved.errors);
      return r.redirect(
        `/training/modules/${saved.value.id}/edit`,
        'Saved. Now write its pages and questions',
      );
    }),
    get('/training/modules/:id', 'training.read', async (r) => {
      const found = await readModule(r.acting, r.param('id'));
      const asked = <AskedList {...(await readAsked(r.acting, r.param('id')))} module={found.module} />;
      const mayEdit = may(r.viewer, 'training.edit', 'trust');
      const body = <ModuleAdminPage {...found} mayEdit={mayEdit} asked={asked} />;
      return r.page(found.module.draft.title, body, NAV);
    }),
    get('/training/modules/:id/edit', 'training.edit', async (r) => {
      const { module } = await readModule(r.acting, r.param('id'));
      return r.page(`Change: ${module.draft.title}`, <DraftPage module={module} />, NAV);
    }),
    get('/training/modules/:id/edit/facts', 'training.edit', async (r) => {
      const { module } = await readModule(r.acting, r.param('id'));
      return factsPage(r, factsForm(module.draft), module.draft.targets);
    }),
    post('/training/modules/:id/edit/facts', 'training.edit', async (r) => {
      const { values, all } = await r.form();
      const saved = await attempt(() => saveFacts(r.acting, r.param('id'), values, all('targets')));
      if (!saved.ok) return factsPage(r, values, all('targets'), saved.errors);
      return r.redirect(`${moduleHref(r)}/edit`, 'Saved');
    }),
    get('/training/modules/:id/edit/pages/:number', 'training.edit', (r) => pagePage(r)),
    post('/training/modules/:id/edit/pages/:number', 'training.edit', async (r) => {
      const { values } = await r.form();
      const saved = await attempt(() => savePage(r.acting, r.param('id'), placeIn(r), values));
      if (!saved.ok) return pagePage(r, values, saved.errors);
      return r.redirect(`${moduleHref(r)}/edit#pages`, 'Page saved');
    }),
    post('/training/modules/:id/edit/pages/:number/move', 'training.edit', (r) => move(r, 'pages')),
    get('/training/modules/:id/edit/questions/:number', 'training.edit', (r) => questionPage(r)),
    post('/training/modules/:id/edit/questions/:number', 'training.edit', async (r) => {
      const { values } = await r.form();
      const saved = await attempt(() => saveQuestion(r.acting, r.param('id'), placeIn(r), values));
      if (!saved.ok) return questionPage(r, values, saved.errors);
      return r.redirect(`${moduleHref(r)}/edit#questions`, 'Question saved');
    }),
    post('/training/modules/:id/edit/questions/:number/move', 'training.edit', (r) => move(r, 'questions')),
    get('/training/modules/:id/publish', 'training.edit', (r) => publishPage(r, {})),
    post('/training/modules/:id/publish', 'training.edit', async (r) => {
      const { values } = await r.form();
      const done = await attempt(() => publish(r.acting, r.param('id'), values));
      if (!done.ok) return publishPage(r, values, done.errors);
      return r.redirect(moduleHref(r), `Version ${done.value.number} is published`);
    }),
    get('/training/modules/:id/retire', 'training.edit', async (r) => {
      const { module } = await readModule(r.acting, r.param('id'));
      return r.page('Retire this module', <RetirePage module={module} />, NAV);
    }),
    post('/training/modules/:id/retire', 'training.edit', async (r) => {
      await retireOrBringBack(r.acting, r.param('id'), 'retire');
      return r.redirect(moduleHref(r), 'It is retired');
    }),
    post('/training/modules/:id/bring-back', 'training.edit', async (r) => {
      await retireOrBringBack(r.acting, r.param('id'), 'bring-back');
      return r.redirect(moduleHref(r), 'It is in use again');
    }),
  ];
}

async function factsPage(
  r: SignedInRequest,
  values: Values,
  targets: readonly string[],
  errors?: Issue[],
): Promise<Response> {
  const module = r.param('id') ? (await readModule(r.acting, r.param('id'))).module : null;
  const body = <FactsPage {...{ module: asOpened(module, values), values, targets, errors }} />;
  return r.page(module ? 'What the module is' : 'Write a module of your own', body, { ...NAV, errors });
}

/** A form that is shown again keeps the revision it was opened with: what somebody else saved meanwhile is not lost. */
function asOpened<M extends { revision: number } | null>(module: M, values: Values): M {
  const revision = Number(values.revision);
  return module && revision > 0 ? { ...module, revision } : module;
}

async function pagePage(r: SignedInRequest, values?: Values, errors?: Issue[]): Promise<Response> {
  const { module } = await readModule(r.acting, r.param('id'));
  const at = placeIn(r);
  const page = at === null ? null : module.draft.pages[at];
  if (page === undefined) throw new NotFound('There is no such page.');
  const stored: Values = page
    ? {
        heading: page.heading,
        words: wordsOf(page),
        picture: page.picture?.file ?? '',
        alt: page.picture?.alt ?? '',
      }
    : {};
  const number = at === null ? null : at + 1;
  const body = (
    <PageForm
      {...{ number, errors, module: asOpened(module, values ?? {}), values: values ?? stored }}
      pictures={PICTURES}
    />
  );
  return r.page(number ? `Page ${number}` : 'A new page', body, { ...NAV, errors });
}

async function questionPage(r: SignedInRequest, values?: Values, errors?: Issue[]): Promise<Response> {
  const { module } = await readModule(r.acting, r.param('id'));
  const at = placeIn(r);
  const question = at === null ? null : module.draft.questions[at];
  if (question === undefined) throw new NotFound('There is no such question.');
  const stored: Values = question ? questionForm(question) : {};
  const number = at === null ? null : at + 1;
  const body = (
    <QuestionForm {...{ number, errors, module: asOpened(module, values ?? {}), values: values ?? stored }} />
  );
  return r.page(number ? `Question ${number}` : 'A new question', body, { ...NAV, errors });
}

async function move(r: SignedInRequest, what: 'pages' | 'questions'): Promise<Response> {
  const at = placeIn(r);
  if (at === null) throw new NotFound();
  const { values } = await r.form();
  await rearrange(r.acting, r.param('id'), what, at, values);
  return r.redirect(`${moduleHref(r)}/edit#${what}`, values.how === 'remove' ? 'Removed' : 'Moved');
}

async function publishPage(r: SignedInRequest, values: Values, errors?: Issue[]): Promise<Response> {
  const { module } = await readModule(r.acting, r.param('id'));
  const body = <PublishPage module={asOpened(module, values)} values={values} errors={errors} />;
  return r.page('Publish a version', body, { ...NAV, errors });
}
