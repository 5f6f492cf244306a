// Asking people to take training, and who has taken what: HR at a desk and on a phone, with scripts and without; a certificate and who checks it.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trainingAsked, trainingPassed } from '../team.ts';
import { expectSound, noChromium, openChromium, PHONE, type Visit } from './chromium.ts';
import { picture } from './pictures.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

describe.skipIf(noChromium)('training records', { timeout: 120_000 }, () => {
  let served: Served;
  let module: { id: string; title: string };
  const visits: Visit[] = [];
  const visitAs = async (who: 'hr' | 'southHead', options: Parameters<typeof openChromium>[0]) => {
    const visit = await openChromium(options);
    visits.push(visit);
    await signInOn(visit, served, who);
    visit.page.setDefaultTimeout(15_000);
    return visit.page;
  };
  beforeAll(async () => {
    served = await serveWorld();
    module = await trainingAsked(served.world, [], '2026-12-04');
    await trainingAsked(served.world, ['assistant'], '2026-11-10', 'official-accounts');
    await trainingPassed(served.world, 'teacher', module.id);
  }, 120_000);
  afterAll(async () => {
    for (const visit of visits) await visit.close();
    await served?.close();
  });

  test.each([
    ['at a desk', undefined, true, 'Everyone'],
    ['on a phone without scripts', PHONE, false, 'One person'],
  ] as const)(
    'HR asks people %s; a day that is over is refused, and what was typed stays',
    async (_, width, scripts, whom) => {
      const page = await visitAs('hr', { width, scripts });
      await page.goto(`${served.url}/training/modules/${module.id}`);
      await page
        .getByRole('link', { name: 'Ask people to take it' })
        .or(page.getByRole('button', { name: 'Ask people to take it' }))
        .click();
      await page.getByLabel(whom, { exact: true }).check();
      if (whom === 'One person') await page.getByLabel('Who?', { exact: true }).fill('Sue Other');
      const [day, month, year] = await page.locator('[name^="due"]').all();
      const fillDue = async (...parts: string[]) => {
        if (year) for (const [at, box] of [day, month, year].entries()) await box!.fill(parts[at]!);
        else await day!.fill(parts.join('/'));
      };
      await fillDue('1', '11', '2026');
      await page.getByLabel(/How many days/).fill('21');
      await page.getByRole('button', { name: 'Ask them' }).click();
      expect(await page.locator('.govuk-error-summary').innerText()).toContain('This day is over');
      expect(await page.getByLabel(/How many days/).inputValue()).toBe('21');
      if (scripts) {
        await expectSound(page, 'the form that asks, refused');
        await picture(page, 'training-ask');
      }
      await fillDue('4', '12', '2026');
      await page.getByRole('button', { name: 'Ask them' }).click();
      await page
        .getByText(/^Asked for/)
        .first()
        .waitFor();
      expect(
        await page.getByRole('row', { name: scripts ? /Everyone in the trust/ : /Sue Other/ }).count(),
      ).toBe(1);
      if (!scripts) return;
      await expectSound(page, 'a module, and who is asked');
      await picture(page, 'training-module');
    },
  );

  test('who has taken what is put in order, narrowed, taken out and printed', async () => {
    const page = await visitAs('hr', {});
    const rows = () => page.locator('main tbody tr').allInnerTexts();
    await page.goto(`${served.url}/training/records`);
    expect((await rows())[0]).toMatch(/Ash, Tia.*Late/s);
    expect(await rows()).toHaveLength(19);
    await expectSound(page, 'training records');
    await picture(page, 'training-records');
    await page.getByRole('link', { name: /Name/ }).click();
    expect((await rows())[0]).toContain('Adair, Helen');
    await page.getByLabel('How they stand').selectOption({ label: 'Passed' });
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await rows()).toHaveLength(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'As CSV' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^\ufeffName,.*\r\nTom Eacher,North,/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('link', { name: 'As CSV' }).isVisible()).toBe(false);
    expect(await page.getByText('Eacher, Tom').isVisible()).toBe(true);
  });

  test('a headteacher on a phone without scripts sees those of their school, and finds nobody else', async () => {
    const page = await visitAs('southHead', { width: PHONE, scripts: false });
    await page.goto(`${served.url}/training`);
    await page.getByRole('link', { name: 'Who has taken what' }).click();
    expect(await page.locator('main tbody tr').count()).toBe(2);
    await page.getByText('Find and filter').click();
    await page.getByLabel('Name or module').fill('tom');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.locator('main').innerText()).toContain('Nothing fits');
    await page.getByRole('link', { name: 'Show everything' }).click();
    expect(await page.locator('main tbody tr').count()).toBe(2);
  });

  test.each([
    ['at a desk', undefined],
    ['on a phone', PHONE],
  ])('anybody checks the number of a certificate %s, and is told no more than it says', async (_, width) => {
    const { rows } = await served.world.owner.query(
      "update training_attempt set certificate = 'K7QM-2XWD-9RTA-41CE' where person_id = $1 returning 1",
      [served.world.people.teacher],
    );
    expect(rows).toHaveLength(1);
    const visit = await openChromium({ width });
    visits.push(visit);
    const { page } = visit;
    await page.goto(`${served.url}/certificate`);
    await page.getByLabel('Number of the certificate').fill('k7qm 2xwd 9rta 41ce');
    await page.getByRole('button', { name: 'Check' }).click();
    const terms = await page.locator('main dt').allInnerTexts();
    expect(terms).toEqual(['Name', 'Training', 'Passed on', 'Holds', 'Given by', 'Number']);
    await expectSound(page, 'a certificate that is genuine');
    await picture(page, 'training-certificate');
    await page.getByLabel('Number of the certificate').fill('K7QM-2XWD-9RTA-41CF');
    await page.getByRole('button', { name: 'Check' }).click();
    expect(await page.locator('main').innerText()).toContain('We know no certificate with this number');
    expect(await page.locator('main').innerText()).not.toContain('Tom Eacher');
  });
});
