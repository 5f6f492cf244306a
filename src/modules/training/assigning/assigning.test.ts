// Whom a module is asked of as people come and go, what is taken back when it is asked no more, and the records at their edges.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { trainingAsked } from '../../../../test/team.ts';
import { makeWorld, type Persona, type World } from '../../../../test/world.ts';
import { act } from '../../../platform/act.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { beginningOf } from '../../../platform/dates.ts';
import { Invalid } from '../../../platform/errors.ts';
import { assignAsCondition, endAsCondition } from '../actions.ts';
import { retireOrBringBack } from '../catalogue/actions.ts';
import { exportRecords, readRecords } from '../records/actions.ts';
import { ALL_RECORDS } from '../records/model.ts';
import { standingIn } from '../standings.ts';
import { assign, endAssignment, readAsked } from './actions.ts';
import { tellWhoIsAsked } from './telling.ts';

let world: World;
let moduleId: string;
beforeAll(async () => {
  world = await makeWorld();
  ({ id: moduleId } = await trainingAsked(world, [], '2026-12-04'));
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const table of ['training_assignment', 'training_reminder', 'training_attempt', 'notice'])
    await world.owner.query(`delete from ${table}`);
  world.clock.set('2026-11-18T10:00:00Z');
});

const form = (more: Record<string, string>) => ({
  due: '4/12/2026',
  withinDays: '14',
  school: '',
  role: '',
  category: '',
  person: '',
  ...more,
});
const everyone = form({ whom: 'everyone' });
const ask = async (more: Record<string, string>) => assign(await world.acting('hr'), moduleId, form(more));
const askedNow = async () => (await readAsked(await world.acting('hr'), moduleId)).assignments;
const today = () => world.clock.now().toISOString().slice(0, 10);
const stands = (who: Persona) =>
  inTrust(world.db, world.trustId, (tx) => standingIn(tx, world.people[who], moduleId, today()));
const waiting = async (who: Persona) =>
  (
    await world.owner.query("select 1 from notice where person_id = $1 and state = 'waiting'", [
      world.people[who],
    ])
  ).rowCount;

describe('asked no more', () => {
  test('what somebody has not been told yet is taken back, and asked again they hear of it anew', async () => {
    await ask({ whom: 'everyone' });
    await ask({ whom: 'role', role: 'head' });
    expect([await waiting('teacher'), await waiting('head')]).toEqual([1, 1]);
    const ofAll = (await askedNow()).find(({ kind }) => kind === 'everyone')!;
    await endAssignment(await world.acting('hr'), ofAll.id);
    // The headteacher is asked still, as one who holds the role.
    expect([await waiting('teacher'), await waiting('head')]).toEqual([0, 1]);
    expect((await stands('teacher')).state).toBe('free');
    expect((await ask({ whom: 'everyone' })).told).toBeGreaterThan(10);
    expect(await waiting('teacher')).toBe(1);
  });

  test('so it is with what was a condition, unless it is asked in another way too', async () => {
    const hr = await world.acting('hr');
    const about = (who: Persona) =>
      act(hr, (w) => assignAsCondition(w, world.people[who], moduleId, 'request 7'));
    await about('teacher');
    await about('head');
    await ask({ whom: 'role', role: 'head' });
    await act(hr, (work) => endAsCondition(work, 'request 7'));
    expect([await waiting('teacher'), await waiting('head')]).toEqual([0, 1]);
  });

  test('and when the module is retired nobody hears of it', async () => {
    await ask({ whom: 'everyone' });
    await retireOrBringBack(await world.acting('hr'), moduleId, 'retire');
    expect(await waiting('teacher')).toBe(0);
    await retireOrBringBack(await world.acting('hr'), moduleId, 'bring-back');
    expect((await stands('teacher')).state).toBe('due');
  });
});

describe('asked twice', () => {
  test('of the same people it is one line with the later form’s day; of others it is another line', async () => {
    const hr = await world.acting('hr');
    expect(await assign(hr, moduleId, everyone)).toMatchObject({ again: false });
    expect(await assign(hr, moduleId, { ...everyone, due: '11/12/2026', withinDays: '7' })).toMatchObject({
      again: true,
    });
    expect(await askedNow()).toMatchObject([{ due: '2026-12-11', withinDays: 7 }]);
    expect(await stands('teacher')).toMatchObject({ state: 'due', due: '2026-12-11' });
    await ask({ whom: 'everyone', school: world.schools.north });
    await ask({ whom: 'category', category: 'volunteer' });
    await ask({ whom: 'person', person: 'Tom Eacher' });
    expect(await askedNow()).toHaveLength(4);
  });

  test('by two at once it is one line too', async () => {
    const hr = await world.acting('hr');
    const done = await Promise.all([assign(hr, moduleId, everyone), assign(hr, moduleId, everyone)]);
    expect(done.map(({ again }) => again).sort()).toEqual([false, true]);
    expect(await askedNow()).toHaveLength(1);
  });
});

