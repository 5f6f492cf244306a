import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../../test/world.ts';
import type { Role } from '../../../platform/permissions.ts';
import { addEngagement } from '../engagements/actions.ts';
import { setActive } from '../record/account/actions.ts';
import { addPerson } from '../record/actions.ts';
import { leave, undoLeave } from '../record/leaving/actions.ts';
import { openPerson } from '../record/open.ts';
import { grantRole } from '../roles/actions.ts';
import { recordDelegation } from '../roles/delegations.ts';
import { dryRun, takeIn } from './actions.ts';
import { begin, carryOut } from './apply/actions.ts';
import { putBackLeavers } from './apply/staying.ts';

// What the forms for one person refuse, a file of many is refused too.

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const HEADER =
  'Forename,Surname,Work Email,Job Title,Staff Code,School,Category,Organisation,Manager email,From,To';
const row = (name: string, more: Record<string, string> = {}) => {
  const [first = '', last = ''] = name.split(' ');
  const email = `${first}.${last}@testbridge.example`.toLowerCase();
  const cells = { email, job: 'Teacher', code: '', school: 'North', kind: '', org: '', manager: '' };
  const {
    email: at,
    job,
    code,
    school,
    kind,
    org,
    manager,
    from,
    to,
  } = { ...cells, from: '', to: '', ...more };
  return [first, last, at, job, code, school, kind, org, manager, from, to].join(',');
};

/** Takes a file in and works out what it would do. */
async function planned(lines: string[], complete = false) {
  const hr = await world.acting('hr');
  const id = await takeIn(hr, { name: 'staff.csv', bytes: Buffer.from([HEADER, ...lines].join('\n')) });
  if (complete) await world.owner.query('update people_import set complete = true where id = $1', [id]);
  const run = await dryRun(hr, id);
  if (!('plan' in run)) throw new Error('no dry run');
  return { ...run, id };
}
const errors = async (...lines: string[]) =>
  (await planned(lines)).plan.errors.map((e) => `${e.row} ${e.column}: ${e.message}`);

async function imported(lines: string[], complete = false) {
  const { id, plan, digest } = await planned(lines, complete);
  expect(plan.errors).toEqual([]);
  const hr = await world.acting('hr');
  await begin(hr, id);
  return carryOut(hr, id, digest);
}
const categoryOf = async (id: string) =>
  (await world.owner.query('select category from person where id = $1', [id])).rows[0].category as string;
const newcomer = async (name: string, more: Record<string, string> = {}) => {
  const [givenName = '', familyName = ''] = name.split(' ');
  const email = `${givenName}.${familyName}@testbridge.example`.toLowerCase();
  return addPerson(await world.acting('hr'), {
    ...{ givenName, familyName, email, category: 'employee', place: world.schools.north },
    ...{ job: 'Teacher', from: '1/9/2026', ...more },
  });
};

