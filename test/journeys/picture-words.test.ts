import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_POLICY, fillRegisters } from '../drafts.ts';
import { signPolicy } from '../policy.ts';
import { DESKTOP, expectSound, noChromium, openChromium, PHONE, type Visit, watch } from './chromium.ts';
import { picture } from './pictures.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

/** Seconds on a machine of one's own; many times that beside other tests. */
const READS = 120_000;

/** A chat as a phone shows it: one person's words dark on white, the other's white on blue, on a ground of its own. */
const CHAT = `<style>
  body { margin: 0; font: 48px/1.35 sans-serif; background: #ece5dd; color: #111 }
  h1 { margin: 0; padding: 40px; font-size: 50px; background: #075e54; color: #fff }
  p { width: 75%; margin: 30px; padding: 24px 36px; border-radius: 30px; background: #fff }
  .me { margin-left: auto; background: #0b84fe; color: #fff }
  small { display: block; font-size: 33px; opacity: .7; text-align: right }
</style><h1>Year 6 team</h1>
<p>Can somebody cover break on Thursday?<small>12:41</small></p>
<p class="me">I can, if you do Friday.<small>12:43</small></p>
<p>Deal. Amelia Castleford has won the county poetry prize, by the way<small>12:44</small></p>
<p class="me">Lovely. Her number for the form is H801200001001<small>12:46</small></p>
<p>Thanks. Ring her mum on 07911 123456 before three<small>12:47</small></p>`;

