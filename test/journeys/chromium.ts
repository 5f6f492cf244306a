import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
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

/** A browser of one's own, with an empty profile. `scripts: false` is a browser that runs none; `flags` go to Chromium. */
export async function openChromium(
  options: { width?: typeof DESKTOP; scripts?: boolean; dark?: boolean; flags?: string[] } = {},
): Promise<Visit> {
  const profile = mkdtempSync(join(tmpdir(), 'decorum-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: [...FLAGS, ...(options.flags ?? [])],
    headless: true,
    viewport: options.width ?? DESKTOP,
    javaScriptEnabled: options.scripts ?? true,
    colorScheme: options.dark ? 'dark' : 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
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
