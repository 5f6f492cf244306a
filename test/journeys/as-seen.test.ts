// The main pages as people see them who read in the dark, with larger text, on a narrow screen, in colours of their own, or
// on paper.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadExample } from '../../src/modules/example/actions.ts';
import { DESKTOP, noChromium, openChromium, type Visit } from './chromium.ts';
import { picture } from './pictures.ts';
import { type Served, serveWorld } from './served.ts';

/** By whom of the example's people they are opened. `:person`, `:school` and `:clause` stand for the first there is. */
const PAGES: Record<string, readonly string[]> = {
  Teacher: [
    '/',
    '/check',
    '/check/reports',
    '/policy',
    '/policy/clauses/5.4',
    '/policy/versions/1',
    '/policy/compare',
    '/me',
    '/account',
    '/help',
    '/inbox',
    '/inbox/done',
    '/questions',
    '/questions/new',
    '/questions/:question',
    '/guidance',
    '/guidance/:guidance',
    '/requests',
    '/requests/mine',
    '/requests/business-use',
    '/requests/press-enquiry',
    '/training',
    '/training/:training',
  ],
  Headteacher: [
    '/inbox',
    '/questions/to-answer',
    '/requests/all',
    '/requests/:request',
    '/team',
    '/training/records',
    '/training/modules',
    '/training/modules/:module',
  ],
  IT: [
    '/people',
    '/people/:person',
    '/people/:person/roles/new',
    '/people/new',
    '/schools/:school',
    '/calendar',
    '/ledger',
    '/outbox',
    '/checker',
    '/checker/reports',
    '/checker/words/new',
    '/policy/coverage',
    '/policy/draft',
    '/policy/draft/clauses',
    '/policy/draft/clauses/:clause',
    '/policy/draft/points',
    '/policy/draft/map',
    '/policy/draft/settings',
    '/policy/send',
  ],
};
/** Pages that no other journey opens as a full list on a phone. */
const ASKED = /^\/(inbox|questions|guidance|requests|team|training)/;
const FAULTY = 'policy-with-faults.txt';

