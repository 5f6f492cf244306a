// A teacher asks about a draft in doubt, the headteacher answers, and the answer becomes guidance that the checker and the clause
// lead to: with scripts and without, on a phone and at a desk.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_POLICY, fillRegisters, NAMES_AMELIA } from '../drafts.ts';
import { signPolicy } from '../policy.ts';
import { noChromium } from './chromium.ts';
import { type Served, serveWorld } from './served.ts';
import { PHONE, visitsOn } from './visits.ts';

describe.skipIf(noChromium)('questions and guidance', { timeout: 180_000 }, () => {
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

  test('as one types, the finding has its button; the draft goes with the question and is on hold', async () => {
    const page = await visit('teacher');
    await page.goto(`${served.url}/check`);
    await page.getByLabel('Can I post this?').fill(NAMES_AMELIA);
    const button = page.getByRole('button', { name: 'Ask about this (finding 1)' });
    await button.waitFor({ timeout: 45_000 });
    await look(page, 'question-finding');
    await button.click();
    await page.getByRole('heading', { level: 1, name: 'Ask about your draft' }).waitFor();
    await page.getByRole('button', { name: 'Send it with my draft' }).click();
    await page.getByText('There is a problem').waitFor();
    await look(page, 'question-ask');
    await page.getByLabel('Your question').fill('Her mother said yes on the phone. Is that enough?');
    await page.getByRole('button', { name: 'Send it with my draft' }).click();
    await page.getByRole('heading', { name: 'On hold until answered' }).waitFor();
    await look(page, 'question-held');
    // The composer knows, as one types.
    await page.goto(`${served.url}/check`);
    await page.getByLabel('Can I post this?').fill(NAMES_AMELIA);
    await page.getByRole('heading', { name: 'On hold until answered' }).waitFor({ timeout: 45_000 });
    expect(await page.getByRole('button', { name: 'Ask about this' }).count()).toBe(0);
    await look(page, 'question-held-in-composer');
  });

  test('the headteacher finds it, answers with its clause, and makes guidance of it', async () => {
    const page = await visit('head');
    await page.goto(`${served.url}/questions/to-answer`);
    await look(page, 'question-to-answer');
    await page.getByRole('link', { name: 'Her mother said yes' }).click();
    await page.getByRole('heading', { level: 1, name: 'A question from Tom Eacher' }).waitFor();
    await page.getByText('Pass it on to senior leadership').click();
    await look(page, 'question-answer');
    await page.getByLabel('Change it first').check();
    await page
      .getByLabel('Your answer in words')
      .fill('A phone call is not enough. Write “one of our pupils” until we have the letter.');
    expect(await page.getByLabel('The clause it rests on').inputValue()).not.toBe('');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('Your answer is sent').waitFor();
    await look(page, 'question-answered');
    await page.getByRole('link', { name: 'Make guidance of it' }).click();
    await look(page, 'guidance-new');
    await page.getByLabel('The question').fill('May I name a pupil who won a county prize?');
    await page.getByLabel('The answer').fill('Ask the family of Amelia Castleford in writing.');
    await page.getByRole('button', { name: 'Save it as a draft' }).click();
    await page.getByText('in the answer: a pupil').waitFor();
    await page.getByRole('button', { name: 'Publish it to everybody' }).click();
    await page.getByText('There is a problem').waitFor();
    await look(page, 'guidance-names');
    await page
      .getByRole('link', { name: 'Change the words' })
      .or(page.getByRole('button', { name: 'Change the words' }))
      .click();
    await page.getByLabel('The answer').fill('Ask the family in writing, and wait for the letter.');
    await page.getByRole('button', { name: 'Save it as a draft' }).click();
    await page.getByRole('button', { name: 'Publish it to everybody' }).click();
    await page.getByText('Published. Its clause page').waitFor();
    await look(page, 'guidance-published');
  });

  test('without scripts, on a phone: the answer is read, thanked for, and the guidance found', async () => {
    const page = await visit('teacher', { scripts: false, width: PHONE });
    await page.goto(`${served.url}/questions`);
    await page.getByRole('link', { name: 'Her mother said yes' }).click();
    await page.getByRole('heading', { name: 'Change it first' }).waitFor();
    await page.getByRole('button', { name: 'Say thank you' }).click();
    await page.getByText('Your thanks stand with the answer').waitFor();
    await page.getByRole('button', { name: 'Check this draft again' }).click();
    await page.getByText('Helen Adair answered on').waitFor();
    await page.getByRole('link', { name: 'See the answer' }).waitFor();
    await page.getByText('Others have asked').waitFor();
    await page.getByRole('link', { name: 'May I name a pupil who won a county prize?' }).click();
    await page.getByRole('heading', { level: 1, name: 'May I name a pupil' }).waitFor();
    await page.goto(`${served.url}/guidance?q=prizes`);
    await page.getByRole('link', { name: 'May I name a pupil' }).waitFor();
    await page.goto(`${served.url}/policy/clauses/1.7`);
    await page.getByRole('heading', { name: 'What others have asked' }).waitFor();
  });

  test('without scripts, on a phone: a question about a forum goes to senior leadership, and is withdrawn', async () => {
    const page = await visit('assistant', { scripts: false, width: PHONE });
    await page.goto(`${served.url}/questions/new`);
    await page.getByLabel('A group, a page or a forum').check();
    await page.getByLabel('Your question').fill('May I stay in the village group?');
    await page.getByRole('button', { name: 'Save and come back later' }).click();
    await page.getByRole('link', { name: 'Finish the question you began' }).click();
    await page.getByRole('button', { name: 'Send the question' }).click();
    await page.getByText('Your question is sent').waitFor();
    expect(await page.getByText('Sol Lindley').count()).toBeGreaterThan(0);
    const leader = await visit('leader', { scripts: false });
    await leader.goto(`${served.url}/questions/to-answer`);
    await leader.getByRole('link', { name: 'May I stay in the village group?' }).waitFor();
    await page.getByRole('link', { name: 'Withdraw your question' }).click();
    await page.getByRole('button', { name: 'Withdraw it and erase the words' }).click();
    await page.getByText('It is withdrawn').waitFor();
    await leader.reload();
    await leader.getByText('No question waits for you').waitFor();
  });

  test('the same pages with scripts are sound at both widths', async () => {
    const page = await visit('teacher');
    for (const [path, name] of [
      ['/questions', 'question-mine'],
      ['/questions/new', 'question-new'],
      ['/guidance?q=prizes', 'guidance-list'],
      ['/guidance?q=bicycle', 'guidance-nothing'],
      ['/policy/clauses/1.7', 'guidance-on-clause'],
    ] as const) {
      await page.goto(`${served.url}${path}`);
      await look(page, name);
    }
    await page.goto(`${served.url}/questions`);
    await page.getByRole('link', { name: 'Her mother said yes' }).click();
    await page.getByRole('heading', { name: 'Change it first' }).waitFor();
    await look(page, 'question-read');
    await page.getByRole('button', { name: 'Check this draft again' }).click();
    await page.getByText('Others have asked').waitFor();
    await look(page, 'question-offered');
    await page.goto(`${served.url}/questions`);
    await page.getByRole('link', { name: 'Her mother said yes' }).click();
    await page.getByRole('link', { name: 'Withdraw your question' }).click();
    await look(page, 'question-withdraw');
    const leader = await visit('leader');
    await leader.goto(`${served.url}/questions/to-answer`);
    await look(leader, 'question-none');
  });

  test('an administrator sets the times', async () => {
    const page = await visit('administrator');
    await page.goto(`${served.url}/running`);
    await page.getByRole('link', { name: 'Times for questions' }).click();
    await look(page, 'question-settings');
    await page.getByLabel('2 working days').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').waitFor();
  });
});
