import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where pictures of pages are put for someone to look at; none are taken without it. */
const PICTURES = process.env.PICTURES;

/** A picture of a page at phone and desktop width, when somebody asked for pictures. The page keeps its size. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  const before = page.viewportSize()!;
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    await page.screenshot({
      path: join(PICTURES, `${name.replace(/\W+/g, '-')}-${width}.png`),
      fullPage: true,
    });
  }
  await page.setViewportSize(before);
}
