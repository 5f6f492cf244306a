import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser.ts';
import { type Said, signPolicy } from '../../../test/policy.ts';
import { makeWorld, type World } from '../../../test/world.ts';

/** Six clauses that one rule carries out, as an imported policy may have them, and a rule that sends to nobody. */
const SAID: Said[] = [
  ['3.1', 'You must not be abusive about others.', ['disparagement', 'audience']],
  ['3.2', 'You must not run down the trust.', ['disparagement']],
  ['3.3', 'You must not run down a colleague.', ['disparagement']],
  ['3.4', 'You must not run down a parent.', ['disparagement']],
  ['3.5', 'You must not run down a pupil.', ['disparagement']],
  ['3.6', 'You must not run down a supplier.', ['disparagement']],
  ['4.1', 'You must not copy what belongs to others.', ['intellectual-property']],
];

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await makeWorld();
  await signPolicy(world, SAID);
  browser = await world.browser('teacher');
});
afterAll(() => world.close());

const WHERE = { where: 'personal:facebook:friends' };
const note = (html: string) =>
  /<li class="decorum-finding.*?<\/li>\s*(?=<li class="decorum-finding|<\/ol>)/s.exec(html)![0];
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test.each(['/check', '/check/live'])(
  'on %s a note names two clauses in words, and folds the others away with theirs',
  async (path) => {
    const draft = 'Our headteacher is a useless clown and the school is a joke.';
    const found = note((await browser.post(path, { ...WHERE, draft })).html);
    const [head, folded] = found.split('<details');
    expect(words(head!.match(/<h3.*<\/h3>/s)![0])).toMatch(
      /Clause 3\.1 Do not run down Clause 3\.2 Do not run down $/,
    );
    expect(folded).toMatch(/<summary[^>]*>.*and 4 more clauses.*<\/summary>/s);
    expect(words(folded!)).toContain('Clause 3.6 You must not run down a supplier.');
  },
);

test('a finding that sends to nobody in particular still says whom to ask', async () => {
  const draft = 'I scanned the whole textbook, it is in the drive for everyone';
  const found = note((await browser.post('/check', { ...WHERE, draft })).html);
  expect(words(found)).toContain('Clause 4.1');
  expect(words(found)).toContain('Not sure? Ask Mary Nash, your manager.');
});

test('a clause has one name in an answer: where a note names it, its number is enough beside the notes', async () => {
  const beside = async (draft: string) => {
    const { html } = await browser.post('/check', { ...WHERE, draft });
    return words(/id="seen-by".*?<\/section>|id="seen-by".*/s.exec(html)![0]);
  };
  const found = await beside('Our headteacher is a useless clown and the school is a joke.');
  expect(found).toContain('Clause 3.1');
  expect(found).not.toMatch(/Who can see it|Do not run down/);
  expect(await beside('Lovely weather.')).toContain('Clause 3.1 Who can see it');
});
