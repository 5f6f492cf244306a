import { createServer } from 'node:net';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { type AppOptions, makeApp } from '../app.ts';
import { machineClock } from '../platform/clock.ts';
import { answers, openDatabase, openPool } from '../platform/database/database.ts';
import { openLog } from '../platform/log.ts';
import { loadAssets } from './assets.ts';

/** Decorum beside a database that is not there. */
function withoutDatabase(more: Partial<AppOptions> = {}) {
  const log: string[] = [];
  const app = makeApp({
    config: { dataDir: '/nowhere', behindProxy: false, smtpUrl: undefined, mailFrom: 'a@b.example' },
    databaseUrl: 'postgresql://nobody@/nothing?host=/nowhere',
    secret: 'a secret that only tests know, long enough',
    publicUrl: 'http://localhost:3000',
    clock: machineClock,
    log: openLog('warn', { write: (line) => log.push(line) }),
    assets: loadAssets(),
    ...more,
  });
  onTestFinished(() => app.close());
  return { app, log };
}
afterEach(() => vi.restoreAllMocks());

test.each([
  ['a page for anyone', '/sign-in', {}],
  ['a page for somebody signed in', '/check', { cookie: 'decorum.session_token=somebody.signed' }],
  ['an address that is none', '/private-name-of-somebody', {}],
])(
  '%s says plainly that the database cannot be reached, and the log says no more',
  async (_, path, headers) => {
    const toConsole = vi.spyOn(console, 'error');
    const { app, log } = withoutDatabase();
    const answer = await app.web.request(`http://localhost:3000${path}`, { headers });
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('<h1 class="govuk-heading-l">Decorum cannot reach its database</h1>');
    expect(toConsole).not.toHaveBeenCalled();
    expect(log).toHaveLength(1);
    const line = JSON.parse(log[0]!);
    expect(line).toMatchObject({ level: 'error', msg: 'the database cannot be reached' });
    expect(html).toContain(line.reference);
    expect(log[0]).not.toContain('private-name');
  },
);

test('a form that was posted gets the same answer', async () => {
  const { app } = withoutDatabase();
  const body = new URLSearchParams({ email: 'somebody@school.example', password: 'a password' });
  const answer = await app.web.request('http://localhost:3000/sign-in', { method: 'POST', body });
  expect(answer.status).toBe(503);
});

test('who watches over it is told', async () => {
  const answer = await withoutDatabase().app.web.request('http://localhost:3000/healthz');
  expect(answer.status).toBe(503);
});

/** The address of a database that takes connections and says nothing. */
async function silentDatabase(): Promise<string> {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await new Promise((ready) => silent.once('listening', ready));
  onTestFinished(() => {
    silent.close();
  });
  return `postgresql://a@127.0.0.1:${(silent.address() as { port: number }).port}/b`;
}

test('a database that says nothing does not answer', async () => {
  const pool = openPool(await silentDatabase(), 'app');
  expect(await answers(openDatabase(pool), 50)).toBe(false);
});

test.each([
  ['the connection', { connectionMs: 100, answerMs: 60_000 }],
  ['the answer', { connectionMs: 60_000, answerMs: 100 }],
])('a page waits for a database that hangs as long as it waits for %s', async (_, patience) => {
  const { app } = withoutDatabase({ databaseUrl: await silentDatabase(), patience });
  const answer = await app.web.request('http://localhost:3000/sign-in');
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('Decorum cannot reach its database');
});
