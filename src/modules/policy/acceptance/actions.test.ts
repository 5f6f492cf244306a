import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Said, SHORT_POLICY, signPolicy } from '../../../../test/policy.ts';
import { makeWorld, type Persona, type World } from '../../../../test/world.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '../../../platform/errors.ts';
import { openPolicy, ownStanding } from '../reading/actions.ts';
import { acceptPolicy, readToAccept, recordPaper } from './actions.ts';
import { exportCoverage, readCoverage, setDaysToAccept } from './coverage/actions.ts';
import type { ListQuery } from './coverage/model.ts';
import { acceptByLink, openLink, renewLink } from './links/actions.ts';
import { sendReminders } from './reminders/actions.ts';
import { remindNow } from './reminders/asked.ts';

const worlds: World[] = [];
let world: World;
beforeEach(async () => {
  world = await makeWorld();
  worlds.push(world);
});
afterAll(() => Promise.all(worlds.map((one) => one.close())));

const accept = async (who: Persona, versionId: string, understood = 'yes') => {
  const acting = await world.acting(who);
  await openPolicy(acting);
  await acceptPolicy(acting, { versionId, understood });
};
const covered = async (who: Persona) => (await ownStanding(await world.acting(who)))?.covered?.number ?? null;
/** Whom one looks for who looks for nobody in particular. */
const EVERYBODY = { search: '', school: '', category: '' };
const query = (change: Partial<ListQuery> = {}): ListQuery => ({
  search: '',
  school: '',
  category: '',
  sort: 'name',
  direction: 'ascending',
  page: 1,
  ...change,
});
const coverage = async (who: Persona, change: Partial<ListQuery> = {}) =>
  (await readCoverage(await world.acting(who), query(change)))!;
const mails = async () =>
  (
    await world.owner.query('select to_person, subject, body from mail where subject not like $1', [
      '%signature%',
    ])
  ).rows.filter((m) => !m.subject.includes('both signatures'));
const CHANGED: Said[] = SHORT_POLICY.map((said) =>
  said[0] === '1.1' ? ['1.1', 'You must keep every pupil safe.'] : said,
);

describe('accepting', () => {
  test('follows reading, needs the tick, is kept with version, time and method, and once', async () => {
    const { versionId } = await signPolicy(world);
    const teacher = await world.acting('teacher');
    await expect(acceptPolicy(teacher, { versionId, understood: 'yes' })).rejects.toThrow(/read it before/);
    await openPolicy(teacher);
    await expect(acceptPolicy(teacher, { versionId })).rejects.toThrow(Invalid);
    await acceptPolicy(teacher, { versionId, understood: 'yes' });
    await acceptPolicy(teacher, { versionId, understood: 'yes' });
    const { rows } = await world.owner.query('select * from acknowledgement');
    expect(rows).toMatchObject([
      { version_id: versionId, person_id: world.people.teacher, method: 'account', recorded_by: null },
    ]);
    expect(rows[0].at).toEqual(world.clock.now());
    const ledger = await world.owner.query("select verb from ledger where verb = 'policy acknowledged'");
    expect(ledger.rowCount).toBe(1);
  });

  test('another version than the one in force is refused', async () => {
    const first = await signPolicy(world);
    await accept('teacher', first.versionId);
    await signPolicy(world, CHANGED, { since: first.versionId });
    await expect(accept('assistant', first.versionId)).rejects.toThrow(Conflict);
  });

  test('holds through a change that is not material, and not through one that is', async () => {
    const first = await signPolicy(world);
    await accept('teacher', first.versionId);
    const second = await signPolicy(world, CHANGED, { since: first.versionId, material: 'no', inDays: 1 });
    expect(await covered('teacher')).toBe(1);
    world.clock.advance(24 * 3600_000);
    expect(await covered('teacher')).toBe(1);
    expect(await covered('assistant')).toBeNull();
    await accept('assistant', second.versionId);
    await signPolicy(world, SHORT_POLICY, { since: second.versionId, material: 'yes', inDays: 1 });
    expect(await covered('teacher')).toBe(1);
    world.clock.advance(24 * 3600_000);
    expect(await covered('teacher')).toBeNull();
    expect(await covered('assistant')).toBeNull();
    const asked = await readToAccept(await world.acting('teacher'));
    expect(asked!.standing.earlier!.number).toBe(1);
    // From version 1 to 3 the words came back to what they were.
    expect(asked!.changes!.counts).toMatchObject({ changed: 0, added: 0, removed: 0 });
    expect((await readToAccept(await world.acting('assistant')))!.changes!.counts.changed).toBe(1);
  });

  test('is due so many days after it took force, or after starting', async () => {
    await signPolicy(world);
    expect((await ownStanding(await world.acting('teacher')))!.due).toBe('2026-12-18');
    await world.owner.query('update engagement set from_date = $1 where person_id = $2', [
      '2026-11-18',
      world.people.teacher,
    ]);
    await setDaysToAccept(await world.acting('administrator'), { days: '14' });
    world.clock.set('2026-11-30T10:00:00Z');
    expect((await ownStanding(await world.acting('teacher')))!.due).toBe('2026-12-02');
    await expect(setDaysToAccept(await world.acting('administrator'), { days: '0' })).rejects.toThrow(
      Invalid,
    );
    await expect(setDaysToAccept(await world.acting('head'), { days: '7' })).rejects.toThrow(NotAllowed);
  });
});

