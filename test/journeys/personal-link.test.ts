// Someone outside the trust who can use its systems reads the policy and acknowledges it by the link in a mail: on a phone,
// without an account.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_POLICY } from '../drafts.ts';
import { signPolicy } from '../policy.ts';
import { expectSound, noChromium, openChromium, PHONE, type Visit } from './chromium.ts';
import { picture } from './pictures.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

const DAY = 24 * 3_600_000;

describe.skipIf(noChromium)('a contractor without an account', { timeout: 60_000 }, () => {
  let served: Served;
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    served = await serveWorld();
    await signPolicy(served.world, CHECK_POLICY);
    await served.world.owner.query('update person set user_id = null where id = $1', [
      served.world.people.contractor,
    ]);
    visit = await openChromium({ width: PHONE });
    page = visit.page;
    page.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await visit?.close();
    await served?.close();
  });

  const words = async () => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  const press = async (name: string) => {
    await page.getByRole('button', { name }).click();
    await page.waitForLoadState('load');
  };
  const look = async (name: string) => {
    await expectSound(page, name);
    await picture(page, name);
  };
  /** The newest link that was mailed. */
  async function newestLink(): Promise<string> {
    const { rows } = await served.world.owner.query<{ body: string }>(
      'select body from mail where to_person = $1 order by created_at',
      [served.world.people.contractor],
    );
    return rows.map(({ body }) => /http\S+\/acknowledge\/\S+/.exec(body)![0]).at(-1)!;
  }
  async function remindFromThePage(): Promise<void> {
    const hr = await openChromium();
    await signInOn(hr, served, 'hr');
    await hr.page.goto(`${served.url}/policy/coverage?text=Tractor`);
    await hr.page.getByRole('button', { name: /^Remind Con Tractor/ }).click();
    await hr.page.waitForLoadState('load');
    await hr.close();
  }

  test('is reminded, and reads the policy by the link; every link there is for them', async () => {
    await remindFromThePage();
    await page.goto(await newestLink());
    expect(await words()).toMatch(/This link is for Con Tractor\..* acknowledge it at the end/);
    expect(await words()).toContain('You must not threaten anyone.');
    // No menu: this is nobody's account.
    expect(await page.getByRole('navigation', { name: 'Menu' }).count()).toBe(0);
    await look('link-to-read');
    for (const link of await page.locator('main a').all()) {
      const href = (await link.getAttribute('href'))!;
      const answer = await page.request.get(new URL(href, page.url()).href);
      expect(new URL(answer.url()).pathname, `${href} asks to sign in`).not.toBe('/sign-in');
    }
  });

  test('a link whose time is over says so, and sends a new one', async () => {
    served.world.clock.advance(31 * DAY);
    await page.goto(await newestLink());
    expect(await words()).toContain('This link no longer works');
    await look('link-too-old');
    const old = await newestLink();
    await press('Send me a new link');
    expect(await words()).toContain('a new one is on its way');
    await look('link-sent-anew');
    expect(await newestLink()).not.toBe(old);
    await page.goto(old);
    expect(await words()).toContain('This link no longer works');
    await page.goto(`${served.url}/acknowledge/nothing-of-ours`);
    expect(await words()).toContain('We do not know this link');
    await look('link-unknown');
  });

  test('acknowledges it, refused first without the tick, and it is seen inside', async () => {
    await page.goto(await newestLink());
    await press('Acknowledge version 1');
    expect(await page.title()).toMatch(/^Error: /);
    await look('link-without-the-tick');
    await page.getByRole('checkbox').check();
    await press('Acknowledge version 1');
    expect(await words()).toContain('Con Tractor has acknowledged this policy');
    await look('link-acknowledged');
    // It can be read again, and asks nothing more.
    await page.goto(await newestLink());
    expect(await page.getByRole('button').count()).toBe(0);
    const { rows } = await served.world.owner.query('select person_id, method from acknowledgement');
    expect(rows).toEqual([{ person_id: served.world.people.contractor, method: 'link' }]);
    const hr = await served.world.browser('hr');
    expect((await hr.get('/policy/coverage?text=Tractor')).html).not.toContain('Con Tractor');
  });
});