test.each(['3f0c1d1e-0000-4000-8000-000000000000', 'north', "' or true"])(
  'a school that is none of the trust’s is refused, and never read as the whole trust: %s',
  async (school) => {
    await expect(ask({ whom: 'everyone', school })).rejects.toThrow(Invalid);
    expect(await askedNow()).toEqual([]);
  },
);

describe('people come and go', () => {
  const engagement = (who: Persona, set: string) =>
    world.owner.query(`update engagement set ${set} where person_id = $1`, [world.people[who]]);

  test('a joiner has so many days from their first, and hears of it that morning', async () => {
    await ask({ whom: 'everyone', school: world.schools.south });
    await engagement('volunteer', `school_id = '${world.schools.south}', from_date = '2026-11-30'`);
    expect((await stands('volunteer')).state).toBe('free');
    world.clock.set('2026-11-30T08:00:00Z');
    expect(await stands('volunteer')).toMatchObject({
      state: 'due',
      due: '2026-12-14',
      since: beginningOf('2026-11-30'),
    });
    const now = world.clock.now();
    await inTrust(world.db, world.trustId, (tx) => tellWhoIsAsked({ tx, trustId: world.trustId, now }));
    expect(await waiting('volunteer')).toBe(1);
    await engagement('volunteer', `school_id = '${world.schools.north}', from_date = '2025-09-01'`);
  });

  test.each([
    ['everyone', {}],
    ['category', { category: 'employee' }],
    ['role', { role: 'head' }],
    ['person', { person: 'Sam Outhead' }],
  ])('a leaver is asked no more from the day after their last: %s', async (whom, more) => {
    await ask({ whom, ...more });
    await engagement('southHead', "to_date = '2026-11-18'");
    expect((await stands('southHead')).state).toBe('due');
    world.clock.set('2026-11-19T10:00:00Z');
    expect((await stands('southHead')).state).toBe('free');
    await engagement('southHead', 'to_date = null');
  });

  test('who was never engaged is asked with the whole trust; who is inactive never is', async () => {
    const { rows } = await world.owner.query('delete from engagement where person_id = $1 returning *', [
      world.people.contractor,
    ]);
    await ask({ whom: 'everyone' });
    expect((await stands('contractor')).state).toBe('due');
    await world.owner.query("update person set state = 'inactive' where id = $1", [world.people.contractor]);
    expect((await stands('contractor')).state).toBe('free');
    await world.owner.query("update person set state = 'active' where id = $1", [world.people.contractor]);
    await world.owner.query(
      'insert into engagement select * from json_populate_record(null::engagement, $1)',
      [JSON.stringify(rows[0])],
    );
  });
});

