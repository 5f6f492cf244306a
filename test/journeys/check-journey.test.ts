import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_POLICY, fillRegisters, NAMES_AMELIA } from '../drafts.ts';
import { signPolicy } from '../policy.ts';
import { DESKTOP, expectSound, noChromium, openChromium, type Visit } from './chromium.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

const PHONE = { width: 390, height: 844 };
/** Where pictures of the pages are put for someone to look at; none are taken without it. */
const PICTURES = process.env.PICTURES;

/** The answer comes when one has paused and the server has answered; a busy machine takes its time. */
const soon = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 15_000 });

const picture = async (page: Page, name: string): Promise<void> => {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
};

describe.skipIf(noChromium)('can I post this? in a browser', { timeout: 90_000 }, () => {
  let served: Served;
  let visits: Visit[] = [];
  const visit = async (options: Parameters<typeof openChromium>[0] = {}): Promise<Page> => {
    const one = await openChromium(options);
    visits.push(one);
    await signInOn(one, served, 'teacher');
    await one.page.goto(`${served.url}/check`);
    return one.page;
  };
  beforeAll(async () => {
    served = await serveWorld();
    await fillRegisters(served.world);
    await signPolicy(served.world, CHECK_POLICY);
  });
  afterAll(async () => {
    for (const one of visits) await one.close();
    visits = [];
    await served.close();
  });

  test('typing, seeing what is found, using a wording, taking it back, and clear', async () => {
    const page = await visit();
    const answers: string[] = [];
    page.on('request', (request) => answers.push(`${request.method()} ${new URL(request.url()).pathname}`));
    const draft = page.getByLabel('Can I post this?');
    const title = page.locator('[data-check="answer"] .decorum-outcome__title');
    await draft.pressSequentially(NAMES_AMELIA, { delay: 5 });
    await soon(() => title.textContent()).toBe('Ask first');
    // While one types there is one question for a pause, not one for every key.
    expect(answers.filter((one) => one === 'POST /check/live').length).toBeLessThan(10);
    expect(await page.locator('[data-check="draft"] mark').textContent()).toContain('Amelia');
    expect(await page.evaluate('document.activeElement.id')).toBe('draft');
    expect(await draft.inputValue()).toBe(NAMES_AMELIA);
    await soon(() => page.locator('[data-check-says]').textContent()).toBe('Ask first. One note.');
    await expectSound(page, 'the composer with an answer');

    await page.getByRole('button', { name: 'Use these words for finding 1' }).click();
    await soon(() => title.textContent()).toBe('Clear to post');
    expect(await draft.inputValue()).toContain('One of our pupils has won');
    const undo = page.getByRole('button', { name: 'Undo' });
    expect(await undo.evaluate((b) => b === document.activeElement)).toBe(true);
    await undo.click();
    expect(await draft.inputValue()).toBe(NAMES_AMELIA);
    await soon(() => title.textContent()).toBe('Ask first');
    expect(await undo.isVisible()).toBe(false);

    await draft.fill('');
    await soon(() => title.count()).toBe(0);
    // Nothing of it is in the address, nor in what the browser keeps.
    expect(page.url()).toBe(`${served.url}/check`);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  });

  // The second height is what a keyboard on the screen leaves.
  test.each([844, 430])(
    'on a phone the verdict stays in sight while one types, %i px high',
    async (height) => {
      const page = await visit({ width: { width: 390, height } });
      const draft = page.getByLabel('Can I post this?');
      const title = page.locator('[data-check="answer"] .decorum-outcome__title');
      await draft.focus();
      await draft.evaluate((field) => window.scrollBy(0, field.getBoundingClientRect().top - 10));
      await draft.pressSequentially(`Good morning. ${NAMES_AMELIA} Our headteacher is a bully.`, {
        delay: 5,
      });
      await soon(() => title.textContent()).toBe('Do not post');
      const seen = async () => {
        const { top, bottom } = await title.evaluate((one) => one.getBoundingClientRect().toJSON());
        const { x, y, width } = (await title.boundingBox())!;
        // In sight, with nothing over it.
        const atIt = await page.evaluate(
          ([left, at]) => document.elementFromPoint(left!, at!)?.className ?? '',
          [x + width / 2, y + (bottom - top) / 2],
        );
        return { inSight: top >= 0 && bottom <= height, atIt };
      };
      await soon(seen).toEqual({ inSight: true, atIt: expect.stringContaining('decorum-outcome__title') });
      const at = async () => (await draft.boundingBox())!.y;
      const before = await at();
      await draft.pressSequentially(' And a liar, and a fraud, and a clown', { delay: 5 });
      await page.waitForTimeout(1500);
      expect(await at()).toBeCloseTo(before, 0);
      expect((await seen()).inSight).toBe(true);
      await picture(page, `typing-on-a-phone-${height}`);
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/typing-in-sight-${height}.png` });
    },
  );

  test('when the server cannot be reached, it says "Not checked" and goes on when it can', async () => {
    const page = await visit();
    const draft = page.getByLabel('Can I post this?');
    const title = page.locator('[data-check="answer"] .decorum-outcome__title');
    await draft.fill('Lovely weather.');
    await soon(() => title.textContent()).toBe('Clear to post');
    await page.context().setOffline(true);
    await draft.pressSequentially(' Really.');
    await soon(() => title.textContent()).toBe('Not checked');
    expect(await page.locator('main').textContent()).not.toContain('Clear to post');
    expect(await draft.inputValue()).toBe('Lovely weather. Really.');
    await page.context().setOffline(false);
    await draft.pressSequentially(' Yes.');
    await soon(() => title.textContent()).toBe('Clear to post');
  });

  test('signed out meanwhile: not checked, and the words stay', async () => {
    const page = await visit();
    await page.context().clearCookies();
    await page.getByLabel('Can I post this?').fill(NAMES_AMELIA);
    const answer = page.locator('[data-check="answer"]');
    await soon(() => answer.textContent()).toContain('no longer signed in');
    expect(await page.getByLabel('Can I post this?').inputValue()).toBe(NAMES_AMELIA);
  });

  test('on the page of an answer, the answer follows what is typed', async () => {
    const page = await visit();
    await page.getByLabel('Can I post this?').fill(NAMES_AMELIA);
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.waitForURL('**/check');
    const again = page.getByLabel('Change your words');
    await again.fill('Lovely weather.');
    await soon(() => page.locator('.decorum-outcome__title').first().textContent()).toBe('Clear to post');
    expect(await page.locator('[data-check="notes"]').textContent()).not.toContain('Amelia');
    expect(await page.evaluate('document.activeElement.id')).toBe('draft');
  });

  test('on the home page the answer comes under the composer, as one types', async () => {
    const page = await visit();
    await page.goto(`${served.url}/`);
    await page.getByLabel('Can I post this?').fill(NAMES_AMELIA);
    await soon(() => page.locator('[data-check="answer"] .decorum-outcome__title').textContent()).toBe(
      'Ask first',
    );
    await expectSound(page, 'home with an answer');
    await page.getByRole('button', { name: 'Use these words for finding 1' }).click();
    await soon(() => page.locator('[data-check="answer"] .decorum-outcome__title').textContent()).toBe(
      'Clear to post',
    );
  });

  test('after words were left out it is never called clear, until that is taken back', async () => {
    const page = await visit();
    const draft = page.getByLabel('Can I post this?');
    const title = page.locator('[data-check="answer"] .decorum-outcome__title');
    const left = 'Nothing more is found in what is left';
    await draft.fill('Good day. My headteacher is a bully. I like rain.');
    await page.getByRole('button', { name: 'Leave it out for finding 1' }).click();
    await soon(() => title.textContent()).toBe(left);
    expect(await draft.inputValue()).toBe('Good day. I like rain.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await soon(() => title.textContent()).toBe('Do not post');
    await draft.fill('Good day. I like rain.');
    await soon(() => title.textContent()).toBe('Clear to post');
    await draft.fill('Good day. My headteacher is a bully. I like rain.');
    await page.getByRole('button', { name: 'Leave it out for finding 1' }).click();
    await soon(() => title.textContent()).toBe(left);
    await draft.pressSequentially(' And snow.');
    await soon(() => page.locator('[data-check="draft"]').textContent()).toContain('snow');
    expect(await title.textContent()).toBe(left);
  });

  test('half a character and what is written from right to left are checked like anything else', async () => {
    const page = await visit();
    await page.getByLabel('Can I post this?').evaluate((area: HTMLTextAreaElement, words) => {
      area.value = `${words}\ud83d שלום 👩🏽‍🏫`;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, `${NAMES_AMELIA} `);
    await soon(() => page.locator('[data-check="draft"] mark').textContent()).toContain('Amelia');
  });

  const LOOKS = [
    { name: '1280', width: DESKTOP },
    { name: '390', width: PHONE },
    { name: '1280-dark', width: DESKTOP, dark: true },
    { name: '390-dark', width: PHONE, dark: true },
  ];
  const DRAFT = `${NAMES_AMELIA} Some shit went on too. So proud to teach at North Testbridge School.`;

  test('without scripts: composer, findings, all the wordings, clear', async () => {
    const page = await visit({ scripts: false });
    await page.getByLabel('Can I post this?').fill(DRAFT);
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.getByRole('link', { name: 'See finding 1' }).click();
    expect(page.url()).toContain('#finding-1');
    await page.getByRole('button', { name: /^Use (all|both)/ }).click();
    expect(await page.locator('.decorum-outcome__title').first().textContent()).toBe('Clear to post');
    await page.getByText('Change these words').click();
    await page.getByLabel('Change your words').fill(NAMES_AMELIA);
    await page.getByRole('button', { name: 'Check again' }).click();
    expect(await page.locator('.decorum-outcome__title').first().textContent()).toBe('Ask first');
  });

  test.each(LOOKS)('every state of the pages is sound at $name', async ({ name, width, dark }) => {
    const page = await visit({ width, dark });
    // axe needs scripts; the page's own are kept away.
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.reload();
    await expectSound(page, 'the composer');
    await picture(page, `composer-${name}`);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    await expectSound(page, 'the composer, all of it');
    await picture(page, `composer-open-${name}`);
    await page.getByRole('button', { name: 'Check it' }).click();
    await expectSound(page, 'an error');
    await picture(page, `error-${name}`);
    await page.getByLabel('Can I post this?').fill(DRAFT);
    await page.getByRole('button', { name: 'Check it' }).click();
    await expectSound(page, 'findings');
    await picture(page, `findings-${name}`);
    await page.getByRole('button', { name: /^Use (all|both)/ }).click();
    await expectSound(page, 'clear');
    await picture(page, `clear-${name}`);
  });

  test.each(LOOKS)('as one types, sound at $name', async ({ name, width, dark }) => {
    const page = await visit({ width, dark });
    await page.getByLabel('Can I post this?').fill(`${NAMES_AMELIA} I am voting yes in the union ballot.`);
    await soon(() => page.locator('.decorum-finding').count()).toBeGreaterThan(0);
    await expectSound(page, 'as one types');
    await picture(page, `live-${name}`);
    await page.getByRole('button', { name: 'Use these words for finding 1' }).click();
    await soon(() => page.getByRole('button', { name: 'Undo' }).isVisible()).toBe(true);
    await expectSound(page, 'after a wording');
    await picture(page, `live-undo-${name}`);
  });
});
