import { afterAll, beforeEach, expect, test } from 'vitest';
import { SHORT_POLICY, signPolicy } from '../../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../../test/world.ts';
import { longDate } from '../../../../platform/dates.ts';
import { openPolicy } from '../../reading/actions.ts';
import { acceptPolicy } from '../actions.ts';
import { sendReminders } from './actions.ts';

const worlds: World[] = [];
let world: World;
beforeEach(async () => {
  world = await makeWorld();
  worlds.push(world);
});
afterAll(() => Promise.all(worlds.map((one) => one.close())));

/** What the page says of the reminder to come, as text. */
async function said(who: 'hr' | 'southHead' | 'governor' = 'hr'): Promise<string> {
  const { html } = await (await world.browser(who)).get('/policy/coverage');
  const text = html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
  return (
    /(?:The next reminder goes|No reminder goes)[^.]*\.(?: It waits[^.]*\.)?(?: \d+ (?:person|people) ha[^.]*\.)?/.exec(
      text,
    )?.[0] ?? ''
  );
}

/** Lets mornings come until reminders go. @returns the day, as the page writes it, and how many went */
async function mornings(): Promise<{ day: string; sent: number }> {
  for (let i = 0; i < 60; i += 1) {
    const day = world.clock.now();
    if (day.getUTCHours() < 8) day.setUTCHours(8, 0, 0, 0);
    else day.setUTCDate(day.getUTCDate() + 1);
    world.clock.set(new Date(day.setUTCHours(8, 0, 0, 0)));
    const sent = await sendReminders(world.app.parts);
    if (sent > 0) return { day: longDate(day), sent };
  }
  throw new Error('no reminder went in sixty mornings');
}

const accept = async (who: 'teacher' | 'hr', versionId: string) => {
  const acting = await world.acting(who);
  await openPolicy(acting);
  await acceptPolicy(acting, { versionId, understood: 'yes' });
};

test('the page names the day on which the mornings’ job does write, and to how many, time after time', async () => {
  const { versionId } = await signPolicy(world);
  await accept('teacher', versionId);
  await world.owner.query("insert into closed_day values ($1, '2026-11-19', 'A closed day')", [
    world.trustId,
  ]);
  await world.owner.query(
    "insert into term values ($1, gen_random_uuid(), $2, 'Autumn', '2026-11-24', '2026-12-18')",
    [world.trustId, world.schools.south],
  );
  // A newcomer, whose time runs from the day they start.
  await world.owner.query("update engagement set from_date = '2026-11-16' where person_id = $1", [
    world.people.assistant,
  ]);
  for (let i = 0; i < 6; i += 1) {
    const words = await said();
    const { day, sent } = await mornings();
    expect(words).toContain(
      `The next reminder goes on ${day}, to ${sent === 1 ? '1 person' : `${sent} people`}`,
    );
  }
});

test('before half past seven it is this morning, and after it no more', async () => {
  await signPolicy(world);
  world.clock.set('2026-11-19T07:10:00Z');
  expect(await said()).toContain('The next reminder goes today, 19 November 2026, to 18 people');
  world.clock.set('2026-11-19T07:31:00Z');
  expect(await said()).toContain('The next reminder goes on 20 November 2026, to 18 people');
});

test('somebody sees it of those whom they look after, and who sees numbers only sees none', async () => {
  await signPolicy(world);
  expect(await said('southHead')).toContain('on 19 November 2026, to 2 people');
  expect(await said('governor')).toBe('');
});

test('where no mail leaves, it says where the reminder waits', async () => {
  await signPolicy(world);
  expect(await said()).toContain('It waits in the outbox: no mail server is set.');
});

test('when none goes, it says why', async () => {
  await signPolicy(world);
  await world.owner.query('update person set email = null where id = $1', [world.people.southTeacher]);
  expect(await said('southHead')).toContain('to 1 person.');
  expect(await said('southHead')).toContain('1 person has no email address');
  await world.owner.query('update person set email = null where id = $1', [world.people.southHead]);
  expect(await said('southHead')).toBe(
    'No reminder goes: nobody who has not acknowledged it has an email address.',
  );
  await world.owner.query(
    "insert into term values ($1, gen_random_uuid(), null, 'Autumn', '2026-09-01', '2026-11-18')",
    [world.trustId],
  );
  expect(await said()).toBe('No reminder goes: in the calendar no day to come is in term.');
});

/** Only one person is left, who has acknowledged the version in force. */
async function onlyOneAndCovered(): Promise<void> {
  await world.owner.query("update person set state = 'inactive' where id <> $1", [world.people.hr]);
  const { rows } = await world.owner.query(
    "select id from policy_version where state = 'signed' and number = 1",
  );
  await accept('hr', rows[0].id);
}

test('nobody is left: none goes', async () => {
  await signPolicy(world);
  await onlyOneAndCovered();
  expect(await said()).toBe('No reminder goes: everybody has acknowledged it.');
});

test('a version that takes force by then is what people are reminded of', async () => {
  const { versionId } = await signPolicy(world);
  await signPolicy(world, SHORT_POLICY, { since: versionId, inDays: 3 });
  await onlyOneAndCovered();
  const words = await said();
  expect(words).toContain('The next reminder goes on 23 November 2026, to 1 person, about version 2.');
  expect(await mornings()).toEqual({ day: '23 November 2026', sent: 1 });
});
