import { Secret, TOTP } from 'otpauth';
import { expect } from 'vitest';
import { expectWords, follow, open, press, type Visitor } from './newcomer-visitor.ts';

/** Fills a form by what its fields are called. */
export async function fillIn(v: Visitor, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await v.page
      .getByRole('textbox', { name: label, exact: true })
      .or(v.page.getByLabel(label, { exact: true }))
      .first()
      .fill(value);
}

/** Opens the list of people of the example and becomes one of them. */
export async function beInExample(v: Visitor, kind: string): Promise<void> {
  await open(v, '/sign-in', 'Who would you like to be?');
  await press(v, new RegExp(`^${kind} `), 'Can I post this?');
}

/** Signs in with a password, to a page with this heading. */
export async function signIn(v: Visitor, email: string, password: string, heading: string): Promise<void> {
  await open(v, '/sign-in', 'Sign in to Decorum');
  await fillIn(v, { 'Email address': email, Password: password });
  await press(v, 'Sign in', heading);
}

/** Signs out by the menu under one's own name. */
export async function signOut(v: Visitor, heading: string): Promise<void> {
  await v.page.locator('.decorum-who > summary').click();
  await press(v, 'Sign out', heading);
}

/** The code that an authenticator app shows now for a key. */
export function codeNow(key: string): string {
  return new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, '')) }).generate();
}

/** From "Protect your account" to its end: sets up an app with the key on the page. Gives the key. */
export async function setUpApp(v: Visitor, afterwards: string): Promise<string> {
  await press(v, 'Set up an app', 'Set up your app');
  const key = await v.page.locator('.decorum-copy').innerText();
  await fillIn(v, { Code: '000000' });
  await press(v, 'Confirm the code', 'Set up your app');
  await expectWords(v, /code is not right|does not match|not the code|wrong/i);
  await fillIn(v, { Code: codeNow(key) });
  await press(v, 'Confirm the code', 'Keep these spare codes');
  expect(await v.page.locator('.decorum-codes li').count(), 'spare codes').toBe(10);
  await press(v, 'I have kept them', afterwards);
  return key;
}

/** Joins by the link from a mail. Gives the key of the authenticator app when a second factor is asked for. */
export async function acceptInvitation(v: Visitor, link: string, password: string): Promise<string | null> {
  await open(v, link, /^Welcome, /);
  await fillIn(v, { Password: password });
  const withFactor = v.who === 'chair' || v.who === 'ceo';
  await press(v, 'Join', withFactor ? 'Protect your account' : 'Can I post this?');
  return withFactor ? setUpApp(v, 'Can I post this?') : null;
}

/** Opens a page by the link in the bar, in the bar's menu or under "More", as there is room. */
export async function goTo(v: Visitor, item: string | RegExp, heading: string): Promise<void> {
  const menu = v.page.getByRole('navigation', { name: 'Menu' });
  const bar = menu.getByRole('link', { name: item });
  const summary = menu.locator('summary');
  if (!(await bar.isVisible()) && (await summary.isVisible())) await summary.click();
  const more = v.page.getByRole('navigation', { name: 'More' }).getByRole('link', { name: item });
  await follow(v, (await bar.isVisible()) ? bar : more, heading);
}
