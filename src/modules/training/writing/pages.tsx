import { NotFound } from '../../../platform/errors.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { readModule } from '../catalogue/actions.ts';
import type { Question, TrustModule } from '../model.ts';
import { rearrange, savePage, saveQuestion } from './actions.ts';
import { DraftPage, RemovePage } from './draft-views.tsx';
import { factsRoutes } from './facts/pages.tsx';
import { asOpened, draftHref, keep, NOTHING_LEFT, type Refused } from './leaving.ts';
import { forgetLeft, openLeft } from './left.ts';
import { questionForm, wordsOf } from './model.ts';
import { PageForm } from './page-views.tsx';
import { QuestionForm } from './question-views.tsx';

const NAV = { nav: 'training' } as const;
type Values = Record<string, string>;

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
    ...factsRoutes(),
    get('/training/modules/:id/edit', 'training.edit', async (r) => {
      const { module } = await readModule(r.acting, r.param('id'));
      return r.page(`Change: ${module.draft.title}`, <DraftPage module={module} />, NAV);
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
