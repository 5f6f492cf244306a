import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { expect } from 'vitest';

/** Where Chromium is: CHROMIUM, or Debian's place. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Journeys are skipped, visibly, on a machine without a browser. */
export const noChromium = !existsSync(CHROMIUM);

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

export type Visit = { context: BrowserContext; page: Page; close(): Promise<void> };

/** One browser for all files of a worker: to start one takes longer than many a journey. It ends with the process. */
let shared: Promise<Browser> | undefined;

/**
 * A browser of one's own as far as anything in it can tell: nothing kept, nothing shared. `scripts: false` is one that runs
 * none; `flags` go to a Chromium started for this visit alone.
 */
export async function openChromium(
  options: { width?: typeof DESKTOP; scripts?: boolean; dark?: boolean; flags?: string[] } = {},
): Promise<Visit> {
  const browser = await (options.flags ? launch(options.flags) : sharedBrowser());
  const context = await browser.newContext({
    viewport: options.width ?? DESKTOP,
    javaScriptEnabled: options.scripts ?? true,
    colorScheme: options.dark ? 'dark' : 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  return {
    context,
    page: await context.newPage(),
    close: async () => {
      await context.close();
      if (options.flags) await browser.close();
    },
  };
}

function sharedBrowser(): Promise<Browser> {
  shared ??= launch([]).then((browser) =>
    browser.on('disconnected', () => {
      shared = undefined;
    }),
  );
  return shared;
}

function launch(flags: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...flags], headless: true });
}

/** From here on keeps what goes wrong on a page, and all that it and its workers ask for; what was kept before is forgotten. */
export function watch({ page, context }: Visit, faults: string[], sent: Request[]): void {
  faults.length = 0;
  sent.length = 0;
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  context.on('request', (request) => sent.push(request));
}

/** What a page must be wherever one is: no accessibility failure that a machine finds, and no sideways scrolling. */
export async function expectSound(page: Page, where: string): Promise<void> {
  await expectNoSideways(page, where);
  // "Legacy" spares axe a second page for what frames of other origins would need: there are none.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
    where,
  ).toEqual([]);
}

export async function expectNoSideways(page: Page, where: string): Promise<void> {
  const sideways = await page
    .evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth + 1')
    .catch(() => false);
  expect(sideways, `${where} scrolls sideways`).toBe(false);
}