describe('on paper', () => {
  const paper = (versionId: string, who: Persona, more = {}) => ({
    versionId,
    personId: world.people[who],
    seen: 'yes',
    'signedOn-day': '18',
    'signedOn-month': '11',
    'signedOn-year': '2026',
    ...more,
  });
  test('is recorded by a head for their own school, with the name of who recorded it', async () => {
    const { versionId } = await signPolicy(world);
    await recordPaper(await world.acting('head'), paper(versionId, 'volunteer'));
    const { rows } = await world.owner.query('select method, recorded_by from acknowledgement');
    expect(rows).toEqual([{ method: 'paper', recorded_by: world.people.head }]);
    await expect(recordPaper(await world.acting('head'), paper(versionId, 'southTeacher'))).rejects.toThrow(
      NotAllowed,
    );
    await expect(recordPaper(await world.acting('governor'), paper(versionId, 'teacher'))).rejects.toThrow(
      NotAllowed,
    );
    await expect(recordPaper(await world.acting('teacher'), paper(versionId, 'assistant'))).rejects.toThrow(
      NotAllowed,
    );
    await expect(recordPaper(await world.acting('head'), paper(versionId, 'head'))).rejects.toThrow(
      NotAllowed,
    );
  });
  test('has a day that can be right', async () => {
    const { versionId } = await signPolicy(world);
    const hr = await world.acting('hr');
    await expect(recordPaper(hr, paper(versionId, 'volunteer', { 'signedOn-day': '19' }))).rejects.toThrow(
      /future/,
    );
    await expect(recordPaper(hr, paper(versionId, 'volunteer', { 'signedOn-day': '17' }))).rejects.toThrow(
      /another version/,
    );
    await expect(recordPaper(hr, paper(versionId, 'volunteer', { 'signedOn-day': '' }))).rejects.toThrow(
      /day on the paper/,
    );
    await expect(recordPaper(hr, paper(versionId, 'volunteer', { seen: '' }))).rejects.toThrow(
      /Tick the box/,
    );
  });
});

