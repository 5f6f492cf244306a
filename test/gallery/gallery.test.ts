// Every component on the drawn pages, in a real browser: no WCAG 2.2 A or AA failure in either theme, no sideways
// scrolling, nothing refused by the content security policy. GALLERY_SHOTS=folder keeps a picture of each page.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { galleryPages } from './pages.tsx';
import { compileStyles, type Gallery, serveGallery } from './serve.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const SHOTS = process.env.GALLERY_SHOTS;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } };
type Pass = readonly [keyof typeof SIZES, 'light' | 'dark'];
// Each width and each theme once; with pictures, every pair.
const PASSES: readonly Pass[] = SHOTS
  ? [
      ['phone', 'light'],
      ['phone', 'dark'],
      ['desk', 'light'],
      ['desk', 'dark'],
    ]
  : [
      ['phone', 'light'],
      ['desk', 'dark'],
    ];

const pages = galleryPages();

describe('the stylesheet', () => {
  const css = compileStyles();
  it('asks for our typeface and never for the one that is only GOV.UK’s', () => {
    expect(css).not.toMatch(/GDS/i);
    expect(css).toContain('/assets/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2');
  });
  it('has no GOV.UK yellow focus, green button or blue link', () => {
    // the enhanced file upload fixes its blues; _controls.scss gives it ours
    const rules = css.replace(/[^{}]*govuk-file-upload-button[^{}]*\{[^}]*\}/g, '');
    expect(rules).not.toMatch(/#(?:fd0|ffdd00|00703c|0f7a52|1d70b8|1a65a6)\b/i);
  });
});

describe('the documents', () => {
  it.each(pages)('$name has one h1, one main, unique ids, no inline style or script', ({ html }) => {
    expect(html.startsWith('<!doctype html>')).toBe(true);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html.match(/<main[\s>]/g)).toHaveLength(1);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(html).not.toMatch(/\sstyle="|\son[a-z]+="|<script|<style/);
  });
});

describe.skipIf(!existsSync(CHROMIUM))(`in a browser (${CHROMIUM})`, () => {
  let browser: Browser;
  let gallery: Gallery;

  beforeAll(async () => {
    gallery = await serveGallery(pages);
    browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: ARGS });
    if (SHOTS) mkdirSync(SHOTS, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    await gallery?.stop();
  });

  /** One tab that remembers what the browser complained of: a refused style, a missing file. */
  async function tab(context: BrowserContext): Promise<{ page: Page; complaints: string[] }> {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    return { page, complaints };
  }
  async function open(page: Page, name: string): Promise<void> {
    await page.goto(`${gallery.url}/${name}`);
    await page.evaluate(() => document.fonts.ready);
  }
  const openAllDetails = (page: Page, selector = 'details'): Promise<void> =>
    page.evaluate((all) => {
      for (const details of document.querySelectorAll(all)) details.setAttribute('open', '');
    }, selector);
  const sideways = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  /** What axe-core finds, one line a failing element. */
  async function failures(page: Page): Promise<string[]> {
    // evaluated by the test, not written into the page: the content security policy does not apply to it
    await page.evaluate(`${axe.source}; undefined`);
    return page.evaluate(async (tags) => {
      const run = (window as unknown as { axe: typeof import('axe-core') }).axe.run;
      const { violations } = await run(document, { runOnly: tags, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
      );
    }, TAGS);
  }

  for (const [size, colorScheme] of PASSES) {
    it(`${size}, ${colorScheme}: no accessibility failure on any page`, { timeout: 90_000 }, async () => {
      const viewport = SIZES[size];
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
      const { page, complaints } = await tab(context);
      const found: string[] = [];
      for (const { name } of pages) {
        await open(page, name);
        if (SHOTS) {
          const path = join(SHOTS, `${name}-${viewport.width}-${colorScheme}.png`);
          await page.screenshot({ path, fullPage: true });
        }
        await openAllDetails(page, 'details:not(.decorum-who)');
        found.push(...(await failures(page)).map((failure) => `${name}: ${failure}`));
        if ((await sideways(page)) > 0) found.push(`${name}: scrolls sideways`);
      }
      await context.close();
      expect([...found, ...complaints]).toEqual([]);
    });
  }

  it('finds a planted failure', async () => {
    const context = await browser.newContext();
    const { page } = await tab(context);
    await open(page, '13-error');
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect(await failures(page)).toEqual([expect.stringContaining('button-name')]);
    await context.close();
  });

  it('at 320 px, everything opened, no page scrolls sideways', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const { page } = await tab(context);
    const found: string[] = [];
    for (const { name } of pages) {
      await open(page, name);
      await openAllDetails(page);
      const by = await sideways(page);
      if (by > 0) found.push(`${name}: by ${by} px`);
    }
    await context.close();
    expect(found).toEqual([]);
  });

  it('on a phone the navigation is under the thumb and covers nothing that has focus', async () => {
    const context = await browser.newContext({ viewport: SIZES.phone });
    const { page } = await tab(context);
    await open(page, '08-request');
    const bar = await page.locator('.decorum-masthead .govuk-service-navigation').boundingBox();
    expect(Math.round(bar!.y + bar!.height)).toBe(SIZES.phone.height);
    await page.locator('#note').focus();
    const field = await page.locator('#note').boundingBox();
    expect(field!.y + field!.height).toBeLessThanOrEqual(bar!.y);
    await page.getByRole('link', { name: 'More' }).click();
    await expect
      .poll(() =>
        page.getByRole('navigation', { name: 'More' }).getByRole('link', { name: 'Registers' }).isVisible(),
      )
      .toBe(true);
    await context.close();
  });

  it('the person’s menu opens without a script, by keyboard, and has no accessibility failure', async () => {
    const context = await browser.newContext({ viewport: SIZES.desk });
    const { page } = await tab(context);
    await open(page, '13-error');
    await page.locator('.decorum-who > summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(true);
    expect(await page.locator('.decorum-who form').getAttribute('method')).toBe('post');
    expect(await failures(page)).toEqual([]);
    await context.close();
  });

  it('on paper the policy has its signatures and none of the tool', async () => {
    const context = await browser.newContext({ viewport: { width: 794, height: 1123 } });
    const { page } = await tab(context);
    await open(page, '05-policy');
    await page.emulateMedia({ media: 'print' });
    if (SHOTS) await page.screenshot({ path: join(SHOTS, '05-policy-print.png'), fullPage: true });
    expect(await page.locator('.decorum-masthead').isVisible()).toBe(false);
    expect(await page.locator('.govuk-footer').isVisible()).toBe(false);
    expect(await page.locator('.decorum-provision__foot').isVisible()).toBe(false);
    const address = await page
      .locator('.decorum-provision__number')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(address).toBe('none');
    expect(await page.getByText('David Oyelaran').isVisible()).toBe(true);
    expect(await page.getByText('Fingerprint of this text').isVisible()).toBe(true);
    await context.close();
  });
});
