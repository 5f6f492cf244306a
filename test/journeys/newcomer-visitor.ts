import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type DESKTOP, expectNoSideways, expectSound, openChromium, type Visit } from './chromium.ts';

/** How a pass looks at the product. */
export type Look = { name: string; width: typeof DESKTOP; scripts: boolean };

/** A person at a browser of their own. */
export type Visitor = Visit & {
  who: string;
  look: Look;
  /** Address of the server. */
  url: string;
  /** A browser with scripts, for looking at what this one shows; only where this one runs none. */
  mirror?: Visit;
  /** Whether every page is to say that it is an example. Everywhere else none may. */
  inExample: boolean;
  /** Every page that was looked at, in order. */
  seen: string[];
  /** What the browser complained about. */
  wrong: string[];
};

/** Where pictures of every page go for someone to look at; none are taken without it. */
const PICTURES = process.env.PICTURES;
const NOT_WORDS = /\bundefined\b|\bNaN\b|\[object |\bnull\b/;

/** Opens a browser for a person. Notes everything the browser complains about. */
export async function newVisitor(who: string, look: Look, url: string, mirror?: Visit): Promise<Visitor> {
  const visit = await openChromium({ width: look.width, scripts: look.scripts });
  const v: Visitor = { ...visit, who, look, url, mirror, inExample: false, seen: [], wrong: [] };
  v.page.setDefaultTimeout(15_000);
  v.page.on('pageerror', (error) => v.wrong.push(`script error: ${error.message}`));
  v.page.on('console', (line) => {
    // A refusal with a page of its own (404, 422) is told by the browser as an error too; the pages themselves are checked.
    if (line.type() === 'error' && !/status of 4\d\d/.test(line.text())) v.wrong.push(line.text());
  });
  v.page.on('response', (response) => {
    if (response.status() >= 500) v.wrong.push(`${response.status()} from ${response.url()}`);
  });
  return v;
}

/** Goes to an address, and looks at the page that answers. */
export async function open(v: Visitor, path: string, heading: string | RegExp): Promise<void> {
  await v.page.goto(new URL(path, v.url).href);
  await arrive(v, heading);
}

/** Presses a button that leads to a page, and looks at it. */
export async function press(
  v: Visitor,
  button: string | RegExp | Locator,
  heading: string | RegExp,
): Promise<void> {
  await goOn(v, typeof button === 'string' || button instanceof RegExp ? named(v, 'button', button) : button);
  await arrive(v, heading);
}

/** Follows a link to a page, and looks at it. */
export async function follow(
  v: Visitor,
  link: string | RegExp | Locator,
  heading: string | RegExp,
): Promise<void> {
  await goOn(v, typeof link === 'string' || link instanceof RegExp ? named(v, 'link', link) : link);
  await arrive(v, heading);
}

function named(v: Visitor, role: 'button' | 'link', name: string | RegExp): Locator {
  // A button that is a link to look at is fine by us: people press what says what they want.
  const found = v.page.getByRole(role, { name, exact: typeof name === 'string' });
  return (
    role === 'button' ? found.or(v.page.locator('a[role=button]').filter({ hasText: name })) : found
  ).first();
}

async function goOn(v: Visitor, control: Locator): Promise<void> {
  const gone = v.page.waitForEvent('framenavigated', (frame) => frame === v.page.mainFrame());
  await Promise.all([gone, control.click()]);
  await v.page.waitForLoadState('load');
}

/** Looks at the page one is on: its heading, that it is sound, and that nothing broke on the way. */
export async function arrive(v: Visitor, heading: string | RegExp): Promise<void> {
  const where = placeOf(v);
  const h1 = v.page.getByRole('heading', { level: 1 });
  const says =
    (await h1.count()) === 1
      ? (await h1.innerText()).replace(/\s+/g, ' ')
      : `${await h1.count()} main headings`;
  if (typeof heading === 'string') expect(says, where).toContain(heading);
  else expect(says, where).toMatch(heading);
  await lookAtPage(v);
}

/** The same for a page on which something was opened or typed. */
export async function lookAtPage(v: Visitor, detail = ''): Promise<void> {
  const where = `${placeOf(v)} ${detail}`.trim();
  if (PICTURES) await picture(v, PICTURES, where);
  const words = await v.page.locator('body').innerText();
  expect(words, where).not.toMatch(NOT_WORDS);
  const example = v.page
    .getByRole('complementary', { name: 'About this trust' })
    .getByText('Example', { exact: true });
  expect(await example.count(), `${where} says "Example"`).toBe(v.inExample ? 1 : 0);
  expect(await v.page.title(), where).toMatch(/ - Decorum$/);
  const shape = `${v.look.name} ${shapeOf(await v.page.content())}`;
  if (SOUND.has(shape)) await expectNoSideways(v.page, where);
  else await expectSound(await forInspection(v), where);
  SOUND.add(shape);
  expect(v.wrong, where).toEqual([]);
  v.seen.push(where);
}

/** Pages found sound, by look: one of the same build with other words in it is not asked again for what a machine finds. */
const SOUND = new Set<string>();

/** A page without its words and numbers: what is left decides over all that axe looks for. */
function shapeOf(html: string): string {
  return html
    .replace(/>[^<]*[^<\s][^<]*</g, '>…<')
    .replace(/\b(value|href|action|src|content|nonce|style|datetime)="[^"]*"/g, '$1')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '0');
}

/** The page, the person and the pass, for messages. */
export function placeOf(v: Visitor): string {
  const { pathname, search } = new URL(v.page.url());
  const plain = `${pathname}${search}`.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{30,}/g, '…');
  return `${v.look.name}, ${v.who} at ${plain}`;
}

/**
 * The page as it stands for whoever looks for faults in it. axe needs scripts, and a browser that runs none gives it neither
 * timers nor promises: so the very HTML that this browser holds, also the answer to a posted form, is put into a second
 * browser at the same address and width, which may run scripts but not those of the product.
 */
export async function forInspection(v: Visitor): Promise<Page> {
  if (!v.mirror) return v.page;
  const { page } = v.mirror;
  const html = await v.page.content();
  await page.unrouteAll();
  await page.route('**/*.js', (route) => route.abort());
  await page.route(v.page.url().replace(/#.*/, ''), (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto(v.page.url());
  return page;
}

/** Opens what is folded up, by the words on it. */
export async function unfold(inside: Page | Locator, words: string | RegExp): Promise<void> {
  const folded = inside.locator('details:not([open]) > summary').filter({ hasText: words }).first();
  if ((await folded.count()) > 0) await folded.click();
}

/** That the page says something; what it says instead goes into the message. */
export async function expectWords(v: Visitor, words: string | RegExp): Promise<void> {
  const text = (await v.page.locator('main').innerText()).replace(/\s+/g, ' ');
  const found = typeof words === 'string' ? text.includes(words) : words.test(text);
  expect(found, `${placeOf(v)} does not say ${words}, but: ${text.slice(0, 600)}`).toBe(true);
}

async function picture(v: Visitor, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const number = String(v.seen.length + 1).padStart(3, '0');
  const file = `${v.look.name}-${v.who}-${number}${name.split(' at ')[1] ?? ''}`.replace(
    /[^A-Za-z0-9]+/g,
    '-',
  );
  await v.page.screenshot({ path: join(folder, `${file.slice(0, 110)}.png`), fullPage: true });
}

/** A picture of where somebody was when it went wrong. */
export async function pictureOfFailure(v: Visitor): Promise<void> {
  await picture(v, 'test-results', `x at failed-${new URL(v.page.url()).pathname}`);
}
