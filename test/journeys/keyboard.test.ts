// The tree of clauses by keyboard alone: no pointer is ever moved, and after each act the focus is where the act was.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftPolicy, SHORT_POLICY } from '../policy.ts';
import { noChromium, openChromium, type Visit } from './chromium.ts';
import { picture } from './pictures.ts';
import { type Served, serveWorld, signInOn } from './served.ts';

/** More stops than any page of this draft has. */
const MOST_STOPS = 120;

/** What has the focus: how it is called, whether one can see that it has it, and the clause it belongs to. */
type Stop = { name: string; seen: boolean; clause: string | null };
const FOCUS = `(() => {
  const it = document.activeElement;
  if (it === document.body) return { name: '', seen: false, clause: null };
  const style = getComputedStyle(it);
  const box = it.getBoundingClientRect();
  const inside = box.top < innerHeight && box.bottom > 0 && box.width > 0 && box.height > 0;
  const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  return {
    name: (it.labels?.[0] ?? it).innerText.replace(/\\s+/g, ' ').trim(),
    seen: inside && marked,
    clause: it.closest('.decorum-provision')?.querySelector('.decorum-provision__number').innerText ?? null,
  };
})()`;

describe.skipIf(noChromium)('clauses by keyboard alone', { timeout: 60_000 }, () => {
  let served: Served;
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    served = await serveWorld();
    await draftPolicy(served.world, SHORT_POLICY);
    visit = await openChromium();
    await signInOn(visit, served, 'administrator');
    page = visit.page;
    await page.goto(`${served.url}/policy/draft/clauses`);
  });
  afterAll(async () => {
    await visit?.close();
    await served?.close();
  });

  const focus = () => page.evaluate<Stop>(FOCUS);

  /** Tabs on to what is called so; everything on the way must be seen to have the focus. */
  async function tabTo(name: string | RegExp, key = 'Tab'): Promise<void> {
    const way: string[] = [];
    while (way.length < MOST_STOPS) {
      await page.keyboard.press(key);
      const stop = await focus();
      way.push(stop.name);
      if (stop.name)
        expect(stop.seen, `“${stop.name}” on ${page.url()} is seen to have the focus`).toBe(true);
      if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return;
    }
    expect.fail(`“${name}” cannot be tabbed to: ${way.join(' | ')}`);
  }

  async function enter(): Promise<void> {
    const gone = page.waitForEvent('framenavigated');
    await page.keyboard.press('Enter');
    await gone;
    await page.waitForLoadState('load');
  }

  /** Numbers in their order, those under another clause of the section set in. */
  const tree = () =>
    page.locator('.decorum-provision').evaluateAll((all) =>
      all.map((one) => {
        const [number] = one.querySelector('.decorum-provision__number')!.innerHTML.match(/[\d.]+|–/) ?? [];
        return one.classList.contains('decorum-provision--sub') ? `  ${number}` : number;
      }),
    );

  /** The clause that was changed has the focus, and is what one comes to next. */
  async function expectFocusAt(number: string): Promise<void> {
    const stop = await focus();
    expect(stop.clause, page.url()).toContain(number);
    expect(stop.seen, `clause ${number} is seen to have the focus`).toBe(true);
  }

  test('past the menu, a clause is moved up, set in, and set out again', async () => {
    await page.keyboard.press('Tab');
    expect((await focus()).name).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await tabTo(/^Move or mend.*1\.2/);
    await page.keyboard.press('Enter');
    await tabTo(/^Move up/);
    await enter();
    expect(await tree()).toEqual(['1', '1.2', '1.1', '2', '2.1']);
    await expectFocusAt('1.2');
    await picture(page, 'clause-moved');
    // What can be done to it is open still, a few stops on.
    await tabTo(/^Move down/);
    expect((await focus()).clause).toContain('1.2');
    await enter();
    expect(await tree()).toEqual(['1', '1.1', '1.2', '2', '2.1']);
    await expectFocusAt('1.2');
    await tabTo(/^Put under/);
    await enter();
    expect(await tree()).toEqual(['1', '1.1', '  1.2', '2', '2.1']);
    await expectFocusAt('1.2');
    await tabTo(/^Move out/);
    await enter();
    expect(await tree()).toEqual(['1', '1.1', '1.2', '2', '2.1']);
    await expectFocusAt('1.2');
  });

  test('a clause is added after another, refused without words first', async () => {
    await tabTo(/^Add after/);
    expect((await focus()).clause).toContain('1.2');
    await enter();
    await tabTo('Number');
    await page.keyboard.type('1.3');
    await tabTo('Words');
    await tabTo('A clause');
    await page.keyboard.press('ArrowRight');
    expect((await focus()).name).toBe('A heading');
    await page.keyboard.press('ArrowLeft');
    await tabTo('Add it');
    await enter();
    // What is wrong leads to where it is mended, and what was typed is there.
    await tabTo(/words/i);
    await page.keyboard.press('Enter');
    await page.keyboard.type('You must ask first.');
    await tabTo('Number', 'Shift+Tab');
    expect(await page.inputValue(':focus')).toBe('1.3');
    await tabTo('Add it');
    await enter();
    expect(await tree()).toEqual(['1', '1.1', '1.2', '1.3', '2', '2.1']);
    await expectFocusAt('1.3');
    await picture(page, 'clause-added');
  });

  test('it is removed, and two undos bring back what was', async () => {
    await tabTo(/^Remove/);
    expect((await focus()).clause).toContain('1.3');
    await enter();
    expect(await tree()).toEqual(['1', '1.1', '1.2', '2', '2.1']);
    expect(await page.getByRole('alert').innerText()).toContain('Undo brings it back');
    await picture(page, 'clause-removed');
    await page.keyboard.press('Tab');
    expect((await focus()).name).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await tabTo('Undo');
    await enter();
    expect(await tree()).toEqual(['1', '1.1', '1.2', '1.3', '2', '2.1']);
    expect(await page.getByRole('alert').innerText()).toContain('Undone: removed 1.3');
    await tabTo('Undo');
    await enter();
    expect(await tree()).toEqual(['1', '1.1', '1.2', '2', '2.1']);
    await picture(page, 'clause-undone');
  });
});
