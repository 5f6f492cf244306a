import type { Issue } from '../../../platform/errors.ts';
import { may } from '../../../platform/permissions.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { readAsked } from '../assigning/actions.ts';
import { AskedList } from '../assigning/views.tsx';
import {
  copyModule,
  publish,
  readCatalogue,
  readModule,
  readRetiring,
  retireOrBringBack,
  takeOver,
  throwAway,
} from './actions.ts';
import { CataloguePage } from './list-views.tsx';
import { ModuleAdminPage } from './module-views.tsx';
import { PreviewPage } from './preview-views.tsx';
import { PublishPage, RetirePage, ThrowAwayPage } from './publish-views.tsx';

const NAV = { nav: 'training' } as const;
type Values = Record<string, string>;

const moduleHref = (r: SignedInRequest) => `/training/modules/${r.param('id')}`;

/** The trust's modules: taken over, copied, published, retired. */
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
    get('/training/modules/:id', 'training.read', async (r) => {
      const found = await readModule(r.acting, r.param('id'));
      const asked = <AskedList {...(await readAsked(r.acting, r.param('id')))} module={found.module} />;
      const mayEdit = may(r.viewer, 'training.edit', 'trust');
      const body = <ModuleAdminPage {...found} mayEdit={mayEdit} asked={asked} />;
      return r.page(found.module.draft.title, body, NAV);
    }),
    get('/training/modules/:id/preview', 'training.read', async (r) => {
      const { module } = await readModule(r.acting, r.param('id'));
      return r.page(`Read through: ${module.draft.title}`, <PreviewPage module={module} />, NAV);
    }),
    post('/training/modules/:id/copy', 'training.edit', async (r) => {
      const { id } = await copyModule(r.acting, r.param('id'));
      return r.redirect(
        `/training/modules/${id}/edit`,
        'This is the copy. Nobody takes it before you publish it',
      );
    }),
    get('/training/modules/:id/throw-away', 'training.edit', async (r) => {
      const { module } = await readModule(r.acting, r.param('id'));
      return r.page('Throw it away', <ThrowAwayPage module={module} />, NAV);
    }),
    post('/training/modules/:id/throw-away', 'training.edit', async (r) => {
      const { values } = await r.form();
      const gone = await throwAway(r.acting, r.param('id'), values);
      return gone === 'the module'
        ? r.redirect('/training/modules', 'It is thrown away')
        : r.redirect(moduleHref(r), 'The changes are thrown away');
    }),
    get('/training/modules/:id/publish', 'training.edit', (r) => publishPage(r, {})),
    post('/training/modules/:id/publish', 'training.edit', async (r) => {
      const { values } = await r.form();
      const done = await attempt(() => publish(r.acting, r.param('id'), values));
      if (!done.ok) return publishPage(r, values, done.errors);
      return r.redirect(moduleHref(r), `Version ${done.value.number} is published`);
    }),
    get('/training/modules/:id/retire', 'training.edit', async (r) => {
      const found = await readRetiring(r.acting, r.param('id'));
      return r.page('Retire this module', <RetirePage {...found} />, NAV);
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

/** A form that is shown again keeps the revision it was opened with: what somebody else saved meanwhile is not lost. */
function asOpened<M extends { revision: number }>(module: M, values: Values): M {
  const revision = Number(values.revision);
  return revision > 0 ? { ...module, revision } : module;
}

async function publishPage(r: SignedInRequest, values: Values, errors?: Issue[]): Promise<Response> {
  const { module } = await readModule(r.acting, r.param('id'));
  const body = <PublishPage module={asOpened(module, values)} values={values} errors={errors} />;
  return r.page('Publish a version', body, { ...NAV, errors });
}
