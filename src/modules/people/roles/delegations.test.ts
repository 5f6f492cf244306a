import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeWorld, type Persona, type World } from '../../../../test/world.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { editPerson, formOf } from '../record/actions.ts';
import { leave } from '../record/leaving/actions.ts';
import { openPerson } from '../record/open.ts';
import { delegationsOf, rolesOf } from '../store.ts';
import { endRole, grantRole } from './actions.ts';
import { endDelegation, recordDelegation } from './delegations.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const rolesIn = (persona: Persona) =>
  inTrust(world.db, world.trustId, (tx) => rolesOf(tx, world.people[persona]));
const standIns = async (persona: Persona) =>
  (await inTrust(world.db, world.trustId, (tx) => delegationsOf(tx, world.people[persona]))).map((d) => ({
    from: d.from_date,
    to: d.to_date,
    over: d.ended_at !== null,
  }));
/** The administrator records that someone stands in for somebody's newest role. */
async function standIn(persona: Persona, delegate: string, from: string, to: string, at?: string) {
  const roles = await rolesIn(persona);
  const held = roles.find((r) => at === undefined || r.school_id === at)!.id;
  const asked = { held, delegate, from, to, reason: 'Away' };
  await recordDelegation(await world.acting('administrator'), world.people[persona], asked);
  return held;
}
const end = async (persona: Persona, held: string, to: string) =>
  endRole(await world.acting('administrator'), world.app.parts, world.people[persona], held, { to });
const give = async (persona: Persona, role: string, scope: string, from: string) =>
  grantRole(await world.acting('administrator'), world.app.parts, world.people[persona], {
    role,
    scope,
    from,
  });
/** What someone may do today because they stand in for it. */
const standsInAs = async (persona: Persona) =>
  (await world.acting(persona)).viewer.roles.filter((r) => r.byDelegationFrom).map((r) => r.role);

describe('when a role ends, who stands in for it', () => {
  test('does so no longer than to its last day; whoever would begin later never begins', async () => {
    const held = await standIn('head', 'Sol Lindley', '23/11/2026', '4/12/2026');
    await standIn('head', 'Mary Nash', '14/12/2026', '18/12/2026');
    await end('head', held, '30/11/2026');
    expect(await standIns('head')).toEqual([
      { from: '2026-12-14', to: '2026-12-18', over: true },
      { from: '2026-11-23', to: '2026-11-30', over: false },
    ]);
    world.clock.set('2026-12-15T10:00:00Z');
    expect(await standsInAs('manager')).toEqual([]);
  });
  test('goes on for the same role at another school', async () => {
    const { north, south } = world.schools;
    await give('recruiter', 'recruiter', north, '18/11/2026');
    await give('recruiter', 'recruiter', south, '18/11/2026');
    await standIn('recruiter', 'Hari Sethi', '18/11/2026', '4/12/2026', south);
    const held = (await rolesIn('recruiter')).find((r) => r.school_id === north)!.id;
    await end('recruiter', held, '20/11/2026');
    expect(await standIns('recruiter')).toEqual([{ from: '2026-11-18', to: '2026-12-04', over: false }]);
  });
});

test('whoever stands in for a head who left does so until there is a new head, and no longer', async () => {
  await standIn('head', 'Sol Lindley', '23/11/2026', '18/12/2026');
  await leave(await world.acting('hr'), world.app.parts.auth, world.people.head, { lastDay: '27/11/2026' });
  await give('manager', 'head', world.schools.north, '7/12/2026');
  world.clock.set('2026-12-01T10:00:00Z');
  expect(await standsInAs('leader')).toEqual(['head']);
  world.clock.set('2026-12-08T10:00:00Z');
  expect(await standsInAs('leader')).toEqual([]);
});

test('the address of whoever stands in is changed by an administrator alone, as a holder’s is', async () => {
  await standIn('southHead', 'Sue Other', '23/11/2026', '27/11/2026');
  const id = world.people.southTeacher;
  const move = async (persona: Persona) => {
    const acting = await world.acting(persona);
    const { person } = await openPerson(acting, id);
    const values = { ...formOf(person), email: 'sue.moved@testbridge.example' };
    return editPerson(acting, world.app.parts, id, values);
  };
  await expect(move('hr')).rejects.toThrow(/Only an administrator/);
  await move('administrator');
});

test('that someone stands in is one line of the ledger, in the history of both, with who ended it', async () => {
  await standIn('head', 'Sol Lindley', '23/11/2026', '27/11/2026');
  const administrator = await world.acting('administrator');
  const [held] = await inTrust(world.db, world.trustId, (tx) => delegationsOf(tx, world.people.head));
  await endDelegation(await world.acting('head'), world.people.head, held!.id);
  const lines = await world.owner.query(
    "select verb from ledger where verb like 'standing in%' order by seq",
  );
  expect(lines.rows.map((l) => l.verb)).toEqual([
    'standing in recorded: Headteacher',
    'standing in ended: Headteacher',
  ]);
  for (const id of [world.people.head, world.people.leader]) {
    const { history } = await openPerson(administrator, id);
    const entries = history!.filter((e) => e.verb.startsWith('standing in'));
    expect(entries.map((e) => e.times)).toEqual([1, 1]);
  }
  const ledger = (await (await world.browser('administrator')).get('/ledger')).html;
  expect(ledger).toMatch(/Standing in recorded: Headteacher</);
  expect(ledger).not.toMatch(/Headteacher<span class="decorum-meta"> person/);
  const again = endDelegation(administrator, world.people.head, held!.id);
  await expect(again).rejects.toThrow('Helen Adair ended this already.');
});

test('the second who ends a role is told who was first', async () => {
  const [held] = await rolesIn('leader');
  await end('leader', held!.id, '17/11/2026');
  await expect(end('leader', held!.id, '17/11/2026')).rejects.toThrow('You ended this role already.');
});