describe.skipIf(noChromium)('the main pages', { timeout: 240_000 }, () => {
  let served: Served;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    served = await serveWorld({ empty: true });
    await loadExample(served.world.app.parts);
    const visit = await openChromium();
    const page = await be(visit, 'IT');
    await page.goto(`${served.url}/policy/new`);
    const buffer = readFileSync(join(import.meta.dirname, 'fixtures', FAULTY));
    await page.locator('input[type=file]').setInputFiles({ name: FAULTY, mimeType: 'text/plain', buffer });
    await page.getByRole('button', { name: 'Read this document' }).click();
    await page.waitForLoadState('load');
    await findFirst(page, {
      ':person': '/people',
      ':school': '/schools',
      ':clause': '/policy/draft/clauses',
    });
    await findFirst(await be(visit, 'Teacher'), {
      ':question': '/questions',
      ':guidance': '/guidance',
      ':training': '/training',
    });
    await findFirst(await be(visit, 'Headteacher'), { ':module': '/training/modules' });
    await findFirst(page, { ':request': '/requests/all?state=waiting' });
    await visit.close();
  });
  afterAll(() => served?.close());

  /** Notes the first of each list that is in a table or a queue. */
  async function findFirst(page: Page, lists: Record<string, string>): Promise<void> {
    for (const [name, list] of Object.entries(lists)) {
      await page.goto(`${served.url}${list}`);
      const at = name === ':request' ? '/requests' : list;
      const found = new RegExp(`href="${at}/([0-9a-f-]{36})"`).exec(await page.content());
      ids[name] = found![1]!;
    }
  }

  /** Becomes one of the people of the example. */
  async function be(visit: Visit, who: string): Promise<Page> {
    const { page } = visit;
    await visit.context.clearCookies();
    await page.goto(`${served.url}/sign-in`);
    const kind = page.locator('.decorum-persona__kind', { hasText: new RegExp(`^${who}$`) });
    await page.locator('.decorum-personas button', { has: kind }).click();
    await page.waitForURL(`${served.url}/`);
    return page;
  }

  /** Opens every page, with everything on it unfolded, and looks. */
  async function eachPage(visit: Visit, look: (page: Page, path: string) => Promise<void>): Promise<void> {
    for (const [who, paths] of Object.entries(PAGES)) {
      const page = await be(visit, who);
      for (const path of paths) {
        const answer = await page.goto(served.url + path.replace(/:\w+/, (name) => ids[name]!));
        expect(answer!.status(), path).toBe(200);
        await page.locator('main details').evaluateAll((all) => {
          for (const one of all) one.setAttribute('open', '');
        });
        await look(page, path);
      }
    }
    await visit.close();
  }

  const sideways = (page: Page) =>
    page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  test('narrow, enlarged, in the dark and in colours of one’s own', async () => {
    const faults: string[] = [];
    await eachPage(await openChromium(), async (page, path) => {
      // 640 pixels are what is left of a screen of 1280 when the page is enlarged to twice its size.
      for (const width of [320, 640]) {
        await page.setViewportSize({ width, height: 640 });
        const over = await sideways(page);
        if (over > 1) faults.push(`${path} scrolls sideways at ${width}, by ${over}`);
      }
      await page.setViewportSize({ width: 360, height: 740 });
      if (ASKED.test(path))
        faults.push(...(await inaccessible(page)).map((what) => `${path} on a phone: ${what}`));
      await page.setViewportSize(DESKTOP);
      await page.emulateMedia({ forcedColors: 'active' });
      faults.push(...(await page.evaluate<string[]>(EDGELESS)).map((what) => `${path}: ${what}`));
      await picture(page, `forced${path}`);
      await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' });
      faults.push(...(await unreadable(page)).map((what) => `${path} in the dark: ${what}`));
      await picture(page, `dark${path}`);
      await page.emulateMedia({ colorScheme: 'light' });
    });
    expect(faults).toEqual([]);
  });

  test('with text at twice its size nothing scrolls sideways', async () => {
    const visit = await openChromium({ flags: ['--blink-settings=defaultFontSize=32'] });
    const wide: string[] = [];
    await eachPage(visit, async (page, path) => {
      if (path === '/') expect(await page.evaluate('getComputedStyle(document.body).fontSize')).toBe('32px');
      const over = await sideways(page);
      if (over > 1) wide.push(`${path} by ${over}`);
    });
    expect(wide).toEqual([]);
  });

  test('on paper: the policy, its signatures and its fingerprint, black on white, and nothing of the tool', async () => {
    const visit = await openChromium({ dark: true });
    const page = await be(visit, 'Teacher');
    await page.goto(`${served.url}/policy`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const says = await page.locator('body').innerText();
    for (const kept of [
      'Staff social media policy',
      '5.4',
      'Approved by',
      'Fingerprint of this text',
      'Printed from',
    ])
      expect(says).toContain(kept);
    for (const left of ['Check a post', 'Find in the policy', 'Nobody in this trust is real', 'Privacy'])
      expect(says).not.toContain(left);
    const colours = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.decorum-provision p')].map((one) => getComputedStyle(one).color)`,
    );
    expect([...new Set(colours)]).toEqual(['rgb(0, 0, 0)']);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await visit.close();
  });
});

/** Whatever axe finds against WCAG 2.2 A and AA. */
async function inaccessible(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id} ${node.target.join(' ')}`));
}

/** Words whose contrast is too low, as axe measures it. */
async function unreadable(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withRules(['color-contrast'])
    .analyze();
  return violations.flatMap((one) =>
    one.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary}`),
  );
}

/** Buttons and fields that nothing draws an edge around, and those whose focus nothing marks. */
const EDGELESS = `[...document.querySelectorAll('main :is(.govuk-button, .govuk-input, .govuk-select, .govuk-textarea)')]
  .filter((one) => one.checkVisibility())
  .flatMap((one) => {
    const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(one);
    const edge = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0 && borderTopColor !== backgroundColor;
    one.focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const marked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    return [...(edge ? [] : ['no edge: ']), ...(marked ? [] : ['no focus: '])].map((what) => what + one.outerHTML.slice(0, 120));
  })`;
