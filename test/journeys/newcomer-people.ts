import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { goTo } from './newcomer-account.ts';
import {
  arrive,
  expectWords,
  follow,
  lookAtPage,
  open,
  placeOf,
  press,
  type Visitor,
} from './newcomer-visitor.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url);
/** Who holds what, as the staff file names them. */
const ROLES = [
  { person: 'Adeyemi, Ngozi', role: /^Chair of the trust/, where: 'The whole trust' },
  { person: 'Forde, Callum', role: /^Chief executive/, where: 'The whole trust' },
  { person: 'Rao, Sunita', role: /^Headteacher/, where: 'Larkspur Primary School' },
];
export const EMAILS = {
  chair: 'ngozi.adeyemi@larkspur.example',
  ceo: 'callum.forde@larkspur.example',
  teacher: 'marta.nowak@larkspur.example',
};

/** Today in London, as people type it: '22/11/2026'. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' }).format(new Date());

async function chooseStaffFile(v: Visitor, name: string): Promise<void> {
  await v.page
    .getByLabel('Staff file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: readFileSync(new URL(name, FIXTURES)) });
  await press(v, 'Read this file', 'What each column holds');
  await press(v, 'See what would change', 'What would change');
}

/** Imports the staff file: first one with a row at fault, which the dry run names; then the mended one. */
export async function importStaff(v: Visitor): Promise<void> {
  await open(v, '/set-up/done', 'is set up');
  await follow(v, 'Bring in your staff', 'Choose a staff file');
  await press(v, 'Read this file', 'Choose a staff file');
  await expectWords(v, 'There is a problem');
  await chooseStaffFile(v, 'staff-with-fault.csv');
  await expectWords(v, '1 row left out');
  const fault = v.page.getByRole('row', { name: /^Row 6/ });
  expect(await fault.innerText(), placeOf(v)).toMatch(/From|First day/);
  await press(v, 'Leave it, change nothing', 'People');
  await follow(v, 'Import a file', 'Choose a staff file');
  await chooseStaffFile(v, 'staff.csv');
  expect(await v.page.locator('#errors').count(), `${placeOf(v)} finds nothing wrong`).toBe(0);
  await v.page.getByRole('button', { name: 'Add 6' }).click();
  // It is done in the background; the page that waits loads itself again, with or without scripts.
  await v.page.getByRole('heading', { level: 1, name: 'Imported' }).waitFor({ timeout: 30_000 });
  await arrive(v, 'Imported');
  await press(v, 'See the people', 'People');
}

export async function grantRoles(v: Visitor): Promise<void> {
  for (const { person, role, where } of ROLES) {
    await openPerson(v, person);
    await follow(v, 'Give a role', 'Give a role');
    await v.page.getByRole('radio', { name: role }).check();
    await v.page.getByLabel('Where').selectOption({ label: where });
    const firstDay = v.page.getByRole('group', { name: 'First day' });
    for (const [i, box] of ['Day', 'Month', 'Year'].entries())
      await firstDay.getByLabel(box).fill(today().split('/')[i]!);
    await press(v, 'Give this role', called(person));
    await expectWords(v, 'Role given');
  }
}

/** Sends links to join, and reads them where mail waits. Gives the link for each address. */
export async function invite(v: Visitor, people: readonly string[]): Promise<Map<string, string>> {
  for (const person of people) {
    await openPerson(v, person);
    await press(v, 'Send them a link to join', called(person));
  }
  await goTo(v, /^Running/, 'Running Decorum');
  await follow(v, /^Outbox/, 'Outbox');
  const links = new Map<string, string>();
  for (const message of await v.page.locator('tr summary').all()) await message.click();
  await lookAtPage(v, 'with every message open');
  const withLink = v.page.locator('tr:has(form[action$="/link"])');
  for (let i = 0; i < (await withLink.count()); i++) {
    const to = /\S+@\S+/.exec(await withLink.nth(i).locator('td').first().innerText())?.[0];
    const show = withLink.nth(i).getByRole('button', { name: 'Show the link' });
    if (!(await show.isVisible())) await withLink.nth(i).locator('summary').click();
    await press(v, show, 'A link to pass on');
    const link = /http\S+\/join\/\S+/.exec(await v.page.locator('pre').innerText())?.[0];
    if (to && link) links.set(to, link);
    await follow(v, /^Outbox/, 'Outbox');
  }
  return links;
}

async function openPerson(v: Visitor, person: string): Promise<void> {
  await goTo(v, /^People/, 'People');
  await follow(v, person, called(person));
}

/** 'Rao, Sunita' in the list is 'Sunita Rao' on the page. */
const called = (listed: string): string => listed.split(', ').reverse().join(' ');
