// What happens to a version between the draft and its second signature, in browsers: recalled, changed, sent back with a
// reason, changed again, and signed; by the Chair with a passkey.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeNow } from '../accounts.ts';
import { draftPolicy, SHORT_POLICY } from '../policy.ts';
import type { Persona } from '../world.ts';
import { giveDevice } from './authenticator.ts';
import { DESKTOP, expectSound, noChromium, openChromium, PHONE, type Visit } from './chromium.ts';
import { picture } from './pictures.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

describe.skipIf(noChromium)('a version on its way to two signatures', { timeout: 60_000 }, () => {
  let served: Served;
  let draftId: string;
  const visits: Visit[] = [];
  const at = {} as Record<'administrator' | 'chair' | 'ceo', Page>;

  beforeAll(async () => {
    served = await serveWorld();
    draftId = await draftPolicy(served.world, SHORT_POLICY);
    for (const who of ['administrator', 'chair', 'ceo'] as const) at[who] = await visitAs(who);
  });
  afterAll(async () => {
    for (const visit of visits) await visit.close();
    await served.close();
  });

  async function visitAs(who: Persona): Promise<Page> {
    // The Chair is at a desk, the chief executive on a phone.
    const visit = await openChromium({ width: who === 'ceo' ? PHONE : DESKTOP });
    visits.push(visit);
    await signInOn(visit, served, who);
    visit.page.setDefaultTimeout(15_000);
    return visit.page;
  }

  const open = (page: Page, path: string) => page.goto(`${served.url}${path}`);
  const words = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  const press = async (page: Page, name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForLoadState('load');
  };
  const signatures = async () => {
    const { rows } = await served.world.owner.query(
      'select capacity, factor from policy_signature where version_id = $1 order by capacity',
      [draftId],
    );
    return rows.map(({ capacity, factor }) => `${capacity} by ${factor}`);
  };
  const textToSign = async () => (await at.administrator.locator('.decorum-hash').first().innerText()).trim();

  async function send(): Promise<string> {
    const page = at.administrator;
    await open(page, '/policy/draft');
    await page.getByRole('link', { name: 'Send for signature' }).click();
    for (const [box, value] of Object.entries({ Day: '18', Month: '11', Year: '2026' }))
      await page.getByLabel(box, { exact: true }).fill(value);
    await page.getByLabel('What changes?').fill('Our first policy.');
    // A first version is material whatever anybody says, so it is not asked.
    const material = page.getByRole('radio', { name: 'Yes', exact: true });
    if ((await material.count()) > 0) await material.check();
    await press(page, 'Send for signature');
    await page.waitForURL('**/policy/sign');
    return textToSign();
  }

  async function change(number: string, text: string): Promise<void> {
    const page = at.administrator;
    await open(page, '/policy/draft/clauses');
    await page.getByRole('link', { name: `Change ${number}`, exact: true }).click();
    await page.getByLabel('Words', { exact: true }).fill(text);
    await press(page, 'Save the clause');
    expect(await words(page)).toContain(text);
  }

  /** Takes it back by a page that asks for a reason first, and refuses without one. */
  async function takeBack(page: Page, link: string, button: string, reason: string): Promise<string> {
    await open(page, '/policy/sign');
    await page.getByRole('link', { name: link }).click();
    await expectSound(page, link);
    const asks = await words(page);
    await press(page, button);
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Say why');
    await page.getByLabel('Your reason').fill(reason);
    await picture(page, `take-back-${button}`);
    await press(page, button);
    await page.waitForURL('**/policy/versions');
    return asks;
  }

  async function signByCode(who: 'chair' | 'ceo', button: string): Promise<void> {
    await open(at[who], '/policy/sign');
    await at[who].getByLabel(/^Code from/).fill(codeNow());
    await press(at[who], button);
    expect(await words(at[who])).toContain('You have signed');
  }

  let first: string;
  let second: string;

  test('sent, signed by one, and recalled: that signature no longer counts, and the drafter reads why', async () => {
    first = await send();
    await signByCode('chair', 'I sign this as Chair of the trust');
    expect(await signatures()).toEqual(['chair by totp']);
    const asks = await takeBack(
      at.administrator,
      'Recall it to change it',
      'Recall it',
      'Clause 1.1 says too little.',
    );
    expect(asks).toContain('The Chair of the trust has signed it. That signature will no longer count');
    expect(await signatures()).toEqual([]);
    for (const path of ['/policy/draft', `/policy/versions/${draftId}`]) {
      await open(at.administrator, path);
      expect(await words(at.administrator)).toMatch(
        /Recalled from signature by Asha Menon, .* Clause 1\.1 says too little\./,
      );
    }
    // Whoever had it open to sign is told, and signs nothing.
    await open(at.ceo, '/policy/sign');
    expect(await words(at.ceo)).toContain('Nothing waits for a signature');
  });

  test('changed and sent again, a signatory sends it back with a reason', async () => {
    await change('1.1', 'You must keep every pupil safe, online as anywhere.');
    second = await send();
    expect(second).not.toBe(first);
    await takeBack(at.ceo, 'Send it back instead', 'Send it back', 'Clause 2.1 leaves out governors.');
    await open(at.administrator, '/policy/draft');
    const says = await words(at.administrator);
    expect(says).toMatch(/Sent back unsigned by Colin Eastwood, .* Clause 2\.1 leaves out governors\./);
    expect(says).not.toContain('says too little');
    await expectSound(at.administrator, 'the draft that came back');
    await picture(at.administrator, 'draft-came-back');
    // The Chair reads it too, who cannot open the draft's own pages.
    await open(at.chair, `/policy/versions/${draftId}`);
    expect(await words(at.chair)).toContain('Clause 2.1 leaves out governors.');
  });

  test('changed once more, the Chair signs with a passkey and the chief executive with a code', async () => {
    await change('2.1', 'It covers everyone who works here, and governors.');
    const third = await send();
    expect([first, second]).not.toContain(third);
    await giveDevice(at.chair);
    await open(at.chair, '/account/second-factor');
    await at.chair.fill('#passkey-name', 'My laptop');
    await at.chair.click('text=Add a passkey');
    await at.chair.waitForURL(`${served.url}/`);

    await open(at.chair, '/policy/sign');
    expect(await words(at.chair)).not.toContain('sent back');
    await at.chair.click('text=Use your passkey');
    await at.chair.waitForURL(`${served.url}/policy/sign#sign`);
    expect(await words(at.chair)).toContain('No code is needed');
    expect(await at.chair.getByLabel(/^Code from/).count()).toBe(0);
    await expectSound(at.chair, 'signing with a passkey');
    await picture(at.chair, 'sign-by-passkey');
    await press(at.chair, 'I sign this as Chair of the trust');
    expect(await words(at.chair)).toContain('You have signed. The other signature is still to come.');
    expect(await signatures()).toEqual(['chair by passkey']);

    await signByCode('ceo', 'I sign this as Chief executive');
    await at.ceo.waitForURL('**/policy/versions/1');
    expect(await signatures()).toEqual(['ceo by totp', 'chair by passkey']);
    expect(await words(at.ceo)).toMatch(/Ruth Chairman-Bell Signed [^.]*with a passkey/);
    await expectSound(at.ceo, 'the signed version');
    await picture(at.ceo, 'signed-version');
    const record = await at.ceo.request.get(`${served.url}/policy/versions/1/signature`);
    expect(await record.text()).toContain('"passkey"');
  });

  test('a passkey proves who someone is for five minutes and no longer', async () => {
    await draftPolicy(served.world, SHORT_POLICY, draftId);
    await send();
    await open(at.chair, '/policy/sign');
    expect(await words(at.chair)).toContain('No code is needed');
    served.world.clock.advance(6 * 60_000);
    const button = 'I sign this as Chair of the trust';
    await press(at.chair, button);
    expect(await at.chair.locator('.govuk-error-summary').innerText()).toContain('6 digits');
    expect(await at.chair.getByLabel(/^Code from/).count()).toBe(1);
  });
});
