// What stands beside what on a phone, measured.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECK_POLICY } from '../drafts.ts';
import { signPolicy } from '../policy.ts';
import { noChromium, openChromium, type Visit } from './chromium.ts';
import { picture } from './pictures.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

/** Which labels of the bar under the thumb run into each other, or off the screen. */
const CROWDED = `(() => {
  const labels = [...document.querySelectorAll('.decorum-masthead .govuk-service-navigation__link > :is(span, strong):not(.decorum-count)')]
    .filter((label) => label.getClientRects().length > 0)
    .map((label) => {
      const range = document.createRange();
      range.selectNodeContents(label);
      return { words: label.innerText, box: range.getBoundingClientRect() };
    });
  const gap = 4;
  return labels.flatMap((a, i) =>
    labels.slice(i + 1)
      .filter((b) => a.box.left < b.box.right + gap && b.box.left < a.box.right + gap && a.box.top < b.box.bottom && b.box.top < a.box.bottom)
      .map((b) => a.words + '|' + b.words))
    .concat(labels.filter(({ box }) => box.left < 0 || box.right > innerWidth).map(({ words }) => words + ' is cut off'))
    .concat(labels.length < 4 ? ['there is no bar'] : []);
})()`;

/** How far the end of the page lies under the bar, in pixels, once scrolled to. */
const UNDER_THE_BAR = `(() => {
  scrollTo(0, document.documentElement.scrollHeight);
  const bar = document.querySelector('.decorum-masthead .govuk-service-navigation');
  const last = document.querySelector('.govuk-footer').getBoundingClientRect().bottom;
  return getComputedStyle(bar).position === 'fixed' ? Math.max(0, last - bar.getBoundingClientRect().top) : 0;
})()`;

describe.skipIf(noChromium)('on a phone', { timeout: 120_000 }, () => {
  let served: Served;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    served = await serveWorld();
    await signPolicy(served.world, CHECK_POLICY);
    visit = await openChromium({ width: { width: 390, height: 844 } });
    page = visit.page;
    await signInOn(visit, served, 'head');
  });
  afterAll(async () => {
    await visit?.close();
    await served?.close();
  });

  test.each([
    ['as it comes', 390, '100%'],
    ['at twice its size', 390, '200%'],
    ['at twice its size on a narrow screen', 320, '200%'],
  ])('with text %s the words of the bar stand apart, and the bar covers nothing', async (_, width, size) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`${served.url}/policy`);
    await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
    expect(await page.evaluate(CROWDED)).toEqual([]);
    expect(await page.evaluate(UNDER_THE_BAR)).toBe(0);
    await picture(page, `bar-${width}-${size}`);
  });

  test('beside an answer every field is as wide as the words', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${served.url}/check`);
    await page.getByRole('textbox').first().fill('Sports day was a joy.');
    await page.getByRole('button', { name: /^Check/ }).click();
    await page.waitForLoadState('load');
    await page.locator('main details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    const width = async (field: string) => (await page.locator(`#draft-form ${field}`).boundingBox())!.width;
    expect(await width('#where')).toBe(await width('#draft'));
  });
});
