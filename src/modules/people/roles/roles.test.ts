import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type Persona, type World } from '../../../../test/world.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { Conflict, Invalid, NotAllowed } from '../../../platform/errors.ts';
import type { Role } from '../../../platform/permissions.ts';
import { addEngagement } from '../engagements/actions.ts';
import { setActive } from '../record/account/actions.ts';
import { addPerson, editPerson, formOf } from '../record/actions.ts';
import { openPerson } from '../record/open.ts';
import { rolesOf } from '../store.ts';
import { endRole, grantRole } from './actions.ts';
import { recordDelegation } from './delegations.ts';
import { tooTrustedForThirdParty } from './model.ts';
import { takeBackRole } from './taking-back.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** What was refused, as 'field: message'; one line for each field. */
async function refused(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof Invalid)) throw error ?? new Error('nothing was refused');
  return error.issues.map((i) => `${i.field}: ${i.message}`).join('\n');
}
const rolesNow = (persona: Persona) =>
  inTrust(world.db, world.trustId, (tx) => rolesOf(tx, world.people[persona]));
const give = async (persona: Persona, role: Role, more: Record<string, string> = {}) => {
  const scope = role === 'head' || role === 'senior-leader' ? world.schools.north : 'trust';
  return grantRole(await world.acting('administrator'), world.app.parts, world.people[persona], {
    role,
    scope,
    from: '1/12/2026',
    ...more,
  });
};

describe('a third party with access', () => {
  const DECIDING: Role[] = [
    'head',
    'senior-leader',
    'manager',
    'hr',
    'investigator',
    'data-protection',
    'recruiter',
    'chair',
    'ceo',
    'administrator',
  ];
  test.each(DECIDING)('is given no role of %s', async (role) => {
    expect(await refused(give('contractor', role))).toBe(
      'role: Con Tractor is recorded as a third party with access. Roles that decide about staff are for the trust’s own people. Choose another role, or change what kind of staff they are first.',
    );
  });
  test('may look after computers', async () => {
    expect(await give('contractor', 'it')).toMatchObject({ role: 'it' });
  });
  test('is what nobody becomes who holds such a role', async () => {
    const hr = await world.acting('hr');
    const { person } = await openPerson(hr, world.people.manager);
    const values = { ...formOf(person), category: 'third-party', organisation: 'Supply Ltd' };
    expect(await refused(editPerson(hr, world.app.parts, world.people.manager, values))).toBe(
      'category: They hold the role of manager, which a third party cannot hold. End that role first.',
    );
    expect(tooTrustedForThirdParty(['hr'], [])).toMatch(/^They hold the role of HR,/);
  });
});

test('one headteacher of a school at a time: a second is refused with who holds it and what to do', async () => {
  expect(await refused(give('teacher', 'head'))).toBe(
    'role: Helen Adair is headteacher of North Testbridge School. A school has one headteacher at a time: end that role first, then give this one from the day after.',
  );
  expect(await refused(give('teacher', 'head', { from: '1/9/2026', to: '31/12/2026' }))).toMatch(
    /^role: Helen Adair is headteacher/,
  );
  const admin = await world.acting('administrator');
  const [held] = await rolesNow('southHead');
  await endRole(admin, world.app.parts, world.people.southHead, held!.id, { to: '31/12/2026' });
  const south = { scope: world.schools.south };
  expect(await refused(give('southTeacher', 'head', south))).toBe(
    'role: Sam Outhead is headteacher of South Testbridge School until 31 December 2026. A school has one headteacher at a time: give this one from 1 January 2027, or end that role sooner.',
  );
  await give('southTeacher', 'head', { ...south, from: '1/1/2027' });
  const parts = world.app.parts;
  expect(await refused(endRole(admin, parts, world.people.southHead, held!.id, { to: '31/1/2027' }))).toBe(
    'to: Sue Other is headteacher of South Testbridge School. A school has one headteacher at a time: choose a day before 1 January 2027.',
  );
  expect(await refused(give('teacher', 'head', { from: '1/8/2025' }))).toBe(
    'role: Helen Adair is headteacher of North Testbridge School from 1 September 2025. A school has one headteacher at a time: let this one end before 1 September 2025, or end that role first.',
  );
});

describe('who stands in for a head', () => {
  const away = async (delegate: string) => {
    const held = (await rolesNow('head')).find((r) => r.role === 'head')!.id;
    return recordDelegation(await world.acting('head'), world.people.head, {
      held,
      delegate,
      from: '23/11/2026',
      to: '27/11/2026',
      reason: 'Away',
    });
  };
  const NOT_THERE =
    'does not work at North Testbridge School on all those days, and holds no role for the whole trust. Choose someone who works there or who holds a role for the trust.';
  test('is nobody from another school', async () => {
    expect(await refused(away('Sue Other'))).toBe(`delegate: Sue Other ${NOT_THERE}`);
  });
  test('is nobody who begins there too late, or was there once', async () => {
    const hr = await world.acting('hr');
    const { id } = await addPerson(hr, {
      givenName: 'Late',
      familyName: 'Comer',
      category: 'employee',
      place: world.schools.north,
      job: 'Deputy',
      from: '25/11/2026',
      pattern: 'none',
    });
    expect(await refused(away('Late Comer'))).toBe(`delegate: Late Comer ${NOT_THERE}`);
    const before = { place: world.schools.north, job: 'Teacher', pattern: 'none', from: '1/9/2026' };
    await addEngagement(hr, id, { ...before, to: '24/11/2026' });
    await away('Late Comer');
    const { person } = await openPerson(hr, id);
    const values = { ...formOf(person), category: 'third-party', organisation: 'Supply Ltd' };
    expect(await refused(editPerson(hr, world.app.parts, id, values))).toBe(
      'category: They stand in as headteacher, which a third party cannot do. End that first.',
    );
  });
  test('may be someone who holds a role for the trust', async () => {
    const [held] = await rolesNow('southHead');
    await recordDelegation(await world.acting('southHead'), world.people.southHead, {
      held: held!.id,
      delegate: 'Hari Sethi',
      from: '23/11/2026',
      to: '27/11/2026',
      reason: 'Away',
    });
  });
});