describe('nobody becomes a third party by a file', () => {
  const CONTRACTOR = { kind: 'Contractor', org: 'Supply Ltd' };
  test.each([
    ['Helen Adair', 'Headteacher', 'headteacher'],
    ['Mary Nash', 'Head of science', 'manager'],
    ['Asha Menon', 'Trust manager', 'administrator'],
  ])('who holds a role for the trust’s own people: %s', async (name, job, role) => {
    const school = name === 'Asha Menon' ? 'Central team' : 'North';
    expect(await errors(row(name, { job, school, ...CONTRACTOR }))).toEqual([
      `2 Kind of staff: They hold the role of ${role}, which a third party cannot hold. End that role first.`,
    ]);
  });

  test('who is given one between the dry run and the import', async () => {
    const { id: person } = await newcomer('Given Later');
    const { id, plan, digest } = await planned([row('Given Later', CONTRACTOR)]);
    expect(plan.errors).toEqual([]);
    const admin = await world.acting('administrator');
    const given = { role: 'recruiter' satisfies Role, scope: 'trust', from: '1/12/2026' };
    await grantRole(admin, world.app.parts, person, given);
    const hr = await world.acting('hr');
    await begin(hr, id);
    await expect(carryOut(hr, id, digest)).rejects.toThrow('People were changed');
    expect(await categoryOf(person)).toBe('employee');
    expect(await errors(row('Given Later', CONTRACTOR))).toMatchObject([/hold the role of recruit/]);
  });

  test('who stands in for somebody', async () => {
    await newcomer('Stan Din');
    const head = await world.acting('head');
    const { rows } = await world.owner.query(
      "select id from role_held where person_id = $1 and role = 'head'",
      [world.people.head],
    );
    await recordDelegation(head, world.people.head, {
      held: rows[0].id,
      delegate: 'Stan Din',
      from: '23/11/2026',
      to: '27/11/2026',
      reason: 'Away',
    });
    expect(await errors(row('Stan Din', CONTRACTOR))).toEqual([
      '2 Kind of staff: They stand in as headteacher, which a third party cannot do. End that first.',
    ]);
  });

  test('without the organisation they work for', async () => {
    expect(await errors(row('Tom Eacher', { job: 'Teacher of science', kind: 'Contractor' }))).toEqual([
      '2 Organisation: A third party needs an organisation. Add it.',
    ]);
  });
});

test('a role that a third party may hold, or that is over, is in nobody’s way', async () => {
  const { id } = await newcomer('Over Now');
  await world.owner.query(
    `insert into role_held (trust_id, id, person_id, role, school_id, from_date, to_date) values
     ($1, gen_random_uuid(), $2, 'manager', null, '2026-09-01', '2026-11-17'),
     ($1, gen_random_uuid(), $2, 'it', null, '2026-09-01', null)`,
    [world.trustId, id],
  );
  await imported([row('Over Now', { kind: 'Contractor', org: 'Supply Ltd' })]);
  expect(await categoryOf(id)).toBe('third-party');
});

test('nobody is given an inactive manager; whoever has one keeps them', async () => {
  const { id: manager } = await newcomer('Ina Tive');
  const has = 'ina.tive@testbridge.example';
  await imported([row('Kept Under', { manager: has })]);
  await setActive(await world.acting('hr'), world.app.parts.auth, manager, false);
  expect(await errors(row('Kept Under', { manager: has }), row('New Under', { manager: has }))).toEqual([
    '3 Line manager’s email: Ina Tive is inactive. Give someone else’s address, or empty the cell.',
  ]);
});

describe('the same job at the same school twice on one day', () => {
  test('is refused beside a job that is over', async () => {
    await newcomer('Once Before', { from: '1/9/2024', to: '31/8/2026' });
    expect(await errors(row('Once Before', { from: '1/9/2025' }))).toEqual([
      '2 First day: They are engaged as Teacher at this school from 1 September 2024 to 31 August 2026. Give days outside of these, or change that last day on their record first.',
    ]);
    expect(await imported([row('Once Before', { from: '1/9/2026' })])).toMatchObject({ changed: 1 });
  });

  test('is refused beside one that begins later', async () => {
    const { id } = await newcomer('Twice Here', { to: '31/12/2026' });
    const later = { place: world.schools.north, job: 'Teacher', pattern: 'none', from: '1/1/2027' };
    await addEngagement(await world.acting('hr'), id, later);
    expect(await errors(row('Twice Here', { to: '31/1/2027' }))).toEqual([
      '2 First day: They are engaged as Teacher at this school from 1 January 2027 with no last day. Give days outside of these.',
    ]);
  });

  test('does not come of a file with a job that is over, however often it is imported', async () => {
    const lines = [row('Gone Already', { from: '1/9/2025', to: '31/8/2026' })];
    expect(await imported(lines)).toMatchObject({ added: 1 });
    expect(await imported(lines)).toMatchObject({ unchanged: 1, changed: 0 });
    expect(await imported([row('Gone Already', { to: '31/8/2026' })])).toMatchObject({ unchanged: 1 });
  });
});

