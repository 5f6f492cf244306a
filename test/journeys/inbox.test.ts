// The inbox: what waits, found, ticked and done; what is done found again; one's deadlines in one's own calendar. With scripts
// and without, on a phone and at a desk.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveAnswers } from '../answers.ts';
import { signPolicy } from '../policy.ts';
import { DESKTOP, expectSound, noChromium, openChromium, PHONE, type Visit } from './chromium.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

/** Where pictures of the pages are put for someone to look at; none are taken without it. */
const PICTURES = process.env.PICTURES;

describe.skipIf(noChromium)('the inbox', { timeout: 180_000 }, () => {
  let served: Served;
  const visits: Visit[] = [];
  const visit = async (
    persona: Parameters<typeof signInOn>[2],
    options: Parameters<typeof openChromium>[0] = {},
  ): Promise<Page> => {
    const one = await openChromium(options);
    visits.push(one);
    await signInOn(one, served, persona);
    return one.page;
  };
  /** Looked at on a phone and at a desk: sound in both. Where no script runs, none can look for faults either. */
  const look = async (page: Page, name: string, scripts = true): Promise<void> => {
    for (const [size, width] of [
      ['360', PHONE],
      ['1280', DESKTOP],
    ] as const) {
      await page.setViewportSize(width);
      if (scripts) await expectSound(page, `${name} at ${size}`);
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}-${size}.png`, fullPage: true });
    }
  };
  beforeAll(async () => {
    served = await serveWorld();
    await signPolicy(served.world);
    await giveAnswers(served.world, 'head', 28);
    served.world.clock.set('2026-12-22T09:00:00Z');
  });
  afterAll(async () => {
    for (const one of visits) await one.close();
    await served.close();
  });

  test('from home to all that waits, narrowed, found and turned over', async () => {
    const page = await visit('head');
    await page.goto(served.url);
    await look(page, 'home');
    await page.getByRole('link', { name: 'All 30 in your inbox' }).click();
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    await look(page, 'inbox');
    await page.setViewportSize(DESKTOP);
    await page
      .getByRole('navigation', { name: 'Pages of the inbox' })
      .getByRole('link', { name: 'Page 2' })
      .click();
    expect(await page.locator('.decorum-row').count()).toBe(5);
    await page.getByRole('link', { name: /^Overdue/ }).click();
    expect(await page.locator('.decorum-row').count()).toBe(1);
    await look(page, 'inbox-late');
    await page.setViewportSize(DESKTOP);
    await page.getByRole('link', { name: /^All 30/ }).click();
    await page.getByLabel('Words').fill('acknowledge read');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.locator('.decorum-row').count()).toBe(1);
    await page.getByLabel('Words').fill('no such words');
    await page.getByRole('button', { name: 'Show' }).click();
    await look(page, 'inbox-nothing-fits');
  });

  test.each([
    ['with scripts', true],
    ['without scripts, on a phone', false],
  ])('ticked and done with one button, %s', async (_, scripts) => {
    const page = await visit('head', { scripts, width: scripts ? DESKTOP : PHONE });
    await page.goto(`${served.url}/inbox`);
    const before = Number(await page.locator('.decorum-pills .decorum-num').first().textContent());
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await page
      .getByRole('link', { name: 'Tick what you want to do this to, then press the button.' })
      .click();
    await look(page, `inbox-none-ticked-${scripts}`, scripts);
    await page.setViewportSize(scripts ? DESKTOP : PHONE);
    const left = async () => Number(await page.locator('.decorum-pills .decorum-num').first().textContent());
    const tickTwo = async () => {
      await page.getByRole('checkbox').nth(0).check();
      await page.getByRole('checkbox').nth(1).press('Space');
      await page.getByRole('button', { name: 'Mark as read' }).click();
      await page.getByText('Marked as read: all 2').waitFor();
    };
    await tickTwo();
    await look(page, `inbox-read-${scripts}`, scripts);
    await page.setViewportSize(scripts ? DESKTOP : PHONE);
    await page.getByRole('button', { name: 'Mark all 2 as unread again' }).click();
    await page.getByText('2 are unread again').waitFor();
    expect(await left()).toBe(before);
    await tickTwo();
    expect(await left()).toBe(before - 2);
    await page.getByRole('link', { name: 'Tick all' }).click();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(
      before - 3 > 24 ? 24 : before - 3,
    );
    await look(page, `inbox-ticked-${scripts}`, scripts);
  });

  test('what somebody else dealt with meanwhile is said', async () => {
    const page = await visit('head');
    await page.goto(`${served.url}/inbox`);
    await page.getByRole('checkbox').nth(0).check();
    await page.getByRole('checkbox').nth(1).check();
    const other = await visit('head');
    await other.goto(`${served.url}/inbox`);
    await other.getByRole('checkbox').nth(0).check();
    await other.getByRole('button', { name: 'Mark as read' }).click();
    await other.getByText('Marked as read').waitFor();
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await page.getByText('Done: 1. Not done: 1.').waitFor();
    await look(page, 'inbox-together');
    await page.getByRole('button', { name: 'Back to your inbox' }).click();
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
  });

  test('what is done is found again, and then nothing waits', async () => {
    const page = await visit('southTeacher');
    await page.goto(`${served.url}/inbox`);
    await page.getByRole('link', { name: 'Read and acknowledge the policy' }).click();
    await page.getByRole('button', { name: 'Read the policy' }).click();
    await page.getByRole('heading', { level: 1, name: 'Staff social media policy' }).waitFor();
    await page.goto(`${served.url}/policy/acknowledge`);
    await page.getByLabel(/^I have read and understood/).check();
    await page.getByRole('button', { name: 'Acknowledge version 1' }).click();
    await page.getByText('You have acknowledged the policy.').waitFor();
    await page.goto(`${served.url}/inbox`);
    await page.getByRole('heading', { name: 'Nothing is waiting for you' }).waitFor();
    await look(page, 'inbox-empty');
    const [answer] = await giveAnswers(served.world, 'southTeacher', 1);
    await page.goto(`${served.url}/check/reports/${answer}`);
    await page.goto(`${served.url}/questions/new`);
    await page.getByLabel('Your question').fill('May I say where we went?');
    await page.getByRole('button', { name: 'Save and come back later' }).click();
    await page.goto(`${served.url}/inbox`);
    await page.getByRole('heading', { name: 'Begun, not sent' }).waitFor();
    await look(page, 'inbox-begun');
    await page.getByRole('link', { name: 'See what you have dealt with' }).click();
    await page.getByRole('link', { name: 'Read and acknowledge version 1 of the policy' }).waitFor();
    await look(page, 'inbox-done');
    await page.getByRole('button', { name: /^Mark as unread.*There is an answer/ }).click();
    await page.getByText('It is unread again').waitFor();
    await page.getByRole('link', { name: 'There is an answer to what you said of the checker' }).waitFor();
    await page.goto(`${served.url}/inbox/done?q=nowhere`);
    await look(page, 'inbox-done-nothing-fits');
  });

  test('a part that cannot be read is named', async () => {
    const { owner } = served.world;
    await owner.query('alter table check_report rename to check_report_away');
    try {
      const page = await visit('head');
      await page.goto(`${served.url}/inbox`);
      await page.getByText('We could not read answers about the checker.').waitFor();
      await look(page, 'inbox-part-missing');
    } finally {
      await owner.query('alter table check_report_away rename to check_report');
    }
  });

  test.each([
    ['with scripts', true],
    ['without scripts, on a phone', false],
  ])(
    'a calendar link is made, read by a calendar, renewed when it leaked, and turned off, %s',
    async (_, scripts) => {
      const page = await visit(scripts ? 'teacher' : 'assistant', {
        scripts,
        width: scripts ? DESKTOP : PHONE,
      });
      await page.goto(`${served.url}/inbox`);
      await page.getByRole('link', { name: 'Your deadlines in your calendar' }).click();
      await look(page, `calendar-none-${scripts}`, scripts);
      await page.getByRole('button', { name: 'Make my calendar link' }).click();
      const link = () => page.locator('.decorum-copy').innerText();
      const leaked = await link();
      const calendar = await fetch(leaked);
      expect([calendar.status, await calendar.text()]).toEqual([
        200,
        expect.stringContaining('BEGIN:VEVENT'),
      ]);
      await page.reload();
      await page.getByText('A calendar last read it on 22 December 2026').waitFor();
      await look(page, `calendar-link-${scripts}`, scripts);
      await page.getByRole('button', { name: 'Renew the link' }).click();
      await page.getByText('You have a new calendar link').waitFor();
      const renewed = await link();
      expect([(await fetch(leaked)).status, (await fetch(renewed)).status]).toEqual([404, 200]);
      await page.getByRole('link', { name: 'Turn it off' }).click();
      await look(page, `calendar-off-${scripts}`, scripts);
      await page.getByRole('button', { name: 'Turn it off' }).click();
      await page.getByText('Your calendar link is turned off').waitFor();
      expect((await fetch(renewed)).status).toBe(404);
    },
  );
});
