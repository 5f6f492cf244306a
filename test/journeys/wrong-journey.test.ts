// Somebody says that a finding is wrong, and an administrator makes an exception of it: with scripts and without, on a phone
// and at a desk.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_POLICY, fillRegisters } from '../drafts.ts';
import { signPolicy } from '../policy.ts';
import { noChromium } from './chromium.ts';
import { type Served, serveWorld } from './served.ts';
import { PHONE, visitsOn } from './visits.ts';

const DRAFT = 'Proud of everyone who raced in the Bollocks Cup today, what a finish.';

describe.skipIf(noChromium)('wrong? say why', { timeout: 180_000 }, () => {
  let served: Served;
  const { visit, look, close } = visitsOn(() => served);
  beforeAll(async () => {
    served = await serveWorld();
    await fillRegisters(served.world);
    await signPolicy(served.world, CHECK_POLICY);
  });
  afterAll(async () => {
    await close();
    await served.close();
  });

  test('as one types, the finding has its button; the draft comes along and comes back', async () => {
    const page = await visit('teacher');
    await page.goto(`${served.url}/check`);
    await page.getByLabel('Can I post this?').fill(DRAFT);
    const button = page.getByRole('button', { name: 'Wrong? Say why about finding 1' });
    await button.waitFor({ timeout: 45_000 });
    await look(page, 'finding');
    await button.click();
    await page.getByRole('heading', { level: 1, name: 'Say why this is wrong' }).waitFor();
    await look(page, 'wrong-form');
    await page.getByRole('button', { name: 'Send this' }).click();
    await page.getByText('There is a problem').waitFor();
    await look(page, 'wrong-form-refused');
    await page.getByLabel('It is a name, a title or a place').check();
    await page.getByLabel('This is fine because').fill('It is the pigeon race of the village.');
    await page.getByLabel('The words it is about').check();
    await page.getByLabel('I agree that this is kept').check();
    await page.getByRole('button', { name: 'Send this' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
    await look(page, 'sent');
    await page.getByRole('button', { name: 'Back to your draft' }).click();
    await page.getByText('Change first').first().waitFor();
    expect(await page.locator('textarea[name="draft"]').inputValue()).toBe(DRAFT);
  });

  test('without scripts too, on a phone', async () => {
    const page = await visit('teacher', { scripts: false, width: PHONE });
    await page.goto(`${served.url}/check`);
    await page.getByLabel('Can I post this?').fill('What a load of bollocks that match was.');
    await page.getByRole('button', { name: 'Check', exact: false }).first().click();
    await page.getByRole('button', { name: 'Wrong? Say why about finding 1' }).click();
    await page.getByLabel('Something else').check();
    await page.getByLabel('No words').check();
    await page.getByLabel('I agree that this is kept').check();
    await page.getByRole('button', { name: 'Send this' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
    await page.goto(`${served.url}/check/reports`);
    await page.getByRole('row', { name: 'No words kept' }).getByRole('link').click();
    await page.getByRole('link', { name: 'Withdraw it' }).click();
    await page.getByRole('button', { name: 'Withdraw and erase' }).click();
    await page.getByText('It is withdrawn, and your words are erased').waitFor();
  });

  test('one’s own reports, each with its answer', async () => {
    const page = await visit('teacher');
    await page.goto(`${served.url}/check/reports`);
    await look(page, 'own-reports');
    await page.getByRole('row', { name: 'Bollocks' }).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Language and decency' }).waitFor();
    await look(page, 'own-report');
    await page.getByRole('link', { name: 'Withdraw it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Withdraw what you said' }).waitFor();
    await look(page, 'withdraw');
  });

  test('the administrator tries an exception, makes it of the report, and the draft is clear', async () => {
    const page = await visit('administrator');
    await page.goto(`${served.url}/checker`);
    await look(page, 'checker');
    await page.getByRole('link', { name: 'What people say was wrong' }).click();
    await page.getByRole('heading', { level: 1, name: 'What people say was wrong' }).waitFor();
    await look(page, 'reports');
    await page
      .getByRole('row', { name: /Bollocks/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Language and decency' }).waitFor();
    await look(page, 'report');
    await page.getByLabel('make an exception for our trust').check();
    await page.getByLabel('Words to leave alone').fill('Bollocks Cup');
    await page.getByLabel('Texts to try it on').fill(`${DRAFT}\nWhat a load of bollocks`);
    await page.getByRole('button', { name: 'Try the exception first' }).click();
    await page.getByRole('heading', { name: 'What it would change' }).waitFor();
    await look(page, 'trial');
    await page.getByLabel('Your reason').fill('Everyone here knows the race.');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByRole('heading', { level: 1, name: '“Bollocks Cup”' }).waitFor();
    await look(page, 'exception');
    await page.goto(`${served.url}/checker/words/new?kind=term`);
    await look(page, 'new-term');
    await page.goto(`${served.url}/checker/words`);
    await look(page, 'words');
    await page.goto(`${served.url}/checker/reports?shown=answered`);
    await look(page, 'answered');
    await page.goto(`${served.url}/checker/words?text=nowhere`);
    await look(page, 'none');

    const teacher = await visit('teacher');
    await teacher.goto(`${served.url}/check`);
    await teacher.getByLabel('Can I post this?').fill(DRAFT);
    const title = teacher.locator('[data-check="answer"] .decorum-outcome__title');
    await expect.poll(() => title.textContent(), { timeout: 45_000 }).toBe('Clear to post');
  });
});
