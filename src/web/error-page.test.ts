import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signPolicy } from '../../test/policy.ts';
import { makeWorld, type World } from '../../test/world.ts';
import { CSRF_FIELD } from './csrf.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await signPolicy(world);
});
afterAll(() => world.close());

/** Posts as from a page, whose address the browser tells. */
async function send(path: string, fields: Record<string, string>, referer: string) {
  const browser = await world.browser('teacher');
  const { html } = await browser.get('/check');
  const token = /name="_csrf" value="([^"]+)"/.exec(html)![1]!;
  const body = new URLSearchParams({ [CSRF_FIELD]: token, ...fields });
  const response = await browser.raw(path, { method: 'POST', body, headers: { referer } });
  return { status: response.status, html: await response.text() };
}

const STALE = { versionId: randomUUID(), understood: 'yes' };

test('what only time brought about is not laid at anybody’s door, and there is a way back', async () => {
  const referer = 'http://localhost:3000/policy/acknowledge?from=a+name';
  const { status, html } = await send('/policy/acknowledge', STALE, referer);
  expect(status).toBe(409);
  expect(html).toContain('<h1 class="govuk-heading-l">Another version is in force now</h1>');
  expect(html).toContain('Read that one.');
  expect(html).not.toContain('Someone else');
  expect(html).not.toContain('Nothing of theirs');
  expect(html).toContain('href="/policy/acknowledge">Go back to where you were</a>');
  expect(html).not.toContain('a+name');
});

test('from another site there is only the way home', async () => {
  const { html } = await send('/policy/acknowledge', STALE, 'https://elsewhere.example/policy/acknowledge');
  expect(html).not.toContain('Go back to where you were');
  expect(html).toContain('Go to the home page');
});
