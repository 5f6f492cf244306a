import { readFileSync } from 'node:fs';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whereTaken } from '../../src/platform/pictures/where-taken.ts';
import { CHECK_POLICY, fillRegisters } from '../drafts.ts';
import { exifSegment, segment, withSegments } from '../photo.ts';
import { signPolicy } from '../policy.ts';
import { DESKTOP, expectSound, noChromium, openChromium, PHONE, type Visit, watch } from './chromium.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

/** Where pictures of the pages are put for someone to look at; none are taken without it. */
const PICTURES = process.env.PICTURES;
/** The detector starts on a machine without a graphics card, beside other tests. */
const DETECTS = 60_000;

const plain = new Uint8Array(readFileSync(new URL('./fixtures/three-faces.jpg', import.meta.url)));
const MARKER = 'quixotryvane written into the file';
const located = Buffer.from(
  withSegments(
    plain,
    exifSegment({ gps: { latitude: [51, 30, 2.5, 'N'], longitude: [0, 7, 28.4, 'W'] } }),
    segment(0xfe, MARKER),
  ),
);
const PHOTO = { name: 'sports-day.jpg', mimeType: 'image/jpeg', buffer: located };

describe.skipIf(noChromium)('a picture beside a draft, in a browser', { timeout: 150_000 }, () => {
  let served: Served;
  const visits: Visit[] = [];
  const faults: string[] = [];
  const sent: Request[] = [];

  const visit = async (options: Parameters<typeof openChromium>[0] = {}): Promise<Page> => {
    const one = await openChromium(options);
    visits.push(one);
    watch(one, faults, sent);
    await signInOn(one, served, 'teacher');
    await one.page.goto(`${served.url}/check`);
    return one.page;
  };
  const open = async (page: Page) => page.getByText('A picture or a video goes with it').click();
  const attach = async (page: Page, file: typeof PHOTO = PHOTO) => {
    await open(page);
    await page.getByLabel('Attach a picture').setInputFiles(file);
  };
  const soon = (look: () => Promise<unknown>, timeout = 15_000) => expect.poll(look, { timeout });
  const count = (page: Page) => page.locator('[data-photo="count"]').textContent();
  const names = (page: Page) => page.getByLabel('Who can be seen in it?').inputValue();
  const picture = async (page: Page, name: string): Promise<void> => {
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  };

  beforeAll(async () => {
    served = await serveWorld();
    await fillRegisters(served.world);
    await signPolicy(served.world, CHECK_POLICY);
  });
  afterAll(async () => {
    for (const one of visits) await one.close();
    await served.close();
  });

  test('its faces are counted, who they are is asked, the place is taken out, and nothing of it is sent', async () => {
    const page = await visit();
    await page.getByLabel('Can I post this?').fill('What a relay!');
    expect(sent.map((one) => one.url()).join()).not.toMatch(/faces|tiny_face/);
    await attach(page);

    // What it is, and where it was taken.
    await soon(() => page.locator('[data-photo="facts"]').textContent()).toMatch(
      /^sports-day\.jpg, 28 kB, 720 by 300 pixels$/,
    );
    expect(await page.getByLabel('A picture', { exact: true }).isChecked()).toBe(true);
    const place = page.getByRole('region', { name: 'This picture says where it was taken' });
    expect(await place.textContent()).toContain('51.5007° north, 0.1246° west');
    await place.getByRole('button', { name: 'Remove it' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the copy' }).click();
    const copy = await download;
    expect(copy.suggestedFilename()).toBe('sports-day-without-place.jpg');
    const bytes = new Uint8Array(readFileSync((await copy.path())!));
    expect(whereTaken(bytes)).toBeNull();
    expect(bytes).toEqual(plain);

    // Three faces, and who they are.
    await soon(() => count(page), DETECTS).toBe('We can see 3 people, numbered from left to right.');
    expect(await page.locator('.decorum-photo__boxes [data-face]').count()).toBe(3);
    expect(await page.getByLabel('How many people can be recognised?').inputValue()).toBe('3');
    await page.getByLabel('Who is person 1?').pressSequentially('castle');
    await page.getByRole('button', { name: /^Amelia Castleford/ }).click();
    expect(await names(page)).toBe('Amelia Castleford');
    const title = page.locator('[data-check="answer"] .decorum-outcome__title');
    // Of the others nothing is known: their number is sent, and that they are nobody's to recognise is the person's word.
    const notes = page.locator('[data-check="notes"]');
    await soon(() => notes.textContent()).toContain('3 faces are counted in the picture, and 1 is named.');
    expect(await title.textContent()).toBe('Ask first');
    const others = page.getByLabel('The others in it cannot be recognised');
    await others.check();
    await soon(() => title.textContent()).toBe('Worth a thought');
    await picture(page, 'picture-asking');
    await others.uncheck();
    await page.getByLabel('Who is person 2?').fill('oldersh');
    await page.getByRole('button', { name: /^Peregrine Oldershaw/ }).click();
    const named = page.getByRole('list', { name: 'People you named' });
    expect(await named.textContent()).toMatch(/Amelia Castleford\s*Yes.*Peregrine Oldershaw\s*No/s);
    expect(await page.locator('[data-photo="who"]').textContent()).not.toMatch(/never/i);
    await expectSound(page, 'a picture whose people are named');

    // Somewhere else other consents hold.
    await page.getByLabel('Where will it go?').selectOption('personal:instagram:public');
    await soon(() => named.textContent()).toMatch(/Amelia Castleford\s*Ask/);
    await page.getByRole('button', { name: 'Remove Peregrine Oldershaw' }).click();
    expect(await names(page)).toBe('Amelia Castleford');
    await soon(() => title.textContent()).toBe('Ask first');

    // The person’s word counts, not the machine’s.
    const number = page.getByLabel('How many people can be recognised?');
    await number.fill('1');
    await soon(() => notes.textContent()).not.toContain('counted in the picture');
    expect(await page.getByLabel('Who else can be seen?').isVisible()).toBe(true);
    await number.fill('0');
    expect(await page.getByLabel('Nobody in it can be recognised').isChecked()).toBe(true);

    // And by the button: a page of the answer, with the names.
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.waitForURL('**/check');
    await open(page).catch(() => undefined);
    expect(await names(page)).toBe('Amelia Castleford');

    expect(await page.locator('#draft-form input[name="faces"]').inputValue()).toBe('0');

    const posts = sent.filter((one) => one.method() === 'POST');
    expect(new Set(posts.map((one) => new URL(one.url()).pathname))).toEqual(
      new Set(['/check', '/check/live', '/check/people']),
    );
    for (const one of sent) {
      const body = one.postDataBuffer() ?? Buffer.alloc(0);
      const all = `${one.url()}\n${JSON.stringify(await one.allHeaders())}\n${body.toString('latin1')}`;
      expect(all).not.toContain('sports-day');
      expect(all).not.toContain('quixotryvane');
      expect(one.url()).not.toMatch(/amelia|castle|oldersh/i);
      // Nor any row of its bytes, as they are, as text or in base 64.
      for (let at = 0; at + 24 <= located.length; at += 24) {
        const row = located.subarray(at, at + 24);
        expect(body.includes(row) || all.includes(row.toString('base64').slice(2, -2))).toBe(false);
      }
      expect(body.length).toBeLessThan(1000);
    }
    expect(faults).toEqual([]);
  });

  test('the look of every request finds a picture that is sent', () => {
    const form = Buffer.concat([Buffer.from('name=photo\r\n\r\n'), located]);
    expect(form.includes(located.subarray(240, 264))).toBe(true);
  });

  test.each([
    { name: '1280', width: DESKTOP },
    { name: '360', width: PHONE },
    { name: '360-dark', width: PHONE, dark: true },
  ])('sound at $name, with a place, faces, found and named people', async ({ name, width, dark }) => {
    const page = await visit({ width, dark });
    await attach(page);
    await expectSound(page, 'while faces are looked for');
    await soon(() => count(page), DETECTS).toContain('3 people');
    await page.getByLabel('Who is person 1?').fill('am');
    await page.getByRole('button', { name: /^Amelia Castleford/ }).waitFor();
    await expectSound(page, 'people found');
    await picture(page, `picture-found-${name}`);
    await page.getByRole('button', { name: /^Amelia Castleford/ }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await expectSound(page, 'named, and the place taken out');
    await picture(page, `picture-named-${name}`);
    expect(faults).toEqual([]);
  });

  test('with the keyboard alone', async () => {
    const page = await visit();
    await attach(page);
    await soon(() => count(page), DETECTS).toContain('3 people');
    const focused = () => page.evaluate('document.activeElement.textContent || document.activeElement.id');
    await page.getByRole('button', { name: 'Remove it' }).press('Enter');
    expect(await focused()).toContain('does not say where it was taken');
    await page.getByLabel('How many people can be recognised?').press('ControlOrMeta+a');
    await page.keyboard.type('2');
    // Enter in a field of the panel sends nothing.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('photo-name');
    await page.keyboard.type('joanna');
    await page.getByRole('button', { name: /^Joanna/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^Joanna Birkenshaw Year 6, North/);
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('photo-name');
    expect(await names(page)).toBe('Joanna Birkenshaw');
    expect(await page.getByText('Who is person 2?').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Remove the picture' }).press('Enter');
    expect(await focused()).toBe('photo');
    expect(await page.locator('[data-photo="shown"]').isVisible()).toBe(false);
    // Named already: that it goes with a picture is the person's own word now.
    expect(await page.getByLabel('A picture', { exact: true }).isChecked()).toBe(true);
    expect(sent.filter((one) => new URL(one.url()).pathname === '/check' && one.method() === 'POST')).toEqual(
      [],
    );
    expect(faults).toEqual([]);
  });

  test('when the browser cannot look for faces, it says so, and the rest goes on', async () => {
    const page = await visit();
    await page.route('**/assets/faces*', (route) => route.abort());
    await attach(page);
    await soon(() => count(page)).toContain('We could not look for faces');
    expect(await page.locator('[data-photo="progress"]').isVisible()).toBe(false);
    expect(await page.getByLabel('How many people can be recognised?').inputValue()).toBe('');
    await page.getByLabel('Find somebody by name').fill('amelia');
    await page.getByRole('button', { name: /^Amelia/ }).click();
    expect(await names(page)).toBe('Amelia Castleford');
    await page.getByLabel('Who can be seen in it?').fill('Amelia Castleford\nNobody Known');
    expect(await page.getByRole('list', { name: 'People you named' }).textContent()).toContain('Amelia');
    await page.getByLabel('Find somebody by name').fill('nobodyatall');
    await soon(() => page.locator('[data-photo="told"]').textContent()).toContain(
      'Nobody of that name found',
    );
    await page.context().setOffline(true);
    await page.getByLabel('Find somebody by name').fill('joanna');
    await soon(() => page.locator('[data-photo="told"]').textContent()).toContain('could not reach Decorum');
  });

  test('without faces, and a file that is no picture', async () => {
    const page = await visit();
    await page.setContent('');
    await page.goto(`${served.url}/check`);
    const drawn = await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 300;
      canvas.getContext('2d')!.fillRect(40, 40, 90, 120);
      return canvas.toDataURL('image/png').split(',')[1]!;
    });
    await attach(page, { name: 'shed.png', mimeType: 'image/png', buffer: Buffer.from(drawn, 'base64') });
    await soon(() => count(page), DETECTS).toContain('We can see no face');
    expect(await page.getByText('we can tell of a JPEG picture only').isVisible()).toBe(true);
    expect(await page.getByText('This picture says where it was taken').isVisible()).toBe(false);
    // A dialog that was left without choosing: some browsers take the file away, and what it said goes with it.
    const faces = page.locator('input[name="faces"]');
    expect(await faces.inputValue()).toBe('0');
    await page.getByLabel('Attach a picture').setInputFiles([]);
    expect(await page.locator('[data-photo="shown"]').isVisible()).toBe(false);
    expect(await faces.inputValue()).toBe('');
    expect(await page.getByLabel('No', { exact: true }).isChecked()).toBe(true);
    const other = { name: 'list.heic', mimeType: 'image/heic', buffer: Buffer.from('no picture') };
    await page.getByLabel('Attach a picture').setInputFiles(other);
    await soon(() => page.getByRole('alert').textContent()).toContain('This is a HEIC picture');
    expect(await page.locator('[data-photo="shown"]').isVisible()).toBe(false);
    await expectSound(page, 'a file that cannot be shown');
  });

  test('without scripts the fields are as they were, and no file can be attached', async () => {
    const page = await visit({ scripts: false });
    await open(page);
    expect(await page.getByLabel('Attach a picture').isVisible()).toBe(false);
    expect(await page.getByText('The picture stays on your device').isVisible()).toBe(true);
    await page.getByLabel('Can I post this?').fill('What a relay!');
    await page.getByLabel('Who can be seen in it?').fill('Peregrine Oldershaw');
    await page.getByRole('button', { name: 'Check it' }).click();
    expect(await page.locator('.decorum-outcome__title').first().textContent()).toBe('Ask first');
  });

  test('only the page with the composer may show pictures of the browser’s own', async () => {
    const browser = await served.world.browser('teacher');
    const policy = async (path: string) =>
      (await browser.raw(path)).headers.get('content-security-policy') ?? '';
    expect(await policy('/check')).toContain("img-src 'self' data: blob:;");
    expect(await policy('/policy')).toContain("img-src 'self' data:;");
    for (const path of ['/check', '/policy']) expect(await policy(path)).not.toContain('unsafe');
  });
});
