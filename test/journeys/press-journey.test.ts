// A journalist asks on a phone; the headteacher approves other words at a desk; the checker lets those through and no others.
// With scripts and without.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_POLICY, fillRegisters } from '../drafts.ts';
import { signPolicy } from '../policy.ts';
import { DESKTOP, expectSound, noChromium, openChromium, PHONE, type Visit } from './chromium.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

/** Where pictures of the pages are put for someone to look at; none are taken without it. */
const PICTURES = process.env.PICTURES;
const PROPOSED = 'I spoke to a journalist about exclusions. We excluded two pupils.';
const AGREED =
  'I spoke to a journalist about exclusions. Every one is a last resort, and we publish the figures.';

describe.skipIf(noChromium)('a press enquiry', { timeout: 240_000 }, () => {
  let served: Served;
  let at = '';
  const visits: Visit[] = [];
  const visit = async (
    persona: 'teacher' | 'head' | 'manager',
    options: Parameters<typeof openChromium>[0] = {},
  ): Promise<Page> => {
    const one = await openChromium(options);
    visits.push(one);
    await signInOn(one, served, persona);
    return one.page;
  };
  /** Looked at on a phone and at a desk: sound in both. */
  const look = async (page: Page, name: string): Promise<void> => {
    const before = page.viewportSize()!;
    for (const [size, width] of [
      ['360', PHONE],
      ['1280', DESKTOP],
    ] as const) {
      await page.setViewportSize(width);
      await expectSound(page, `${name} at ${size}`);
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}-${size}.png`, fullPage: true });
    }
    await page.setViewportSize(before);
  };
  beforeAll(async () => {
    served = await serveWorld();
    await fillRegisters(served.world);
    await signPolicy(served.world, [
      ...CHECK_POLICY,
      ['3', '# The press and devices'],
      ['3.1', 'You must send the press to your headteacher.', ['press-enquiry']],
      ['3.2', 'You must ask before you use a device of your own.', ['personal-device']],
      ['3.3', 'You must ask your manager before you post for us.', ['business-use']],
    ]);
  });
  afterAll(async () => {
    for (const one of visits) await one.close();
    await served.close();
  });

  test('is passed on from a phone, out of a draft that would answer it', async () => {
    const page = await visit('teacher', { width: PHONE });
    await page.goto(`${served.url}/check`);
    await page.getByLabel('Can I post this?').fill(PROPOSED);
    const opened = page.context().waitForEvent('page', { timeout: 60_000 });
    await page.getByRole('link', { name: /Pass on the enquiry/ }).click({ timeout: 60_000 });
    const form = await opened;
    await form.getByRole('heading', { level: 1, name: 'Pass on a press enquiry' }).waitFor();
    await look(form, 'press-form');
    await form.getByLabel('Who is asking?').fill('The Wexley Gazette');
    await form.getByLabel('What do they want to know?').fill('How many pupils were excluded?');
    await form.getByLabel('What would you like to say?').fill(PROPOSED);
    await form.getByRole('group', { name: 'Their deadline: which day?' }).getByLabel('Day').fill('18');
    await form.getByRole('group', { name: 'Their deadline: which day?' }).getByLabel('Month').fill('11');
    await form.getByRole('group', { name: 'Their deadline: which day?' }).getByLabel('Year').fill('2026');
    await form.getByLabel('Their deadline: at what time?').fill('9am');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('There is a problem').waitFor();
    await look(form, 'press-form-refused');
    await form.getByLabel('Their deadline: at what time?').fill('3pm');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('5 hours left').waitFor();
    await look(form, 'press-waiting');
    at = new URL(form.url()).pathname;
  });

  test('the headteacher changes the words and approves them at a desk', async () => {
    const page = await visit('head');
    await page.goto(`${served.url}${at}`);
    await page.getByText('5 hours left').waitFor();
    await look(page, 'press-decide');
    await page.getByLabel('Approve it').check();
    await page.getByLabel('The exact words').fill(AGREED);
    await page.getByLabel('Your reason').fill('The figures are public.');
    await page.getByRole('button', { name: 'Send your decision' }).click();
    await page.getByText('They are not those that were proposed').waitFor();
    await look(page, 'press-approved');
  });

  test('the exact words are let through, and say so; others are not', async () => {
    const page = await visit('teacher', { width: PHONE });
    await page.goto(`${served.url}${at}`);
    await look(page, 'press-own');
    await page.getByRole('button', { name: 'Check these words before you post them' }).click();
    await page.getByRole('heading', { name: 'What you were allowed' }).waitFor();
    expect(await page.getByText('answers or offers to talk to the press').count()).toBe(0);
    await look(page, 'press-checked');
    await page.getByText('Change these words').click();
    await page.getByLabel('Change your words').fill(PROPOSED);
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByText('other words were approved').waitFor({ timeout: 60_000 });
    expect(await page.getByRole('heading', { name: 'What you were allowed' }).count()).toBe(0);
    await page.getByRole('link', { name: /Compare with the words approved/ }).waitFor();
    await look(page, 'press-other-words');
  });

  test('without scripts too', async () => {
    const page = await visit('teacher', { scripts: false, width: PHONE });
    await page.goto(`${served.url}/check`);
    await page.getByLabel('Can I post this?').fill(AGREED);
    await page.getByRole('button', { name: 'Check', exact: false }).first().click();
    await page.getByRole('heading', { name: 'What you were allowed' }).waitFor();
  });
});
