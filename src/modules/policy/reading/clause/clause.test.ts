import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Said, SHORT_POLICY, signPolicy } from '../../../../../test/policy.ts';
import { makeWorld, type Persona, type World } from '../../../../../test/world.ts';
import { type ClauseDetail, readClause } from './actions.ts';

const SAID: Said[] = [
  ['4', '# Groups'],
  ['4.9', "If you have doubts, you should ask one of your school's senior leaders first.", ['forums']],
  ['4.10', 'If you fear for a child, you must tell the designated safeguarding lead.', ['report']],
  ['5', '# Personal use'],
  ['5.1', 'Occasional personal use in working hours is permitted provided it does not:', ['use-meter']],
  ['5.1.1', 'Exceed 20 minutes per day;', ['allowance']],
  ['9', '# Posting for work'],
  ['9.2', "You must have your manager's approval before you start.", ['business-use', 'stance']],
  ['9.3', 'You should be kind.', ['standards']],
  ['9.4', 'You must ask the Chair of Governors or the CEO before you speak for the trust.', ['press']],
  ['9.5', 'No journalist is to be answered by anybody but the press office.', ['press', 'standards']],
  [
    '9.6',
    'You must not message pupils who are not of your family.',
    ['family-ties', 'pupil-contact', 'standards'],
  ],
  ['9.7', 'Parents who are your friends stay your friends.', ['family-ties']],
  ['9.8', 'Nobody is to be shown who has not agreed in writing.', ['consent']],
  ['a)', 'Ask a colleague.', ['forums']],
  ['a)', 'Ask a friend.', ['forums']],
];

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await signPolicy(world, SAID);
});
afterAll(() => world.close());

const text = async (path: string, who: Persona = 'teacher') =>
  (await (await world.browser(who)).get(path)).html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const card = (page: string) => /Whom to ask (.*?)(?:Goes with|How this clause)/.exec(page)![1]!;

test('an item of a list is never shown without the words it finishes', async () => {
  const page = await text('/policy/clauses/5.1.1');
  expect(page).toContain('is permitted provided it does not: Exceed 20 minutes per day; Version 1');
  expect(page).not.toMatch(/Clause 5\.1\.1 Exceed/);
  const found = await text('/policy?q=exceed');
  expect(found).toMatch(/provided it does not:.*Exceed 20 minutes/);
});

test('what it means says the number and the stance that were set', async () => {
  expect(await text('/policy/clauses/5.1.1')).toContain('allows you 30 minutes of personal use a day');
  expect(await text('/policy/clauses/5.1')).toContain('up to 30 minutes a day');
  expect(await text('/policy/clauses/9.2')).toContain('posting for work is encouraged');
});

test.each([
  ['chair', '9.3', /^The board of trustees You chair .* trustees are Gwen Overton\. Colin Eastwood /],
  ['chair', '9.4', /^The board of trustees You chair .* Colin Eastwood .*chief executive/],
  [
    'ceo',
    '9.3',
    /^Ruth Chairman-Bell .* Nobody is their own chief executive\. Ruth Chairman-Bell is the chair/,
  ],
  ['ceo', '9.4', /^Ruth Chairman-Bell /],
  ['administrator', '9.3', /^Colin Eastwood /],
  ['governor', '9.3', /^Colin Eastwood /],
] as [Persona, string, RegExp][])(
  'at the top of the line, %s is sent from %s to somebody else',
  async (who, clause, says) => {
    const asked = card(await text(`/policy/clauses/${clause}`, who));
    expect(asked).toMatch(says);
    expect(asked).not.toContain('the person who looks after Decorum');
  },
);

test('whom to ask is whom the clause says, and the headteacher where it says nobody', async () => {
  expect(card(await text('/policy/clauses/4.9'))).toMatch(/^Sol Lindley/);
  expect(card(await text('/policy/clauses/9.2'))).toMatch(/^Mary Nash/);
  expect(card(await text('/policy/clauses/9.3'))).toMatch(/^Helen Adair/);
  expect(card(await text('/policy/clauses/4.10'))).toMatch(/^Designated Safeguarding Lead/);
});

const cardOfDeeds = async (clause: string) => {
  const { html } = await (await world.browser('teacher')).get(`/policy/clauses/${clause}`);
  return /<h2[^>]*>\s*What you can do here.*?<\/section>|<h2[^>]*>\s*What you can do here.*?<h2/s.exec(
    html,
  )![0];
};

test('what can be done leads; what is still to come is one folded line below it', async () => {
  expect(await cardOfDeeds('9.2')).toContain('href="/requests/business-use"');
  const deeds = await cardOfDeeds('9.8');
  const [works, folded] = deeds.split('<details');
  expect(works).toContain('href="/check"');
  expect(works).not.toMatch(/not here yet|See who has agreed/);
  expect(deeds.match(/<details/g)).toHaveLength(1);
  expect(folded).not.toMatch(/^[^>]* open/);
  expect(/<summary.*?<\/summary>/s.exec(folded!)![0].replace(/<[^>]+>/g, '')).toMatch(
    /^Still to come: see who has agreed\b/,
  );
  expect(folded).toContain('The consent register is not here yet: ask the school office');
});

