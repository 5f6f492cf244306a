// Permission is asked for, decided and followed: business use, a shared login, an own device, on a phone and at a desk, with scripts and
// without. A press enquiry has a journey of its own.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_POLICY } from '../drafts.ts';
import { signPolicy } from '../policy.ts';
import { addAccount } from '../requests.ts';
import type { Persona } from '../world.ts';
import { DESKTOP, expectSound, noChromium, openChromium, PHONE, type Visit } from './chromium.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

/** Where pictures of the pages are put for someone to look at; none are taken without it. */
const PICTURES = process.env.PICTURES;

describe.skipIf(noChromium)('requests', { timeout: 240_000 }, () => {
  let served: Served;
  const visits: Visit[] = [];
  const visit = async (persona: Persona, width = DESKTOP, scripts = true): Promise<Page> => {
    const one = await openChromium({ width, scripts });
    visits.push(one);
    one.page.setDefaultTimeout(15_000);
    await signInOn(one, served, persona);
    return one.page;
  };
  /** Looked at on a phone and at a desk: sound in both. */
  const look = async (page: Page, name: string): Promise<void> => {
    const was = page.viewportSize() ?? DESKTOP;
    for (const width of [PHONE, DESKTOP]) {
      await page.setViewportSize(width);
      await expectSound(page, `${name} at ${width.width}`);
      if (PICTURES)
        await page.screenshot({ path: `${PICTURES}/request-${name}-${width.width}.png`, fullPage: true });
    }
    await page.setViewportSize(was);
  };
  const heading = (page: Page, name: string) =>
    page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const lastDay = async (page: Page, [day, month, year]: [string, string, string]) => {
    const box = page.getByRole('group', { name: 'Last day' });
    await box.getByLabel('Day').fill(day);
    await box.getByLabel('Month').fill(month);
    await box.getByLabel('Year').fill(year);
  };

  beforeAll(async () => {
    served = await serveWorld();
    await signPolicy(served.world, CHECK_POLICY);
    await addAccount(served.world, { owner: 'leader' });
    await addAccount(served.world, { handle: '@northlibrary' });
  });
  afterAll(async () => {
    for (const one of visits) await one.close();
    await served.close();
  });

  test('business use: asked for on a phone, left and taken up again, approved in part, revoked', async () => {
    const teacher = await visit('teacher', PHONE);
    await teacher.goto(`${served.url}/requests`);
    await heading(teacher, 'Ask for permission');
    await look(teacher, 'choose');
    await teacher.getByRole('link', { name: 'Ask to post for the trust' }).click();
    await teacher.getByLabel('What is it for?').fill('Reading challenge');
    await teacher.getByRole('button', { name: 'Save and come back later' }).click();
    await teacher.getByText('Saved.').waitFor();
    await teacher.getByRole('link', { name: 'Ask to post for the trust' }).click();
    await teacher.getByText('This is what you had filled in').waitFor();
    await lastDay(teacher, ['1', '9', '2026']);
    await teacher.getByRole('button', { name: 'Send the request' }).click();
    await teacher.getByRole('alert').getByText('This day is over').waitFor();
    await look(teacher, 'form-refused');
    expect(await teacher.getByLabel('What is it for?').inputValue()).toBe('Reading challenge');
    await teacher.getByLabel('What would you like to post').fill('A picture of a book a week.\nNo faces.');
    await teacher.getByLabel('What may the posts be about?').fill('books, reading');
    await teacher.getByLabel('@northschool on Instagram').check();
    await teacher.getByLabel('@northlibrary on Instagram').check();
    await teacher.getByLabel('Tuesday').check();
    await teacher.getByLabel('From, such as 12:30').fill('12:30');
    await teacher.getByLabel('To', { exact: true }).fill('1pm');
    await lastDay(teacher, ['18', '12', '2026']);
    await teacher.getByRole('button', { name: 'Send the request' }).click();
    await teacher.getByText('Your request is sent').waitFor();
    await teacher.getByText('With Mary Nash').waitFor();
    await look(teacher, 'follow');

    const manager = await visit('manager');
    await manager.goto(`${served.url}/inbox`);
    await manager.getByRole('link', { name: 'Decide: Reading challenge' }).click();
    await heading(manager, 'Reading challenge');
    await look(manager, 'decide');
    await manager.getByRole('button', { name: 'Send your decision' }).click();
    await manager.getByRole('alert').getByText('Choose what you decide.').waitFor();
    await manager.getByLabel('Approve it').check();
    await manager.getByText('If you approve it', { exact: true }).click();
    await manager.getByLabel('@northlibrary on Instagram').uncheck();
    await manager.getByLabel('Only about').fill('books');
    await manager.getByLabel('Your reason').fill('The library posts for itself.');
    await manager.getByRole('button', { name: 'Send your decision' }).click();
    await manager.getByText('Approved, and whoever asked is told').waitFor();
    await look(manager, 'decided');
    await manager.goto(`${served.url}/requests/all`);
    await look(manager, 'list');

    await teacher.goto(`${served.url}/requests/mine`);
    await look(teacher, 'mine');
    await teacher.getByRole('link', { name: 'Reading challenge' }).click();
    await teacher.getByText('The library posts for itself.').first().waitFor();
    await look(teacher, 'approved');

    await manager.getByRole('link', { name: 'Reading challenge' }).click();
    await manager.getByRole('link', { name: 'Revoke this permission' }).click();
    await look(manager, 'revoke');
    await manager.getByLabel('Your reason').fill('The account is closing.');
    await manager.getByRole('button', { name: 'Revoke it' }).click();
    await manager.getByText('It is revoked').waitFor();
    await teacher.reload();
    await teacher.getByText('“The account is closing.”').waitFor();
  });

  test('login sharing: for a colleague found by name, handed over, and a password to change at the end', async () => {
    const teacher = await visit('teacher');
    await teacher.goto(`${served.url}/requests/login-sharing`);
    await teacher.getByLabel('Which account?').selectOption({ label: '@northschool on Instagram' });
    await teacher.getByLabel('Who is to have the login?').fill('a');
    await teacher.getByLabel('Why is it needed?').fill('She posts while I am on the trip.');
    await teacher.getByRole('button', { name: 'Send the request' }).click();
    await teacher.getByText('Who do you mean?').waitFor();
    await look(teacher, 'who-do-you-mean');
    await teacher.getByLabel('Tia Ash').check();
    await teacher.getByRole('button', { name: 'Send the request' }).click();
    await teacher.getByText('Your request is sent').waitFor();
    const path = new URL(teacher.url()).pathname;

    const manager = await visit('manager', PHONE);
    await manager.goto(`${served.url}${path}`);
    await manager.getByRole('link', { name: 'Hand it over to somebody else' }).click();
    await look(manager, 'hand-over');
    await manager.getByLabel('Who is to decide?').fill('Helen Adair');
    await manager.getByRole('button', { name: 'Hand it over' }).click();
    await manager.getByText('It is handed over').waitFor();

    const head = await visit('head', PHONE);
    await head.goto(`${served.url}${path}`);
    await head.getByLabel('Send it back for a change').check();
    await head.getByLabel('Your reason').fill('Which days?');
    await head.getByRole('button', { name: 'Send your decision' }).click();
    await head.getByText('Sent back, and whoever asked is told').waitFor();
    await teacher.reload();
    await teacher.getByRole('button', { name: 'Change it and send it again' }).click();
    await look(teacher, 'change');
    await teacher.getByLabel('Why is it needed?').fill('She posts from Monday to Wednesday.');
    await teacher.getByRole('button', { name: 'Send it again' }).click();
    await teacher.getByText('Your request is sent again').waitFor();
    await head.goto(`${served.url}${path}`);
    await head.getByLabel('Approve it').check();
    await head.getByRole('button', { name: 'Send your decision' }).click();
    await head.getByText('Approved, and whoever asked is told').waitFor();

    await teacher.reload();
    await teacher.getByRole('link', { name: 'You no longer need it?' }).click();
    await look(teacher, 'give-up');
    await teacher.getByRole('button', { name: 'End it' }).click();
    await teacher.getByText('Your permission is ended').waitFor();
    const owner = await visit('leader');
    await owner.goto(`${served.url}/inbox`);
    await owner.getByRole('link', { name: 'Change the password of @northschool' }).click();
    await look(owner, 'password');
    await owner.getByRole('button', { name: 'I have changed the password' }).click();
    await owner.getByText('Thank you. It is recorded').waitFor();
  });

  test('an own device: asked for on a phone, the decision left and taken up again, allowed in part, renewed', async () => {
    const teacher = await visit('teacher', PHONE);
    await teacher.goto(`${served.url}/requests/personal-device`);
    await look(teacher, 'device-form');
    await teacher.getByLabel('Which device?').fill('my own phone');
    await teacher.getByLabel('The device', { exact: true }).check();
    await teacher.getByLabel('A network that is not the trust’s').check();
    await teacher.getByLabel('What for, and why not the trust’s?').fill('The trip to Wexley has no tablet.');
    await teacher.getByLabel('It locks itself').check();
    await lastDay(teacher, ['4', '12', '2026']);
    await teacher.getByRole('button', { name: 'Send the request' }).click();
    await heading(teacher, 'Own device: my own phone');
    await look(teacher, 'device-waiting');
    const at = teacher.url();

    const manager = await visit('manager');
    await manager.goto(at);
    await manager.getByLabel('Approve it').check();
    await manager.getByText('If you approve it', { exact: true }).click();
    await manager.getByLabel('A network that is not the trust’s').uncheck();
    await manager.getByRole('button', { name: 'Save and come back later' }).click();
    await manager.getByText('Saved.').waitFor();
    await manager.goto(at);
    await manager.getByText('This is what you had filled in').waitFor();
    expect(await manager.getByLabel('A network that is not the trust’s').isChecked()).toBe(false);
    await look(manager, 'device-decide');
    await manager.getByLabel('Your reason').fill('Post once you are back on the school’s network.');
    await manager.getByRole('button', { name: 'Send your decision' }).click();
    await manager.getByText('Approved, and whoever asked is told').waitFor();

    await teacher.reload();
    await teacher.getByText('Approved in part').first().waitFor();
    await teacher.getByRole('button', { name: 'Renew it' }).click();
    expect(await teacher.getByLabel('Which device?').inputValue()).toBe('my own phone');
    await teacher.getByRole('button', { name: 'Send the request' }).click();
    await teacher.getByText('Asked before').waitFor();
    await look(teacher, 'device-renewed');
  });

  test('without scripts, on a phone: asked for, and not this time', async () => {
    const assistant = await visit('assistant', PHONE, false);
    await assistant.goto(`${served.url}/requests/business-use`);
    await assistant.getByLabel('What is it for?').fill('Sports day');
    await assistant.getByLabel('What would you like to post').fill('Results.');
    await assistant.getByLabel('What may the posts be about?').fill('sport');
    await assistant.getByLabel('Instagram', { exact: true }).check();
    await assistant.getByRole('button', { name: 'Send the request' }).click();
    await assistant.getByText('Your request is sent').waitFor();
    const manager = await visit('manager', PHONE, false);
    await manager.goto(assistant.url());
    await manager.getByLabel('Not this time').check();
    await manager.getByLabel('Your reason').fill('The school’s account does this.');
    await manager.getByRole('button', { name: 'Send your decision' }).click();
    await manager.getByText('Not this time, and whoever asked is told').waitFor();
    await assistant.reload();
    await assistant.getByRole('button', { name: 'Ask again' }).waitFor();
  });
});
