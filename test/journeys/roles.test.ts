// A role given, someone standing in for it, and both ended, on a phone and at a desk; and what each opens and shuts.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Persona } from '../world.ts';
import { expectSound, noChromium, openChromium, PHONE, type Visit } from './chromium.ts';
import { picture } from './pictures.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

describe.skipIf(noChromium)('a role and who stands in for it', { timeout: 60_000 }, () => {
  let served: Served;
  const visits: Visit[] = [];
  /** The administrator is on a phone, the manager at a desk. */
  let administrator: Page;
  let manager: Page;
  let toms: string;

  beforeAll(async () => {
    served = await serveWorld();
    const visitAs = async (who: Persona, width?: typeof PHONE) => {
      const visit = await openChromium({ width });
      visits.push(visit);
      await signInOn(visit, served, who);
      visit.page.setDefaultTimeout(15_000);
      return visit.page;
    };
    administrator = await visitAs('administrator', PHONE);
    manager = await visitAs('manager');
    toms = `${served.url}/people/${served.world.people.teacher}`;
  });
  afterAll(async () => {
    for (const visit of visits) await visit.close();
    await served?.close();
  });

  const words = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  const press = async (name: string) => {
    await administrator.getByRole('button', { name, exact: true }).click();
    await administrator.waitForLoadState('load');
  };
  const fillDay = async (legend: string, parts: readonly [string, string, string]) => {
    const day = administrator.getByRole('group', { name: legend });
    for (const [i, box] of ['Day', 'Month', 'Year'].entries())
      await day.getByLabel(box, { exact: true }).fill(parts[i]!);
  };
  const look = async (name: string) => {
    await expectSound(administrator, name);
    await picture(administrator, name);
  };
  /** Whether the manager may see who has read the policy, as a senior leader may. */
  const managerMay = async () => (await manager.goto(`${served.url}/policy/coverage`))!.status() === 200;

  test('a role is given, refused first without saying where', async () => {
    await administrator.goto(toms);
    await administrator.getByRole('link', { name: 'Give a role' }).click();
    await look('give-role');
    await administrator.getByRole('radio', { name: /^Senior leader/ }).check();
    await press('Give this role');
    await look('give-role-refused');
    expect(await administrator.getByRole('radio', { name: /^Senior leader/ }).isChecked()).toBe(true);
    await administrator.getByLabel('Where').selectOption({ label: 'North Testbridge School' });
    await press('Give this role');
    expect(administrator.url()).toBe(toms);
    expect(await words(administrator)).toContain(
      'Senior leader, North Testbridge School since 18 November 2026',
    );
    await look('role-given');
  });

  test('someone stands in for it, and may do what the role may', async () => {
    expect(await managerMay()).toBe(false);
    await administrator.getByRole('link', { name: 'Record who stands in' }).click();
    await look('stand-in');
    await administrator.getByRole('radio', { name: /^Senior leader/ }).check();
    await administrator.getByLabel('Who stands in?').fill('ash');
    await fillDay('Last day', ['20', '11', '2026']);
    await administrator.getByLabel('Reason').fill('Away');
    await press('Record who stands in');
    // Several people have these letters in their names: one of those who fit is chosen.
    await look('stand-in-refused');
    expect(await words(administrator)).toContain('There is a problem');
    await administrator.getByRole('radio', { name: /^Mary Nash/ }).check();
    await press('Record who stands in');
    expect(administrator.url()).toBe(toms);
    expect(await words(administrator)).toMatch(
      /Mary Nash stands in as Senior leader, North Testbridge School, 18 November 2026 to 20 November 2026: Away/,
    );
    await look('stood-in-for');
    expect(await managerMay()).toBe(true);
    await manager.goto(`${served.url}/me`);
    expect(await words(manager)).toContain('You stand in for Tom Eacher as Senior leader');
    await expectSound(manager, 'one’s own record');
    await picture(manager, 'me-standing-in');
  });

  test('it is ended before its day, and then the role', async () => {
    await press('End this now');
    expect(await words(administrator)).toContain('Nobody is standing in.');
    expect(await managerMay()).toBe(false);

    await administrator.getByRole('link', { name: 'End the role Senior leader' }).click();
    await look('end-role');
    await fillDay('Last day', ['17', '11', '2026']);
    await press('End this role');
    expect(await words(administrator)).toContain('There is a problem');
    await fillDay('Last day', ['18', '11', '2026']);
    await press('End this role');
    expect(await words(administrator)).toContain('since 18 November 2026, until 18 November 2026');
    await look('role-ends');
    served.world.clock.advance(24 * 3_600_000);
    await administrator.goto(toms);
    expect(await words(administrator)).toContain('from 18 November 2026 to 18 November 2026');
    expect(await administrator.getByRole('link', { name: /^End the role/ }).count()).toBe(0);
    await look('role-over');
  });

  test('a role given by mistake is taken back at once', async () => {
    await administrator.getByRole('link', { name: 'Give a role' }).click();
    await administrator.getByRole('radio', { name: /^Recruiter/ }).check();
    await administrator.getByLabel('Where').selectOption({ label: 'The whole trust' });
    await press('Give this role');
    await administrator.getByRole('link', { name: 'End the role Recruiter' }).click();
    await look('take-back-role');
    await press('Given by mistake: take it back now');
    expect(await words(administrator)).toContain('Recruiter, the whole trust: taken back');
    expect(await administrator.getByRole('link', { name: 'End the role Recruiter' }).count()).toBe(0);
  });

  test('a second headteacher is refused with who is one, and the Chair is not made inactive unasked', async () => {
    await administrator.getByRole('link', { name: 'Give a role' }).click();
    await administrator.getByRole('radio', { name: /^Headteacher/ }).check();
    await administrator.getByLabel('Where').selectOption({ label: 'North Testbridge School' });
    await press('Give this role');
    await look('second-head-refused');
    expect(await words(administrator)).toContain('Helen Adair is headteacher of North Testbridge School.');
    await administrator.goto(`${served.url}/people/${served.world.people.chair}`);
    expect(await words(administrator)).toContain('Nobody: the chair answers to the board.');
    await administrator.getByRole('link', { name: 'Make inactive now' }).click();
    await press('Make inactive now');
    await look('chair-inactive-refused');
    expect(await words(administrator)).toContain('no version of the policy can be signed');
  });

  test('everybody who has not joined is invited from the list of people', async () => {
    const { owner, people } = served.world;
    await owner.query('update person set user_id = null where id = any($1::uuid[])', [
      [people.assistant, people.volunteer],
    ]);
    await owner.query('update person set user_id = null, email = null where id = $1', [people.contractor]);
    await administrator.goto(`${served.url}/people`);
    await administrator.getByRole('link', { name: 'Invite everybody who has not joined' }).click();
    await look('invite-everybody');
    await press('Invite 2 people');
    expect(await words(administrator)).toContain('2 links to join in the outbox');
    await administrator.goto(`${served.url}/people/invite`);
    await press('Invite them again');
    await look('invite-again-refused');
    await administrator.getByRole('checkbox', { name: /^Send another to the 2 people/ }).check();
    await press('Invite them again');
    expect(await words(administrator)).toContain('2 links to join in the outbox');
  });
});
