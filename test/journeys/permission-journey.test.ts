// A permission changes what the next check says: a draft for an account of the trust is found, asked about, allowed by the
// line manager, clear, and found again once the permission is revoked, with the page left open all the while.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_POLICY, fillRegisters, type Ground } from '../drafts.ts';
import { signPolicy } from '../policy.ts';
import type { Persona } from '../world.ts';
import { DESKTOP, expectSound, noChromium, openChromium, PHONE, type Visit } from './chromium.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

/** Where pictures of the pages are put for someone to look at; none are taken without it. */
const PICTURES = process.env.PICTURES;
const DRAFT = 'We read three books today.';

describe.skipIf(noChromium)('a permission to post for the trust', { timeout: 240_000 }, () => {
  let served: Served;
  let ground: Ground;
  const visits: Visit[] = [];
  const visit = async (persona: Persona, width = DESKTOP, scripts = true): Promise<Page> => {
    const one = await openChromium({ width, scripts });
    visits.push(one);
    one.page.setDefaultTimeout(30_000);
    await signInOn(one, served, persona);
    return one.page;
  };
  const look = async (page: Page, name: string): Promise<void> => {
    const before = page.viewportSize() ?? DESKTOP;
    for (const width of [PHONE, DESKTOP]) {
      await page.setViewportSize(width);
      await expectSound(page, `${name} at ${width.width}`);
      if (PICTURES)
        await page.screenshot({ path: `${PICTURES}/permission-${name}-${width.width}.png`, fullPage: true });
    }
    await page.setViewportSize(before);
  };
  const answer = (page: Page, words: string) =>
    page.locator('[data-check="answer"]').getByRole('heading', { name: words }).waitFor();
  const fillForm = async (page: Page): Promise<void> => {
    await page.getByRole('heading', { level: 1, name: 'Ask to post for the trust' }).waitFor();
    expect(await page.getByLabel('@northtestbridge on Instagram').isChecked()).toBe(true);
    await page.getByLabel('What is it for?').fill('Reading challenge');
    await page.getByLabel('What would you like to post').fill('A book a week.');
    await page.getByLabel('What may the posts be about?').fill('books, reading');
    await page.getByRole('button', { name: 'Send the request' }).click();
    await page.getByText('Your request is sent').waitFor();
  };
  const allow = async (manager: Page, path: string): Promise<void> => {
    await manager.goto(`${served.url}${path}`);
    await manager.getByLabel('Approve it').check();
    await manager.getByText('If you approve it', { exact: true }).click();
    await manager.getByLabel('Anything else').fill('No faces');
    await manager.getByRole('button', { name: 'Send your decision' }).click();
    await manager.getByText('Approved, and whoever asked is told').waitFor();
  };
  const revoke = async (manager: Page): Promise<void> => {
    await manager.getByRole('link', { name: 'Revoke this permission' }).click();
    await manager.getByLabel('Your reason').fill('The account is closing.');
    await manager.getByRole('button', { name: 'Revoke it' }).click();
    await manager.getByText('It is revoked').waitFor();
  };

  beforeAll(async () => {
    served = await serveWorld();
    ground = await fillRegisters(served.world);
    await signPolicy(served.world, [
      ...CHECK_POLICY,
      ['3', '# Working with social media'],
      [
        '3.1',
        'You must have your manager’s approval before you post for us.',
        ['business-use', 'conditions'],
      ],
    ]);
  });
  afterAll(async () => {
    for (const one of visits) await one.close();
    await served.close();
  });

  test('on a phone, while the post is being written', async () => {
    const teacher = await visit('teacher', PHONE);
    await teacher.clock.install();
    await teacher.goto(`${served.url}/check`);
    await teacher.getByLabel('Where will it go?').selectOption(`official:${ground.account}`);
    await teacher.getByLabel('Can I post this?').fill(DRAFT);
    await teacher.clock.runFor(1000);
    await answer(teacher, 'Ask first');
    await teacher.getByText('You are not one of those who run @northtestbridge').waitFor();
    await look(teacher, 'none');
    const opened = teacher.context().waitForEvent('page');
    await teacher.getByRole('link', { name: /Ask for permission/ }).click();
    const form = await opened;
    await fillForm(form);
    const manager = await visit('manager');
    await allow(manager, new URL(form.url()).pathname);

    // Whoever comes back to the page after a while finds it checked again, without a key pressed.
    const comeBack = async () => {
      await teacher.clock.runFor(61_000);
      await teacher.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    };
    await comeBack();
    await answer(teacher, 'Clear to post');
    await teacher.getByText(/covers posts for the trust on @northtestbridge.*No faces\./).waitFor();
    await look(teacher, 'holds');

    await revoke(manager);
    await teacher.getByLabel('Can I post this?').pressSequentially(' And');
    await teacher.clock.runFor(1000);
    await answer(teacher, 'Ask first');
    await teacher.getByText('“Reading challenge” was revoked').waitFor();
    expect(await teacher.getByRole('heading', { name: 'What you were allowed' }).count()).toBe(0);
    await look(teacher, 'revoked');
  });

  test('without scripts, at a desk', async () => {
    const teacher = await visit('assistant', DESKTOP, false);
    const check = async (): Promise<void> => {
      await teacher.goto(`${served.url}/check`);
      await teacher.getByLabel('Can I post this?').fill(DRAFT);
      await teacher.getByLabel('Where will it go?').selectOption(`official:${ground.account}`);
      await teacher.getByRole('button', { name: 'Check' }).first().click();
    };
    await check();
    await answer(teacher, 'Ask first');
    const href = await teacher.getByRole('link', { name: /Ask for permission/ }).getAttribute('href');
    await teacher.goto(`${served.url}${href}`);
    await fillForm(teacher);
    const manager = await visit('manager', PHONE, false);
    await allow(manager, new URL(teacher.url()).pathname);
    await check();
    await answer(teacher, 'Clear to post');
    await revoke(manager);
    await check();
    await answer(teacher, 'Ask first');
  });
});
