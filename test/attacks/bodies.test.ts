import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser } from '../browser.ts';
import { makeWorld, type World } from '../world.ts';

const MEGABYTE = 1024 * 1024;
const FORM = 'application/x-www-form-urlencoded';

let world: World;
let administrator: Browser;
beforeAll(async () => {
  world = await makeWorld();
  administrator = await world.browser('administrator');
});
afterAll(() => world.close());

/** A body that does not say how long it is, as a chunked request brings it; `taken` counts what was asked for. */
function unannounced(megabytes: number): { body: ReadableStream<Uint8Array>; taken: () => number } {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken >= megabytes) return controller.close();
      taken += 1;
      controller.enqueue(new Uint8Array(MEGABYTE).fill(97));
    },
  });
  return { body, taken: () => taken };
}

const streamed = (body: ReadableStream<Uint8Array>, type: string): RequestInit =>
  ({ method: 'POST', body, duplex: 'half', headers: { 'content-type': type } }) as RequestInit;

test.each([FORM, 'multipart/form-data; boundary=x'])(
  'a body without end (%s) is not read to its end, nor kept',
  async (type) => {
    const before = process.memoryUsage().arrayBuffers;
    const { body, taken } = unannounced(1000);
    const answer = await new Browser(world.app).raw('/sign-in', streamed(body, type));
    expect(answer.status).toBe(422);
    expect(taken()).toBeLessThan(20);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60 * MEGABYTE);
  },
);

describe('a form that is too large to read', () => {
  const acts = ['/account/sign-out-everywhere', '/sign-out', '/policy/new/model', '/ledger/check'];

  test.each(acts)('is no way round its token: %s', async (path) => {
    const large = 'a'.repeat(21 * MEGABYTE);
    const answer = await administrator.raw(path, {
      method: 'POST',
      headers: { 'content-type': FORM, 'content-length': String(large.length) },
      body: large,
    });
    expect(answer.status).toBe(422);
    expect((await administrator.raw('/account')).status).toBe(200);
    const { rowCount } = await world.owner.query(
      "select 1 from ledger where verb like 'signed out%' or verb like 'draft begun%'",
    );
    expect(rowCount).toBe(0);
  });

  test('nor is one that lies about its length', async () => {
    const answer = await administrator.raw('/account/sign-out-everywhere', {
      method: 'POST',
      headers: { 'content-type': FORM, 'content-length': String(30 * MEGABYTE) },
      body: 'a=b',
    });
    expect(answer.status).toBe(422);
    expect((await administrator.raw('/account')).status).toBe(200);
  });

  test('says so on its own page where a file is sent, and only from a page of ours', async () => {
    const page = await administrator.post('/people/import', {}, file(21 * MEGABYTE));
    expect(page.status).toBe(422);
    expect(page.html).toContain('bigger than 10 MB');
    const foreign = await administrator.raw('/people/import', {
      method: 'POST',
      headers: { 'content-type': FORM, origin: 'https://evil.example' },
      body: 'a'.repeat(21 * MEGABYTE),
    });
    expect(foreign.status).toBe(403);
  });
});

const file = (bytes: number) => ({ field: 'file', name: 'staff.csv', bytes: new Uint8Array(bytes) });

describe('characters that cannot be kept', () => {
  test('a NUL in a form is left out, on every form, and the rest is shown again', async () => {
    for (const path of ['/people/new', '/schools/new', '/trust', '/calendar/terms', '/sign-in', '/reset']) {
      const page = await administrator.post(path, { name: 'a\0b', email: 'a\0b@c.example' });
      expect(page.status, path).toBeLessThan(500);
      expect(page.html, path).not.toContain('\0');
    }
    const checked = await administrator.post('/check', {
      draft: 'Sun\0 on the field today',
      where: 'personal',
    });
    expect(checked.html).toContain('Sun on the field today');
    const named = await administrator.post('/check', { 'dr\0aft': 'a' });
    expect(named.status).toBe(422);
    expect(named.html).toContain('cannot be kept');
  });

  test('half of a surrogate pair, or bytes that are no UTF-8, become a mark that can be kept', async () => {
    for (const bytes of ['%ED%A0%80', '%ff%fe', '%c3'])
      expect(
        (
          await administrator.raw('/schools/new', {
            method: 'POST',
            headers: { 'content-type': FORM },
            body: `name=${bytes}&_csrf=${await token()}`,
          })
        ).status,
      ).toBe(422);
  });

  test.each(['/people', '/people.csv', '/ledger', '/outbox', '/policy/coverage'])(
    'whatever an address asks of %s, the answer is calm',
    async (path) => {
      const names = [
        'text',
        'q',
        'verb',
        'subject',
        'state',
        'school',
        'sort',
        'role',
        'shown',
        'category',
        'page',
      ];
      for (const value of [
        '%00',
        'a%00b',
        '%ff',
        'constructor',
        '__proto__',
        '9'.repeat(30),
        '-'.repeat(36),
      ]) {
        const query = names.map((name) => `${name}=${value}`).join('&');
        expect((await administrator.raw(`${path}?${query}`)).status, value).toBeLessThan(400);
      }
    },
  );

  test('an address with a NUL in it leads nowhere', async () => {
    for (const path of [
      '/people/%00',
      '/people/%00/second-step',
      '/reset/a%00b',
      '/join/%00',
      '/acknowledge/%00',
    ])
      expect((await administrator.raw(path)).status, path).toBe(404);
  });
});

async function token(): Promise<string> {
  return /name="_csrf" value="([^"]+)"/.exec((await administrator.get('/schools/new')).html)![1]!;
}

test('fields named like parts of every object are fields and nothing else', async () => {
  const names = ['__proto__', 'constructor', 'toString', '__proto__[email]', 'hasOwnProperty'];
  const fields = Object.fromEntries(names.map((name) => [name, 'x']));
  expect((await administrator.post('/people/new', fields)).status).toBe(422);
  expect(({} as Record<string, unknown>).email).toBeUndefined();
  expect((await administrator.post('/check', { ...fields, draft: 'We won today' })).status).toBe(200);
});

test('a frame without an origin of its own posts nothing', async () => {
  const csrf = await token();
  const send = (headers: Record<string, string>) =>
    administrator.raw('/schools/new', {
      method: 'POST',
      headers: { 'content-type': FORM, ...headers },
      body: `name=&_csrf=${csrf}`,
    });
  expect((await send({ origin: 'null' })).status).toBe(403);
  expect((await send({ origin: 'null', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await send({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(422);
  expect((await send({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
});