test('a character that cannot be shown is refused, as in a form', async () => {
  expect(await errors(row('Be\u0007ll Ringer', { email: 'bell@testbridge.example' }))).toEqual([
    '2 First name: This has a character in it that cannot be shown. Type it again.',
  ]);
});

describe('whoever imports for one school', () => {
  beforeEach(async () => {
    await world.owner.query("update role_held set school_id = $1 where role = 'hr'", [world.schools.north]);
    return async () => {
      await world.owner.query("update role_held set school_id = null where role = 'hr'");
    };
  });
  test('puts back all others when one of them works at another school by now', async () => {
    const hr = await world.acting('hr');
    const { id, digest, plan } = await planned([row('Helen Adair', { job: 'Headteacher' })], true);
    expect(plan.left.length).toBeGreaterThan(2);
    await begin(hr, id);
    await carryOut(hr, id, digest);
    const coach = { place: world.schools.south, job: 'Coach', pattern: 'none', from: '1/9/2026' };
    await addEngagement(await world.acting('administrator'), plan.left[0]!.id, coach);
    expect(await putBackLeavers(hr, id)).toEqual({ putBack: plan.left.length - 1, inTheWay: 1 });
    await world.owner.query("delete from engagement where job = 'Coach'");
    expect(await putBackLeavers(hr, id)).toEqual({ putBack: 1, inTheWay: 0 });
  });
  test('changes nobody who last worked at another, or nowhere', async () => {
    await world.owner.query(`update engagement set to_date = '2026-11-01' where person_id = $1`, [
      world.people.southTeacher,
    ]);
    expect(await errors(row('Sue Other'))).toEqual([
      '2 School: This person works, or last worked, where you may not change people. Ask HR or an administrator.',
    ]);
    await world.owner.query('update engagement set to_date = null where person_id = $1', [
      world.people.southTeacher,
    ]);
  });
});

describe('someone whose leaving is recorded', () => {
  const HEAD = row('Sam Outhead', { job: 'Headteacher', school: 'South' });
  const left = async () => (await planned([HEAD], true)).plan.left.map((p) => p.name);
  test('is not taken to leave again by a file that is everyone', async () => {
    expect(await left()).toEqual(['Sue Other']);
    const hr = await world.acting('hr');
    await leave(hr, world.app.parts.auth, world.people.southTeacher, { lastDay: '31/12/2026' });
    expect(await left()).toEqual([]);
    const { leaving } = await openPerson(hr, world.people.southTeacher);
    await undoLeave(hr, world.people.southTeacher, leaving!.seq);
    expect(await imported([HEAD], true)).toMatchObject({ left: 1 });
    expect(await imported([HEAD], true)).toMatchObject({ left: 0 });
  });
  test('leaves again once they work here again', async () => {
    const again = { place: world.schools.south, job: 'Cook', pattern: 'none', from: '19/11/2026' };
    await addEngagement(await world.acting('hr'), world.people.southTeacher, again);
    world.clock.set('2026-11-20T10:00:00Z');
    expect(await left()).toEqual(['Sue Other']);
    const page = (await world.browser('hr')).get(`/people/${world.people.southTeacher}`);
    expect((await page).html).toContain('They are leaving');
    await leave(await world.acting('hr'), world.app.parts.auth, world.people.southTeacher, {
      lastDay: '20/11/2026',
    });
    expect(await left()).toEqual([]);
  });
});

test('who leaves one school and works on at another is taken to leave it once', async () => {
  const { id } = await newcomer('Both Places', { place: world.schools.south });
  const north = { place: world.schools.north, job: 'Coach', pattern: 'none', from: '1/9/2026' };
  await addEngagement(await world.acting('hr'), id, north);
  const rest = [row('Sam Outhead', { job: 'Headteacher', school: 'South' })];
  expect(await imported(rest, true)).toMatchObject({ left: 1 });
  expect(await imported(rest, true)).toMatchObject({ left: 0 });
});
