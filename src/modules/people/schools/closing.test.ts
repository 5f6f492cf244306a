import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../../test/world.ts';
import { Conflict } from '../../../platform/errors.ts';
import { addEngagement } from '../engagements/actions.ts';
import { leave, undoLeave } from '../record/leaving/actions.ts';
import { openPerson } from '../record/open.ts';
import { grantRole } from '../roles/actions.ts';
import { closeSchool, saveSchool } from './actions.ts';

// A school that closes on a day to come is open until then, and nobody is engaged there beyond it.

let world: World;
let east: string;
beforeAll(async () => {
  world = await makeWorld();
  const administrator = await world.acting('administrator');
  east = await saveSchool(administrator, null, { name: 'East School', shortName: 'East', phase: 'primary' });
  await closeSchool(administrator, east, { closedOn: '31/12/2026' });
});
afterAll(() => world.close());

const engage = async (to: string, from = '1/12/2026') =>
  addEngagement(await world.acting('hr'), world.people.teacher, {
    place: east,
    job: 'Coach',
    pattern: 'none',
    from,
    to,
  });

test('the forms offer a school until its last day is over', async () => {
  const browser = await world.browser('administrator');
  const form = `/people/${world.people.teacher}/engagements/new`;
  const role = `/people/${world.people.teacher}/roles/new`;
  for (const path of [form, role, '/people/invite'])
    expect((await browser.get(path)).html, path).toContain('East School</option>');
  expect((await browser.get('/schools')).html).toContain('Closes on 31 December 2026');
  const there = await browser.get(`/schools/${east}`);
  expect(there.html).toContain('Keep it open');
  world.clock.set('2027-01-01T10:00:00Z');
  const later = await world.browser('administrator');
  for (const path of [form, role, '/people/invite'])
    expect((await later.get(path)).html, path).not.toContain('East School</option>');
  expect((await later.get(`/schools/${east}`)).html).toContain('Open this school again');
  world.clock.set('2026-11-18T10:00:00Z');
});

test('nobody is engaged there beyond it, or with no last day', async () => {
  await expect(engage('')).rejects.toThrow('to: East School closes on 31 December 2026. Give a last day');
  await expect(engage('1/1/2027')).rejects.toThrow(/^to: East School closes/);
  await expect(engage('', '1/1/2027')).rejects.toThrow(/^place: East School closes/);
  await engage('31/12/2026');
});

test('no role is given there beyond it', async () => {
  const give = async (from: string, to: string) =>
    grantRole(await world.acting('administrator'), world.app.parts, world.people.teacher, {
      role: 'senior-leader',
      scope: east,
      from,
      to,
    });
  await expect(give('1/12/2026', '')).rejects.toThrow(/^to: East School closes on 31 December 2026/);
  await expect(give('1/1/2027', '')).rejects.toThrow(/^scope: East School closes/);
  await give('1/12/2026', '31/12/2026');
});

test('a leaving is not undone where it would be work at a school that has closed', async () => {
  const hr = await world.acting('hr');
  const { southTeacher, southHead } = world.people;
  for (const id of [southTeacher, southHead])
    await leave(hr, world.app.parts.auth, id, { lastDay: '30/11/2026' });
  await closeSchool(await world.acting('administrator'), world.schools.south, { closedOn: '30/11/2026' });
  const { leaving } = await openPerson(hr, southTeacher);
  const undone = undoLeave(hr, southTeacher, leaving!.seq);
  await expect(undone).rejects.toThrow(Conflict);
  await expect(undone).rejects.toThrow(/^South Testbridge School closes on 30 November 2026/);
});
