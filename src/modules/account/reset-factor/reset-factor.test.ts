import { afterEach, beforeEach, expect, test } from 'vitest';
import { accountOf, codeNow, givePasskey, sessionsOf } from '../../../../test/accounts.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { removeTotp } from '../../../platform/second-factor.ts';
import { notePasskey } from '../factors/store.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const address = () => `/people/${world.people.head}/second-step`;

test('an administrator helps someone who lost their phone: the factor goes, they are signed out and told', async () => {
  const head = await world.browser('head');
  const administrator = await world.browser('administrator');
  expect((await administrator.get(address())).html).toContain('Take away the second step of Helen Adair');
  const done = await administrator.post(address(), { reason: 'She came to the office.', code: codeNow() });
  expect(done.html).toContain('sets up a new second step');
  expect((await head.get('/policy')).url).toMatch(/^\/sign-in/);
  const factors = await world.owner.query(
    'select 1 from auth."twoFactor" t join person p on p.user_id = t."userId" where p.id = $1',
    [world.people.head],
  );
  expect(factors.rows).toEqual([]);
  const mail = await world.owner.query<{ body: string }>('select body from mail where to_person = $1', [
    world.people.head,
  ]);
  expect(mail.rows[0]?.body).toContain('second step');
  const ledger = await world.owner.query(
    "select p.payload from ledger l join ledger_payload p using (trust_id, seq) where l.verb = 'second step taken away'",
  );
  expect(ledger.rows).toEqual([{ payload: { reason: 'She came to the office.' } }]);
  const again = await world.browser('head');
  expect((await again.get('/people')).url).toBe('/account/second-factor');
});

test('when it cannot be done to its end, nothing of it is done, and nobody is told that it was', async () => {
  const head = await world.browser('head');
  await givePasskey(world, 'head');
  const administrator = await world.browser('administrator');
  await world.owner.query(
    `create function auth.keep() returns trigger language plpgsql as $$ begin raise 'kept'; end $$;
     create trigger keep before delete on auth.passkey for each row execute function auth.keep()`,
  );
  const broken = await administrator.post(address(), { reason: 'She came to the office.', code: codeNow() });
  expect(broken.status).toBe(500);
  expect((await head.get('/account')).html).toContain('Remove<span class="govuk-visually-hidden"> your auth');
  const told = await world.owner.query(
    `select 1 from ledger where verb = 'second step taken away' union all select 1 from mail`,
  );
  expect(told.rows).toEqual([]);
});

test('without a reason or a right code of one’s own nothing happens', async () => {
  const administrator = await world.browser('administrator');
  expect((await administrator.post(address(), { reason: '', code: codeNow() })).html).toContain(
    'Say how you know',
  );
  expect((await administrator.post(address(), { reason: 'She asked.', code: '000000' })).status).toBe(422);
  expect(await sessionsOf(world, 'head')).toBe(0);
  const factors = await world.owner.query(
    'select 1 from auth."twoFactor" t join person p on p.user_id = t."userId" where p.id = $1',
    [world.people.head],
  );
  expect(factors.rows).toHaveLength(1);
});

test('an administrator with a passkey alone is asked for it, not for a code', async () => {
  await givePasskey(world, 'administrator');
  const { userId } = await accountOf(world, 'administrator');
  await removeTotp(world.app.parts.auth, userId);
  const administrator = await world.browser('administrator');
  const before = await administrator.get(address());
  expect(before.html).toContain('data-passkey="confirm"');
  expect(before.html).not.toContain('name="code"');
  const refused = await administrator.post(address(), { reason: 'She came to the office.' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('href="#passkey"');
  const { rows } = await world.owner.query('select id from auth.session where "userId" = $1', [userId]);
  await notePasskey(world.db, world.clock.now(), rows[0].id);
  expect((await administrator.get(address())).html).toContain('No code is needed');
  const done = await administrator.post(address(), { reason: 'She came to the office.' });
  expect(done.html).toContain('sets up a new second step');
});

test('nobody does it for themselves, and nobody else does it at all', async () => {
  const administrator = await world.browser('administrator');
  const own = await administrator.post(`/people/${world.people.administrator}/second-step`, {
    reason: 'Mine.',
    code: codeNow(),
  });
  expect(own.status).toBe(403);
  for (const persona of ['ceo', 'hr', 'head', 'it', 'teacher'] as const)
    expect((await (await world.browser(persona)).get(address())).status).toBe(403);
});

test('someone of another trust, or nobody, is not found', async () => {
  const administrator = await world.browser('administrator');
  expect((await administrator.get('/people/00000000-0000-4000-8000-000000000000/second-step')).status).toBe(
    404,
  );
  expect((await administrator.get('/people/nonsense/second-step')).status).toBe(404);
});
