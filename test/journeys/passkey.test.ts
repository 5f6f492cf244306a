import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recentPasskey } from '../../src/modules/account/prove-again/actions.ts';
import { sendForSignature } from '../../src/modules/policy/signing/actions.ts';
import { removeTotp } from '../../src/platform/second-factor.ts';
import { accountOf, givePassword, makeInactive, PASSWORD } from '../accounts.ts';
import { draftPolicy, SHORT_POLICY, sendInput } from '../policy.ts';
import { makeWorld, type Persona, type World } from '../world.ts';
import { type Device, giveDevice } from './authenticator.ts';
import { expectSound, noChromium, openChromium, PHONE, type Visit } from './chromium.ts';

const HERE = 'http://localhost:3000';

describe.skipIf(noChromium)('passkeys, in Chromium with a device of its own', () => {
  let world: World;
  let server: ReturnType<typeof serve>;
  let visit: Visit;
  let page: Page;
  let device: Device;

  beforeAll(async () => {
    world = await makeWorld();
    server = serve({ fetch: world.app.web.fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise((done) => server.once('listening', done));
    // The address that passkeys are made for stays the one of the world, wherever it is served.
    const rule = `--host-resolver-rules=MAP localhost:3000 127.0.0.1:${(server.address() as AddressInfo).port}`;
    visit = await openChromium({ flags: [rule] });
    page = visit.page;
    // What the page's script is told, kept for a look after it has gone on.
    await page.addInitScript(`{
      const ask = window.fetch;
      window.fetch = async (...given) => {
        const answer = await ask(...given);
        if (String(given[0]).endsWith('verify-authentication'))
          sessionStorage.setItem('answer', await answer.clone().text());
        return answer;
      };
    }`);
    device = await giveDevice(page);
  });
  afterAll(async () => {
    await visit?.close();
    server?.close();
    await world?.close();
  });

  async function signInByPassword(persona: Persona, to: string): Promise<void> {
    await page.context().clearCookies();
    await page.goto(`${HERE}/sign-in?next=${encodeURIComponent(to)}`);
    await page.fill('#email', await givePassword(world, persona));
    await page.fill('#password', PASSWORD);
    await page.click('main form button[type=submit]');
    await page.waitForURL(`${HERE}${to}`);
  }

  async function addPasskey(persona: Persona, name: string): Promise<void> {
    await signInByPassword(persona, '/account/second-factor');
    await page.fill('#passkey-name', name);
    await page.click('text=Add a passkey');
    await page.waitForURL(`${HERE}/`);
  }

  async function signInByPasskey(): Promise<void> {
    await page.context().clearCookies();
    await page.goto(`${HERE}/sign-in?next=/account`);
    await page.click('text=Use a passkey');
  }

  async function sessionIdOf(persona: Persona): Promise<string> {
    const { userId } = await accountOf(world, persona);
    const found = await world.owner.query<{ id: string }>(
      'select id from auth.session where "userId" = $1 order by "createdAt" desc',
      [userId],
    );
    return found.rows[0]!.id;
  }

  test('someone adds a passkey, signs in with it, and it counts for a step that needs proof', async () => {
    await addPasskey('teacher', 'School laptop');
    await page.goto(`${HERE}/account`);
    expect(await page.textContent('main')).toContain('School laptop');
    const { viewer } = await world.acting('teacher');
    const byPassword = { ...viewer, sessionId: await sessionIdOf('teacher') };
    expect(await recentPasskey(world.app.parts, byPassword)).toBe(false);

    await signInByPasskey();
    await page.waitForURL(`${HERE}/account`);
    expect(await page.textContent('main')).toContain('Tom Eacher');
    // Scripts never see the session's token.
    expect(await page.evaluate("sessionStorage.getItem('answer')")).toBe('{"ok":true}');
    const byPasskey = { ...viewer, sessionId: await sessionIdOf('teacher') };
    expect(await recentPasskey(world.app.parts, byPasskey)).toBe(true);
  });

  test('the same device is not added twice', async () => {
    // The password alone would not let in any more.
    await signInByPasskey();
    await page.waitForURL(`${HERE}/account`);
    await page.goto(`${HERE}/account/second-factor`);
    await page.click('text=Add a passkey');
    await page.waitForSelector('[role=alert]:not([hidden])');
    expect(await page.textContent('[role=alert]')).toContain('has a passkey for your account already');
  });

  test('a passkey that was removed lets nobody in', async () => {
    await device.forgetEverything();
    await addPasskey('southTeacher', 'Phone');
    await page.goto(`${HERE}/account`);
    await page.click('text=Remove');
    await page.click('text=Remove it');
    expect(await page.textContent('main')).toContain('Passkey removed');
    const told = await world.owner.query<{ subject: string }>(
      'select subject from mail where to_person = $1 order by subject',
      [world.people.southTeacher],
    );
    expect(told.rows.map((mail) => mail.subject)).toEqual([
      'A passkey was added to your account at Testbridge Trust',
      'A passkey was removed from your account at Testbridge Trust',
    ]);
    await signInByPasskey();
    await page.waitForSelector('[role=alert]:not([hidden])');
    expect(await page.textContent('[role=alert]')).toContain('does not know this passkey');
  });

  test('the Chair, who has a passkey alone, signs the policy with it', async () => {
    await device.forgetEverything();
    const { userId } = await accountOf(world, 'chair');
    await removeTotp(world.app.parts.auth, userId);
    await addPasskey('chair', 'School laptop');
    const versionId = await draftPolicy(world, SHORT_POLICY);
    const acting = await world.acting('administrator');
    await sendForSignature(acting, world.app.parts, sendInput('2026-11-18', { versionId }));
    await page.goto(`${HERE}/policy/sign`);
    await expectSound(page, '/policy/sign, before the passkey');
    await page.click('text=Use your passkey');
    await page.waitForSelector('text=You proved who you are with a passkey');
    expect(page.url()).toBe(`${HERE}/policy/sign#sign`);
    await page.click('text=I sign this as Chair of the trust');
    await page.waitForSelector('text=You have signed. The other signature is still to come.');
  });

  test('someone made inactive is refused, and told so', async () => {
    await device.forgetEverything();
    await addPasskey('assistant', '');
    await makeInactive(world, 'assistant');
    await signInByPasskey();
    await page.waitForSelector('[role=alert]:not([hidden])');
    expect(await page.textContent('[role=alert]')).toContain('Your account is not active');
    await page.goto(`${HERE}/account`);
    expect(page.url()).toContain('/sign-in');
  });

  test('the password can be shown, and the pages are sound on a phone', async () => {
    await page.setViewportSize(PHONE);
    await page.context().clearCookies();
    await page.goto(`${HERE}/sign-in`);
    await page.fill('#password', 'as I typed it');
    await page.click('text=Show');
    expect(await page.getAttribute('#password', 'type')).toBe('text');
    await expectSound(page, '/sign-in');
    for (const path of ['/reset', '/join/none', '/reset/none']) {
      await page.goto(`${HERE}${path}`);
      await expectSound(page, path);
    }
    await page.goto(`${HERE}/sign-in`);
    await page.fill('#email', await givePassword(world, 'head'));
    await page.fill('#password', PASSWORD);
    await page.click('main form button[type=submit]');
    await page.waitForSelector('#code');
    await expectSound(page, '/sign-in/code');
    await signInByPassword('volunteer', '/account');
    for (const path of [
      '/account',
      '/account/password',
      '/account/second-factor',
      '/account/second-factor/app',
    ]) {
      await page.goto(`${HERE}${path}`);
      await expectSound(page, path);
    }
  });

  test('without scripts the page says that passkeys need them', async () => {
    const port = (server.address() as AddressInfo).port;
    const plain = await openChromium({ scripts: false });
    await plain.page.goto(`http://127.0.0.1:${port}/sign-in`);
    expect(await plain.page.textContent('main')).toContain('Passkeys need scripts');
    expect(await plain.page.isVisible('text=Use a passkey')).toBe(false);
    await plain.close();
  });
});