describe.skipIf(noChromium)('words in a picture beside a draft, in a browser', { timeout: 240_000 }, () => {
  let served: Served;
  let chat: { name: string; mimeType: string; buffer: Buffer };
  const visits: Visit[] = [];
  const faults: string[] = [];
  const sent: Request[] = [];

  const visit = async (options: Parameters<typeof openChromium>[0] = {}): Promise<Page> => {
    const one = await openChromium(options);
    visits.push(one);
    watch(one, faults, sent);
    // Whatever is asked of anybody but us is refused, and is told below.
    await one.context.route(
      (url) => url.origin !== served.url,
      (route) => route.abort(),
    );
    // Another journey counts faces. Here none is found, at once.
    await one.context.route('**/assets/faces*', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'onmessage = () => postMessage({ faces: [] });',
      }),
    );
    await signInOn(one, served, 'teacher');
    await one.page.goto(`${served.url}/check`);
    return one.page;
  };
  const open = (page: Page) => page.getByText('A picture or a video goes with it').click();
  const attach = (page: Page, file: typeof chat) => page.getByLabel('Attach a picture').setInputFiles(file);
  const soon = (look: () => Promise<unknown>, timeout = 20_000) => expect.poll(look, { timeout });
  const says = (page: Page) => page.locator('[data-photo="reading"]').textContent();
  const words = (page: Page) => page.getByRole('textbox', { name: 'Words in the picture' });
  const title = (page: Page) => page.locator('[data-check="answer"] .decorum-outcome__title').textContent();

  beforeAll(async () => {
    served = await serveWorld();
    await fillRegisters(served.world);
    await signPolicy(served.world, CHECK_POLICY);
    const drawn = await openChromium({ width: { width: 1080, height: 1920 } });
    await drawn.page.setContent(CHAT);
    chat = {
      name: 'Screenshot_20261122-1250.png',
      mimeType: 'image/png',
      buffer: await drawn.page.screenshot(),
    };
    await drawn.close();
  }, 120_000);
  afterAll(async () => {
    for (const one of visits) await one.close();
    await served.close();
  });

  test('a screenshot is read where it is, its words are checked, and mending them changes the answer', async () => {
    const page = await visit();
    await open(page);
    expect(sent.map((one) => one.url()).join()).not.toMatch(/words\.|tesseract|traineddata/);
    const began = performance.now();
    await attach(page, chat);
    // It is called a screenshot: that is what is chosen, and its words are read without being asked for.
    await soon(() => page.getByLabel('A screenshot').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Stop reading' }).waitFor();
    await expectSound(page, 'while words are read');
    await soon(() => says(page), READS).toMatch(/^We read \d+ words\./);
    console.log(
      `1080 x 1920 read in ${((performance.now() - began) / 1000).toFixed(1)} s, with axe beside it`,
    );

    // Either colour of bubble, and the messages apart.
    const read = await words(page).inputValue();
    expect(read).toContain('Year 6 team');
    expect(read).toContain('I can, if you do Friday.');
    expect(read).toContain('Amelia Castleford');
    expect(read).toContain('H801200001001');
    // Broken at the edge of its bubble, and whole again.
    expect(read).toContain('Ring her mum on 07911 123456 before three');
    expect(read.split('\n\n').length).toBeGreaterThan(4);

    // No draft at all: the picture is the post.
    const notes = page.locator('[data-check="notes"]');
    await soon(() => notes.textContent()).toContain('In the picture: there is no agreement on file to name');
    expect(await title(page)).toBe('Do not post');
    expect(await notes.textContent()).toContain('Blur that part of the picture or crop it out.');
    expect(await notes.locator('button[name="fix"]').count()).toBe(0);
    const sheet = page.getByRole('region', { name: 'Words in the picture' });
    expect(await sheet.locator('mark').allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Castleford'),
        expect.stringContaining('H801200001001'),
      ]),
    );
    await expectSound(page, 'an answer about words in a picture');
    await picture(page, 'words-in-a-picture');

    // Cropped: what is taken out of the words is no longer found.
    await page.getByRole('link', { name: 'Go to the words' }).click();
    await words(page).fill('Can somebody cover break on Thursday?\n\nI can, if you do Friday.');
    await soon(() => title(page)).not.toBe('Do not post');
    expect(await notes.textContent()).not.toContain('In the picture');

    // With the button too: the page has the words again, and the picture is gone.
    await words(page).fill(read);
    await page.getByLabel('Can I post this?').fill('What a team!');
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.waitForURL('**/check');
    expect(await page.getByRole('region', { name: 'Words in the picture' }).textContent()).toContain(
      'Amelia',
    );
    expect(await words(page).inputValue()).toBe(read);
    await expectSound(page, 'the page of the answer');
    await picture(page, 'words-in-a-picture-answer');

    // What reads came from us, the worker's own requests among these.
    for (const name of ['words', 'tesseract-core-simd-lstm', 'eng.traineddata'])
      expect(sent.filter((one) => one.url().startsWith(`${served.url}/assets/${name}.`))).toHaveLength(1);
    for (const one of sent)
      expect(one.url(), 'asked of nobody but us').toMatch(new RegExp(`^(blob:)?${served.url}/`));
    // Of the picture itself nothing was sent, and its words in no address.
    for (const one of sent) {
      const body = one.postData() ?? '';
      expect(one.url()).not.toMatch(/amelia|castleford|screenshot/i);
      expect(body).not.toMatch(/screenshot_2026|PNG/i);
      expect(body.length).toBeLessThan(5000);
    }
    expect(faults).toEqual([]);
  });

  test('reading is asked for, stopped, and fails with what to do; a phone in the dark', async () => {
    const page = await visit({ width: PHONE, dark: true });
    await page.getByLabel('Can I post this?').fill('What a team!');
    await open(page);
    await page.route('**/assets/tesseract-core*', (route) => route.abort());
    const plain = { ...chat, name: 'IMG_0412.png' };
    await attach(page, plain);
    await soon(() => page.getByLabel('A picture', { exact: true }).isChecked()).toBe(true);
    const button = page.getByRole('button', { name: 'Read the words in it' });
    await button.press('Enter');
    await soon(() => says(page), READS).toMatch(
      /^We could not fetch what reads the words\. Check your connection/,
    );
    expect(await page.locator('[data-photo="read-progress"]').isVisible()).toBe(false);
    await expectSound(page, 'words that could not be read');
    await picture(page, 'words-not-read');

    await page.unroute('**/assets/tesseract-core*');
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    const stop = page.getByRole('button', { name: 'Stop reading' });
    expect(await stop.evaluate('document.activeElement.textContent')).toContain('Stop reading');
    await stop.press('Enter');
    expect(await says(page)).toBe('Stopped. Type what can be read, or read it again.');
    expect(await words(page).inputValue()).toBe('');
    // Typed instead, they are checked all the same.
    await words(page).fill('Amelia Castleford has won');
    await soon(() => title(page)).toBe('Ask first');
    await page.getByRole('button', { name: 'Remove the picture' }).click();
    expect(await words(page).inputValue()).toBe('Amelia Castleford has won');
    expect(await page.getByLabel('A picture', { exact: true }).isChecked()).toBe(true);
  });

  test('a picture without words says so, and asks for what can be read', async () => {
    const page = await visit();
    const drawn = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 240;
      const context = canvas.getContext('2d')!;
      context.fillStyle = '#7a9';
      context.fillRect(0, 0, 240, 240);
      return canvas.toDataURL('image/png').split(',')[1]!;
    });
    await open(page);
    await attach(page, { name: 'field.png', mimeType: 'image/png', buffer: Buffer.from(drawn, 'base64') });
    // Whoever says that it is a screenshot has it read.
    await page.getByLabel('A screenshot').check();
    await soon(() => says(page), READS).toBe('We could not read words in it. Type what can be read.');
    await page.getByLabel('Can I post this?').fill('Have a look.');
    await soon(() => page.locator('[data-check="notes"]').textContent()).toContain(
      'What can be read in the screenshot?',
    );
    expect(faults).toEqual([]);
  });

  test('without scripts the words are typed, and checked with the draft', async () => {
    const page = await visit({ scripts: false, width: DESKTOP });
    await open(page);
    expect(await page.getByRole('button', { name: 'Read the words in it' }).isVisible()).toBe(false);
    await page.getByLabel('A screenshot').check();
    await words(page).fill('Amelia Castleford has won');
    await page.getByRole('button', { name: 'Check it' }).click();
    expect(await page.locator('.decorum-outcome__title').first().textContent()).toBe('Ask first');
    expect(await page.locator('.decorum-finding').first().textContent()).toContain(
      'In the picture: there is no',
    );
  });
});
