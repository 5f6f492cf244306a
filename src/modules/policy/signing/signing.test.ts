import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accountOf, givePasskey } from '../../../../test/accounts.ts';
import { draftPolicy, SHORT_POLICY, sendInput, signPolicy } from '../../../../test/policy.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { removeTotp } from '../../../platform/second-factor.ts';
import { notePasskey } from '../../account/factors/store.ts';
import { sendForSignature } from './actions.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

async function send(versionId: string, more: Record<string, string> = {}): Promise<void> {
  const acting = await world.acting('administrator');
  await sendForSignature(acting, world.app.parts, sendInput('2026-11-18', { versionId, ...more }));
}

describe('whoever signs is asked for what they have', () => {
  test('a code where there is an app alone; no passkey', async () => {
    await send(await draftPolicy(world, SHORT_POLICY));
    const { html } = await (await world.browser('chair')).get('/policy/sign');
    expect(html).toContain('name="code"');
    expect(html).not.toContain('data-passkey');
  });

  test('either where there are both', async () => {
    await send(await draftPolicy(world, SHORT_POLICY));
    await givePasskey(world, 'chair');
    const { html } = await (await world.browser('chair')).get('/policy/sign');
    expect(html).toContain('name="code"');
    expect(html).toContain('data-passkey="confirm" data-next="/policy/sign/proved"');
    expect(html).toMatch(/<script[^>]+passkey/);
  });

  test('the passkey alone where there is no app: then the form, without a code', async () => {
    const versionId = await draftPolicy(world, SHORT_POLICY);
    await send(versionId);
    await givePasskey(world, 'chair');
    const { userId } = await accountOf(world, 'chair');
    await removeTotp(world.app.parts.auth, userId);
    const chair = await world.browser('chair');
    const page = await chair.get('/policy/sign');
    expect(page.html).toContain('data-passkey="confirm"');
    expect(page.html).not.toContain('name="code"');
    expect(page.html).not.toContain('authenticator app');
    expect(page.html).not.toContain('I sign this as');

    const { rows } = await world.owner.query('select id from auth.session where "userId" = $1', [userId]);
    await notePasskey(world.db, world.clock.now(), rows[0].id);
    const proved = await chair.raw('/policy/sign/proved');
    expect(proved.headers.get('location')).toBe('/policy/sign#sign');
    const { html } = await chair.get('/policy/sign');
    expect(html).toContain('You proved who you are with a passkey a moment ago');
    const textSha256 = /name="textSha256" value="([^"]+)"/.exec(html)![1]!;
    const fields = { versionId, textSha256, capacity: 'chair' };
    // Five minutes on, it is asked for anew, and the reason leads to its button.
    world.clock.advance(5 * 60_000);
    const late = await chair.post('/policy/sign', fields);
    expect(late.status).toBe(422);
    expect(late.html).toContain(
      '<a href="#passkey">Use your passkey once more. It counts for 5 minutes.</a>',
    );
    await notePasskey(world.db, world.clock.now(), rows[0].id);
    expect((await chair.post('/policy/sign', fields)).html).toContain('You have signed.');
  });
});

describe('what a signature asks of everybody', () => {
  const asked = async () =>
    (await (await world.browser('chair')).get('/policy/sign')).html.replace(/<[^>]+>/g, ' ');

  test.each(['yes', 'no'])(
    'a first version is acknowledged by everybody, never again: %s',
    async (material) => {
      await send(await draftPolicy(world, SHORT_POLICY), { material });
      expect(await asked()).toMatch(/To be acknowledged\s+By everybody: it is the first version\./);
      expect(await asked()).not.toMatch(/acknowledges it again|Material change/);
    },
  );

  test('a later one again, when its change is material', async () => {
    const { versionId } = await signPolicy(world);
    await send(await draftPolicy(world, SHORT_POLICY, versionId));
    expect(await asked()).toMatch(/Material change\s+Yes\. Everybody acknowledges it again\./);
  });
});
