import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accountOf, codeNow, givePasskey } from '../../../../test/accounts.ts';
import { makeWorld, type Persona, type World } from '../../../../test/world.ts';
import { Invalid } from '../../../platform/errors.ts';
import { removeTotp, totpOf } from '../../../platform/second-factor.ts';
import type { SignedInRequest } from '../../../web/route.ts';
import { notePasskey } from '../factors/store.ts';
import { exampleCode, proofOf, proveAgain, recentPasskey } from './actions.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(() => world.clock.advance(6 * 60_000));
afterAll(() => world.close());

/** A request of someone signed in, as a page hands it to an action. */
async function requestOf(persona: Persona): Promise<SignedInRequest> {
  const browser = await world.browser(persona);
  const { userId } = await accountOf(world, persona);
  const found = await world.owner.query<{ id: string }>(
    'select id from auth.session where "userId" = $1 order by "createdAt" desc',
    [userId],
  );
  const acting = await world.acting(persona);
  const viewer = { ...acting.viewer, sessionId: found.rows[0]!.id };
  const header = (name: string) => (name === 'cookie' ? browser.cookieHeader() : undefined);
  return {
    c: { req: { header }, env: {} },
    viewer,
    acting: { ...acting, viewer },
  } as unknown as SignedInRequest;
}

describe('proving oneself once more', () => {
  const codeError = (promise: Promise<unknown>) =>
    promise.then(
      () => '',
      (error: Invalid) =>
        error instanceof Invalid ? `${error.issues[0]!.field}: ${error.issues[0]!.message}` : 'other',
    );

  test('takes the code of the app, once', async () => {
    const r = await requestOf('chair');
    const { parts } = world.app;
    expect(await codeError(proveAgain(parts, r, 'abc'))).toContain('code: Enter the 6 digits');
    expect(await codeError(proveAgain(parts, r, '000000'))).toContain('code: That code is not right');
    const code = codeNow();
    expect(await proveAgain(parts, r, `${code.slice(0, 3)} ${code.slice(3)}`)).toBe('totp');
    expect(await codeError(proveAgain(parts, r, code))).toContain('code: That code has been used');
  });

  test('stops guessing after five tries in a row, and says for how many minutes', async () => {
    const r = await requestOf('dpo');
    const { parts } = world.app;
    // Limits count in spans of five minutes: from the beginning of one, so that the tries fall into it.
    world.clock.set(new Date(Math.ceil(world.clock.now().getTime() / 300_000) * 300_000));
    for (let i = 0; i < 5; i += 1) await codeError(proveAgain(parts, r, '000000'));
    world.clock.advance(100_000);
    const stopped = await codeError(proveAgain(parts, r, codeNow()));
    expect(stopped).toContain('one code too many. Wait 4 minutes');
    world.clock.advance(150_000);
    expect(await codeError(proveAgain(parts, r, codeNow()))).toContain('Wait a minute');
    world.clock.advance(50_000);
    expect(await proveAgain(parts, r, codeNow())).toBe('totp');
  });

  test('a right code makes up for wrong ones: they are forgotten', async () => {
    const r = await requestOf('recruiter');
    const { parts } = world.app;
    world.clock.set(new Date(Math.ceil(world.clock.now().getTime() / 300_000) * 300_000));
    for (let i = 0; i < 4; i += 1) await codeError(proveAgain(parts, r, '000000'));
    const code = codeNow();
    expect(await proveAgain(parts, r, code)).toBe('totp');
    for (let i = 0; i < 4; i += 1)
      expect(await codeError(proveAgain(parts, r, '000000'))).toContain('That code is not right');
    // A code that was used before is right as well, but makes up for nothing.
    expect(await codeError(proveAgain(parts, r, code))).toContain('has been used');
    expect(await codeError(proveAgain(parts, r, '000000'))).toContain('one code too many');
  });

  test('does not take a code of an app that was never confirmed', async () => {
    const browser = await world.browser('teacher');
    const page = await browser.get('/account/second-factor/app');
    const key = /decorum-copy">([A-Z2-7 ]+)</.exec(page.html)![1]!.replaceAll(' ', '');
    const code = new TOTP({ secret: Secret.fromBase32(key) }).generate();
    const r = await requestOf('teacher');
    expect(await codeError(proveAgain(world.app.parts, r, code))).toContain('no authenticator app');
    const { userId, email } = await accountOf(world, 'teacher');
    expect((await totpOf(world.app.parts.auth, userId, email))?.verified).toBe(false);
  });

  test('a passkey counts for five minutes, in its own session', async () => {
    const { viewer } = await requestOf('chair');
    const { parts } = world.app;
    expect(await recentPasskey(parts, viewer)).toBe(false);
    await notePasskey(parts.db, parts.clock.now(), viewer.sessionId);
    expect(await recentPasskey(parts, viewer)).toBe(true);
    expect(await recentPasskey(parts, { ...viewer, sessionId: 'another' })).toBe(false);
    expect(await proveAgain(parts, { viewer } as SignedInRequest, '')).toBe('passkey');
    world.clock.advance(5 * 60_000);
    expect(await recentPasskey(parts, viewer)).toBe(false);
  });

  test('the code of an app is shown to nobody outside the example', async () => {
    const { viewer } = await requestOf('chair');
    expect(await exampleCode(world.app.parts, viewer)).toBeNull();
  });

  test('by what one has: whoever has no app is asked for the passkey, not for a code', async () => {
    const r = await requestOf('ceo');
    const { parts } = world.app;
    expect(await proofOf(parts, r.viewer)).toMatchObject({ app: true, passkey: false, byPasskey: false });
    await givePasskey(world, 'ceo');
    expect(await proofOf(parts, r.viewer)).toMatchObject({ app: true, passkey: true, byPasskey: false });
    await removeTotp(parts.auth, (await accountOf(world, 'ceo')).userId);
    expect(await proofOf(parts, r.viewer)).toMatchObject({ app: false, passkey: true, byPasskey: false });
    expect(await codeError(proveAgain(parts, r, codeNow()))).toContain('passkey: Use your passkey once more');
    await notePasskey(parts.db, parts.clock.now(), r.viewer.sessionId);
    expect(await proofOf(parts, r.viewer)).toMatchObject({ byPasskey: true });
  });
});
