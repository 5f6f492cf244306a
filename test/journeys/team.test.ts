// How a team stands: a headteacher on a phone, with scripts and without, and a manager at a desk.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptPolicy } from '../../src/modules/policy/acceptance/actions.ts';
import { openPolicy } from '../../src/modules/policy/reading/actions.ts';
import { signPolicy } from '../policy.ts';
import { requestApproved, trainingAsked, trainingPassed } from '../team.ts';
import { expectSound, noChromium, openChromium, PHONE, type Visit } from './chromium.ts';
import { picture } from './pictures.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

describe.skipIf(noChromium)('how a team stands', { timeout: 120_000 }, () => {
  let served: Served;
  const visits: Visit[] = [];
  const visitAs = async (who: 'head' | 'manager', options: Parameters<typeof openChromium>[0]) => {
    const visit = await openChromium(options);
    visits.push(visit);
    await signInOn(visit, served, who);
    visit.page.setDefaultTimeout(15_000);
    return visit.page;
  };
  beforeAll(async () => {
    served = await serveWorld();
    const { world } = served;
    const { versionId } = await signPolicy(world);
    const teacher = await world.acting('teacher');
    await openPolicy(teacher);
    await acceptPolicy(teacher, { versionId, understood: 'yes' });
    const confidences = await trainingAsked(world, ['teacher', 'assistant', 'leader'], '2026-11-10');
    await trainingPassed(world, 'teacher', confidences.id);
    await trainingAsked(world, ['teacher', 'manager'], '2026-12-11', 'official-accounts');
    await requestApproved(world, 'teacher');
  }, 120_000);
  afterAll(async () => {
    for (const visit of visits) await visit.close();
    await served?.close();
  });

  const rowsOf = (page: Page) => page.locator('main tbody tr').allInnerTexts();
  const look = async (page: Page, name: string) => {
    await expectSound(page, name);
    await picture(page, name);
  };

  test.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('a headteacher on a phone finds who is late, %s', async (_, scripts) => {
    const page = await visitAs('head', { width: PHONE, scripts });
    // What looks a page over is a script itself.
    const lookOver = async (name: string) => {
      if (scripts) await look(page, name);
    };
    await page.goto(served.url);
    await page.getByRole('navigation', { name: 'More' }).getByRole('link', { name: 'Your team' }).click();
    expect(await page.locator('h1').innerText()).toBe('How your team stands');
    expect(await rowsOf(page)).toHaveLength(6);
    await lookOver('team');
    await page.getByText('Find and filter').click();
    await page.getByLabel('Training').selectOption({ label: 'Late' });
    await page.getByRole('button', { name: 'Show' }).click();
    const late = await rowsOf(page);
    expect(late).toHaveLength(2);
    expect(late.join(' ')).toMatch(/Tia Ash.*Sol Lindley/s);
    await lookOver('team-late');
    await page.getByLabel('Name').fill('nobody');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('link', { name: 'Show everything' }).click();
    await page.getByText('6 in all').waitFor();
    expect(await rowsOf(page)).toHaveLength(6);
  });

  test('a manager at a desk sorts it and takes it out', async () => {
    const page = await visitAs('manager', {});
    await page.goto(`${served.url}/team`);
    expect((await rowsOf(page)).map((row) => row.split('\n')[0])).toEqual(['Tia Ash', 'Tom Eacher']);
    expect((await rowsOf(page))[1]).toContain('Business use until 3 December 2026');
    await page.getByRole('link', { name: /Approvals/ }).click();
    expect((await rowsOf(page))[0]).toContain('Tom Eacher');
    await look(page, 'team-of-a-manager');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'As CSV' }).click(),
    ]);
    expect(
      readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\r\n'),
    ).toHaveLength(3);
  });

  test('a headteacher at a desk sees the school, and every item of the menu fits', async () => {
    const page = await visitAs('head', {});
    await page.goto(`${served.url}/team?training=late&sort=approvals`);
    expect(await rowsOf(page)).toHaveLength(2);
    await look(page, 'team-of-a-head');
  });

  test('on paper it is the list alone', async () => {
    const page = visits.at(-1)!.page;
    await page.goto(`${served.url}/team`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('link', { name: 'As CSV' }).isVisible()).toBe(false);
    expect(await page.getByText('Tia Ash').isVisible()).toBe(true);
  });
});
