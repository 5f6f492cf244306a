import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_POLICY, fillRegisters, NAMES_AMELIA } from '../drafts.ts';
import { signPolicy } from '../policy.ts';
import { askAs } from '../questions.ts';
import { noChromium, openChromium, type Visit } from './chromium.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

/** A4 less its margins, in CSS pixels: narrower than a small tablet. */
const PAPER = { width: 673, height: 980 };
const PHONE = { width: 390, height: 844 };

describe.skipIf(noChromium)(
  'pages as they are printed, and in colours of one’s own',
  { timeout: 90_000 },
  () => {
    let served: Served;
    let visit: Visit;
    let page: Page;
    beforeAll(async () => {
      served = await serveWorld();
      await fillRegisters(served.world);
      await signPolicy(served.world, CHECK_POLICY);
      visit = await openChromium();
      await signInOn(visit, served, 'administrator');
      page = visit.page;
    }, 90_000);
    afterAll(async () => {
      await visit.close();
      await served.close();
    });
    const go = (path: string) => page.goto(served.url + path);
    /** The words that are drawn, and no others. */
    const drawn = () => page.locator('body').innerText();

    test('a printed policy ends with its signatures and what proves it, not with a menu', async () => {
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize(PAPER);
      await go('/policy');
      const words = await drawn();
      expect(words).toContain('Approved by');
      expect(words.trim().split('\n').at(-1)).toMatch(/^Printed from Decorum on/);
      expect(words).not.toMatch(/^More$/m);
    });

    test('printed coverage has its figures open, and nothing to press or follow', async () => {
      await go('/policy/coverage');
      const words = await drawn();
      expect(words).toContain('Not yet');
      expect(words).toMatch(/School\s+People\s+Acknowledged\s+Per cent/);
      expect(words).not.toMatch(/Record a paper|Remind|CSV|as a table|Change how many/);
      // Rows of a table, not blocks as on a phone.
      expect(
        await page
          .locator('.decorum-stack tr')
          .first()
          .evaluate((row) => getComputedStyle(row).display),
      ).toBe('table-row');
    });

    test('a printed list of questions is no wider than the paper, and the questions have room', async () => {
      const question =
        'May I stay in the group of the village, where parents of ours complain about the buses?';
      for (const about of ['other', 'post', 'forum'])
        await askAs(served.world, 'teacher', { question, about });
      const head = await openChromium();
      await signInOn(head, served, 'head');
      await head.page.emulateMedia({ media: 'print' });
      await head.page.setViewportSize(PAPER);
      await head.page.goto(`${served.url}/questions/to-answer`);
      const table = (await head.page.locator('.decorum-table-wrap table').boundingBox())!;
      const cell = (await head.page.locator('tbody th').first().boundingBox())!;
      expect(table.x + table.width).toBeLessThanOrEqual(PAPER.width);
      expect(cell.width).toBeGreaterThan(160);
      await head.close();
    });

    test('a printed clause says its words and its version, not what can be done', async () => {
      await go('/policy');
      await page
        .locator('a.decorum-provision__number')
        .nth(3)
        .evaluate((a) => (a as HTMLAnchorElement).click());
      await page.waitForURL(/\/policy\/clauses\//);
      const words = await drawn();
      expect(words).toMatch(/Version 1, in force since/);
      expect(words).not.toMatch(/What you can do here|Goes with/);
    });

    test('forced colours: the answer to a check has an edge, and a chart is drawn in the system’s colours', async () => {
      await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
      await go('/policy/coverage');
      const track = page.locator('.decorum-bar__track').first();
      const bar = page.locator('.decorum-bar__length').first();
      const [edge, ground, filled] = await Promise.all([
        track.evaluate((r) => getComputedStyle(r).stroke),
        track.evaluate((r) => getComputedStyle(r).fill),
        bar.evaluate((r) => getComputedStyle(r).fill),
      ]);
      expect(edge).toBe(filled);
      expect(edge).not.toBe(ground);
      await go('/check');
      await page.getByLabel('Can I post this?').fill(NAMES_AMELIA);
      await page.waitForSelector('.decorum-outcome');
      const outcome = page.locator('.decorum-outcome').first();
      expect(await outcome.evaluate((box) => getComputedStyle(box).borderTopWidth)).toBe('2px');
      await page.emulateMedia({ forcedColors: 'none' });
    });

    test('while one types, the answer stands above the words and the button, and is in sight', async () => {
      await page.setViewportSize(PHONE);
      await go('/check');
      await page.getByLabel('Can I post this?').fill(NAMES_AMELIA);
      const outcome = page.locator('[data-check="answer"] .decorum-outcome');
      await outcome.waitFor();
      const box = (await outcome.boundingBox())!;
      const words = (await page.locator('#draft').boundingBox())!;
      const button = (await page.getByRole('button', { name: 'Check it' }).boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(words.y);
      expect(words.y).toBeLessThan(button.y);
      expect(words.y + words.height).toBeLessThan(PHONE.height);
    });

    test('the mark and the page keep their place from page to page', async () => {
      await page.setViewportSize({ width: 1600, height: 900 });
      const places = new Set<string>();
      for (const path of ['/policy', '/people', '/ledger', '/checker', '/outbox']) {
        await go(path);
        const mark = (await page.locator('.decorum-mark-logo').boundingBox())!;
        const main = (await page.locator('main').boundingBox())!;
        places.add(`${mark.x} ${main.x} ${main.width}`);
      }
      expect([...places]).toHaveLength(1);
    });
  },
);
