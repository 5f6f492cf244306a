import { Conflict, type Issue } from '../../../platform/errors.ts';
import { may } from '../../../platform/permissions.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import type { Values } from '../fields.tsx';
import { PHASES, type Phase } from '../model.ts';
import type { SchoolRow } from '../rows.ts';
import { closeSchool, listSchools, openSchool, saveSchool } from './actions.ts';
import { differencesIn } from './differences.ts';
import { ClosePage, SCHOOL_LABELS, SchoolFormPage } from './edit-views.tsx';
import { SchoolPage, SchoolsPage } from './views.tsx';

const valuesOf = (s: SchoolRow): Values => ({
  name: s.name,
  shortName: s.short_name,
  urn: s.urn ?? '',
  phase: s.phase,
  revision: String(s.revision),
});

const said = (field: string, values: Values): string =>
  field === 'phase' ? (PHASES[values.phase as Phase] ?? '') : (values[field] ?? '');

/** The form with what is saved; with what was typed and is refused; or with that beside what someone else saved meanwhile. */
async function editPage(
  r: SignedInRequest,
  typed?: Values,
  why: { errors?: Issue[]; changedMeanwhile?: boolean } = {},
): Promise<Response> {
  const { school } = await openSchool(r.acting, r.param('id'));
  const now = valuesOf(school);
  const meanwhile = typed && why.changedMeanwhile;
  const body = (
    <SchoolFormPage
      id={school.id}
      name={school.name}
      values={meanwhile ? { ...typed, revision: now.revision! } : (typed ?? now)}
      errors={why.errors}
      differences={meanwhile ? differencesIn(SCHOOL_LABELS, now, typed, said) : undefined}
    />
  );
  const status = meanwhile ? 409 : undefined;
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
      if (!(error instanceof Conflict)) throw error;
      return editPage(r, values, { changedMeanwhile: true });
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
