import { afterAll, beforeAll, expect, test } from 'vitest';
import { signPolicy } from '../../test/policy.ts';
import { makeWorld, type World } from '../../test/world.ts';

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

test('no secret is shown, and nothing of a form that came from elsewhere', async () => {
  const secret = 'correct horse battery staple';
  const { html } = await sendStale({ draft: DRAFT, password: secret, current: secret });
  expect(html).not.toContain(secret);
  const foreign = await sendStale({ draft: DRAFT }, '/check', { 'sec-fetch-site': 'cross-site' });
  expect(foreign.status).toBe(403);
  expect(foreign.html).not.toContain('Sports day');
});

test('a page that one may not open still says that', async () => {
  const page = await (await world.browser('teacher')).get('/ledger');
  expect(page.status).toBe(403);
  expect(page.html).toContain('You cannot open this page');
});
