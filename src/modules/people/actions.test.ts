import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../test/world.ts';
import { inTrust } from '../../platform/database/database.ts';
import { Conflict, Invalid, NotAllowed } from '../../platform/errors.ts';
import { verifyLedger } from '../../platform/ledger.ts';
import type { Role } from '../../platform/permissions.ts';
import { whoHolds } from './actions.ts';
import { addEngagement, editEngagement } from './engagements/actions.ts';
import { shutOutLeavers } from './jobs.ts';
import { setActive } from './record/account/actions.ts';
import { addPerson, editPerson } from './record/actions.ts';
import { leave, undoLeave } from './record/leaving/actions.ts';
import { openPerson } from './record/open.ts';
import { endRole, grantRole } from './roles/actions.ts';
import { recordDelegation } from './roles/delegations.ts';
import { saveSchool } from './schools/actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const auth = () => world.app.parts.auth;
const who = (person: string, role: Role, day = '2026-11-18', about: string[] = []) =>
  inTrust(world.db, world.trustId, (tx) => whoHolds(tx, person, role, day, { about }));
async function issue(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof Invalid)) throw error ?? new Error('nothing was refused');
  return `${error.issues[0]!.field}: ${error.issues[0]!.message}`;
}
const engagement = (changes: Record<string, string> = {}) => ({
  place: world.schools.north,
  job: 'Exam invigilator',
  from: '1/9/2026',
  pattern: 'none',
  ...changes,
});

test('who answers for a teacher, as the database has it', async () => {
  const { teacher, head, chair, manager, leader } = world.people;
  expect(await who(teacher, 'head')).toMatchObject([
    { personId: head, via: 'engagement', school: 'North Testbridge School' },
  ]);
  expect(await who(teacher, 'manager')).toMatchObject([{ personId: manager, name: 'Mary Nash' }]);
  expect(await who(teacher, 'head', '2026-11-18', [head])).toMatchObject([
    { personId: chair, via: 'escalation' },
  ]);
  const held = (await openPerson(await world.acting('administrator'), head)).roles[0]!.id;
  const away = {
    held,
    delegate: 'sol.lindley@testbridge.example',
    from: '23/11/2026',
    to: '27/11/2026',
    reason: 'Away',
  };
  await recordDelegation(await world.acting('head'), head, away);
  expect(await who(teacher, 'head', '2026-11-25')).toMatchObject([{ personId: leader, via: 'delegation' }]);
  expect(await who(teacher, 'head', '2026-11-28')).toMatchObject([{ personId: head }]);
  await expect(recordDelegation(await world.acting('leader'), head, away)).rejects.toBeInstanceOf(NotAllowed);
});

