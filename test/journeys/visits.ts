import type { Page } from 'playwright-core';
import type { Persona } from '../world.ts';
import { DESKTOP, expectSound, openChromium, type Visit } from './chromium.ts';
import { type Served, signInOn } from './served.ts';

export const PHONE = { width: 390, height: 844 };
/** Where pictures of the pages are put for someone to look at; none are taken without it. */
const PICTURES = process.env.PICTURES;

/** The visits of one journey: who opens a page, how it is looked at, and their end. */
export type Visits = {
  /** Somebody's first page, signed in, in a browser of its own. */
  visit(persona: Persona, options?: Parameters<typeof openChromium>[0]): Promise<Page>;
  /** Looked at on a phone and at a desk: sound in both. */
  look(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
};

export function visitsOn(served: () => Served): Visits {
  const open: Visit[] = [];
  return {
    visit: async (persona, options = {}) => {
      const one = await openChromium(options);
      open.push(one);
      await signInOn(one, served(), persona);
      return one.page;
    },
    look: async (page, name) => {
      for (const [size, width] of [
        ['390', PHONE],
        ['1280', DESKTOP],
      ] as const) {
        await page.setViewportSize(width);
        await expectSound(page, `${name} at ${size}`);
        if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}-${size}.png`, fullPage: true });
      }
    },
    close: async () => {
      for (const one of open) await one.close();
    },
  };
}
