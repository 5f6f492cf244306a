import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECK_POLICY } from '../../../test/drafts.ts';
import { signPolicy } from '../../../test/policy.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { addWord } from '../checker/words/actions.ts';
import { readInbox } from './inbox/actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await signPolicy(world, CHECK_POLICY);
  world.clock.set('2027-11-01T09:00:00Z');
});
afterAll(() => world.close());

test('whoever looks after the checker hears a month before of what the checker will no longer know', async () => {
  await addWord(await world.acting('administrator'), 'exception', {
    phrase: 'Bollocks Cup',
    control: 'obscenity',
    reason: 'A pigeon race.',
    expires: '1/12/2027',
  });
  const mine = async (who: 'administrator' | 'hr') =>
    (await readInbox(await world.acting(who), world.app.parts.log)).items.filter(
      ({ kind }) => kind === 'Checker',
    );
  world.clock.set('2027-10-31T09:00:00Z');
  expect(await mine('administrator')).toEqual([]);
  world.clock.set('2027-11-01T09:00:00Z');
  expect(await mine('administrator')).toMatchObject([
    { title: 'Give a later day, or let it end: exception “Bollocks Cup”', due: '2027-12-01' },
  ]);
  expect(await mine('hr')).toEqual([]);
});

test('whoever looks after the policy is led to its review by a link they can open, whatever roles they still hold', async () => {
  const browser = await world.browser('administrator');
  const review = async () => {
    const { html } = await browser.get('/');
    const [, href] = /href="([^"]*)"[^>]*>\s*Review the policy/.exec(html)!;
    return { href, status: (await browser.get(href!)).status };
  };
  expect(await review()).toEqual({ href: '/policy/new', status: 200 });
  await world.owner.query('delete from role_held where person_id = $1', [world.people.administrator]);
  expect(await review()).toEqual({ href: '/policy', status: 200 });
});