describe('coverage', () => {
  test('counts by school and category, and a head sees their own school only', async () => {
    const { versionId } = await signPolicy(world);
    await accept('teacher', versionId);
    const all = await coverage('hr');
    expect(all.total).toMatchObject({ people: '18', covered: '1', percent: 5 });
    expect(all.bySchool.map((s) => [s.label, s.people, s.covered])).toEqual([
      ['North Testbridge School', '7', '1'],
      ['South Testbridge School', '2', '0'],
      ['Central team and others', '9', '0'],
    ]);
    expect(all.list!.total).toBe(17);
    const own = await coverage('southHead');
    expect(own.list!.rows.map((r) => r.person.name)).toEqual(['Sue Other', 'Sam Outhead']);
    expect(own.bySchool.map((s) => s.label)).toEqual(['South Testbridge School']);
    await expect(coverage('teacher')).rejects.toThrow(NotAllowed);
  });

  test('searches, filters and sorts', async () => {
    await signPolicy(world);
    const names = async (change: Partial<ListQuery>) =>
      (await coverage('hr', change)).list!.rows.map((r) => r.person.name);
    expect(await names({ search: 'ash' })).toEqual(['Tia Ash', 'Asha Menon', 'Mary Nash']);
    expect(await names({ category: 'third-party' })).toEqual(['Con Tractor']);
    expect(await names({ school: world.schools.south, direction: 'descending' })).toEqual([
      'Sam Outhead',
      'Sue Other',
    ]);
  });

  test('shows governors no name and no small number', async () => {
    const { versionId } = await signPolicy(world);
    await accept('teacher', versionId);
    const seen = await coverage('governor');
    expect(seen.list).toBeNull();
    expect(seen.late).toBeNull();
    expect(JSON.stringify(seen)).not.toMatch(/Eacher|Adair/);
    const north = seen.bySchool.find((s) => s.label.startsWith('North'))!;
    expect(north).toMatchObject({ masked: true, percent: null, covered: 'Not shown' });
    expect(seen.bySchool.find((s) => s.label.startsWith('South'))!.people).toBe('Fewer than 5');
    await expect(exportCoverage(await world.acting('governor'))).rejects.toThrow(NotAllowed);
    await expect(exportCoverage(await world.acting('chair'))).rejects.toThrow(NotAllowed);
  });

  test('exports everybody with the times, and no cell is a formula', async () => {
    const { versionId } = await signPolicy(world);
    await accept('teacher', versionId);
    await world.owner.query("update person set given_name = '=HYPERLINK(1)' where id = $1", [
      world.people.assistant,
    ]);
    const csv = await exportCoverage(await world.acting('head'));
    expect(csv).toContain(
      'Tom Eacher,Employee,North Testbridge School,1,2026-11-18,"18 November 2026, 10:00",in Decorum,2026-12-18',
    );
    expect(csv).toContain("'=HYPERLINK(1) Ash");
    expect(csv).toContain('Acknowledged on,Recorded at,How');
    expect(csv).not.toContain('Sue Other');
  });
});

test('the list taken out has the day on a paper, and when the paper was recorded', async () => {
  const { versionId } = await signPolicy(world);
  world.clock.set('2026-11-23T09:30:00Z');
  await recordPaper(await world.acting('head'), {
    versionId,
    personId: world.people.volunteer,
    seen: 'yes',
    'signedOn-day': '19',
    'signedOn-month': '11',
    'signedOn-year': '2026',
  });
  const csv = await exportCoverage(await world.acting('head'));
  expect(csv).toContain('1,2026-11-19,"23 November 2026, 09:30",on paper,');
});

test('the list taken out says what somebody acknowledged who has to do so again', async () => {
  const { versionId } = await signPolicy(world);
  await accept('teacher', versionId);
  await signPolicy(world, undefined, { since: versionId, inDays: 1 });
  world.clock.advance(2 * 24 * 3600_000);
  const csv = await exportCoverage(await world.acting('head'));
  const rowOf = (name: string) => csv.split('\n').find((line) => line.startsWith(name));
  expect(rowOf('Tom Eacher')).toBe('Tom Eacher,Employee,North Testbridge School,,,,,2026-12-19,1,2026-11-18');
  expect(rowOf('Mary Nash')).toBe('Mary Nash,Employee,North Testbridge School,,,,,2026-12-19,,');
});

