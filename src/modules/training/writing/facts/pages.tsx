import type { Issue } from '../../../../platform/errors.ts';
import { attempt } from '../../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../../web/route.ts';
import { addModule, readModule } from '../../catalogue/actions.ts';
import { NEW_LESSON } from '../../catalogue/model.ts';
import { saveFacts } from '../actions.ts';
import { asOpened, draftHref, keep, NOTHING_LEFT, type Refused } from '../leaving.ts';
import { forgetLeft, openLeft } from '../left.ts';
import { factsForm } from '../model.ts';
import { FactsPage } from './views.tsx';

const NAV = { nav: 'training' } as const;
const NEW = '/training/modules/new';
type Values = Record<string, string>;

/** What a module is, besides its pages and questions: of a new one, and of one that is there. */
export function factsRoutes(): Route[] {
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
  ];
}

const refused = (values: Values, errors: Issue[], targets: readonly string[]): Refused => ({
  values: { ...values, targets: targets.join(' ') },
  errors,
});

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
