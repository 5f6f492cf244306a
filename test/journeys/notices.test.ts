import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notify } from '../../src/modules/notices/actions.ts';
import { sendToTeams } from '../../src/modules/notices/teams/sending/sending.ts';
import { inTrust } from '../../src/platform/database/database.ts';
import { answers, type StandIn, silent, standIn } from '../stand-in.ts';
import type { Persona } from '../world.ts';
import { DESKTOP, expectSound, noChromium, openChromium, type Visit } from './chromium.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

const PHONE = { width: 390, height: 844 };
/** Where pictures of the pages are put for someone to look at; none are taken without it. */
const PICTURES = process.env.PICTURES;
const picture = async (page: Page, name: string): Promise<void> => {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/notices-${name}.png`, fullPage: true });
};

describe.skipIf(noChromium)('how people are told, in a browser', { timeout: 120_000 }, () => {
  let served: Served;
  let teams: StandIn;
  const visits: Visit[] = [];
  const visit = async (path: string, persona: Persona, options: Parameters<typeof openChromium>[0] = {}) => {
    const one = await openChromium(options);
    visits.push(one);
    await signInOn(one, served, persona);
    await one.page.goto(`${served.url}${path}`);
    return one.page;
  };
  beforeAll(async () => {
    served = await serveWorld();
    teams = await standIn();
  });
  afterAll(async () => {
    for (const one of visits) await one.close();
    await served.close();
    await teams.close();
  });

  const say = (about: string) => {
    const { db, trustId, clock, people } = served.world;
    return inTrust(db, trustId, (tx) =>
      notify(
        { tx, trustId, now: clock.now() },
        {
          to: [people.head],
          about,
          subject: 'A request waits for your decision',
          words: 'Read it, then decide.',
          path: '/requests/1',
          counts: 'request',
        },
      ),
    );
  };

  const LOOKS = [
    { name: '1280', width: DESKTOP, scripts: true },
    { name: '390', width: PHONE, scripts: true },
    { name: '390-dark', width: PHONE, scripts: true, dark: true },
    { name: '390-without-scripts', width: PHONE, scripts: false },
  ];
  test.each(LOOKS)('someone chooses how they are told, at $name', async ({ name, ...options }) => {
    const page = await visit('/account', 'teacher', options);
    await page.getByRole('link', { name: 'Change how you are told' }).click();
    await page.getByText('What a mail says').waitFor();
    if (options.scripts) await expectSound(page, 'the choice');
    await picture(page, `own-${name}`);
    await page.getByLabel('Once a day').check();
    await page.getByRole('button', { name: 'Save how you are told' }).click();
    await page.getByText('Saved').first().waitFor();
    expect(await page.getByLabel('Once a day').isChecked()).toBe(true);
  });

  test.each(LOOKS)(
    'an administrator sets a channel up, tries it and sees what became of it, at $name',
    async ({ name, ...options }) => {
      teams.does(answers('', 202));
      teams.got.length = 0;
      const sound = (page: Page, where: string) =>
        options.scripts ? expectSound(page, where) : Promise.resolve();
      const page = await visit('/running', 'administrator', options);
      await page.getByRole('link', { name: /How people are told/ }).click();
      await sound(page, 'how people are told');
      await picture(page, `telling-${name}`);
      await page.getByRole('link', { name: /the channel for Testbridge Trust/ }).click();
      await sound(page, 'a channel');
      await picture(page, `channel-${name}`);

      // What is wrong is said at its field, and what else was chosen stays.
      await page.getByLabel('Address of the webhook').fill('our channel');
      await page.getByLabel('The address stands in our own network').check();
      await page.getByLabel('On', { exact: true }).check();
      await page.getByRole('button', { name: 'Save the channel' }).click();
      await page.getByRole('link', { name: 'Copy the whole address from Teams' }).waitFor();
      await sound(page, 'a channel refused');
      await picture(page, `refused-${name}`);
      expect(await page.getByLabel('On', { exact: true }).isChecked()).toBe(true);
      await page.getByLabel('Address of the webhook').fill(`${teams.url}/x`);
      await page.getByLabel('Address of the webhook').press('Enter');
      await page.getByText('Channel saved').first().waitFor();

      await page.getByRole('button', { name: 'Send a test' }).click();
      await page.getByText('The test was sent').first().waitFor();
      expect(teams.got).toHaveLength(1);

      const { world } = served;
      world.clock.advance(1000);
      await say(`request ${name}`);
      await sendToTeams(world.app.parts, world.trustId);
      await say(`request ${name} again`);
      teams.does(silent);
      await sendToTeams(world.app.parts, world.trustId, 100);
      await page.reload();
      await page.getByText('May have arrived').waitFor();
      await sound(page, 'what became of messages');
      await picture(page, `messages-${name}`);
      teams.does(answers('', 202));
      await page.getByRole('button', { name: 'Send it again' }).click();
      await sendToTeams(world.app.parts, world.trustId);
      await page.reload();
      expect(await page.getByText('May have arrived').count()).toBe(0);
      // The test, one that arrived, one of which nobody knew, and that one again.
      expect(teams.got).toHaveLength(4);

      await page.getByRole('link', { name: 'Remove this channel' }).click();
      await sound(page, 'removing');
      await picture(page, `remove-${name}`);
      await page.getByRole('button', { name: 'Remove the channel' }).click();
      await page.getByText('Channel removed').first().waitFor();
    },
  );

  test('by keyboard alone: a choice is made and saved', async () => {
    const page = await visit('/account/notices', 'head');
    await page.getByLabel('At once').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Saved').first().waitFor();
    expect(await page.getByLabel('Only in Decorum').isChecked()).toBe(true);
  });
});
