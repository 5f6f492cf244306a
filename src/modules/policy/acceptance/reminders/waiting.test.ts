import { afterEach, beforeEach, expect, test } from 'vitest';
import { signPolicy } from '../../../../../test/policy.ts';
import { makeWorld, type Persona, type World } from '../../../../../test/world.ts';
import { editPerson, formOf } from '../../../people/record/actions.ts';
import { openPolicy } from '../../reading/actions.ts';
import { acceptPolicy } from '../actions.ts';
import { openLink, renewLink } from '../links/actions.ts';
import { sendReminders } from './actions.ts';
import { remindNow } from './asked.ts';

let world: World;
let versionId: string;
beforeEach(async () => {
  world = await makeWorld();
  ({ versionId } = await signPolicy(world));
  await world.owner.query('update person set user_id = null where id = $1', [world.people.contractor]);
});
afterEach(() => world.close());

const mailsTo = async (
  who: Persona,
): Promise<{ state: string; error: string | null; body: string; to_address: string }[]> =>
  (
    await world.owner.query(
      'select state, error, body, to_address from mail where to_person = $1 order by created_at',
      [world.people[who]],
    )
  ).rows.filter(({ body }) => body.includes('not acknowledged yet') || body.includes('/acknowledge/'));
const tokenIn = (body: string) => /\/acknowledge\/(\S+)/.exec(body)![1]!;

test('a reminder that waits is withdrawn when the person acknowledges the policy', async () => {
  await sendReminders(world.app.parts);
  expect((await mailsTo('teacher')).map(({ state }) => state)).toEqual(['waiting']);
  const acting = await world.acting('teacher');
  await openPolicy(acting);
  await acceptPolicy(acting, { versionId, understood: 'yes' });
  expect(await mailsTo('teacher')).toMatchObject([
    { state: 'withdrawn', error: 'Not needed any more: they have acknowledged it.' },
  ]);
  expect((await mailsTo('assistant')).map(({ state }) => state)).toEqual(['waiting']);
});

test('of the reminders to one person the newest alone waits, with a day to come and a link that works', async () => {
  await sendReminders(world.app.parts);
  world.clock.set('2027-01-06T08:00:00Z');
  await sendReminders(world.app.parts);
  const mails = await mailsTo('contractor');
  expect(mails.map(({ state }) => state)).toEqual(['withdrawn', 'waiting']);
  expect(mails[1]!.body).toContain('It was due on 18 December 2026');
  expect(mails[1]!.body).toContain('works for 30 days');
  expect((await openLink(world.app.parts, tokenIn(mails[1]!.body))).state).toBe('open');
});

test('a reminder asked for on the last evening says by the day it leaves that its day is past', async () => {
  world.clock.set('2026-12-18T19:00:00Z');
  await remindNow(await world.acting('hr'), world.app.parts, { personId: world.people.contractor });
  const [mail] = await mailsTo('contractor');
  expect(mail!.body).toContain('It was due on 18 December 2026');
  world.clock.set('2027-01-19T19:00:00Z');
  expect((await openLink(world.app.parts, tokenIn(mail!.body))).state).toBe('open');
});

test.each(['contractor', 'assistant'] as const)(
  'to another address of the %s goes a reminder of its own, and the one that waits goes nowhere',
  async (who) => {
    await sendReminders(world.app.parts);
    await editPerson(await world.acting('administrator'), world.app.parts, world.people[who], {
      ...formOf((await world.owner.query('select * from person where id = $1', [world.people[who]])).rows[0]),
      organisation: 'Elsewhere Ltd',
      email: 'elsewhere@testbridge.example',
    });
    expect(await mailsTo(who)).toMatchObject([
      { state: 'withdrawn', error: 'Not sent: their email address was changed after it was written.' },
    ]);
    world.clock.advance(24 * 3600_000);
    await sendReminders(world.app.parts);
    expect(await mailsTo(who)).toMatchObject([
      { state: 'withdrawn' },
      { state: 'waiting', to_address: 'elsewhere@testbridge.example' },
    ]);
    // Once: the step is taken now.
    await sendReminders(world.app.parts);
    expect(await mailsTo(who)).toHaveLength(2);
    expect((await mailsTo('teacher')).map(({ state }) => state)).toEqual(['waiting']);
  },
);

test('asking for a new link withdraws the mail whose link it ends', async () => {
  await sendReminders(world.app.parts);
  const [waiting] = await mailsTo('contractor');
  await renewLink(world.app.parts, tokenIn(waiting!.body));
  expect((await mailsTo('contractor')).map(({ state }) => state)).toEqual(['withdrawn', 'waiting']);
});
