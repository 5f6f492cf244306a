import { expect } from 'vitest';
import { fillIn, setUpApp } from './newcomer-account.ts';
import { arrive, expectWords, open, placeOf, press, type Visitor } from './newcomer-visitor.ts';

export const PASSWORD = 'teapot-lantern-orchard-71';
export const ADMINISTRATOR = 'priya.marsh@larkspur.example';
/** The schools of the trust that is set up, and what kind each is. */
const SCHOOLS = [
  { name: 'Larkspur Primary School', short: 'Larkspur', phase: 'Primary', urn: '100001' },
  { name: 'Teasel High School', short: 'Teasel', phase: 'Secondary', urn: '' },
];

const FIRST_PAGE = 'Every clause of your policy, made into something people can use';

/** Opens the printed link, begins and answers every step, one of them wrongly at first. The browser is the administrator's then. */
export async function setUpTrust(v: Visitor, setUpLink: string): Promise<void> {
  await open(v, '/set-up', 'Open your set-up link');
  await open(v, setUpLink, FIRST_PAGE);
  expect(v.page.url(), 'the one-time link does not stay in the address bar').toBe(`${v.url}/set-up`);
  await expectWords(v, 'Explore the example');
  await press(v, 'Set up your trust', 'Your trust');
  await press(v, 'Continue', 'Your trust');
  await expectWords(v, 'There is a problem');
  await fillIn(v, {
    'Name of the trust': 'Larkspur Learning Trust',
    'Short name': 'Larkspur Trust',
    Town: 'Hexham',
  });
  await press(v, 'Continue', 'Your schools');
  for (const school of SCHOOLS) {
    await fillIn(v, {
      'Name of the school': school.name,
      'Short name': school.short,
      'URN (optional)': school.urn,
    });
    await v.page.getByRole('radio', { name: school.phase, exact: true }).check();
    await press(v, 'Add this school', 'Your schools');
    await expectWords(v, `${school.name} added`);
  }
  await press(v, 'Continue', 'You, the first administrator');
  await fillIn(v, {
    'First name': 'Priya',
    'Last name': 'Marsh',
    'Work email address': ADMINISTRATOR,
    Password: 'short',
  });
  await press(v, 'Make the trust', 'You, the first administrator');
  await expectWords(v, '12 characters');
  expect(await v.page.getByLabel('First name').inputValue(), `${placeOf(v)} keeps what was typed`).toBe(
    'Priya',
  );
  await fillIn(v, { Password: PASSWORD });
  await press(v, 'Make the trust', 'Protect your account');
  await setUpApp(v, 'Larkspur Learning Trust is set up');
}

/** For anybody else there is no example any more, and the link is used up. */
export async function expectNoExample(v: Visitor, setUpLink: string): Promise<void> {
  for (const path of ['/', '/sign-in', '/explore', '/set-up', setUpLink]) {
    await v.page.goto(new URL(path, v.url).href);
    expect(new URL(v.page.url()).pathname, `${path} when there is a trust`).toBe('/sign-in');
    await arrive(v, 'Sign in to Decorum');
    const text = await v.page.locator('body').innerText();
    expect(text, placeOf(v)).not.toMatch(/Example|Nobody in this trust is real|Osmer/);
    expect(await v.page.locator('.decorum-personas').count(), `${placeOf(v)} lists nobody`).toBe(0);
  }
}