describe('reminders', () => {
  test('go once a step to whoever is not covered, naming nobody', async () => {
    const { versionId } = await signPolicy(world);
    await accept('teacher', versionId);
    expect(await sendReminders(world.app.parts)).toBe(17);
    expect(await sendReminders(world.app.parts)).toBe(0);
    const sent = await mails();
    expect(sent.map((m) => m.to_person)).not.toContain(world.people.teacher);
    for (const { subject, body } of sent) {
      expect(subject + body).not.toMatch(/Tom|Eacher|Helen|Adair|Asha/);
      expect(body).toContain('by 18 December 2026');
    }
    world.clock.set('2026-12-03T08:00:00Z');
    expect(await sendReminders(world.app.parts)).toBe(17);
    world.clock.set('2026-12-21T08:00:00Z');
    await sendReminders(world.app.parts);
    expect((await mails()).at(-1)!.body).toContain('It was due on 18 December 2026');
  });

  test('rest at weekends, on closed days and out of term, and run side by side without doubling', async () => {
    await signPolicy(world);
    await world.owner.query("insert into closed_day values ($1, '2026-11-19', 'A closed day')", [
      world.trustId,
    ]);
    world.clock.set('2026-11-19T08:00:00Z');
    expect(await sendReminders(world.app.parts)).toBe(0);
    world.clock.set('2026-11-21T08:00:00Z');
    expect(await sendReminders(world.app.parts)).toBe(0);
    await world.owner.query(
      "insert into term values ($1, gen_random_uuid(), $2, 'Autumn', '2026-11-24', '2026-12-18'), ($1, gen_random_uuid(), null, 'Autumn', '2026-11-01', '2026-12-18')",
      [world.trustId, world.schools.south],
    );
    world.clock.set('2026-11-23T08:00:00Z');
    const both = await Promise.all([sendReminders(world.app.parts), sendReminders(world.app.parts)]);
    expect(both[0]! + both[1]!).toBe(16);
  });

  test('can be asked for, once a day each, within one’s scope', async () => {
    await signPolicy(world);
    const head = await world.acting('southHead');
    expect(await remindNow(head, world.app.parts, EVERYBODY)).toMatchObject({ reminded: 2, unreachable: 0 });
    expect(await remindNow(head, world.app.parts, EVERYBODY)).toMatchObject({ reminded: 0, unreachable: 0 });
    await expect(remindNow(head, world.app.parts, { personId: world.people.teacher })).rejects.toThrow(
      NotFound,
    );
    await expect(remindNow(await world.acting('governor'), world.app.parts, EVERYBODY)).rejects.toThrow(
      NotAllowed,
    );
    await world.owner.query('update person set email = null where id = $1', [world.people.southTeacher]);
    world.clock.advance(24 * 3600_000);
    expect(await remindNow(head, world.app.parts, EVERYBODY)).toMatchObject({ reminded: 1, unreachable: 1 });
  });

  test('in the example wait in the outbox because it sends nothing, until the moment that was promised', async () => {
    await signPolicy(world);
    await world.owner.query('update trust set example = true');
    // A Monday, long before anybody is at school.
    world.clock.set('2026-11-23T03:31:00Z');
    const done = await (await world.browser('head')).post('/policy/coverage/remind', {
      personId: world.people.assistant,
    });
    expect(done.html).toContain(
      '1 reminder waits in the outbox, for 23 November 2026, 07:30: the example sends no mail.',
    );
  });

  test('are asked for those one looks for, after a page that counts them', async () => {
    await signPolicy(world);
    const hr = await world.browser('hr');
    const asks = await hr.post('/policy/coverage/remind?q=other', {});
    expect(asks.html).toContain('Remind 1 person?');
    expect(await mails()).toEqual([]);
    const done = await hr.post('/policy/coverage/remind?q=other', { sure: 'yes' });
    expect(done.html).toContain('1 reminder waits in the outbox');
    const { rows } = await world.owner.query('select to_person from mail where subject like $1', [
      '%waiting for you',
    ]);
    expect(rows).toEqual([{ to_person: world.people.southTeacher }]);
  });

  test('asked for on a Sunday evening wait for Monday morning, and it is said', async () => {
    await signPolicy(world);
    world.clock.set(new Date('2026-11-22T22:48:00Z'));
    const done = await remindNow(await world.acting('southHead'), world.app.parts, EVERYBODY);
    expect(done.from).toBe('23 November 2026, 07:30');
    const { rows } = await world.owner.query('select distinct not_before from mail where subject like $1', [
      '%waiting for you',
    ]);
    expect(rows).toEqual([{ not_before: new Date('2026-11-23T07:30:00Z') }]);
  });

  test('are said to leave where mail leaves: nowhere without a server, and never from the example', async () => {
    await signPolicy(world);
    const head = await world.acting('southHead');
    const remind = async (sendsMail: boolean) =>
      (await remindNow(head, { ...world.app.parts, sendsMail }, EVERYBODY)).held;
    expect([await remind(false), await remind(true)]).toEqual(['no server', null]);
    await world.owner.query('update trust set example = true');
    expect([await remind(false), await remind(true)]).toEqual(['example', 'example']);
    await world.owner.query('update trust set example = false');
  });
});

