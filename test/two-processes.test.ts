import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '../src/platform/act.ts';
import { inTrust, openDatabase, openPool } from '../src/platform/database/database.ts';
import { verifyLedger } from '../src/platform/ledger.ts';
import { rootFolder } from '../src/platform/root.ts';
import { Browser, overHttp } from './browser.ts';
import { addAccount, approvalOf, ask, businessUseValues, seen } from './requests.ts';
import { makeWorld, type Persona, type World } from './world.ts';

/** Two whole servers, as `npm start` runs them, on one database. */
let world: World;
const servers: ChildProcess[] = [];
const dataDir = mkdtempSync(join(tmpdir(), 'decorum-two-'));
const PORTS = [3941, 3942] as const;

beforeAll(async () => {
  world = await makeWorld();
  await Promise.all(PORTS.map((port) => startServer(port, world)));
});
afterAll(async () => {
  for (const server of servers) server.kill('SIGKILL');
  await world.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Posts a form as somebody, to the process on a port. */
async function onPort(port: number, who: Persona, path: string, fields: Record<string, string>) {
  const browser = new Browser(overHttp(() => `http://127.0.0.1:${port}`));
  await browser.signInAs(world.app.parts, world.trustId, world.people[who]);
  await browser.get(path);
  return browser.post(path, fields);
}

/** @returns what it printed until it was ready, and a way to end it */
async function startServer(port: number, on: World): Promise<{ said: string; stop(): Promise<unknown> }> {
  const server = spawn(process.execPath, [join(rootFolder, 'dist/server.js')], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: on.databaseUrl,
      DATA_DIR: dataDir,
      SECRET: 'a secret that only tests know, long enough',
      PUBLIC_URL: 'http://localhost:3000',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  servers.push(server);
  let said = '';
  await new Promise<void>((done, fail) => {
    server.stdout!.on('data', (chunk) => {
      said += chunk;
      if (said.includes('ready at') && said.endsWith('\n\n')) done();
    });
    server.once('exit', (code) => fail(new Error(`server on ${port} ended with ${code}`)));
  });
  const stop = () => {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    return ended;
  };
  return { said, stop };
}

test('a session begun in one process is known in the other, and ended in both at once', async () => {
  const browser = await world.browser('teacher');
  const cookie = browser.cookieHeader();
  const ask = (port: number) =>
    fetch(`http://127.0.0.1:${port}/check`, { headers: { cookie }, redirect: 'manual' });
  for (const port of PORTS) expect((await ask(port)).status).toBe(200);
  await world.owner.query("update person set state = 'inactive' where id = $1", [world.people.teacher]);
  for (const port of PORTS) expect((await ask(port)).headers.get('location')).toMatch(/^\/sign-in/);
});

/** What each process says of a draft while somebody types it, as it stands right now. */
async function checkers(who: Persona, draft: { draft: string; where: string }, says: RegExp) {
  const browsers = await Promise.all(
    PORTS.map(async (port) => {
      const browser = new Browser(overHttp(() => `http://127.0.0.1:${port}`));
      await browser.signInAs(world.app.parts, world.trustId, world.people[who]);
      await browser.get('/check');
      return browser;
    }),
  );
  return () =>
    Promise.all(
      browsers.map(async (browser) => says.exec((await browser.post('/check/live', draft)).html)?.[0]),
    );
}

/** Approves a request in one process, as its page does: from today on, by that process's own clock. */
const approveOn = async (port: number, who: Persona, id: string) =>
  onPort(port, who, `/requests/${id}`, await approvalOf(world, who, id, { from: '' }));
const revokeOn = async (port: number, who: Persona, id: string) => {
  const { revision } = (await seen(world, who, id)).request;
  await onPort(port, who, `/requests/${id}/revoke`, { revision: String(revision), reason: 'It is closed.' });
};

test('what is approved in one process and revoked in the other counts at the next check in both', async () => {
  const account = await addAccount(world, { owner: 'leader' });
  const where = `official:${account}`;
  const both = await checkers(
    'assistant',
    { draft: 'We read three books.', where },
    /covers posts|was revoked|have no permission/,
  );
  const request = await ask(world, 'assistant', 'business-use', businessUseValues(account));
  expect(await both()).toEqual(['have no permission', 'have no permission']);
  await approveOn(PORTS[1], 'manager', request);
  expect(await both()).toEqual(['covers posts', 'covers posts']);
  await revokeOn(PORTS[0], 'manager', request);
  expect(await both()).toEqual(['was revoked', 'was revoked']);
});

test('so do the words for the press, and who runs an account', async () => {
  const words = 'The hall roof is safe, and was looked at on Monday by two engineers of the trust.';
  const saying = await checkers(
    'assistant',
    { draft: words, where: 'other' },
    /wait for approval|words approved for|was revoked/,
  );
  const deadline = new Date(Date.now() + 2 * 24 * 3_600_000).toISOString().slice(0, 10);
  const enquiry = await ask(world, 'assistant', 'press-enquiry', {
    outlet: 'The Wexley Gazette',
    question: 'Is the roof safe?',
    wording: words,
    day: deadline.split('-').reverse().join('/'),
    time: '3pm',
    until: deadline.split('-').reverse().join('/'),
  });
  expect(await saying()).toEqual(['wait for approval', 'wait for approval']);
  await approveOn(PORTS[0], 'head', enquiry);
  expect(await saying()).toEqual(['words approved for', 'words approved for']);
  await revokeOn(PORTS[1], 'head', enquiry);
  expect(await saying()).toEqual(['was revoked', 'was revoked']);

  const account = await addAccount(world, { handle: '@northlibrary', owner: 'leader' });
  const RUNS = 'Accounts of the trust that you run';
  const runs = await checkers(
    'volunteer',
    { draft: 'We read three books.', where: `official:${account}` },
    new RegExp(`have no permission|${RUNS}`),
  );
  const login = await ask(world, 'assistant', 'login-sharing', {
    account,
    who: 'Vic Olund',
    why: 'She opens up.',
    until: '18/12/2026',
  });
  expect(await runs()).toEqual(['have no permission', 'have no permission']);
  await approveOn(PORTS[1], 'manager', login);
  expect(await runs()).toEqual([RUNS, RUNS]);
  await revokeOn(PORTS[0], 'manager', login);
  expect(await runs()).toEqual(['have no permission', 'have no permission']);
});

test('both write to one ledger, and it is one chain', async () => {
  const acting = await world.acting('head');
  const pool = openPool(world.databaseUrl, 'app');
  const second = openDatabase(pool);
  const writers = [acting, { ...acting, db: second }];
  await Promise.all(
    Array.from({ length: 60 }, (_, i) =>
      act(writers[i % 2]!, ({ record }) =>
        record({ verb: 'written', subject: { kind: 'thing', id: String(i) } }),
      ),
    ),
  );
  const report = await inTrust(world.db, world.trustId, (tx) => verifyLedger(tx, world.trustId));
  expect(report.faults).toEqual([]);
  expect(report.rows).toBeGreaterThanOrEqual(60);
  await pool.end();
});

test('a stopped process leaves within ten seconds, and the other goes on', async () => {
  const [first] = servers;
  const since = Date.now();
  const ended = new Promise<number | null>((done) => first!.once('exit', (code) => done(code)));
  first!.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(Date.now() - since).toBeLessThan(10_000);
  expect(await (await fetch(`http://127.0.0.1:${PORTS[1]}/healthz`)).text()).toBe('ok');
});

test('of two that start together before anything is set up, one prints the link, and it works', async () => {
  const empty = await makeWorld({ empty: true });
  const ports = [3943, 3944];
  const printed = (said: string) => /\/set-up\/\S+/.exec(said)?.[0];
  // A link that works leads on; one that does not leads nowhere.
  const opens = async (path: string) =>
    (await fetch(`http://127.0.0.1:${ports[0]}${path}`, { redirect: 'manual' })).status;
  const begun = await Promise.all(ports.map((port) => startServer(port, empty)));
  const links = begun.flatMap(({ said }) => printed(said) ?? []);
  expect(links).toHaveLength(1);
  expect(await opens(links[0]!)).toBe(303);
  expect(begun.find(({ said }) => !printed(said))?.said).toContain('has printed the set-up link');
  // All stopped and started again: a new one, and the old one is of no use.
  await Promise.all(begun.map((server) => server.stop()));
  const again = await startServer(ports[0]!, empty);
  expect(await opens(printed(again.said)!)).toBe(303);
  expect(await opens(links[0]!)).toBe(404);
  await again.stop();
  await empty.close();
});