describe('a role given by mistake', () => {
  test('is taken back at once on the day it was given, with whoever stands in for it', async () => {
    const admin = await world.acting('administrator');
    await give('teacher', 'hr', { from: '18/11/2026' });
    const [held] = await rolesNow('teacher');
    await recordDelegation(admin, world.people.teacher, {
      held: held!.id,
      delegate: 'Mary Nash',
      from: '18/11/2026',
      to: '20/11/2026',
      reason: 'Away',
    });
    expect((await world.acting('manager')).viewer.roles).toContainEqual(
      expect.objectContaining({ role: 'hr' }),
    );
    await expect(
      takeBackRole(await world.acting('hr'), world.app.parts, world.people.teacher, held!.id),
    ).rejects.toBeInstanceOf(NotAllowed);
    expect(await takeBackRole(admin, world.app.parts, world.people.teacher, held!.id)).toEqual({
      role: 'hr',
      school: null,
    });
    expect(await rolesNow('teacher')).toEqual([]);
    expect((await world.acting('manager')).viewer.roles).not.toContainEqual(
      expect.objectContaining({ role: 'hr' }),
    );
    const { rows } = await world.owner.query(
      `select verb from ledger where subject_id = $1 order by seq desc limit 1`,
      [world.people.teacher],
    );
    expect(rows[0].verb).toBe('role taken back: HR');
    await expect(takeBackRole(admin, world.app.parts, world.people.teacher, held!.id)).rejects.toThrow(
      /cannot find/,
    );
  });
  test('is ended, not taken back, when it was given on another day', async () => {
    const [held] = await rolesNow('investigator');
    await expect(
      takeBackRole(await world.acting('administrator'), world.app.parts, world.people.investigator, held!.id),
    ).rejects.toBeInstanceOf(Conflict);
  });
  test('is offered on the page where it would be ended, and nowhere else', async () => {
    const browser = await world.browser('administrator');
    await give('assistant', 'recruiter', { from: '18/11/2026' });
    const [held] = await rolesNow('assistant');
    const here = `/people/${world.people.assistant}`;
    const page = await browser.get(`${here}/roles/${held!.id}/end`);
    expect(page.html).toContain('Given by mistake: take it back now');
    const done = await browser.post(`${here}/roles/${held!.id}/take-back`, {});
    expect(done.html).toContain('Recruiter, the whole trust: taken back');
    expect(await rolesNow('assistant')).toEqual([]);
    const [old] = await rolesNow('investigator');
    expect(
      (await browser.get(`/people/${world.people.investigator}/roles/${old!.id}/end`)).html,
    ).not.toContain('Given by mistake');
  });
});

test('when a role ends, the page says which and on what day', async () => {
  const browser = await world.browser('administrator');
  const [held] = await rolesNow('recruiter');
  const page = await browser.post(`/people/${world.people.recruiter}/roles/${held!.id}/end`, {
    to: '30/11/2026',
  });
  expect(page.html).toContain('Recruiter, the whole trust: ends after 30 November 2026');
});

describe('the last administrator who can sign in', () => {
  const LAST = /This is the last administrator who can sign in/;
  test('stays one, though others who have not joined or will go hold the role too', async () => {
    const hr = await world.acting('hr');
    const { auth } = world.app.parts;
    const { id } = await addPerson(hr, { givenName: 'Not', familyName: 'Joined', category: 'employee' });
    await grantRole(await world.acting('administrator'), world.app.parts, id, {
      role: 'administrator',
      scope: 'trust',
      from: '18/11/2026',
    });
    const asha = world.people.administrator;
    expect(await refused(setActive(hr, auth, asha, false))).toMatch(LAST);
    await give('leader', 'administrator', { from: '18/11/2026', to: '30/11/2026' });
    expect(await refused(setActive(hr, auth, asha, false))).toMatch(LAST);
    await give('it', 'administrator', { from: '18/11/2026' });
    await setActive(hr, auth, asha, false);
    await setActive(hr, auth, asha, true);
  });
});

test('a role of the whole trust needs no place; any other does', async () => {
  const admin = await world.acting('administrator');
  const asked = { scope: '', from: '1/12/2026', to: '2/12/2026' };
  expect(await refused(grantRole(admin, world.app.parts, world.people.hr, { ...asked, role: 'head' }))).toBe(
    'scope: Choose where they hold it.',
  );
  expect(
    await grantRole(admin, world.app.parts, world.people.hr, { ...asked, role: 'data-protection' }),
  ).toEqual({
    role: 'data-protection',
    school: null,
  });
});
