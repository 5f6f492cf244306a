import type { Issue } from '../../../platform/errors.ts';
import { NotFound } from '../../../platform/errors.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { addModule, readModule } from '../catalogue/actions.ts';
import { NEW_LESSON } from '../catalogue/model.ts';
import type { Question, TrustModule } from '../model.ts';
import { rearrange, saveFacts, savePage, saveQuestion } from './actions.ts';
import { DraftPage, RemovePage } from './draft-views.tsx';
import { FactsPage } from './facts-views.tsx';
import { forgetLeft, keepLeft, type Left, openLeft } from './left.ts';
import { factsForm, questionForm, wordsOf } from './model.ts';
import { PageForm } from './page-views.tsx';
import { QuestionForm } from './question-views.tsx';

const NAV = { nav: 'training' } as const;
const KEPT = 'It is kept. Only you can see it';
const NEW = '/training/modules/new';
type Values = Record<string, string>;
/** A form that is shown again after it was refused. */
type Refused = { values: Values; errors: Issue[] };

const draftHref = (r: SignedInRequest) => `/training/modules/${r.param('id')}/edit`;

/** The place of a page or question in its address: from 0, null for a new one. @throws NotFound */
function placeIn(r: SignedInRequest): number | null {
  const number = r.param('number');
  if (number === 'new') return null;
  if (!/^[1-9]\d?$/.test(number)) throw new NotFound();
  return Number(number) - 1;
}

/** Writing a module: its facts, its pages and its questions, each a form that can be left and resumed. */
export function writingRoutes(): Route[] {
  return [
    get(NEW, 'training.edit', (r) => factsPage(r)),
    post(`${NEW}/afresh`, 'training.edit', async (r) => {
      await forgetLeft(r.acting, { moduleId: null, what: 'facts' }, { stored: null });
      return r.redirect(NEW);
    }),
    post(NEW, 'training.edit', async (r) => {
      const { values, all } = await r.form();
      const part = { moduleId: null, what: 'facts' } as const;
      if (values.keep)
        return keep(r, part, { ...values, targets: all('targets').join(' ') }, '/training/modules');
      const saved = await attempt(() => addModule(r.acting, values, all('targets')));
      if (!saved.ok) return factsPage(r, refused(values, saved.errors, all('targets')));
      await forgetLeft(r.acting, part, { values });
      const at = `/training/modules/${saved.value.id}/edit`;
      return r.redirect(at, 'Saved. Now write its pages and questions');
    }),
    get('/training/modules/:id/edit', 'training.edit', async (r) => {
      const { module } = await readModule(r.acting, r.param('id'));
      return r.page(`Change: ${module.draft.title}`, <DraftPage module={module} />, NAV);
    }),
    get('/training/modules/:id/edit/facts', 'training.edit', (r) => factsPage(r)),
    post('/training/modules/:id/edit/facts/afresh', 'training.edit', async (r) => {
      const { module } = await readModule(r.acting, r.param('id'));
      const stored = factsForm(module.draft);
      await forgetLeft(r.acting, { moduleId: module.id, what: 'facts' }, { stored });
      return r.redirect(`${draftHref(r)}/facts`);
    }),
    post('/training/modules/:id/edit/facts', 'training.edit', async (r) => {
      const { values, all } = await r.form();
      const part = { moduleId: r.param('id'), what: 'facts' } as const;
      if (values.keep) return keep(r, part, { ...values, targets: all('targets').join(' ') }, draftHref(r));
      const saved = await attempt(() => saveFacts(r.acting, r.param('id'), values, all('targets')));
      if (!saved.ok) return factsPage(r, refused(values, saved.errors, all('targets')));
      await forgetLeft(r.acting, part, { values });
      return r.redirect(draftHref(r), 'Saved');
    }),
    get('/training/modules/:id/edit/pages/:number', 'training.edit', (r) => pagePage(r)),
    post('/training/modules/:id/edit/pages/:number/afresh', 'training.edit', (r) => afresh(r, 'page')),
    post('/training/modules/:id/edit/pages/:number', 'training.edit', async (r) => {
      const { values } = await r.form();
      const part = { moduleId: r.param('id'), what: 'page' } as const;
      if (values.keep) return keep(r, part, values, `${draftHref(r)}#pages`);
      const saved = await attempt(() => savePage(r.acting, r.param('id'), placeIn(r), values));
      if (!saved.ok) return pagePage(r, { values, errors: saved.errors });
      await forgetLeft(r.acting, part, { values });
      const number = saved.value + 1;
      return values.then === 'picture'
        ? r.redirect(`${draftHref(r)}/pages/${number}/picture`)
        : r.redirect(`${draftHref(r)}#page-${number}`, 'Page saved');
    }),
    get('/training/modules/:id/edit/pages/:number/remove', 'training.edit', (r) => removePage(r, 'pages')),
    post('/training/modules/:id/edit/pages/:number/move', 'training.edit', (r) => move(r, 'pages')),
    get('/training/modules/:id/edit/questions/:number', 'training.edit', (r) => questionPage(r)),
    post('/training/modules/:id/edit/questions/:number/afresh', 'training.edit', (r) =>
      afresh(r, 'question'),
    ),
    post('/training/modules/:id/edit/questions/:number', 'training.edit', async (r) => {
      const { values } = await r.form();
      const part = { moduleId: r.param('id'), what: 'question' } as const;
      if (values.keep) return keep(r, part, values, `${draftHref(r)}#questions`);
      const saved = await attempt(() => saveQuestion(r.acting, r.param('id'), placeIn(r), values));
      if (!saved.ok) return questionPage(r, { values, errors: saved.errors });
      await forgetLeft(r.acting, part, { values });
      return r.redirect(`${draftHref(r)}#questions`, 'Question saved');
    }),
    get('/training/modules/:id/edit/questions/:number/remove', 'training.edit', (r) =>
      removePage(r, 'questions'),
    ),
    post('/training/modules/:id/edit/questions/:number/move', 'training.edit', (r) => move(r, 'questions')),
  ];
}

