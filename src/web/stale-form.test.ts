import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signPolicy } from '../../test/policy.ts';
import { makeWorld, type World } from '../../test/world.ts';
import { rootFolder } from '../platform/root.ts';
import { SECRET_FIELDS } from './secret-fields.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await signPolicy(world);
});
afterAll(() => world.close());

const DRAFT = 'Sports day was a joy <b>today</b>,\nand nobody minded the rain.';

/** Posts as a page would whose token is of another day. */
async function sendStale(
  fields: Record<string, string>,
  path = '/check',
  headers: Record<string, string> = {},
) {
  const browser = await world.browser('teacher');
  await browser.get('/check');
  const body = new URLSearchParams({ _csrf: 'of-another-day', ...fields });
  const response = await browser.raw(path, { method: 'POST', body, headers });
  return { status: response.status, html: await response.text() };
}

test('a form whose page was open too long says so, that nothing was saved, and what to do', async () => {
  const { status, html } = await sendStale({ draft: DRAFT });
  expect(status).toBe(403);
  expect(html).toContain('<h1 class="govuk-heading-l">This page has to be loaded again</h1>');
  expect(html).toContain('open too long, or you signed in or out in another tab');
  expect(html).toContain('Nothing was saved or sent.');
  expect(html).toContain('Go back, load the page again and send it once more.');
  expect(html).not.toContain('You cannot open this page');
});

test('what was typed is there to be copied, as text', async () => {
  const { html } = await sendStale({ draft: DRAFT });
  expect(html).toContain('Sports day was a joy &lt;b&gt;today&lt;/b&gt;,\nand nobody minded the rain.');
});

test('every field in which words were typed is there, whatever it is called; nothing that the page carried', async () => {
  const typed = { answer: 'The first.', why: 'The second.', message: 'The third.', anything: 'The fourth.' };
  const carried = { was: '{"answer": "Loaded with"}', 'was-title': 'Loaded with', revision: '4' };
  const { html } = await sendStale({ ...typed, ...carried });
  for (const words of Object.values(typed))
    expect(html).toContain(`<samp class="decorum-copy">${words}</samp>`);
  expect(html).not.toContain('Loaded with');
  expect(html.match(/decorum-copy/g)).toHaveLength(4);
});

test('no secret is shown, and nothing of a form that came from elsewhere', async () => {
  const secret = 'correct horse battery staple';
  const fields = Object.fromEntries(SECRET_FIELDS.map((name) => [name, secret]));
  const { html } = await sendStale({ draft: DRAFT, ...fields });
  expect(html).not.toContain(secret);
  const foreign = await sendStale({ draft: DRAFT }, '/check', { 'sec-fetch-site': 'cross-site' });
  expect(foreign.status).toBe(403);
  expect(foreign.html).not.toContain('Sports day');
});

describe('a form that is sent after the session has ended', () => {
  /** The page that a form gets whose sender was signed out since it was loaded. */
  async function sendSignedOut(path: string, fields: Record<string, string | string[]>, headers = {}) {
    const browser = await world.browser('teacher');
    const { html } = await browser.get('/check');
    await world.app.web.request('http://localhost:3000/sign-out', {
      method: 'POST',
      headers: { cookie: browser.cookieHeader() },
      body: new URLSearchParams({ _csrf: /name="_csrf" value="([^"]+)"/.exec(html)![1]! }),
    });
    const body = new URLSearchParams({ _csrf: /name="_csrf" value="([^"]+)"/.exec(html)![1]! });
    for (const [name, values] of Object.entries(fields))
      for (const value of [values].flat()) body.append(name, value);
    const response = await browser.raw(path, { method: 'POST', body, headers });
    return {
      browser,
      status: response.status,
      location: response.headers.get('location'),
      html: await response.text(),
    };
  }

  test('says so, keeps what was typed, and is sent again from there once signed in', async () => {
    const { browser, status, html } = await sendSignedOut('/check?from=home', {
      draft: DRAFT,
      where: 'personal',
    });
    expect(status).toBe(403);
    expect(html).toContain('<h1 class="govuk-heading-l">You have been signed out</h1>');
    expect(html).toContain('Nothing was saved or sent.');
    expect(html).toMatch(/href="\/sign-in" target="_blank"/);
    const form = /<form method="post" action="\/check\?from=home"[\s\S]*?<\/form>/.exec(html)![0];
    const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    expect(fields.slice(1)).toEqual([
      ['draft', DRAFT.replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
      ['where', 'personal'],
    ]);
    expect(html.replace(form, '')).toContain('Sports day was a joy');
    await browser.signInAs(world.app.parts, world.trustId, world.people.teacher);
    const sent = await browser.raw('/check', {
      method: 'POST',
      body: new URLSearchParams({ _csrf: fields[0]![1]!, draft: DRAFT, where: 'personal' }),
    });
    // As from the page itself: it is checked, or asked what else there is to say.
    expect(await sent.text()).toMatch(/<textarea[^>]*name="draft"/);
  });

  test('carries everything but secrets', async () => {
    const secret = 'correct horse battery staple';
    const secrets = Object.fromEntries(SECRET_FIELDS.map((name) => [name, secret]));
    const { html } = await sendSignedOut('/check', { ...secrets, tick: ['one', 'two'] });
    expect(html).not.toContain(secret);
    expect(html).toContain('name="tick" value="one"');
    expect(html).toContain('name="tick" value="two"');
  });

  test('without our token there is only what was typed, to be copied; from elsewhere not even that', async () => {
    const { html } = await sendSignedOut('/check', { _csrf: '', draft: DRAFT });
    expect(html).toContain('You have been signed out');
    expect(html).toContain('Sports day was a joy');
    expect(html).not.toContain('action="/check"');
    const foreign = await sendSignedOut('/check', { draft: DRAFT }, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.location).toBe('/sign-in');
  });

  test('a script that asks is sent to sign in, as before', async () => {
    const asked = await sendSignedOut('/check/live', { draft: DRAFT }, { 'sec-fetch-dest': 'empty' });
    expect(asked.location).toBe('/sign-in');
  });
});

test('secrets are asked for in no other way than by the two components that name them', () => {
  const asking = readdirSync(join(rootFolder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') && !path.includes('.test.'))
    .filter((path) =>
      /type="password"|"one-time-code"/.test(readFileSync(join(rootFolder, 'src', path), 'utf8')),
    );
  expect(asking.sort()).toEqual(['web/components/code-input.tsx', 'web/components/password-input.tsx']);
});

test('a page that one may not open still says that', async () => {
  const page = await (await world.browser('teacher')).get('/ledger');
  expect(page.status).toBe(403);
  expect(page.html).toContain('You cannot open this page');
});
