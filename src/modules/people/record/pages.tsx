import { Conflict } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { may } from '../../../platform/permissions.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { choicesFor } from '../engagements/actions.ts';
import type { Values } from '../fields.tsx';
import { displayName } from '../model.ts';
import { schoolsToEdit } from '../schools/actions.ts';
import { addPerson, editPerson, formOf, invite, setActive } from './actions.ts';
import { AddPersonPage, EditPersonPage } from './edit-views.tsx';
import { openPerson, personToChange } from './open.ts';
import { PersonPage } from './views.tsx';

async function addPage(r: SignedInRequest, values: Values, errors?: { field: string; message: string }[]) {
  const matches = errors?.some((e) => e.field === 'manager')
    ? await choicesFor(r.acting, values.manager ?? '')
    : [];
  const body = (
    <AddPersonPage
      values={values}
      errors={errors}
      schools={await schoolsToEdit(r.acting)}
      wholeTrust={may(r.viewer, 'people.edit', 'trust')}
      matches={matches}
    />
  );
  return r.page('Add a person', body, { nav: 'people', errors });
}

/** One person: add, look, change, make inactive and active. */
export function recordRoutes(parts: Parts): Route[] {
  return [
    get('/people/new', 'people.edit', (r) => addPage(r, {})),
    post('/people/new', 'people.edit', async (r) => {
      const { values } = await r.form();
      const added = await attempt(() => addPerson(r.acting, values));
      if (!added.ok) return addPage(r, values, added.errors);
      return r.redirect(`/people/${added.value.id}`, `${added.value.name} added`);
    }),
    get('/people/:id', 'people.read', async (r) => {
      const record = await openPerson(r.acting, r.param('id'));
      const body = <PersonPage record={record} self={record.person.id === r.viewer.personId} />;
      return r.page(displayName(record.person), body, { nav: 'people' });
    }),
    get('/people/:id/edit', 'people.edit', async (r) => {
      const row = await personToChange(r.acting, r.param('id'));
      const person = { id: row.id, name: displayName(row) };
      return r.page('Change their details', <EditPersonPage person={person} values={formOf(row)} />, {
        nav: 'people',
      });
    }),
    post('/people/:id/edit', 'people.edit', async (r) => {
      const { values } = await r.form();
      const id = r.param('id');
      try {
        const saved = await attempt(() => editPerson(r.acting, parts.auth, id, values));
        if (saved.ok) return r.redirect(`/people/${id}`, 'Details saved');
        const row = await personToChange(r.acting, id);
        const body = (
          <EditPersonPage person={{ id, name: displayName(row) }} values={values} errors={saved.errors} />
        );
        return r.page('Change their details', body, { nav: 'people', errors: saved.errors });
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        const row = await personToChange(r.acting, id);
        const now = formOf(row);
        const differences = Object.keys(now)
          .filter((field) => field !== 'revision' && now[field] !== (values[field] ?? ''))
          .map((field) => [field, now[field]!, values[field] ?? ''] as const);
        const body = (
          <EditPersonPage
            person={{ id, name: displayName(row) }}
            values={{ ...values, revision: now.revision! }}
            differences={differences}
          />
        );
        return r.page('Change their details', body, { nav: 'people', status: 409 });
      }
    }),
    post('/people/:id/invite', 'people.edit', async (r) => {
      const id = r.param('id');
      await invite(r.acting, parts.publicUrl, id);
      const text = parts.sendsMail
        ? 'We have sent them a link to join'
        : 'A link to join waits in the outbox';
      return r.redirect(`/people/${id}`, text);
    }),
    ...(['active', 'inactive'] as const).map((state) =>
      post(`/people/:id/${state}`, 'people.edit', async (r) => {
        const id = r.param('id');
        const done = await attempt(() => setActive(r.acting, parts.auth, id, state === 'active'));
        if (!done.ok)
          return r.redirect(`/people/${id}`, {
            kind: 'notice',
            title: 'Not done',
            text: done.errors[0]!.message,
          });
        return r.redirect(
          `/people/${id}`,
          state === 'active' ? 'They can sign in again' : 'They are signed out everywhere and cannot sign in',
        );
      }),
    ),
  ];
}