test('where nothing can be done here yet, what to do until then is not folded away', async () => {
  const deeds = await cardOfDeeds('4.10');
  expect(deeds).toMatch(/<details[^>]* open/);
  expect(deeds).toContain('Reporting is not here yet: speak to your headteacher');
});

test('clauses of one rule go together by number, each with its words when pointed at', async () => {
  const { html } = await (await world.browser('teacher')).get('/policy/clauses/9.4');
  expect(html).toMatch(/<h1[^>]*>.*9\.4<\/span> Press and comment requests/s);
  const chips = [...html.matchAll(/<a class="decorum-clause"[^>]*title="([^"]+)"[^>]*>/g)].map((m) => m[1]);
  expect(chips).toContain('No journalist is to be answered by anybody but the press office.');
});

// The last test here: it empties the offices.
test('whoever alone holds a role is told to give the others', async () => {
  await world.owner.query("delete from role_held where role <> 'administrator'");
  expect(card(await text('/policy/clauses/9.3', 'administrator'))).toMatch(
    /^Nobody else .* holds a role yet/,
  );
});

test('a clause is called by what must not be done before the register that goes with it, and goes first with its nearest', async () => {
  const page = await text('/policy/clauses/9.6');
  expect(page).toContain('Clause 9.6 No contact with pupils');
  expect(page).toMatch(/Goes with Clause 9\.7/);
});

test('of clauses that print one number, each link leads to its own', async () => {
  const browser = await world.browser('teacher');
  const titled = (page: string) => /<title>(.*?)<\/title>/.exec(page)![1];
  const { html } = await browser.get('/policy');
  const links = [...html.matchAll(/href="(\/policy\/clauses\/[^"]+)"[^>]*>(?:(?!<\/a>).)*a\)/gs)];
  const titles = await Promise.all(links.map(async ([, href]) => titled((await browser.get(href!)).html)));
  expect(titles).toEqual(['Clause a), Ask a colleague. - Decorum', 'Clause a), Ask a friend. - Decorum']);
  const { related } = (await readClause(await world.acting('teacher'), '4.9')) as ClauseDetail;
  const lettered = related.filter(({ number }) => number === 'a)');
  expect(lettered.map(({ says }) => says)).toEqual(['Ask a colleague.', 'Ask a friend.']);
  for (const { href: to, says } of lettered) expect(titled((await browser.get(to)).html)).toContain(says);
});

test('the page of a heading does not say it twice, and leads to what is under it', async () => {
  const { html } = await (await world.browser('teacher')).get('/policy/clauses/5');
  expect(/<h1.*?<\/h1>/s.exec(html)![0]).toContain('Personal use');
  expect(html).not.toMatch(/decorum-sheet__text[^>]*>Personal use</);
  expect(html).toContain('Occasional personal use in working hours');
});

test('an old link to a clause that was taken out leads to its last words, and to what it is now', async () => {
  const own = await makeWorld();
  try {
    const first = await signPolicy(own, SHORT_POLICY);
    await signPolicy(own, [...SHORT_POLICY.slice(0, 2), ['1.4', 'You must ask first.']], {
      since: first.versionId,
      inDays: 2,
    });
    // Clause 1.2 of the first version, under another number.
    await own.owner.query(`alter table policy_clause disable trigger user;
      update policy_clause set lineage = (select lineage from policy_clause where number = '1.2') where number = '1.4';
      alter table policy_clause enable trigger user`);
    const browser = await own.browser('teacher');
    expect((await browser.get('/policy/clauses/2.1')).status).toBe(200);
    own.clock.advance(3 * 24 * 3600_000);
    const later = await own.browser('teacher');
    const gone = await later.get('/policy/clauses/2.1');
    expect(gone.status).toBe(404);
    expect(gone.html).toContain('Clause 2.1 is not in the policy now');
    expect(gone.html).toContain('It covers everyone who works here.');
    expect(gone.html).toContain('href="/policy/versions/1"');
    expect((await later.get('/policy/compare?from=1&to=2')).status).toBe(200);
    expect(gone.html).toContain('href="/policy/compare?from=1&amp;to=2"');
    expect(gone.html).not.toContain('It is clause');
    const moved = await later.get('/policy/clauses/1.2');
    expect(moved.html).toMatch(/href="\/policy\/clauses\/1\.4">It is clause 1\.4 now/);
    expect((await later.get('/policy/clauses/7.7')).html).toContain('The policy in force has no clause 7.7.');
  } finally {
    await own.close();
  }
});