describe('how somebody stands', () => {
  type Try = [day: string, passed: boolean, version?: number, until?: string];
  const tried = async (...tries: Try[]) => {
    for (const [day, passed, version = 1, until] of tries)
      await world.owner.query(
        `insert into training_attempt (trust_id, id, module_id, version, person_id, began_at, finished_at, right_answers, passed, expires_on, certificate)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, $5, 3, $6, $7, case when $6 then 'T-' || gen_random_uuid() end)`,
        [world.trustId, moduleId, version, world.people.teacher, day, passed, until ?? null],
      );
  };

  test.each<[string, Try[], object, object]>([
    ['never tried', [], { state: 'due', due: '2026-12-04', failed: 0 }, { state: 'free', due: null }],
    [
      'tried in vain',
      [
        ['2026-11-10', false],
        ['2026-11-11', false],
      ],
      { state: 'due', failed: 2 },
      { state: 'free', failed: 2 },
    ],
    [
      'passed for good',
      [['2026-11-10', true]],
      { state: 'passed', due: null, failed: 0 },
      { state: 'passed' },
    ],
    [
      'failed, then passed',
      [
        ['2026-11-10', false],
        ['2026-11-11', true],
      ],
      { state: 'passed', failed: 0 },
      { state: 'passed' },
    ],
    [
      'passed until later',
      [['2026-11-10', true, 1, '2026-12-19']],
      { state: 'passed', due: null },
      { state: 'passed' },
    ],
    [
      'passed until soon',
      [['2026-11-10', true, 1, '2026-12-18']],
      { state: 'renew', due: '2026-12-18', since: beginningOf('2026-11-18') },
      { state: 'passed', due: null },
    ],
    [
      'passed until today',
      [['2025-11-10', true, 1, '2026-11-18']],
      { state: 'renew', due: '2026-11-18' },
      { state: 'passed' },
    ],
    [
      'passed until yesterday',
      [['2025-11-10', true, 1, '2026-11-17']],
      { state: 'due', due: '2026-12-04' },
      { state: 'ended', due: null },
    ],
    [
      'over, and tried again since',
      [
        ['2025-11-10', true, 1, '2026-11-17'],
        ['2026-11-18', false],
      ],
      { state: 'due', failed: 1 },
      { state: 'ended', failed: 1 },
    ],
    [
      'passed twice: the later counts',
      [
        ['2024-11-10', true, 1, '2025-11-10'],
        ['2026-11-10', true, 1, '2027-11-10'],
      ],
      { state: 'passed' },
      { state: 'passed' },
    ],
  ])('%s', async (_, tries, asked, unasked) => {
    await tried(...tries);
    expect(await stands('teacher')).toMatchObject(unasked);
    await ask({ whom: 'everyone' });
    expect(await stands('teacher')).toMatchObject(asked);
  });

  test('the earliest of several days counts', async () => {
    await ask({ whom: 'everyone' });
    await ask({ whom: 'person', person: 'Tom Eacher', due: '20/11/2026' });
    expect(await stands('teacher')).toMatchObject({ due: '2026-11-20' });
  });

  test('a version that asks again takes what was passed and tried before it', async () => {
    await world.owner.query(
      `insert into training_version (trust_id, module_id, number, lesson, renews, published_at)
       select trust_id, module_id, 2, lesson, true, '2026-11-17' from training_version where module_id = $1 and number = 1`,
      [moduleId],
    );
    await tried(['2026-11-10', true], ['2026-11-11', false]);
    expect(await stands('teacher')).toMatchObject({ state: 'ended', failed: 0 });
    await ask({ whom: 'person', person: 'Tom Eacher', due: '20/11/2026' });
    // A fortnight from the new version, not the day that was meant for those who never took it.
    expect(await stands('teacher')).toMatchObject({
      state: 'due',
      due: '2026-12-01',
      since: world.clock.now(),
    });
    await tried(['2026-11-18', true, 2]);
    expect(await stands('teacher')).toMatchObject({ state: 'passed' });
    await world.owner.query('delete from training_attempt where version = 2');
    await world.owner.query('delete from training_version where number = 2');
  });
});

describe('the records', () => {
  const titles = async (asked: Partial<typeof ALL_RECORDS>, page?: number) =>
    readRecords(await world.acting('hr'), { ...ALL_RECORDS, ...asked }, page);

  test('are found in, narrowed and put in order; a page past the end is the last', async () => {
    await ask({ whom: 'everyone' });
    const all = await titles({});
    expect(all).toMatchObject({ total: 18, page: 1, pages: 1 });
    expect(await titles({}, 99)).toMatchObject({ page: 1, pages: 1, total: 18 });
    const names = (found: typeof all) => found.rows.map(({ listName }) => listName);
    expect(names(await titles({ sort: 'name', direction: 'descending' }))[0]).toBe('Vega, Ines');
    expect(names(await titles({ search: 'TOM e' }))).toEqual(['Eacher, Tom']);
    expect((await titles({ search: 'confidences' })).total).toBe(18);
    const { filters } = ALL_RECORDS;
    const south = await titles({ sort: 'name', filters: { ...filters, school: world.schools.south } });
    expect(names(south)).toEqual(['Other, Sue', 'Outhead, Sam']);
    expect((await titles({ filters: { ...filters, state: 'late' } })).total).toBe(0);
    expect((await titles({ filters: { ...filters, module: "' or true" } })).total).toBe(0);
    expect(await titles({ search: 'nobody' }, 3)).toMatchObject({ page: 1, pages: 1, total: 0 });
  });

  test('taken out are recorded with how many rows, not with names', async () => {
    await ask({ whom: 'everyone' });
    const rows = await exportRecords(await world.acting('southHead'), ALL_RECORDS);
    expect(rows.map(({ name }) => name).sort()).toEqual(['Sam Outhead', 'Sue Other']);
    const { rows: lines } = await world.owner.query(
      "select p.payload from ledger l join ledger_payload p using (trust_id, seq) where l.verb = 'training records exported'",
    );
    expect(lines).toEqual([{ payload: { rows: 2 } }]);
  });
});
