import { dayOf } from '../../../platform/dates.ts';
import { writtenDay } from '../../../platform/day-field.ts';
import { type Issue, NotFound } from '../../../platform/errors.ts';
import { asLoaded, merge } from '../../../platform/form-merge.ts';
import { may } from '../../../platform/permissions.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import type { Values } from '../fields.tsx';
import { matchesFor } from '../finding/actions.ts';
import { ChangedMeanwhile } from '../meanwhile/changed.ts';
import type { Meanwhile } from '../meanwhile/views.tsx';
import { displayName } from '../model.ts';
import { patternFields } from '../pattern.ts';
import type { EngagementRow } from '../rows.ts';
import { schoolsToEdit } from '../schools/actions.ts';
import { addEngagement, editEngagement, engagementsFor } from './actions.ts';
import { askedOf } from './asked.ts';
import { EngagementPage } from './views.tsx';

function valuesOf(e: EngagementRow): Values {
  const manager = e.manager ?? '';
  return {
    revision: String(e.revision),
    place: e.school_id ?? 'central',
    job: e.job,
    manager,
    managerId: e.manager_id ?? '',
    managerFor: manager,
    from: writtenDay(e.from_date),
    to: writtenDay(e.to_date),
    ...patternFields(e.pattern),
  };
}

type Shown = { id?: string; values: Values; errors?: Issue[]; meanwhile?: Meanwhile };

async function engagementPage(
  r: SignedInRequest,
  { id, values, errors, meanwhile }: Shown,
): Promise<Response> {
  const { person } = await engagementsFor(r.acting, r.param('id'));
  const title = id ? 'Change an engagement' : 'Add an engagement';
  const body = (
    <EngagementPage
      person={{ id: person.id, name: displayName(person) }}
      id={id}
      values={values}
      errors={errors}
      meanwhile={meanwhile}
      schools={await schoolsToEdit(r.acting)}
      central={may(r.viewer, 'people.edit', 'trust')}
      matches={await matchesFor(r.acting, values, 'manager', errors)}
    />
  );
  return r.page(title, body, { nav: 'people', errors, status: meanwhile ? 409 : undefined });
}

/** What was typed, beside what was saved meanwhile. */
async function changedPage(
  r: SignedInRequest,
  id: string,
  typed: Values,
  { title }: ChangedMeanwhile,
): Promise<Response> {
  const now = asLoaded(valuesOf(await engagementOf(r)));
  const { values, differences } = merge(askedOf(await schoolsToEdit(r.acting)), now, typed);
  return engagementPage(r, { id, values, meanwhile: { title, differences } });
}

async function engagementOf(r: SignedInRequest): Promise<EngagementRow> {
  const { engagements } = await engagementsFor(r.acting, r.param('id'));
  const found = engagements.find(
    (e) => e.id === r.param('engagement') && may(r.viewer, 'people.edit', e.school_id),
  );
  if (!found) throw new NotFound('We cannot find this engagement.');
  return found;
}

/** Where someone works: add, change and end engagements. */
export const engagementRoutes: Route[] = [
  get('/people/:id/engagements/new', 'people.edit', (r) =>
    engagementPage(r, { values: { from: writtenDay(dayOf(r.acting.clock.now())) } }),
  ),
  post('/people/:id/engagements/new', 'people.edit', async (r) => {
    const { values } = await r.form();
    const saved = await attempt(() => addEngagement(r.acting, r.param('id'), values));
    if (!saved.ok) return engagementPage(r, { values, errors: saved.errors });
    return r.redirect(`/people/${r.param('id')}`, 'Engagement added');
  }),
  get('/people/:id/engagements/:engagement', 'people.edit', async (r) => {
    const found = await engagementOf(r);
    return engagementPage(r, { id: found.id, values: asLoaded(valuesOf(found)) });
  }),
  post('/people/:id/engagements/:engagement', 'people.edit', async (r) => {
    const { values } = await r.form();
    const id = r.param('engagement');
    try {
      const saved = await attempt(() => editEngagement(r.acting, r.param('id'), id, values));
      if (!saved.ok) return engagementPage(r, { id, values, errors: saved.errors });
      return r.redirect(`/people/${r.param('id')}`, 'Engagement saved');
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      return changedPage(r, id, values, error);
    }
  }),
];
