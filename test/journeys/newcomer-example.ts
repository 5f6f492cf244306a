import { expect } from 'vitest';
import { expectSound } from './chromium.ts';
import { beInExample, signOut } from './newcomer-account.ts';
import {
  arrive,
  expectWords,
  follow,
  forInspection,
  lookAtPage,
  open,
  placeOf,
  press,
  type Visitor,
} from './newcomer-visitor.ts';

/** Summer Day of the example has nobody's agreement to be named; and whoever says where they work gives a view as their own. */
const POST =
  'Well done Summer Day on a brilliant solo last night! I teach at Osmerholt High School and I think music should be free for everyone.';

/** From the first page into the example: as a teacher who checks a post and reads the policy, then as the Chair. */
export async function exploreExample(v: Visitor): Promise<void> {
  await open(v, '/', 'Every clause of your policy');
  await makeExample(v);
  await beInExample(v, 'Teacher');
  await checkPost(v);
  await readPolicy(v);
  await signOut(v, 'Who would you like to be?');
  await beInExample(v, 'Chair of the trust');
  await follow(v, 'See who has acknowledged it', 'Who has acknowledged it');
  await signOut(v, 'Who would you like to be?');
  v.inExample = false;
}

async function makeExample(v: Visitor): Promise<void> {
  await v.page.getByRole('button', { name: 'Explore the example' }).click();
  await v.page.waitForURL(/explore|sign-in/);
  await lookWhileMaking(v);
  await v.page.goto(`${v.url}/explore`);
  await v.page.waitForURL('**/sign-in', { timeout: 120_000 });
  v.inExample = true;
  await arrive(v, 'Who would you like to be?');
  expect(await v.page.locator('.decorum-personas button').count(), placeOf(v)).toBe(14);
}

/** The page that waits goes on by itself after two seconds; without its header it stays, unless the example is there already. */
async function lookWhileMaking(v: Visitor): Promise<void> {
  await v.page.route('**/explore', async (route) => {
    const response = await route.fetch();
    const { refresh: _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await v.page.goto(`${v.url}/explore`);
  await v.page.unrouteAll();
  // It does not say "Example" yet: that begins when the example is whole.
  if ((await v.page.getByRole('heading', { level: 1 }).innerText()) === 'Making the example trust')
    await expectSound(await forInspection(v), placeOf(v));
}

async function checkPost(v: Visitor): Promise<void> {
  await v.page.getByLabel('Can I post this?').fill(POST);
  await press(v, 'Check it', 'Can I post this?');
  await expectWords(v, 'Ask first');
  const notes = v.page.locator('.decorum-finding');
  expect(await notes.count(), placeOf(v)).toBe(2);
  expect(await notes.nth(0).locator('q').innerText(), placeOf(v)).toContain('Summer Day');
  expect(await notes.nth(1).locator('q').innerText(), placeOf(v)).toContain(
    'I teach at Osmerholt High School',
  );
  for (const note of await notes.all())
    expect(
      await note.locator('a[href^="/policy/clauses/"]').count(),
      'a clause in every finding',
    ).toBeGreaterThan(0);
  await useWords(v, 'Use these words for finding 1');
  await expectWords(v, 'Change first');
  await useWords(v, 'Add this sentence for finding 1');
  await expectWords(v, 'Clear to post');
}

/** Uses a wording that is offered: with scripts the page stays, without it comes again. */
export async function useWords(v: Visitor, button: string): Promise<void> {
  const offered = v.page.getByRole('button', { name: button });
  const before = await v.page.locator('[data-check="draft"]').innerText();
  await offered.click();
  await expect
    .poll(() => v.page.locator('[data-check="draft"]').innerText(), { message: placeOf(v) })
    .not.toBe(before);
  await lookAtPage(v, `after "${button}"`);
}

async function readPolicy(v: Visitor): Promise<void> {
  await follow(
    v,
    v.page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Policy' }),
    /policy/i,
  );
  const clause = v.page.locator('main a[href^="/policy/clauses/"]').nth(5);
  const number = /\d[\d.]*/.exec(await clause.innerText())![0];
  await follow(v, clause, `Clause ${number}`);
  await expectWords(v, 'What this means for you');
  await follow(
    v,
    v.page.locator('main').getByRole('link', { name: 'Policy', exact: true }).first(),
    /policy/i,
  );
  await v.page.getByLabel('Find in the policy').fill('pupil');
  await press(v, 'Find', /policy/i);
  await expectWords(v, /\d+ clauses have “pupil”/);
}
