// As each person of the example: every link of every page they can reach is followed, and no page has a fault that a
// machine can see. What is offered to someone must open for them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExamplePerson, examplePeople, loadExample } from '../../src/modules/example/actions.ts';
import { PERSONAS } from '../../src/modules/example/data/types.ts';
import { Browser } from '../browser.ts';
import { makeWorld, type World } from '../world.ts';
import { lookAtHtml } from './page-faults.ts';

/** How many pages of one route, asked in one way, a person opens: there are 120 people to look at. */
const OF_EACH_KIND = 2;
/** Each clause offers something else: whoever may do least and whoever may do most open every one of them. */
const OPEN_EVERY_CLAUSE: readonly string[] = ['teacher', 'it'];

/** Each opens a hundred pages and more, on a machine that does other things besides. */
const CRAWL = { timeout: 120_000 };

let world: World;
let people: ExamplePerson[];
beforeAll(async () => {
  world = await makeWorld({ empty: true });
  await loadExample(world.app.parts);
  people = await examplePeople(world.app.parts);
}, 120_000);
afterAll(() => world.close());

test('there are fourteen people to be', () => {
  expect(people.map((p) => p.persona)).toEqual([...PERSONAS]);
});

test.each(PERSONAS)('whatever a %s is offered opens, and is sound', CRAWL, async (persona) => {
  const person = people.find((p) => p.persona === persona)!;
  const browser = new Browser(world.app);
  await browser.get('/sign-in');
  await browser.post('/sign-in/example', { personId: person.personId });
  const { faults, opened } = await crawl(browser, OPEN_EVERY_CLAUSE.includes(persona));
  expect(faults).toEqual([]);
  // Home, the composer, the policy with some clauses, the record, the account, what stands in the footer.
  expect(opened).toBeGreaterThan(15);
});

test('whatever is offered while a policy is drafted opens, and is sound', CRAWL, async () => {
  const administrator = people.find((p) => p.persona === 'it')!;
  const browser = new Browser(world.app);
  await browser.get('/sign-in');
  await browser.post('/sign-in/example', { personId: administrator.personId });
  const name = 'policy-with-faults.txt';
  const bytes = readFileSync(join(import.meta.dirname, 'fixtures', name));
  const draft = await browser.post('/policy/new/upload', {}, { field: 'file', name, bytes });
  expect(draft.html).toContain('Points to settle');
  const { faults, opened } = await crawl(browser, false, '/policy/draft');
  expect(faults).toEqual([]);
  expect(opened).toBeGreaterThan(30);
  expect(lookAtHtml((await browser.get('/policy/send')).html).faults).toEqual([]);
});

test('whatever a stranger is offered opens, and is sound', async () => {
  const { faults, opened } = await crawl(new Browser(world.app));
  expect(faults).toEqual([]);
  expect(opened).toBeGreaterThan(3);
});

/** Follows what each page offers, breadth first. */
async function crawl(
  browser: Browser,
  everyClause = false,
  start = '/',
): Promise<{ faults: string[]; opened: number }> {
  const faults: string[] = [];
  const asked = new Map<string, number>();
  const seen = new Set([start]);
  const queue = [{ path: start, from: 'the address bar' }];
  let opened = 0;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const where = `${next.path} (offered on ${next.from})`;
    const answer = await browser.raw(next.path);
    if (isFile(answer)) {
      if (answer.status !== 200) faults.push(`${where}: ${answer.status}`);
      await answer.arrayBuffer();
      continue;
    }
    const page =
      answer.status === 200 ? { status: 200, html: await answer.text() } : await browser.get(next.path);
    opened += 1;
    if (page.status !== 200) faults.push(`${where}: ${page.status}`);
    // Setting up a trust of one's own is no part of the example for a stranger; for its people everything is.
    const apart = next.path.startsWith('/set-up') && !page.html.includes('action="/sign-out"');
    if (!apart && !/<strong[^>]*>\s*Example\s*<\/strong>/.test(page.html))
      faults.push(`${where}: does not say “Example”`);
    const looked = lookAtHtml(page.html);
    faults.push(...looked.faults.map((fault) => `${where}: ${fault}`));
    for (const { href } of looked.offered) {
      const url = new URL(href, new URL(next.path, 'http://localhost:3000'));
      if (url.origin !== 'http://localhost:3000') continue;
      const path = url.pathname + url.search;
      const kind = kindOf(url);
      const most = everyClause && kind.startsWith('/policy/clauses/') ? 1000 : OF_EACH_KIND;
      if (seen.has(path) || (asked.get(kind) ?? 0) >= most) continue;
      seen.add(path);
      asked.set(kind, (asked.get(kind) ?? 0) + 1);
      queue.push({ path, from: next.path });
    }
  }
  return { faults, opened };
}

function isFile(answer: Response): boolean {
  return answer.status === 200 && !(answer.headers.get('content-type') ?? '').startsWith('text/html');
}

/** The route that answers, and what is asked of it: pages of one kind differ only in whom or what they are about. */
function kindOf(url: URL): string {
  const parts = url.pathname.split('/');
  const fits = (pattern: string[]) =>
    pattern.length === parts.length && pattern.every((part, i) => part.startsWith(':') || part === parts[i]);
  const route = world.app.routes.find((r) => r.method === 'get' && fits(r.path.split('/')));
  return `${route?.path ?? url.pathname}?${[...url.searchParams.keys()].sort()}`;
}
