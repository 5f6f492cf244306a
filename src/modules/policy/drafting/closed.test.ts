import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../../test/browser.ts';
import { makeWorld, type World } from '../../../../test/world.ts';
import { inTrust } from '../../../platform/database/database.ts';
import { clausesOf, currentDraft, lintsOf } from '../store.ts';
import { importDraft } from './begin/actions.ts';

const TEXT = `Staff use of social media

1. Scope

1.1 This policy covers all staff of the Trust.

1.2 Some staff may be [permitted/encouraged] to post for the Trust.
`;
const MINE = 'Words that took me an hour.';

let world: World;
let browser: Browser;
let clause: string;
let point: string;
beforeAll(async () => {
  world = await makeWorld();
  const acting = await world.acting('administrator');
  await importDraft(acting, world.app.parts.files, { name: 'policy.txt', bytes: Buffer.from(TEXT) });
  browser = await world.browser('administrator');
  await inTrust(world.db, world.trustId, async (tx) => {
    const { id } = (await currentDraft(tx))!;
    clause = (await clausesOf(tx, id)).find(({ number }) => number === '1.1')!.id;
    point = (await lintsOf(tx, id))[0]!.id;
  });
});
afterAll(() => world.close());

const edited = { number: '1.1', text: MINE, heading: 'clause', modality: 'statement' };
const FORMS: Record<string, () => [path: string, fields: Record<string, string>]> = {
  'the words of a clause': () => [`clauses/${clause}`, { ...edited, revision: '1' }],
  'words with something wrong beside them': () => [
    `clauses/${clause}`,
    { ...edited, number: 'far too long for a number', revision: '1' },
  ],
  'a new clause': () => ['clauses/add', { to: clause, tree: '1', text: MINE, number: '', heading: 'clause' }],
  'a clause split in two': () => [`clauses/${clause}/split`, { first: 'One.', second: MINE, revision: '1' }],
  'a wording for a point': () => [`points/${point}`, { do: 'words', words: MINE, revision: '1' }],
  'a reason for a point': () => [`points/${point}`, { do: 'keep', reason: MINE }],
  'a reason for many points': () => [
    'points/kinds/open-option',
    { do: 'keep', seen: '1', 'reason-open-option': MINE },
  ],
  'a title': () => ['settings', { title: MINE, 'was-title': 'Staff use of social media' }],
};

test.each(
  Object.keys(FORMS).flatMap((form) => [
    ['sent', form, 'The draft waits for signatures'] as const,
    ['withdrawn', form, 'There is no draft to change'] as const,
  ]),
)('when the draft was %s meanwhile, %s is there to copy', async (state, form, says) => {
  await world.owner.query('update policy_version set state = $1', [state]);
  const [path, fields] = FORMS[form]!();
  const page = await browser.post(`/policy/draft/${path}`, fields);
  expect(page.status).toBe(409);
  expect(page.html).toContain(`>${says}</h1>`);
  expect(page.html).toContain(`<samp class="decorum-copy">${MINE}</samp>`);
});

test.each([
  ['clauses/do', 'up:'],
  ['map', 'refused:'],
  ['suggestions', 'refused:'],
])('a button of %s that comes too late says why nothing was done', async (path, pressed) => {
  await world.owner.query("update policy_version set state = 'sent'");
  const page = await browser.post(`/policy/draft/${path}`, { do: `${pressed}${clause}:coverage`, tree: '1' });
  expect(page.status).toBe(409);
  expect(page.html).toContain('The draft waits for signatures');
});