describe('engagements', () => {
  test('several at once; the same job twice at one school is refused with the clash named', async () => {
    const hr = await world.acting('hr');
    await addEngagement(hr, world.people.teacher, engagement());
    await addEngagement(hr, world.people.teacher, engagement({ place: world.schools.south }));
    expect(await who(world.people.teacher, 'head')).toHaveLength(2);
    expect(
      await issue(
        addEngagement(hr, world.people.teacher, engagement({ job: 'exam  INVIGILATOR', from: '1/11/2026' })),
      ),
    ).toBe(
      'from: They are engaged as Exam invigilator at North Testbridge School from 1 September 2026 with no last day. End that first, or change the dates.',
    );
  });
  test('a manager who manages herself, directly or round, is refused naming the chain', async () => {
    const hr = await world.acting('hr');
    expect(
      await issue(addEngagement(hr, world.people.manager, engagement({ manager: 'Mary Nash' }))),
    ).toMatch(/^manager: Nobody can be their own/);
    expect(await issue(addEngagement(hr, world.people.head, engagement({ manager: 'Tom Eacher' })))).toBe(
      'manager: That would go round in a circle: Helen Adair would be managed by Tom Eacher, Tom Eacher would be managed by Mary Nash, Mary Nash would be managed by Helen Adair. Choose someone else.',
    );
  });
  test('two who make a circle at once: one of them is refused', async () => {
    const hr = await world.acting('hr');
    const add = async (givenName: string) =>
      (
        await addPerson(hr, {
          ...engagement({ job: 'Teacher' }),
          givenName,
          familyName: 'Ring',
          category: 'employee',
        })
      ).id;
    const [a, b] = [await add('Ann'), await add('Bob')];
    const done = await Promise.allSettled([
      addEngagement(hr, a, engagement({ manager: 'Bob Ring' })),
      addEngagement(hr, b, engagement({ manager: 'Ann Ring' })),
    ]);
    expect(done.map((d) => d.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
  test('a name that fits several is asked about, a name that fits nobody is refused', async () => {
    const hr = await world.acting('hr');
    expect(await issue(addEngagement(hr, world.people.governor, engagement({ manager: 'ring' })))).toMatch(
      /^manager: 2 people are called that/,
    );
    expect(await issue(addEngagement(hr, world.people.governor, engagement({ manager: 'Zorro' })))).toMatch(
      /^manager: Nobody called “Zorro”/,
    );
  });
  test('wrong dates, places and schools of another trust are refused', async () => {
    const hr = await world.acting('hr');
    const add = (changes: Record<string, string>) =>
      issue(addEngagement(hr, world.people.governor, engagement(changes)));
    expect(await add({ from: '31/2/2026' })).toMatch(/^from: /);
    expect(await add({ to: '1/8/2026' })).toMatch(/^to: The last day/);
    expect(await add({ place: randomUUID() })).toMatch(/^place: /);
    expect(await add({ place: 'nowhere' })).toMatch(/^place: /);
    expect(await add({ job: '' })).toMatch(/^job: /);
    expect(await add({ job: 'x'.repeat(121) })).toMatch(/^job: The job must be 120/);
  });
  test('the second of two who change one engagement is told', async () => {
    const hr = await world.acting('hr');
    const { engagements } = await openPerson(hr, world.people.southTeacher);
    const change = (job: string) =>
      editEngagement(
        hr,
        world.people.southTeacher,
        engagements[0]!.id,
        engagement({ place: world.schools.south, job, revision: '1' }),
      );
    await change('Teacher of year 5');
    await expect(change('Teacher of year 6')).rejects.toBeInstanceOf(Conflict);
  });
});

test('only what did change is in the history of a record', async () => {
  const hr = await world.acting('hr');
  const id = world.people.assistant;
  await addEngagement(hr, id, engagement({ job: 'Cook', pattern: 'school' }));
  const cook = (await openPerson(hr, id)).engagements.find((e) => e.job === 'Cook')!;
  await editEngagement(hr, id, cook.id, engagement({ job: 'Chief cook', pattern: 'school', revision: '1' }));
  const { history } = await openPerson(await world.acting('administrator'), id);
  expect(history!.find((e) => e.verb === 'engagement changed')!.fields).toEqual(['job']);
});

test('someone inactive is nobody’s new manager, however the form names them; the manager one has may stay', async () => {
  const hr = await world.acting('hr');
  const id = world.people.recruiter;
  const named = { manager: 'Con Tractor', managerFor: 'Con Tractor', managerId: world.people.contractor };
  await addEngagement(hr, id, engagement({ job: 'Clerk', ...named }));
  const clerk = (await openPerson(hr, id)).engagements.find((e) => e.job === 'Clerk')!;
  await setActive(hr, auth(), world.people.contractor, false);
  await editEngagement(hr, id, clerk.id, engagement({ job: 'Chief clerk', ...named, revision: '1' }));
  expect(await issue(addEngagement(hr, id, engagement({ job: 'Porter', ...named })))).toBe(
    'manager: Con Tractor is inactive. Choose someone else.',
  );
  const successor = {
    successor: 'Con Tractor',
    successorFor: 'Con Tractor',
    successorId: world.people.contractor,
  };
  expect(await issue(leave(hr, auth(), world.people.manager, { lastDay: '27/11/2026', ...successor }))).toBe(
    'successor: Con Tractor is inactive. Choose someone else.',
  );
  await setActive(hr, auth(), world.people.contractor, true);
});

describe('roles', () => {
  const role = (changes: Record<string, string>) => ({
    role: 'chair',
    scope: 'trust',
    from: '1/12/2026',
    ...changes,
  });
  test('one chair and one chief executive at a time, and one is told who it is', async () => {
    const admin = await world.acting('administrator');
    expect(await issue(grantRole(admin, world.app.parts, world.people.governor, role({})))).toBe(
      'role: Ruth Chairman-Bell is chair of the trust. The trust has one at a time: end that role first, then give this one from the day after.',
    );
    const held = (await openPerson(admin, world.people.chair)).roles[0]!.id;
    await endRole(admin, world.app.parts, world.people.chair, held, { to: '30/11/2026' });
    await grantRole(admin, world.app.parts, world.people.governor, role({}));
    expect(await who(world.people.ceo, 'chair', '2026-12-01')).toMatchObject([
      { personId: world.people.governor },
    ]);
    await grantRole(admin, world.app.parts, world.people.chair, role({ role: 'governor' }));
  });
  test('a role at the wrong place, twice, or by someone who may not is refused', async () => {
    const admin = await world.acting('administrator');
    expect(
      await issue(
        grantRole(admin, world.app.parts, world.people.teacher, role({ scope: world.schools.north })),
      ),
    ).toMatch(/^scope: /);
    expect(
      await issue(grantRole(admin, world.app.parts, world.people.teacher, role({ role: 'head' }))),
    ).toMatch(/^scope: /);
    expect(await issue(grantRole(admin, world.app.parts, world.people.hr, role({ role: 'hr' })))).toMatch(
      /^role: They hold this role already/,
    );
    expect(await issue(grantRole(admin, world.app.parts, world.people.hr, role({ role: 'king' })))).toMatch(
      /^role: Choose a role/,
    );
    await expect(
      grantRole(await world.acting('hr'), world.app.parts, world.people.hr, role({ role: 'administrator' })),
    ).rejects.toBeInstanceOf(NotAllowed);
  });
  test('the last administrator stays one', async () => {
    const admin = await world.acting('administrator');
    const held = (await openPerson(admin, world.people.administrator)).roles[0]!.id;
    expect(
      await issue(endRole(admin, world.app.parts, world.people.administrator, held, { to: '18/11/2026' })),
    ).toMatch(/^to: This is the last administrator/);
    expect(
      await issue(setActive(await world.acting('hr'), auth(), world.people.administrator, false)),
    ).toMatch(/last administrator/);
    expect(
      await issue(
        leave(await world.acting('hr'), auth(), world.people.administrator, { lastDay: '30/11/2026' }),
      ),
    ).toMatch(/last administrator/);
  });
});

describe('leaving', () => {
  test('ends what they held and hands on whom they manage; undone, all is as it was', async () => {
    const hr = await world.acting('hr');
    const id = world.people.manager;
    const before = await openPerson(hr, id);
    expect(before.manages.map((m) => m.name)).toEqual(['Tia Ash', 'Tom Eacher']);
    await leave(hr, auth(), id, { lastDay: '27/11/2026', successor: 'Sol Lindley' });
    expect((await who(world.people.teacher, 'manager'))[0]).toMatchObject({ personId: world.people.leader });
    const gone = await openPerson(hr, id);
    expect(gone.engagements[0]!.to_date).toBe('2026-11-27');
    expect(gone.roles[0]!.to_date).toBe('2026-11-27');
    await expect(leave(hr, auth(), id, { lastDay: '30/11/2026' })).rejects.toBeInstanceOf(Conflict);
    await undoLeave(hr, id, gone.leaving!.seq);
    const after = await openPerson(hr, id);
    expect(after.manages).toEqual(before.manages);
    expect(after.roles).toEqual(before.roles);
    expect(after.engagements.map((e) => e.to_date)).toEqual(before.engagements.map((e) => e.to_date));
    await expect(undoLeave(hr, id, gone.leaving!.seq)).rejects.toBeInstanceOf(Conflict);
  });
  test('is never undone by the one who leaves: it gives roles back', async () => {
    const [hr, administrator] = [await world.acting('hr'), await world.acting('administrator')];
    const id = world.people.hr;
    await leave(administrator, auth(), id, { lastDay: '27/11/2026' });
    const { leaving } = await openPerson(administrator, id);
    await expect(undoLeave(hr, id, leaving!.seq)).rejects.toThrow('your own record');
    await undoLeave(administrator, id, leaving!.seq);
  });
  test('is not undone while that would make a circle of managers', async () => {
    const hr = await world.acting('hr');
    const id = world.people.manager;
    await leave(hr, auth(), id, { lastDay: '27/11/2026', successor: 'Sol Lindley' });
    const { engagements, leaving } = await openPerson(hr, id);
    const own = engagements[0]!;
    const under = (manager: string, revision: number) =>
      editEngagement(
        hr,
        id,
        own.id,
        engagement({ job: own.job, manager, from: '1/9/2025', to: '27/11/2026', revision: String(revision) }),
      );
    await under('Tom Eacher', own.revision);
    const undone = undoLeave(hr, id, leaving!.seq);
    await expect(undone).rejects.toThrow(Conflict);
    await expect(undone).rejects.toThrow(/Tom Eacher would be managed by Mary Nash, Mary Nash would be/);
    await under('Helen Adair', own.revision + 1);
    await undoLeave(hr, id, leaving!.seq);
    expect((await who(world.people.teacher, 'manager'))[0]).toMatchObject({ personId: id });
  });
  test('after the last day they are shut out and their sessions end; undone, they can come in again', async () => {
    const hr = await world.acting('hr');
    const id = world.people.contractor;
    const browser = await world.browser('contractor');
    await leave(hr, auth(), id, { lastDay: '18/11/2026' });
    expect(await shutOutLeavers(world.app.parts, world.trustId)).toBe(0);
    expect((await browser.get('/me')).status).toBe(200);
    world.clock.set('2026-11-19T00:01:00Z');
    // Before any job has run.
    expect((await browser.raw('/me')).headers.get('location')).toMatch(/sign-in/);
    expect(await shutOutLeavers(world.app.parts, world.trustId)).toBe(1);
    expect((await browser.raw('/me')).headers.get('location')).toMatch(/sign-in/);
    const gone = await openPerson(hr, id);
    expect(gone.person.state).toBe('inactive');
    await undoLeave(hr, id, gone.leaving!.seq);
    expect((await openPerson(hr, id)).person.state).toBe('active');
    expect(await shutOutLeavers(world.app.parts, world.trustId)).toBe(0);
  });
});

test('a leaving is not undone once somebody else is chief executive', async () => {
  const [hr, admin] = [await world.acting('hr'), await world.acting('administrator')];
  const { ceo, governor } = world.people;
  await leave(hr, auth(), ceo, { lastDay: '30/11/2026' });
  await grantRole(admin, world.app.parts, governor, { role: 'ceo', scope: 'trust', from: '1/12/2026' });
  const { leaving } = await openPerson(hr, ceo);
  const undone = undoLeave(hr, ceo, leaving!.seq);
  await expect(undone).rejects.toThrow(Conflict);
  await expect(undone).rejects.toThrow(
    /^Gwen Overton is chief executive from 1 December 2026\. The trust has one at a time/,
  );
  expect((await openPerson(hr, ceo)).roles[0]!.to_date).toBe('2026-11-30');
});

test('made inactive, someone is out at once', async () => {
  const hr = await world.acting('hr');
  const browser = await world.browser('volunteer');
  expect((await browser.get('/me')).status).toBe(200);
  await setActive(hr, auth(), world.people.volunteer, false);
  expect((await browser.raw('/me')).headers.get('location')).toMatch(/sign-in/);
  const again = setActive(await world.acting('administrator'), auth(), world.people.volunteer, false);
  await expect(again).rejects.toThrow(new Conflict('Hari Sethi made Vic Olund inactive already.'));
  await expect(setActive(hr, auth(), world.people.volunteer, false)).rejects.toThrow(
    'You made Vic Olund inactive already.',
  );
  expect(await issue(setActive(hr, auth(), world.people.hr, false))).toMatch(/your own account/);
  await setActive(hr, auth(), world.people.volunteer, true);
});

test('an email address or staff code is one person’s only, whatever its case', async () => {
  const hr = await world.acting('hr');
  const person = { givenName: 'Dup', familyName: 'Licate', category: 'volunteer', place: '' };
  expect(await issue(addPerson(hr, { ...person, email: 'TOM.eacher@testbridge.example' }))).toBe(
    'email: Tom Eacher already has this email address.',
  );
  await addPerson(hr, { ...person, staffCode: 'AB1' });
  expect(await issue(addPerson(hr, { ...person, staffCode: 'ab1' }))).toMatch(
    /^staffCode: Dup Licate already has/,
  );
  expect(await issue(addPerson(hr, { ...person, email: 'no at sign' }))).toMatch(/^email: /);
  expect(await issue(addPerson(hr, { ...person, category: 'third-party' }))).toMatch(/^organisation: /);
  expect(await issue(addPerson(hr, { ...person, givenName: ' ' }))).toMatch(/^givenName: /);
});

test('who changes their sign-in address signs in with the new one; nobody takes over an administrator that way', async () => {
  const { teacher, administrator } = world.people;
  const facts = async (id: string) => {
    const { person } = await openPerson(await world.acting('hr'), id);
    return {
      givenName: person.given_name,
      familyName: person.family_name,
      category: person.category,
      revision: String(person.revision),
    };
  };
  await editPerson(await world.acting('hr'), world.app.parts, teacher, {
    ...(await facts(teacher)),
    email: 'tom@testbridge.example',
  });
  const context = await auth().$context;
  expect((await context.internalAdapter.findUserByEmail('tom@testbridge.example'))?.user.name).toBe(
    'Tom Eacher',
  );
  expect(
    await issue(
      editPerson(await world.acting('hr'), world.app.parts, administrator, {
        ...(await facts(administrator)),
        email: 'mine@t.example',
      }),
    ),
  ).toMatch(/^email: Only an administrator/);
});

test('a school’s name and number are its own', async () => {
  const admin = await world.acting('administrator');
  const school = { name: 'East', shortName: 'East', phase: 'primary', urn: '900003' };
  await saveSchool(admin, null, school);
  expect(await issue(saveSchool(admin, null, { ...school, name: 'EAST' }))).toMatch(/^name: /);
  expect(await issue(saveSchool(admin, null, { ...school, name: 'West', shortName: 'W' }))).toMatch(
    /^urn: East has this URN/,
  );
  expect(await issue(saveSchool(admin, null, { ...school, name: 'West', urn: '' }))).toBe(
    'shortName: East goes by this name already. Give this school another.',
  );
  expect(await issue(saveSchool(admin, null, { ...school, name: 'north', shortName: 'N', urn: '' }))).toMatch(
    /^name: North Testbridge School goes by/,
  );
  expect(await issue(saveSchool(admin, null, { ...school, name: 'West', urn: '12' }))).toMatch(/^urn: /);
});

test('all of this is in the ledger, which verifies', async () => {
  const report = await inTrust(world.db, world.trustId, (tx) => verifyLedger(tx, world.trustId));
  expect(report.faults).toEqual([]);
  expect(report.rows).toBeGreaterThan(20);
});
