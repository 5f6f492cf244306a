import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../../test/browser.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { keepForm } from '../../../platform/kept-forms.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** The links under 'Begun, not sent', with their words. */
const begunOn = (html: string) => {
  const part = /<section[^>]*aria-labelledby="begun">([\s\S]*?)<\/section>/.exec(html)?.[1] ?? '';
  return [...part.matchAll(/href="([^"]+)">.*?<span>(.*?)<\/a>/gs)].map(
    ([, href, words]) => `${href} ${words!.replace(/<[^>]+>/g, '')}`,
  );
};
/** The first of them, opened: the form has what was written. */
const openedFirst = async (browser: Browser) => {
  const [href] = begunOn((await browser.get('/inbox')).html)[0]!.split(' ');
  return (await browser.get(href!)).html;
};

test('what was kept for later stands in the inbox and on home until it is sent or begun afresh', async () => {
  const browser = await world.browser('teacher');
  expect((await browser.get('/inbox')).html).not.toContain('Begun, not sent');
  await browser.post('/questions', { about: 'other', question: 'May I say this?', keep: 'yes' });
  expect(await openedFirst(browser)).toContain('May I say this?');
  world.clock.advance(1000);
  await browser.post('/requests/business-use', { purpose: 'The choir on tour', keep: 'yes' });
  expect(await openedFirst(browser)).toContain('The choir on tour');
  for (const path of ['/inbox', '/']) {
    const listed = begunOn((await browser.get(path)).html);
    expect(listed).toHaveLength(2);
    expect(listed[0]).toBe('/requests/business-use Ask to post for the trust kept since 18 November 2026');
    expect(listed[1]).toMatch(/^\/questions.* Ask a question kept since 18 November 2026$/);
  }
  await browser.post('/requests/business-use/afresh', {});
  expect(begunOn((await browser.get('/inbox')).html)).toHaveLength(1);
  expect(begunOn((await (await world.browser('head')).get('/inbox')).html)).toEqual([]);
});

test('what somebody may not open any more is not offered, nor what belongs to a thing that waits itself', async () => {
  for (const persona of ['assistant', 'head', 'administrator'] as const) {
    const acting = await world.acting(persona);
    await keepForm(acting, 'guidance', { asked: 'May I?' });
    await keepForm(acting, 'training facts new new', { title: 'Passwords' });
    await keepForm(acting, 'answer 0b5e', { words: 'Yes' });
    await keepForm(acting, 'request decide 0b5e 1', { decision: 'yes' });
  }
  const seen = async (persona: 'assistant' | 'head' | 'administrator') =>
    begunOn((await (await world.browser(persona)).get('/inbox')).html);
  expect(await seen('assistant')).toEqual([]);
  for (const persona of ['head', 'administrator'] as const) {
    const browser = await world.browser(persona);
    const offered = await seen(persona);
    expect(offered.length).toBeGreaterThan(0);
    for (const one of offered) expect((await browser.get(one.split(' ')[0]!)).status).toBe(200);
  }
});
