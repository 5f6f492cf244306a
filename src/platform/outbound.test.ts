import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answers,
  breaksOff,
  emptyPort,
  type StandIn,
  silent,
  standIn,
  trickles,
} from '../../test/stand-in.ts';
import { OutboundFault, type Outgoing, postOut } from './outbound.ts';

let server: StandIn;
beforeAll(async () => {
  server = await standIn();
});
afterAll(() => server.close());

const post = (more: Partial<Omit<Outgoing, 'url'>> & { url?: string } = {}) =>
  postOut({
    ownNetwork: true,
    headers: { 'content-type': 'application/json' },
    body: '{"würde": 1}',
    most: 1000,
    signal: AbortSignal.timeout(5000),
    ...more,
    url: new URL(more.url ?? `${server.url}/v1/x`),
  });
const fault = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error) => (error instanceof OutboundFault ? error.kind : String(error)),
  );

test('the words go there as they are, with what was given and nothing else', async () => {
  server.does(answers('{"ok": "ü"}', 200, { 'set-cookie': 'a=b' }));
  expect(await post()).toEqual({ status: 200, type: 'application/json', text: '{"ok": "ü"}' });
  await post();
  const { method, path, body, headers } = server.got.at(-1)!;
  expect({ method, path, body }).toEqual({ method: 'POST', path: '/v1/x', body: '{"würde": 1}' });
  // No cookie of the answer before, no name of ours.
  expect(Object.keys(headers).sort()).toEqual(['connection', 'content-length', 'content-type', 'host']);
});

test('a redirect comes back as it is and is not followed', async () => {
  const elsewhere = await standIn();
  server.does(answers('', 307, { location: elsewhere.url }));
  expect((await post()).status).toBe(307);
  expect(elsewhere.got).toEqual([]);
  await elsewhere.close();
});

test('what takes too long is ended: silence, and an answer that trickles', async () => {
  server.does(silent);
  expect(await fault(post({ signal: AbortSignal.timeout(150) }))).toBe('slow');
  server.does(trickles);
  expect(await fault(post({ signal: AbortSignal.timeout(150), most: 1e9 }))).toBe('slow');
});

test('an answer that is too large is not listened to', async () => {
  server.does(answers('x'.repeat(1000)));
  expect((await post()).text).toHaveLength(1000);
  server.does(answers('x'.repeat(1001)));
  expect(await fault(post())).toBe('too-large');
  server.does(trickles);
  expect(await fault(post({ most: 3 }))).toBe('too-large');
});

test('broken off, refused, unknown, no HTTP, a certificate nobody knows: each is told apart', async () => {
  server.does(breaksOff);
  expect(await fault(post())).toBe('broken-off');
  server.does((response) => response.destroy());
  expect(await fault(post())).toBe('broken-off');
  expect(await fault(post({ url: `http://127.0.0.1:${await emptyPort()}/` }))).toBe('refused');
  expect(await fault(post({ url: 'https://no-such-machine.invalid/' }))).toBe('unknown-name');
  const secure = await standIn(true);
  expect(await fault(post({ url: secure.url }))).toBe('certificate');
  expect(await fault(post({ url: secure.url.replace('https', 'http') }))).toBe('broken-off');
  expect(await fault(post({ url: server.url.replace('http', 'https') }))).toBe('not-http');
  expect(secure.got).toEqual([]);
  await secure.close();
  const other = createServer((socket) => socket.end('220 mail.example ESMTP\r\n'));
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  expect(await fault(post({ url: `http://127.0.0.1:${(other.address() as AddressInfo).port}/` }))).toBe(
    'not-http',
  );
  other.close();
});

test('one’s own network only where an administrator has said so, by address and by name', async () => {
  const { port } = new URL(server.url);
  const before = server.got.length;
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '10.0.0.1'])
    expect(await fault(post({ url: `http://${host}:${port}/`, ownNetwork: false })), host).toBe('own');
  expect(server.got).toHaveLength(before);
  server.does(answers('{}'));
  expect(await fault(post({ url: `http://localhost:${port}/` }))).toBe('none');
});

test('without https never outside one’s own network; to some addresses never', async () => {
  expect(await fault(post({ url: 'http://93.184.215.14/' }))).toBe('not-own');
  for (const host of ['169.254.169.254', '[fd00:ec2::254]', '0.0.0.0', '[::ffff:169.254.169.254]'])
    for (const protocol of ['http', 'https'])
      expect(await fault(post({ url: `${protocol}://${host}/` })), host).toBe('never');
});

test('words that may have arrived although nothing said so are told from those that never left', async () => {
  const arrived = (promise: Promise<unknown>) =>
    promise.then(
      () => 'answered',
      (error: OutboundFault) => error.mayHaveArrived,
    );
  server.does(silent);
  expect(await arrived(post({ signal: AbortSignal.timeout(150) }))).toBe(true);
  server.does(breaksOff);
  expect(await arrived(post())).toBe(true);
  expect(await arrived(post({ url: `http://127.0.0.1:${await emptyPort()}/` }))).toBe(false);
  expect(await arrived(post({ ownNetwork: false }))).toBe(false);
  const secure = await standIn(true);
  expect(await arrived(post({ url: secure.url }))).toBe(false);
  await secure.close();
  const deaf = createServer(() => {});
  await new Promise<void>((done) => deaf.listen(0, '127.0.0.1', done));
  // Nothing was said over it yet: the two had not agreed on a key.
  const url = `https://127.0.0.1:${(deaf.address() as AddressInfo).port}/`;
  expect(await arrived(post({ url, signal: AbortSignal.timeout(150) }))).toBe(false);
  deaf.close();
});