async function keep(
  r: SignedInRequest,
  part: Parameters<typeof keepLeft>[1],
  values: Values,
  next: string,
): Promise<Response> {
  await keepLeft(r.acting, part, values);
  return r.redirect(next, KEPT);
}

async function afresh(r: SignedInRequest, what: 'page' | 'question'): Promise<Response> {
  const { module, stored } = await partOf(r, what === 'page' ? 'pages' : 'questions');
  await forgetLeft(r.acting, { moduleId: module.id, what }, { stored });
  return r.redirect(`${draftHref(r)}/${what}s/${r.param('number')}`);
}

/** The page or question of the address, as it stands in the draft; null for a new one. @throws NotFound */
async function partOf<W extends 'pages' | 'questions'>(
  r: SignedInRequest,
  what: W,
): Promise<{ module: TrustModule; at: number | null; stored: TrustModule['draft'][W][number] | null }> {
  const { module } = await readModule(r.acting, r.param('id'));
  const at = placeIn(r);
  const stored = at === null ? null : module.draft[what][at];
  if (stored === undefined) throw new NotFound('It is not there any more.');
  return { module, at, stored };
}

const refused = (values: Values, errors: Issue[], targets: readonly string[]): Refused => ({
  values: { ...values, targets: targets.join(' ') },
  errors,
});

const NOTHING_LEFT: Left = { kept: null, afresh: '' };

/** A form that is shown again keeps the revision it was opened with: what somebody else saved meanwhile is not lost. */
function asOpened<M extends { revision: number }>(module: M, again: Refused | undefined): M {
  const revision = Number(again?.values.revision);
  return revision > 0 ? { ...module, revision } : module;
}

async function factsPage(r: SignedInRequest, again?: Refused): Promise<Response> {
  const module = r.param('id') ? (await readModule(r.acting, r.param('id'))).module : null;
  const lesson = module?.draft ?? NEW_LESSON;
  const stands = { ...factsForm(lesson), targets: lesson.targets.join(' ') };
  const part = { moduleId: module?.id ?? null, what: 'facts', stored: module && factsForm(lesson) } as const;
  const action = module ? `${draftHref(r)}/facts` : NEW;
  const { values, left } = again
    ? { values: again.values, left: NOTHING_LEFT }
    : await openLeft(r.acting, part, stands, `${action}/afresh`);
  const targets = (values.targets ?? '').split(' ').filter(Boolean);
  const errors = again?.errors;
  const body = (
    <FactsPage {...{ values, targets, left, errors }} module={module && asOpened(module, again)} />
  );
  return r.page(module ? 'What the module is' : 'Write a module of your own', body, { ...NAV, errors });
}

async function pagePage(r: SignedInRequest, again?: Refused): Promise<Response> {
  const { module, at, stored } = await partOf(r, 'pages');
  const stands: Values = stored ? { heading: stored.heading, words: wordsOf(stored) } : {};
  const { values, left } = again
    ? { values: again.values, left: NOTHING_LEFT }
    : await openLeft(
        r.acting,
        { moduleId: module.id, what: 'page', stored },
        stands,
        `${draftHref(r)}/pages/${r.param('number')}/afresh`,
      );
  const number = at === null ? null : at + 1;
  const errors = again?.errors;
  const body = (
    <PageForm
      {...{ number, values, left, errors }}
      module={asOpened(module, again)}
      picture={stored?.picture}
    />
  );
  return r.page(number ? `Page ${number}` : 'A new page', body, { ...NAV, errors });
}

async function questionPage(r: SignedInRequest, again?: Refused): Promise<Response> {
  const { module, at, stored } = await partOf(r, 'questions');
  const { values, left } = again
    ? { values: again.values, left: NOTHING_LEFT }
    : await openLeft(
        r.acting,
        { moduleId: module.id, what: 'question', stored },
        stored ? questionForm(stored) : {},
        `${draftHref(r)}/questions/${r.param('number')}/afresh`,
      );
  const number = at === null ? null : at + 1;
  const errors = again?.errors;
  const body = <QuestionForm {...{ number, values, left, errors }} module={asOpened(module, again)} />;
  return r.page(number ? `Question ${number}` : 'A new question', body, { ...NAV, errors });
}

async function removePage(r: SignedInRequest, what: 'pages' | 'questions'): Promise<Response> {
  const { module, at, stored } = await partOf(r, what);
  if (!stored || at === null) throw new NotFound();
  const words = 'heading' in stored ? stored.heading : (stored as Question).text;
  const body = <RemovePage {...{ module, what, words }} number={at + 1} />;
  return r.page(what === 'pages' ? 'Remove a page' : 'Remove a question', body, NAV);
}

async function move(r: SignedInRequest, what: 'pages' | 'questions'): Promise<Response> {
  const at = placeIn(r);
  if (at === null) throw new NotFound();
  const { values } = await r.form();
  await rearrange(r.acting, r.param('id'), what, at, values);
  if (values.how === 'remove') return r.redirect(`${draftHref(r)}#${what}`, 'Removed');
  const to = at + (values.how === 'up' ? 0 : 2);
  return r.redirect(`${draftHref(r)}#${what === 'pages' ? 'page' : 'question'}-${to}`, 'Moved');
}
