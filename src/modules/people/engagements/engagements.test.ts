import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../../test/world.ts';
import { Conflict, type Invalid } from '../../../platform/errors.ts';
import { addPerson } from '../record/actions.ts';
import { leave, undoLeave } from '../record/leaving/actions.ts';
import { openPerson } from '../record/open.ts';
import { addEngagement, editEngagement } from './actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const fieldsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (e: unknown) => (e as Invalid).issues.map((i) => i.field),
  );
const wrong = { place: '', job: '', manager: 'Zorro', from: '1/9/2026', to: '1/8/2026', pattern: 'custom' };

test('everything that is wrong is said at once, in the order of the form', async () => {
  const hr = await world.acting('hr');
  const { teacher } = world.people;
  expect(await fieldsOf(addEngagement(hr, teacher, wrong))).toEqual([
    'place',
    'job',
    'manager',
    'to',
    'start-1',
  ]);
  const person = { givenName: '', familyName: 'New', category: 'employee', staffCode: 'x'.repeat(41) };
  expect(
    await fieldsOf(addPerson(hr, { ...wrong, ...person, place: world.schools.north, pattern: 'none' })),
  ).toEqual(['givenName', 'staffCode', 'job', 'manager', 'to']);
});

test('who changes what someone else has changed is told of that before what is wrong with it', async () => {
  const hr = await world.acting('hr');
  const { engagements } = await openPerson(hr, world.people.teacher);
  const stale = { ...wrong, revision: String(engagements[0]!.revision + 1) };
  await expect(editEngagement(hr, world.people.teacher, engagements[0]!.id, stale)).rejects.toBeInstanceOf(
    Conflict,
  );
});

test('a leaving is not undone while they are engaged in the same job at the same school again', async () => {
  const hr = await world.acting('hr');
  const { auth } = world.app.parts;
  const id = world.people.assistant;
  await leave(hr, auth, id, { lastDay: '20/11/2026' });
  const { leaving } = await openPerson(hr, id);
  const again = { place: world.schools.north, job: 'teaching ASSISTANT', from: '1/12/2026', pattern: 'none' };
  await addEngagement(hr, id, again);
  const undone = undoLeave(hr, id, leaving!.seq);
  await expect(undone).rejects.toThrow(Conflict);
  await expect(undone).rejects.toThrow(
    'They have been engaged as teaching ASSISTANT at North Testbridge School from 1 December 2026 since: end that first, then undo.',
  );
  const added = (await openPerson(hr, id)).engagements.find((e) => e.from_date === '2026-12-01')!;
  const moved = { ...again, place: world.schools.south, revision: String(added.revision) };
  await editEngagement(hr, id, added.id, moved);
  await undoLeave(hr, id, leaving!.seq);
});

test('a manager who was chosen for other words is not the one that is saved after a refusal', async () => {
  const browser = await world.browser('hr');
  const { engagements } = await openPerson(await world.acting('hr'), world.people.teacher);
  const path = `/people/${world.people.teacher}/engagements/${engagements[0]!.id}`;
  const hidden = (html: string, name: string) =>
    new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  const carried = (html: string) => ({
    revision: hidden(html, 'revision'),
    managerId: hidden(html, 'managerId'),
    managerFor: hidden(html, 'managerFor'),
  });
  const { html } = await browser.get(path);
  expect(carried(html)).toMatchObject({ managerId: world.people.manager, managerFor: 'Mary Nash' });
  const typed = { place: world.schools.north, manager: 'Helen Adair', from: '1/9/2025', pattern: 'none' };
  const refused = await browser.post(path, { ...typed, ...carried(html), job: '' });
  expect(refused.status).toBe(422);
  const saved = await browser.post(path, { ...typed, ...carried(refused.html), job: 'Teacher' });
  expect(saved.html).toContain('Engagement saved');
  const now = await openPerson(await world.acting('hr'), world.people.teacher);
  expect(now.engagements[0]!.manager).toBe('Helen Adair');
});
