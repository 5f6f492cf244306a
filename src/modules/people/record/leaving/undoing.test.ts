import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeWorld, type Persona, type World } from '../../../../../test/world.ts';
import { inTrust } from '../../../../platform/database/database.ts';
import { Conflict, NotAllowed } from '../../../../platform/errors.ts';
import { editEngagement } from '../../engagements/actions.ts';
import { shutOutLeavers } from '../../jobs.ts';
import { endRole, grantRole } from '../../roles/actions.ts';
import { recordDelegation } from '../../roles/delegations.ts';
import { delegationsOf, rolesOf } from '../../store.ts';
import { setActive } from '../account/actions.ts';
import { editPerson, formOf } from '../actions.ts';
import { openPerson } from '../open.ts';
import { leave, undoLeave } from './actions.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const record = async (persona: Persona) => openPerson(await world.acting('hr'), world.people[persona]);
const gone = async (persona: Persona, lastDay = '27/11/2026') =>
  leave(await world.acting('hr'), world.app.parts.auth, world.people[persona], { lastDay });
const undo = async (persona: Persona) =>
  undoLeave(await world.acting('hr'), world.people[persona], (await record(persona)).leaving!.seq);
const rolesNow = (persona: Persona) =>
  inTrust(world.db, world.trustId, (tx) => rolesOf(tx, world.people[persona]));

test('a role that was ended sooner since stays ended then; one that was not goes on', async () => {
  await gone('leader');
  const [held] = await rolesNow('leader');
  const administrator = await world.acting('administrator');
  await endRole(administrator, world.app.parts, world.people.leader, held!.id, { to: '20/11/2026' });
  expect(await undo('leader')).toBe(false);
  expect((await rolesNow('leader'))[0]!.to_date).toBe('2026-11-20');
  expect((await record('leader')).engagements[0]!.to_date).toBeNull();
});

test('an engagement given another last day since keeps it', async () => {
  await gone('teacher');
  const { engagements } = await record('teacher');
  const { id, job, revision } = engagements[0]!;
  const to = { place: world.schools.north, job, from: '1/9/2025', to: '31/12/2026', pattern: 'none' };
  const hr = await world.acting('hr');
  await editEngagement(hr, world.people.teacher, id, { ...to, revision: String(revision) });
  expect(await undo('teacher')).toBe(false);
  expect((await record('teacher')).engagements[0]!.to_date).toBe('2026-12-31');
});

/** Records that someone stands in for the head from 23 November to a day of December. */
async function standsInForHead(delegate: string, to: string) {
  const [held] = await rolesNow('head');
  const asked = { held: held!.id, delegate, from: '23/11/2026', to, reason: 'Away' };
  await recordDelegation(await world.acting('head'), world.people.head, asked);
}
const standIns = async () =>
  (await inTrust(world.db, world.trustId, (tx) => delegationsOf(tx, world.people.head)))
    .filter((d) => !d.ended_at)
    .map((d) => d.to_name);

test('they stand in again, unless somebody else does since or the role is over', async () => {
  await standsInForHead('Sol Lindley', '11/12/2026');
  await gone('leader');
  expect(await standIns()).toEqual([]);
  expect(await undo('leader')).toBe(true);
  expect(await standIns()).toEqual(['Sol Lindley']);
  await gone('leader');
  await standsInForHead('Mary Nash', '11/12/2026');
  expect(await undo('leader')).toBe(false);
  expect(await standIns()).toEqual(['Mary Nash']);
});

test('whoever was made inactive by hand since stays inactive', async () => {
  await gone('teacher');
  await setActive(await world.acting('hr'), world.app.parts.auth, world.people.teacher, false);
  expect(await undo('teacher')).toBe(false);
  expect((await record('teacher')).person.state).toBe('inactive');
});

test('roles do not come back to someone who has become a third party', async () => {
  await gone('leader', '18/11/2026');
  world.clock.set('2026-11-20T10:00:00Z');
  await shutOutLeavers(world.app.parts, world.trustId);
  const { person } = await record('leader');
  const values = { ...formOf(person), category: 'third-party', organisation: 'Supply Ltd' };
  await editPerson(await world.acting('hr'), world.app.parts, person.id, values);
  const undone = undo('leader');
  await expect(undone).rejects.toThrow(Conflict);
  await expect(undone).rejects.toThrow(/They are a third party with access now/);
});

test('a school’s head ends no role that reaches beyond the school, nor gives it back', async () => {
  const { leader } = world.people;
  const { auth } = world.app.parts;
  const head = await world.acting('head');
  await grantRole(await world.acting('administrator'), world.app.parts, leader, {
    role: 'data-protection',
    scope: 'trust',
    from: '18/11/2026',
  });
  await expect(leave(head, auth, leader, { lastDay: '27/11/2026' })).rejects.toThrow(NotAllowed);
  await expect(setActive(head, auth, leader, false)).rejects.toThrow(NotAllowed);
  expect((await openPerson(head, leader)).may).toMatchObject({ edit: true, end: false });
  await gone('leader');
  const { seq } = (await record('leader')).leaving!;
  await expect(undoLeave(head, leader, seq)).rejects.toThrow(NotAllowed);
  expect(await undo('leader')).toBe(true);
  await leave(head, auth, world.people.teacher, { lastDay: '27/11/2026' });
});
