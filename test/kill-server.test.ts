// The whole web server dies by SIGKILL while people are writing through it, as when a machine goes: what was answered is there.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser, overHttp } from './browser.ts';
import { codeNow } from './journeys/newcomer-account.ts';
import {
  type Decorum,
  decorum,
  emptyFolder,
  ensureBuilt,
  removeFolder,
  startDecorum,
} from './journeys/newcomer-server.ts';

const ROUNDS = 5;
const WRITERS = 3;
/** Written before the server dies, at the least: it is to die in the midst of writing. */
const ANSWERED_FIRST = 4;

const folder = emptyFolder();
let server: Decorum;
const administrator = new Browser(overHttp(() => server.url));
/** Addresses of schools that a browser was sent to after adding them, by name. */
const answered = new Map<string, string>();

beforeAll(async () => {
  ensureBuilt();
  server = await startDecorum(folder);
  await setUpTrust();
});
afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

async function setUpTrust(): Promise<void> {
  const link = new URL(server.setUpLink!).pathname;
  await administrator.get(link);
  await administrator.post('/set-up/begin');
  await administrator.post('/set-up', { name: 'Killed Trust', shortName: 'Killed', town: 'Hexham' });
  await administrator.post('/set-up/schools', {
    name: 'First',
    shortName: 'First',
    phase: 'primary',
    urn: '',
  });
  await administrator.post('/set-up/administrator', {
    givenName: 'Priya',
    familyName: 'Marsh',
    email: 'priya@killed.example',
    password: 'teapot-lantern-orchard-71',
  });
  const { html } = await administrator.get('/account/second-factor/app');
  const key = /class="decorum-copy"[^>]*>([^<]+)</.exec(html)![1]!;
  const kept = await administrator.post('/account/second-factor/app', { code: codeNow(key), next: '/' });
  expect(kept.html).toContain('Keep these spare codes');
}

/** Adds schools, one after another, until nobody answers. */
async function writeOn(name: string, told: () => void): Promise<void> {
  for (let n = 1; ; n++) {
    const school = { name: `${name}, ${n}`, shortName: `${name} ${n}`, phase: 'primary', urn: '' };
    const answer = await administrator.submit('/schools/new', school).catch(() => null);
    if (!answer) return;
    expect(answer.status, `the answer to ${school.name}`).toBe(303);
    answered.set(school.name, answer.headers.get('location')!);
    told();
  }
}

/** Kills the server once some writes are answered and others are under way. */
async function writeAndKill(round: number): Promise<void> {
  let told = 0;
  let enough = (): void => {};
  const begun = new Promise<void>((done) => {
    enough = done;
  });
  const writers = Array.from({ length: WRITERS }, (_, i) =>
    writeOn(`Round ${round}, writer ${i}`, () => ++told >= ANSWERED_FIRST && enough()),
  );
  await begun;
  await new Promise((done) => setTimeout(done, round * 7));
  // Every other time the database server dies with it; else it is left without a master, and is found by the next.
  await server.kill({ database: round % 2 === 1 });
  await Promise.all(writers);
}

/** What the schools page and the ledger hold, by address of the school. */
async function kept(): Promise<{ listed: Set<string>; recorded: Map<string, number> }> {
  const { html } = await administrator.get('/schools');
  const listed = new Set([...html.matchAll(/href="(\/schools\/[0-9a-f-]{36})"/g)].map(([, href]) => href!));
  const csv = await (await administrator.submit('/ledger.csv', { verb: 'school added' })).text();
  const recorded = new Map<string, number>();
  for (const [, id] of csv.matchAll(/,school added,school,([0-9a-f-]{36}),/g))
    recorded.set(`/schools/${id}`, (recorded.get(`/schools/${id}`) ?? 0) + 1);
  return { listed, recorded };
}

test(`killed ${ROUNDS} times while people write: it starts again, and what was answered is there`, {
  timeout: 120_000,
}, async () => {
  for (let round = 1; round <= ROUNDS; round++) {
    await writeAndKill(round);
    server = await startDecorum(folder);
    // Who was signed in still is, and each answer so far holds.
    const { listed, recorded } = await kept();
    const lost = [...answered].filter(([, address]) => !listed.has(address) || recorded.get(address) !== 1);
    expect(lost, `answered and lost in round ${round}`).toEqual([]);
    // An act and its line in the ledger are there together or not at all, answered or not.
    const first = [...listed].filter((address) => !recorded.has(address));
    expect(first, 'only the school of the set-up was not added by this act').toHaveLength(1);
    expect(recorded.size).toBe(listed.size - 1);
  }
  expect(answered.size).toBeGreaterThanOrEqual(ROUNDS * ANSWERED_FIRST);
  const verified = decorum(['ledger', 'verify'], folder);
  expect(verified.status, verified.said).toBe(0);
});
