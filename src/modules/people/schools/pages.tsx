import { Conflict, type Issue } from '../../../platform/errors.ts';
import { may } from '../../../platform/permissions.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import type { Values } from '../fields.tsx';
import type { SchoolRow } from '../rows.ts';
import { closeSchool, listSchools, openSchool, saveSchool } from './actions.ts';
import { saveTrust, trustDetails } from './trust.ts';
import { ClosePage, SchoolFormPage, SchoolPage, SchoolsPage, TrustPage } from './views.tsx';

const valuesOf = (s: SchoolRow): Values => ({
  name: s.name,
  shortName: s.short_name,
  urn: s.urn ?? '',
  phase: s.phase,
  revision: String(s.revision),
});

function differing(now: Values, typed: Values): [string, string, string][] {
  return Object.keys(now)
    .filter((f) => f !== 'revision' && f !== 'was' && now[f] !== (typed[f] ?? ''))
    .map((f) => [f, now[f] ?? '', typed[f] ?? '']);
}

async function formPage(r: SignedInRequest, id: string, values?: Values, errors?: Issue[], conflict = false) {
  const { school } = await openSchool(r.acting, id);
  const now = valuesOf(school);
  const body = (
    <SchoolFormPage
      id={id}
      name={school.name}
      values={conflict ? { ...values, revision: now.revision! } : (values ?? now)}
      errors={errors}
      differences={conflict ? differing(now, values!) : undefined}
    />
  );
  return r.page('Change a school', body, { nav: 'people', errors, status: conflict ? 409 : undefined });
}

/** Schools and the trust itself. */
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
  get('/schools/:id/edit', 'schools.edit', (r) => formPage(r, r.param('id'))),
  post('/schools/:id/edit', 'schools.edit', async (r) => {
    const { values } = await r.form();
    const id = r.param('id');
    try {
      const saved = await attempt(() => saveSchool(r.acting, id, values));
      return saved.ok ? r.redirect(`/schools/${id}`, 'School saved') : formPage(r, id, values, saved.errors);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return formPage(r, id, values, undefined, true);
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
  get('/trust', 'settings.edit', async (r) =>
    r.page('The trust', <TrustPage values={await trustDetails(r.acting)} />, { nav: 'people' }),
  ),
  post('/trust', 'settings.edit', async (r) => {
    const { values } = await r.form();
    try {
      const saved = await attempt(() => saveTrust(r.acting, values));
      if (saved.ok) return r.redirect('/trust', 'Details saved');
      const body = <TrustPage values={values} errors={saved.errors} />;
      return r.page('The trust', body, { nav: 'people', errors: saved.errors });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const now = await trustDetails(r.acting);
      const body = <TrustPage values={{ ...values, was: now.was! }} differences={differing(now, values)} />;
      return r.page('The trust', body, { nav: 'people', status: 409 });
    }
  }),
];
