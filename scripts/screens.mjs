// Makes the pictures in docs/screens/ and docs/telling-drafts/ anew, with the page that shows the latter: `node scripts/screens.mjs`, after `npm ci`, with Chromium at /usr/bin/chromium
// or where CHROMIUM says. It builds, starts a server of its own on a data folder of its own, makes the example trust,
// takes the part of each page that a screen shows, and ends the server. Nothing else on the machine is touched.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBuilt, ensureInstalled, projectNode, root } from './ready.mjs';
import { pageOf, TELLING_DRAFTS } from './telling-drafts.mjs';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** A readme should not be heavy. */
const MOST_BYTES = 250_000;

/** Somebody without a consent, a class, a place of work, and a headteacher who is run down. */
const DRAFT =
  'So proud of Summer Day in 9B, who won the science fair. Honestly the head is useless, she nearly cancelled it. I teach at Osmerholt High School.';

/** name of the file, person of the example, size, and how to get there */
const PICTURES = [
  ['home-390', 'Headteacher', PHONE, (page) => page.goto('/')],
  ['check-1280', 'Teacher', DESKTOP, check],
  ['check-390', 'Teacher', PHONE, check],
  ['policy-1280', 'Teacher', DESKTOP, (page) => page.goto('/policy')],
  ['clause-1280', 'Teacher', DESKTOP, (page) => page.goto('/policy/clauses/5.4')],
  ['points-1280', 'IT', DESKTOP, points],
];

async function check(page) {
  await page.goto('/check');
  await page.locator('textarea').first().fill(DRAFT);
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.locator('.decorum-finding').first().waitFor();
}

async function points(page) {
  await page.goto('/policy/new');
  const file = join(root, 'test/journeys/fixtures/policy-with-faults.txt');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Read this document' }).click();
  await page.getByRole('link', { name: 'Points to settle' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

ensureInstalled();
ensureBuilt();
const out = join(root, 'docs', 'screens');
const data = mkdtempSync(join(tmpdir(), 'decorum-screens-'));
const port = await freePort();
const address = `http://localhost:${port}`;
mkdirSync(out, { recursive: true });
const server = spawn(projectNode(), [join(root, 'dist/server.js')], {
  env: {
    ...process.env,
    DATA_DIR: data,
    PORT: String(port),
    PUBLIC_URL: address,
    LOG_LEVEL: 'error',
    DATABASE_URL: '',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const ended = new Promise((done) => server.once('exit', done));
let browser;
try {
  await untilServed();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  await makeExample();
  for (const [name, person, size, go] of PICTURES) {
    const page = await be(person, size);
    await go(page);
    await take(page, join(out, `${name}.png`));
    await page.context().close();
  }
  await takeTellingDrafts();
} finally {
  await browser?.close();
  server.kill('SIGTERM');
  await ended;
  rmSync(data, { recursive: true, force: true });
}

/** From the outcome to the last finding, or to the draft where there is none. */
async function reachOf(page) {
  const first = await page.locator('[data-check="answer"]').boundingBox();
  const last = await page.locator('.decorum-finding, [data-check="draft"]').last().boundingBox();
  const top = first.y - 16;
  return { x: 0, y: top, width: PHONE.width, height: last.y + last.height + 16 - top };
}

/** @param clip the part of the page to take; without it what the window shows */
async function take(page, path, clip) {
  await page.evaluate('document.fonts.ready');
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement.blur(); scrollTo(0, 0)');
  await page.screenshot({ path, clip });
  const bytes = statSync(path).size;
  console.log(`${path.slice(root.length + 1)}: ${Math.round(bytes / 1000)} kB`);
  if (bytes > MOST_BYTES) throw new Error(`${path} is over ${MOST_BYTES / 1000} kB.`);
}

/** Every telling draft as a teacher sees it, and the page that shows them all. */
async function takeTellingDrafts() {
  const folder = join(root, 'docs', 'telling-drafts');
  mkdirSync(folder, { recursive: true });
  // As high as an answer can be, so that the menu at the foot of the window covers nothing of it.
  const page = await be('Teacher', { ...PHONE, height: 3000 });
  const outcomes = [];
  for (const { name, text } of TELLING_DRAFTS) {
    await page.goto('/check');
    await page.locator('textarea').first().fill(text);
    await page.getByRole('button', { name: 'Check it' }).click();
    const answer = page.locator('[data-check="answer"]');
    await answer.waitFor();
    outcomes.push(await answer.locator('.decorum-outcome__title').first().innerText());
    await take(page, join(folder, `${name}.png`), await reachOf(page));
  }
  await page.context().close();
  writeFileSync(join(root, 'docs', 'telling-drafts.md'), pageOf(outcomes));
}

async function makeExample() {
  const page = await newPage(DESKTOP);
  await page.goto('/');
  await page.getByRole('button', { name: 'Explore the example' }).click();
  await page.waitForURL('**/sign-in', { timeout: 120_000 });
  await page.context().close();
}

/** A page as one of the people of the example, by what the list calls them. */
async function be(person, size) {
  const page = await newPage(size);
  await page.goto('/sign-in');
  const kind = page.locator('.decorum-persona__kind', { hasText: new RegExp(`^${person}$`) });
  await page.locator('.decorum-personas button', { has: kind }).click();
  await page.waitForURL((url) => url.pathname === '/');
  return page;
}

async function newPage(viewport) {
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  return context.newPage();
}

async function untilServed() {
  for (let i = 0; i < 240; i += 1) {
    if (server.exitCode !== null) throw new Error('The server ended before it was ready.');
    const there = await fetch(`${address}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (there) return;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error('The server was not ready within a minute.');
}

async function freePort() {
  const probe = createServer();
  await new Promise((done) => probe.listen(0, 'localhost', done));
  const { port: free } = probe.address();
  await new Promise((done) => probe.close(done));
  return free;
}