describe('by personal link', () => {
  const tokens = async () => (await mails()).flatMap((m) => /\/acknowledge\/(\S+)/.exec(m.body)?.[1] ?? []);
  beforeEach(async () => {
    await world.owner.query('update person set user_id = null where id = $1', [world.people.contractor]);
  });

  test('someone without an account reads and accepts, once', async () => {
    const { versionId } = await signPolicy(world);
    await remindNow(await world.acting('hr'), world.app.parts, { personId: world.people.contractor });
    const [token = ''] = await tokens();
    expect((await openLink(world.app.parts, token)).state).toBe('open');
    await expect(acceptByLink(world.app.parts, token, { versionId })).rejects.toThrow(Invalid);
    await acceptByLink(world.app.parts, token, { versionId, understood: 'yes' });
    expect((await openLink(world.app.parts, token)).state).toBe('done');
    const { rows } = await world.owner.query('select person_id, method from acknowledgement');
    expect(rows).toEqual([{ person_id: world.people.contractor, method: 'link' }]);
  });

  test('a link ends with its time, with a newer one, and with the person’s access', async () => {
    const { versionId } = await signPolicy(world);
    await remindNow(await world.acting('hr'), world.app.parts, { personId: world.people.contractor });
    const [first = ''] = await tokens();
    await renewLink(world.app.parts, first);
    const [, second = ''] = await tokens();
    expect((await openLink(world.app.parts, first)).state).toBe('old');
    expect((await openLink(world.app.parts, second)).state).toBe('open');
    expect((await openLink(world.app.parts, 'nonsense')).state).toBe('unknown');
    world.clock.advance(31 * 24 * 3600_000);
    expect((await openLink(world.app.parts, second)).state).toBe('old');
    await expect(acceptByLink(world.app.parts, second, { versionId, understood: 'yes' })).rejects.toThrow(
      NotFound,
    );
    await renewLink(world.app.parts, second);
    const third = (await tokens()).at(-1)!;
    expect((await openLink(world.app.parts, third)).state).toBe('open');
    await world.owner.query("update person set state = 'inactive' where id = $1", [world.people.contractor]);
    expect((await openLink(world.app.parts, third)).state).toBe('unknown');
  });

  test('tokens are kept as hashes only', async () => {
    await signPolicy(world);
    await remindNow(await world.acting('hr'), world.app.parts, { personId: world.people.contractor });
    const [token = ''] = await tokens();
    const { rows } = await world.owner.query('select token_hash from personal_link');
    expect(rows[0].token_hash.toString('latin1')).not.toContain(token);
    expect(world.log.join('')).not.toContain(token);
  });
});
