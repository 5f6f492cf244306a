import type { Issue } from '../../../platform/errors.ts';
import { asLoaded, eachAsked, merge } from '../../../platform/form-merge.ts';
import type { Parts } from '../../../platform/parts.ts';
import { may } from '../../../platform/permissions.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import type { Values } from '../fields.tsx';
import { matchesFor } from '../finding/actions.ts';
import { ChangedMeanwhile } from '../meanwhile/changed.ts';
import { CATEGORIES, type Category, displayName } from '../model.ts';
import { schoolsToEdit } from '../schools/actions.ts';
import { addPerson, editPerson, formOf } from './actions.ts';
import { AddPersonPage, EditPersonPage } from './edit-views.tsx';
import { fieldLabel, sentence } from './history-views.tsx';
import { openPerson, personToChange } from './open.ts';
import { PersonPage } from './views.tsx';

async function addPage(r: SignedInRequest, values: Values, errors?: Issue[]): Promise<Response> {
  const body = (
    <AddPersonPage
      values={values}
      errors={errors}
      schools={await schoolsToEdit(r.acting)}
      wholeTrust={may(r.viewer, 'people.edit', 'trust')}
      matches={await matchesFor(r.acting, values, 'manager', errors)}
    />
  );
  return r.page('Add a person', body, { nav: 'people', errors });
}

const said = (field: string) => sentence(fieldLabel(field));
const ASKED = eachAsked(
  {
    givenName: said('givenName'),
    familyName: said('familyName'),
    knownAs: said('knownAs'),
    title: said('title'),
    category: said('category'),
    organisation: said('organisation'),
    email: said('email'),
    staffCode: said('staffCode'),
  },
  { category: (key) => CATEGORIES[key as Category] ?? '' },
);

/** The form with what is saved; with what was typed and is refused; or with that beside what was saved meanwhile. */
async function editPage(
  r: SignedInRequest,
  typed?: Values,
  why: { errors?: Issue[]; changed?: ChangedMeanwhile } = {},
): Promise<Response> {
  const row = await personToChange(r.acting, r.param('id'));
  const now = asLoaded(formOf(row));
  const merged = typed && why.changed && merge(ASKED, now, typed);
  const body = (
    <EditPersonPage
      person={{ id: row.id, name: displayName(row) }}
      values={merged?.values ?? typed ?? now}
      errors={why.errors}
      meanwhile={merged && { title: why.changed!.title, ...merged }}
    />
  );
  const status = merged ? 409 : undefined;
  return r.page('Change their details', body, { nav: 'people', errors: why.errors, status });
}

/** One person: add, look, change. */
export function recordRoutes(parts: Parts): Route[] {
  return [
    get('/people/new', 'people.edit', (r) => addPage(r, {})),
    post('/people/new', 'people.edit', async (r) => {
      const { values } = await r.form();
      const added = await attempt(() => addPerson(r.acting, values));
      if (!added.ok) return addPage(r, values, added.errors);
      // The message travels in a cookie that can be read: who it is, only the page it leads to says.
      return r.redirect(`/people/${added.value.id}`, 'Person added');
    }),
    get('/people/:id', 'people.read', async (r) => {
      const record = await openPerson(r.acting, r.param('id'));
      const body = <PersonPage record={record} self={record.person.id === r.viewer.personId} />;
      return r.page(displayName(record.person), body, { nav: 'people' });
    }),
    get('/people/:id/edit', 'people.edit', (r) => editPage(r)),
    post('/people/:id/edit', 'people.edit', async (r) => {
      const { values } = await r.form();
      const id = r.param('id');
      try {
        const saved = await attempt(() => editPerson(r.acting, parts, id, values));
        if (!saved.ok) return editPage(r, values, { errors: saved.errors });
        return r.redirect(`/people/${id}`, 'Details saved');
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile)) throw error;
        return editPage(r, values, { changed: error });
      }
    }),
  ];
}
