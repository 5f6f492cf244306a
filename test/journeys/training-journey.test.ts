// Training from its first button to a certificate, and questions before the acknowledgement: on a phone and at a desk, with
// scripts and without.
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STARTER_MODULES } from '../../src/modules/training/starter/modules.ts';
import { signPolicy } from '../policy.ts';
import { DESKTOP, expectSound, noChromium, openChromium, type Visit } from './chromium.ts';
import { picture } from './pictures.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

const PHONE = { width: 360, height: 740 };
const photo = fileURLToPath(new URL('./fixtures/three-faces.jpg', import.meta.url));
const starter = STARTER_MODULES[1]!;

describe.skipIf(noChromium)('training', { timeout: 150_000 }, () => {
  let served: Served;
  const visits: Visit[] = [];
  const visit = async (
    persona: 'teacher' | 'hr' | 'administrator' | 'assistant' | 'volunteer',
    scripts = true,
  ): Promise<Page> => {
    const one = await openChromium({ scripts, width: PHONE });
    visits.push(one);
    await signInOn(one, served, persona);
    return one.page;
  };
  /** Looks at the page with this heading, at both widths. Only once it is there: axe waits for ever on one that is left. */
  const look = async (page: Page, name: string, title: string | RegExp): Promise<void> => {
    await heading(page, title);
    await page.waitForLoadState('load');
    for (const width of [DESKTOP, PHONE]) {
      await page.setViewportSize(width);
      await expectSound(page, `${name} at ${width.width}`);
    }
    await picture(page, `training-${name}`);
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click();
  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name }).waitFor();
  /** How wide the picture of the trust's own was drawn, in its own pixels: nothing where it did not come. */
  const drawn = (page: Page) =>
    page
      .getByAltText('Three people look at the camera.')
      .first()
      .evaluate((image) =>
        (image as HTMLImageElement).decode().then(() => (image as HTMLImageElement).naturalWidth),
      );
  beforeAll(async () => {
    served = await serveWorld();
    await signPolicy(served.world, [
      ['1', '# What it is for'],
      [
        '1.1',
        'You must ask for consent before you post a picture of a pupil.',
        ['consents', 'consent', 'training'],
      ],
      ['1.2', 'You must acknowledge this policy.', ['acknowledgement', 'reading', 'questions']],
    ]);
  });
  afterAll(async () => {
    for (const one of visits) await one.close();
    await served.close();
  });

  test('HR takes a module over, changes it, publishes it and asks a school to take it', async () => {
    const page = await visit('hr');
    await page.goto(`${served.url}/training`);
    await page.getByRole('link', { name: 'Modules, and who is asked to take them' }).click();
    await look(page, 'catalogue', 'Training modules');
    await page.getByRole('button', { name: new RegExp(`Take it over.*${starter.title}`) }).click();
    await heading(page, starter.title);
    await page.getByRole('link', { name: 'Change it' }).click();
    await look(page, 'draft', starter.title);
    await page.getByRole('button', { name: 'Change what it is' }).click();
    await page.getByLabel('How often may somebody try?').fill('3');
    await heading(page, 'What the module is');
    await press(page, 'Save');
    await page.getByRole('link', { name: starter.questions[0]!.text }).click();
    await heading(page, 'Question 1');
    await page.getByLabel('The question').fill('');
    await press(page, 'Save the question');
    await page.getByText('There is a problem').waitFor();
    await look(page, 'question-form-refused', 'Question 1');
    await page.getByLabel('The question').fill(starter.questions[0]!.text);
    await press(page, 'Save the question');
    await page.getByRole('link', { name: starter.pages[0]!.heading }).click();
    await heading(page, 'Page 1');
    await press(page, 'Save it and change the picture');
    await heading(page, 'Picture of page 1');
    await page.getByLabel('A picture of your own').setInputFiles(photo);
    await page.getByLabel('What the picture shows').fill('');
    await press(page, 'Save the picture');
    await page.getByText('There is a problem').waitFor();
    await look(page, 'picture-form-refused', 'Picture of page 1');
    await page.getByLabel('A picture of your own').setInputFiles(photo);
    await page.getByLabel('What the picture shows').fill('Three people look at the camera.');
    await press(page, 'Save the picture');
    await page.getByText('Picture saved').waitFor();
    await page.getByRole('button', { name: 'Read it through' }).click();
    await look(page, 'preview', starter.title);
    expect(await drawn(page)).toBeGreaterThan(0);
    await page.goBack();
    await page.getByRole('button', { name: /Remove.*Parents/ }).click();
    await heading(page, /Remove page/);
    await page.getByRole('link', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Go on to publish it' }).click();
    await page.getByLabel('Need not take it again').check();
    await heading(page, 'Publish version 2');
    await press(page, 'Publish it');
    await page.getByText('Version 2 is published').waitFor();
    await page.getByRole('button', { name: 'Ask people to take it' }).click();
    await heading(page, 'Ask people to take it');
    await page.getByLabel('Everyone', { exact: true }).check();
    await page.getByLabel('Where?').selectOption({ label: 'North' });
    await press(page, 'Ask them');
    await page.getByText('7 people are told').waitFor();
    await heading(page, starter.title);
  });

  test('a teacher takes it, leaves, comes back, passes and keeps the certificate', async () => {
    const page = await visit('teacher');
    await page.goto(`${served.url}/training`);
    await look(page, 'own', 'Your training');
    await page.getByRole('link', { name: starter.title }).click();
    await heading(page, starter.title);
    await press(page, 'Begin');
    for (const [at, { heading: title }] of starter.pages.entries()) {
      await heading(page, title);
      if (at === 0) {
        await look(page, 'page', title);
        expect(await drawn(page)).toBeGreaterThan(0);
      }
      if (at === 1) {
        await page.getByRole('link', { name: 'Leave and come back later' }).click();
        await page.getByRole('link', { name: starter.title }).click();
        await press(page, 'Go on where you were');
        await heading(page, title);
      }
      await press(page, at + 1 < starter.pages.length ? 'Next page' : 'On to the questions');
    }
    for (const [at, question] of starter.questions.entries()) {
      await heading(page, question.text);
      if (at === 0) {
        await press(page, 'Answer');
        await page.getByText('There is a problem').waitFor();
        await look(page, 'question-refused', question.text);
      }
      // The first wrong: the others are enough.
      for (const option of question.options)
        if (at === 0 ? !option.right : option.right) {
          await page.getByLabel(option.text, { exact: true }).check();
          if (at === 0) break;
        }
      await press(page, 'Answer');
      await page.getByText(at === 0 ? 'Not quite' : 'That is right', { exact: true }).waitFor();
      if (at === 0) await look(page, 'answered', question.text);
      if (at + 1 < starter.questions.length)
        await page.getByRole('button', { name: 'Next question' }).click();
    }
    await press(page, 'See how you did');
    await heading(page, 'You passed');
    await look(page, 'passed', 'You passed');
    const href = await page.getByRole('button', { name: 'Save your certificate (PDF)' }).getAttribute('href');
    const pdf = await page.request.get(`${served.url}${href}`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    await page.goto(`${served.url}/certificate?number=${href!.split('/').at(-1)}`);
    await page.getByRole('definition').filter({ hasText: 'Tom Eacher' }).waitFor();
    await heading(page, 'Check a certificate');
    await page.goto(`${served.url}/training`);
    await heading(page, 'Your training');
  });

  test('without scripts too, as far as the first answer', async () => {
    const page = await visit('volunteer', false);
    await page.goto(`${served.url}/training`);
    await page.getByRole('link', { name: starter.title }).click();
    await press(page, 'Begin');
    for (const [at, { heading: title }] of starter.pages.entries()) {
      await heading(page, title);
      await press(page, at + 1 < starter.pages.length ? 'Next page' : 'On to the questions');
    }
    const question = starter.questions[0]!;
    for (const option of question.options)
      if (option.right) await page.getByLabel(option.text, { exact: true }).check();
    await press(page, 'Answer');
    await page.getByText('That is right', { exact: true }).waitFor();
  });

  test('HR sees who has taken it, finds one, and the list is sound', async () => {
    const page = await visit('hr');
    await page.goto(`${served.url}/training/records`);
    await page.getByText('Eacher, Tom').waitFor();
    await look(page, 'records', 'Who has taken what');
    await page.goto(`${served.url}/training/records?state=passed`);
    expect(await page.getByText('Ash, Tia').count()).toBe(0);
  });

  test('questions come before the acknowledgement', async () => {
    const administrator = await visit('administrator');
    await administrator.goto(`${served.url}/policy/coverage/quiz`);
    await administrator.getByLabel(`Those of “${starter.title}”`).check();
    await heading(administrator, 'Questions before the acknowledgement');
    await press(administrator, 'Save');
    const page = await visit('assistant');
    await page.goto(`${served.url}/policy`);
    await page.goto(`${served.url}/policy/acknowledge`);
    await look(page, 'quiz', 'Acknowledge version 1');
    const answer = async (how: 'right' | 'wrong') => {
      for (const [at, question] of starter.questions.entries())
        for (const [place, option] of question.options.entries())
          if (option.right === (how === 'right')) {
            await page.locator(`input[name="question-${at + 1}"][value="${place}"]`).check();
            if (how === 'wrong') break;
          }
      await press(page, 'Answer');
    };
    await answer('wrong');
    await heading(page, 'Not quite enough yet');
    await heading(page, 'Not quite enough yet');
    await page.getByRole('button', { name: 'Try again' }).click();
    await answer('right');
    await page.getByLabel('I have read and understood version 1').check();
    await press(page, 'Acknowledge version 1');
    await heading(page, 'You have acknowledged the policy');
  });
});
