import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount, approve, ask, businessUseValues, seen } from '../../../../test/requests.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { takeOver } from '../../training/catalogue/actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

test('the decision on a renewal opens with the conditions of what it renews, and says so', async () => {
  const account = await addAccount(world);
  const { id: module } = await takeOver(await world.acting('hr'), 'speaking-for-yourself');
  const first = await ask(world, 'teacher', 'business-use', businessUseValues(account));
  await approve(world, 'manager', first, {
    'if-training': module,
    'if-matter': 'picture books',
    'if-sites.instagram': 'yes',
    'if-times.2': 'yes',
    'if-times.start': '12:30',
    'if-times.end': '13:00',
    'if-words': 'No faces.',
  });
  const times = { 'times.4': 'yes', 'times.start': '09:00', 'times.end': '10:00' };
  const again = businessUseValues(account, {
    renews: first,
    from: '19/12/2026',
    until: '1/2/2027',
    ...times,
  });
  const second = await ask(world, 'teacher', 'business-use', again);
  const { html } = await (await world.browser('manager')).get(`/requests/${second}`);
  expect(html).toContain('filled in as they were for');
  expect(html).toMatch(/id="if-approved"[^>]* open/);
  expect(html).toContain('value="picture books"');
  expect(html).toMatch(new RegExp(`value="${module}"[^>]*checked`));
  await approve(world, 'manager', second);
  expect((await seen(world, 'teacher', second)).request.conditions).toEqual({
    training: module,
    matter: 'picture books',
    sites: ['instagram'],
    times: { days: [2], start: '12:30', end: '13:00' },
    words: 'No faces.',
  });
  const fresh = await ask(world, 'teacher', 'business-use', businessUseValues(account, { purpose: 'New' }));
  expect((await (await world.browser('manager')).get(`/requests/${fresh}`)).html).not.toContain(
    'filled in as they were for',
  );
});
