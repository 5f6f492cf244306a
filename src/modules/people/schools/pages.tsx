import type { Issue } from '../../../platform/errors.ts';
import { asLoaded, eachAsked, merge } from '../../../platform/form-merge.ts';
import { may } from '../../../platform/permissions.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import type { Values } from '../fields.tsx';
import { ChangedMeanwhile } from '../meanwhile/changed.ts';
import { PHASES, type Phase } from '../model.ts';
import type { SchoolRow } from '../rows.ts';
import { closeSchool, listSchools, openSchool, saveSchool } from './actions.ts';
import { ClosePage, SCHOOL_LABELS, SchoolFormPage } from './edit-views.tsx';
import { SchoolPage, SchoolsPage } from './views.tsx';

const valuesOf = (s: SchoolRow): Values => ({
  name: s.name,
  shortName: s.short_name,
  urn: s.urn ?? '',
  phase: s.phase,
  revision: String(s.revision),
});

const ASKED = eachAsked(SCHOOL_LABELS, { phase: (key) => PHASES[key as Phase] ?? '' });

/** The form with what is saved; with what was typed and is refused; or with that beside what was saved meanwhile. */
async function editPage(
  r: SignedInRequest,
  typed?: Values,
  why: { errors?: Issue[]; changed?: ChangedMeanwhile } = {},
): Promise<Response> {
  const { school } = await openSchool(r.acting, r.param('id'));
  const now = asLoaded(valuesOf(school));
  const merged = typed && why.changed && merge(ASKED, now, typed);
  const body = (
    <SchoolFormPage
      id={school.id}
      name={school.name}
      values={merged?.values ?? typed ?? now}
      errors={why.errors}
      meanwhile={merged && { title: why.changed!.title, ...merged }}
    />
  );
  const status = merged ? 409 : undefined;
  return r.page('Change a school', body, { nav: 'people', errors: why.errors, status });
}

/** Schools. */
export const schoolRoutes: Route[] = [
  get('/schools', 'people.read', async (r) => {
    const body = (
      <SchoolsPage
        schools={await listSchools(r.acting)}
        mayEdit={may(r.viewer, 'schools.edit', 'trust')}
        maySettings={may(r.viewer, 'settings.edit', 'trust')}
      />
    );
    return r.page('Schools', body, { nav: 'people' });
  }),
  get('/schools/new', 'schools.edit', (r) =>
    r.page('Add a school', <SchoolFormPage values={{}} />, { nav: 'people' }),
  ),
  post('/schools/new', 'schools.edit', async (r) => {
    const { values } = await r.form();
    const saved = await attempt(() => saveSchool(r.acting, null, values));
    if (saved.ok) return r.redirect(`/schools/${saved.value}`, 'School added');
    const body = <SchoolFormPage values={values} errors={saved.errors} />;
    return r.page('Add a school', body, { nav: 'people', errors: saved.errors });
  }),
  get('/schools/:id', 'people.read', async (r) => {
    const view = await openSchool(r.acting, r.param('id'));
    return r.page(view.school.name, <SchoolPage view={view} />, { nav: 'people' });
  }),
  get('/schools/:id/edit', 'schools.edit', (r) => editPage(r)),
  post('/schools/:id/edit', 'schools.edit', async (r) => {
    const { values } = await r.form();
    const id = r.param('id');
    try {
      const saved = await attempt(() => saveSchool(r.acting, id, values));
      if (!saved.ok) return editPage(r, values, { errors: saved.errors });
      return r.redirect(`/schools/${id}`, 'School saved');
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      return editPage(r, values, { changed: error });
    }
  }),
  post('/schools/:id/close', 'schools.edit', async (r) => {
    const { values } = await r.form();
    const id = r.param('id');
    const saved = await attempt(() => closeSchool(r.acting, id, values));
    if (saved.ok) return r.redirect(`/schools/${id}`, 'The school closes after that day');
    const { school } = await openSchool(r.acting, id);
    const body = <ClosePage school={school} values={values} errors={saved.errors} />;
    return r.page('Close this school', body, { nav: 'people', errors: saved.errors });
  }),
  post('/schools/:id/open', 'schools.edit', async (r) => {
    await closeSchool(r.acting, r.param('id'), null);
    return r.redirect(`/schools/${r.param('id')}`, 'The school is open again');
  }),
];
