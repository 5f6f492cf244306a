import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  saveSecondReader,
  secondReaderSettings,
} from '../../src/modules/drafts/second-reader/setting/actions.ts';
import { CHECK_POLICY, fillRegisters, NAMES_AMELIA } from '../drafts.ts';
import { signPolicy } from '../policy.ts';
import { answers, type StandIn, says, standIn } from '../stand-in.ts';
import { DESKTOP, expectSound, noChromium, openChromium, type Visit } from './chromium.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

const PHONE = { width: 390, height: 844 };
/** Where pictures of the pages are put for someone to look at; none are taken without it. */
const PICTURES = process.env.PICTURES;
const NOTE = {
  rule: 'disparagement',
  quote: 'what a bore the governors were',
  why: 'It runs down the governors of the school in front of parents. See https://reader.example/why.',
};
const DRAFT = `${NAMES_AMELIA} And what a bore the governors were.`;

const soon = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 15_000 });
const picture = async (page: Page, name: string): Promise<void> => {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/second-${name}.png`, fullPage: true });
};

describe.skipIf(noChromium)('the second reader in a browser', { timeout: 90_000 }, () => {
  let served: Served;
  let server: StandIn;
  const visits: Visit[] = [];
  const visit = async (
    path: string,
    persona: 'teacher' | 'administrator' = 'teacher',
    options: Parameters<typeof openChromium>[0] = {},
  ): Promise<Page> => {
    const one = await openChromium(options);
    visits.push(one);
    await signInOn(one, served, persona);
    await one.page.goto(`${served.url}${path}`);
    return one.page;
  };
  const set = async (on: 'yes' | 'no', seconds = '20'): Promise<void> => {
    const acting = await served.world.acting('administrator');
    const { values } = await secondReaderSettings(acting);
    const given = {
      ...values,
      address: server.url,
      model: 'stand-in:1b',
      seconds,
      own: 'yes',
      on,
      told: 'yes',
    };
    await saveSecondReader(served.world.app.parts, acting, given);
  };
  beforeAll(async () => {
    served = await serveWorld();
    await fillRegisters(served.world);
    await signPolicy(served.world, CHECK_POLICY);
    server = await standIn();
    await set('yes');
  });
  afterAll(async () => {
    for (const one of visits) await one.close();
    await served.close();
    await server.close();
  });

  /** Answers when it is let to. */
  const held = (): (() => void) => {
    let let_: () => void = () => {};
    const waiting = new Promise<void>((done) => {
      let_ = done;
    });
    server.does((response, got) => void waiting.then(() => says([NOTE])(response, got)));
    return let_;
  };
  const region = (page: Page) => page.locator('[data-check="second"]');
  const title = (page: Page) => page.locator('.decorum-outcome__title').first();

  test('our own answer is there first; what the second reader says comes when it comes', async () => {
    const page = await visit('/check');
    const answer = held();
    server.got.length = 0;
    await page.getByLabel('Can I post this?').pressSequentially(DRAFT, { delay: 2 });
    await soon(() => title(page).textContent()).toBe('Ask first');
    // As one types it is not asked.
    expect(server.got).toEqual([]);
    await page.getByRole('button', { name: 'Check it' }).click();
    await soon(() => region(page).textContent()).toContain('Asking the second reader');
    expect(await title(page).textContent()).toBe('Ask first');
    expect(await page.locator('.decorum-finding').count()).toBe(1);
    await soon(async () => server.got.length).toBe(1);
    answer();
    await soon(() => region(page).textContent()).toContain('It runs down the governors');
    expect(await region(page).getAttribute('aria-live')).toBe('polite');
    expect(await region(page).locator('a[href*="reader.example"]').count()).toBe(0);
    expect(await title(page).textContent()).toBe('Ask first');
    // Other words: what it said of the old ones goes, and it is not asked about the new ones by itself.
    await page.getByLabel('Change your words').fill('Lovely weather.');
    await soon(() => title(page).textContent()).toBe('Clear to post');
    expect(await region(page).textContent()).toBe('');
    expect(server.got).toHaveLength(1);
  });

  test('words that change while it is asked: its answer is for others, and is not shown', async () => {
    const page = await visit('/check');
    const answer = held();
    await page.getByLabel('Can I post this?').fill(DRAFT);
    await page.getByRole('button', { name: 'Check it' }).click();
    await soon(() => region(page).textContent()).toContain('Asking the second reader');
    await page.getByLabel('Change your words').fill('Lovely weather.');
    await soon(() => title(page).textContent()).toBe('Clear to post');
    answer();
    await page.waitForTimeout(300);
    expect(await region(page).textContent()).toBe('');
  });

  test('left out, it is not asked; when it fails, the page says so', async () => {
    const page = await visit('/');
    server.does(answers('', 500));
    server.got.length = 0;
    await page.getByLabel('Can I post this?').fill(DRAFT);
    await page.getByLabel('Ask the second reader too').uncheck();
    await page.getByRole('button', { name: 'Check it' }).click();
    await soon(() => region(page).textContent()).toContain('You left the second reader out');
    expect(server.got).toEqual([]);
    await page.getByLabel('Ask the second reader too').check();
    await page.getByRole('button', { name: 'Check again' }).click();
    await soon(() => region(page).textContent()).toContain(
      'The second reader did not answer; the check stands without it.',
    );
    // A server of ours that cannot be reached is said in the same words.
    server.does(says([NOTE]));
    await page.route('**/check', (route, request) =>
      request.resourceType() === 'fetch' ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: 'Check again' }).click();
    await soon(() => region(page).textContent()).toContain('the check stands without it');
    expect(await title(page).textContent()).toBe('Ask first');
  });

  const LOOKS = [
    { name: '1280', width: DESKTOP },
    { name: '390', width: PHONE },
    { name: '390-dark', width: PHONE, dark: true },
  ];
  test.each(LOOKS)('what is shown beside a draft is sound at $name', async ({ name, width, dark }) => {
    server.does(says([NOTE]));
    const page = await visit('/check', 'teacher', { width, dark });
    await expectSound(page, 'the composer');
    await picture(page, `composer-${name}`);
    await page.getByLabel('Can I post this?').fill(DRAFT);
    await page.getByRole('button', { name: 'Check it' }).click();
    await soon(() => region(page).textContent()).toContain('It runs down');
    await expectSound(page, 'the answer');
    await picture(page, `answer-${name}`);
  });

  test('without scripts it is all in one page', async () => {
    server.does(says([NOTE]));
    const page = await visit('/check', 'teacher', { scripts: false });
    await page.getByLabel('Can I post this?').fill(DRAFT);
    await page.getByRole('button', { name: 'Check it' }).click();
    expect(await region(page).textContent()).toContain('It runs down the governors');
    expect(await title(page).textContent()).toBe('Ask first');
  });

  test.each(LOOKS)(
    'the settings, a test and what is sent are sound at $name',
    async ({ name, width, dark }) => {
      server.does(
        says([
          { rule: 'disparagement', quote: 'a liar and a waste of space', why: 'It insults a colleague.' },
        ]),
      );
      const page = await visit('/second-reader', 'administrator', { width, dark });
      await expectSound(page, 'the settings');
      await picture(page, `settings-${name}`);
      await page.getByLabel('Address of the server').fill('http://93.184.215.14');
      await page.getByLabel('Time limit').fill('99');
      await page.getByRole('button', { name: 'Save the settings' }).click();
      await expectSound(page, 'the settings refused');
      await picture(page, `refused-${name}`);
      await page.goto(`${served.url}/second-reader`);
      await page.getByRole('button', { name: 'Test it' }).click();
      await expectSound(page, 'a test');
      await picture(page, `test-${name}`);
      await page.goto(`${served.url}/second-reader`);
      await page.getByLabel('A draft').fill(DRAFT);
      await page.getByRole('button', { name: 'Show what would be sent' }).click();
      await expectSound(page, 'what is sent');
      await picture(page, `sent-${name}`);
      server.does(answers('<html>Bad gateway</html>', 502, { 'content-type': 'text/html' }));
      await page.goto(`${served.url}/second-reader`);
      await page.getByRole('button', { name: 'Test it' }).click();
      await expectSound(page, 'a test that failed');
      await picture(page, `failed-${name}`);
    },
  );
});
