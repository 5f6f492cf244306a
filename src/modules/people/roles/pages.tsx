import { dayOf, longDate } from '../../../platform/dates.ts';
import { writtenDay } from '../../../platform/day-field.ts';
import { type Issue, NotFound } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { may } from '../../../platform/permissions.ts';
import { attempt } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import type { Values } from '../fields.tsx';
import { matchesFor } from '../finding/actions.ts';
import { endRole, grantRole, rolesFor } from './actions.ts';
import { delegable, endDelegation, recordDelegation } from './delegations.ts';
import { roleAndPlace } from './list.tsx';
import { mayTakeBack, takeBackRole } from './taking-back.ts';
import { DelegationPage, EndRolePage, GrantPage, NoRolePage } from './views.tsx';

const today = (r: SignedInRequest): string => writtenDay(dayOf(r.acting.clock.now()));

async function grantPage(r: SignedInRequest, values: Values, errors?: Issue[]): Promise<Response> {
  const person = await rolesFor(r.acting, r.param('id'));
  if (person.refused)
    return r.page('Give a role', <NoRolePage person={person} why={person.refused} />, {
      nav: 'people',
      errors,
    });
  const body = <GrantPage person={person} schools={person.schools} values={values} errors={errors} />;
  return r.page('Give a role', body, { nav: 'people', errors });
}

async function endPage(r: SignedInRequest, values: Values, errors?: Issue[]): Promise<Response> {
  const person = await rolesFor(r.acting, r.param('id'));
  const held = person.roles.find((role) => role.id === r.param('held'));
  if (!held) throw new NotFound('We cannot find this role.');
  const takeBack = await mayTakeBack(r.acting, person.id, held.id);
  const body = (
    <EndRolePage person={person} held={held} takeBack={takeBack} values={values} errors={errors} />
  );
  return r.page('End a role', body, { nav: 'people', errors });
}

/** The page one came from: the record, or one's own for those who may not read records. */
const home = (r: SignedInRequest): string =>
  may(r.viewer, 'people.read') ? `/people/${r.param('id')}` : '/me';

async function delegationPage(r: SignedInRequest, values: Values, errors?: Issue[]): Promise<Response> {
  const person = await delegable(r.acting, r.param('id'));
  const body = (
    <DelegationPage
      person={person}
      roles={person.roles}
      matches={await matchesFor(r.acting, values, 'delegate', errors)}
      values={values}
      errors={errors}
      back={home(r)}
    />
  );
  return r.page('Record who stands in', body, { nav: 'people', errors });
}

/** Roles given and ended; who stands in for whom. */
export const roleRoutes = (parts: Parts): Route[] => [
  get('/people/:id/roles/new', 'roles.grant', (r) => grantPage(r, { from: today(r) })),
  post('/people/:id/roles/new', 'roles.grant', async (r) => {
    const { values } = await r.form();
    const given = await attempt(() => grantRole(r.acting, parts, r.param('id'), values));
    if (!given.ok) return grantPage(r, values, given.errors);
    // The message travels in a cookie that can be read: whom it is about, only the page it leads to says.
    return r.redirect(`/people/${r.param('id')}`, `Role given: ${roleAndPlace(given.value)}`);
  }),
  get('/people/:id/roles/:held/end', 'roles.grant', (r) => endPage(r, { to: today(r) })),
  post('/people/:id/roles/:held/end', 'roles.grant', async (r) => {
    const { values } = await r.form();
    const saved = await attempt(() => endRole(r.acting, parts, r.param('id'), r.param('held'), values));
    if (!saved.ok) return endPage(r, values, saved.errors);
    const ends = `${roleAndPlace(saved.value)}: ends after ${longDate(saved.value.to)}`;
    return r.redirect(`/people/${r.param('id')}`, ends);
  }),
  post('/people/:id/roles/:held/take-back', 'roles.grant', async (r) => {
    const taken = await attempt(() => takeBackRole(r.acting, parts, r.param('id'), r.param('held')));
    if (!taken.ok) return endPage(r, { to: today(r) }, taken.errors);
    return r.redirect(`/people/${r.param('id')}`, `${roleAndPlace(taken.value)}: taken back`);
  }),
  get('/people/:id/delegations/new', 'delegate', (r) => delegationPage(r, { from: today(r) })),
  post('/people/:id/delegations/new', 'delegate', async (r) => {
    const { values } = await r.form();
    const saved = await attempt(() => recordDelegation(r.acting, r.param('id'), values));
    if (!saved.ok) return delegationPage(r, values, saved.errors);
    return r.redirect(home(r), 'Recorded who stands in');
  }),
  post('/people/:id/delegations/:delegation/end', 'delegate', async (r) => {
    await endDelegation(r.acting, r.param('id'), r.param('delegation'));
    return r.redirect(home(r), 'They no longer stand in');
  }),
];
