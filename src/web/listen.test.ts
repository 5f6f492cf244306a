import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { listen } from './listen.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const SHORT = { headers: 150, request: 300, check: 25 };

async function listening(patience = SHORT): Promise<number> {
  const read = async (request: Request) => new Response(`got ${(await request.text()).length}`);
  const server = await listen(read, { port: 0, host: '127.0.0.1', patience });
  servers.push(server);
  return (server.address() as AddressInfo).port;
}

/** Sends the beginning of a request and nothing more; gives all that comes back until the other side hangs up. */
function sendAndWait(port: number, beginning: string): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(beginning));
    socket.on('data', (bytes) => {
      said += bytes;
    });
    socket.on('close', () => done(said));
    socket.on('error', fail);
  });
}

test('headers that never end are cut off', { timeout: 5000 }, async () => {
  const port = await listening({ ...SHORT, request: 60_000 });
  expect(await sendAndWait(port, 'GET / HTTP/1.1\r\nHost: here\r\nX-Slow: ')).toMatch(/^HTTP\/1.1 408/);
});

test('a body that never ends is cut off', { timeout: 5000 }, async () => {
  const port = await listening();
  const beginning = 'POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100\r\n\r\nhalf';
  expect(await sendAndWait(port, beginning)).toMatch(/^HTTP\/1.1 408/);
});

test('a body that takes its time, but not too much, is read whole', async () => {
  const port = await listening();
  const body = new ReadableStream({
    async start(to) {
      for (const part of ['one', 'two', 'three']) {
        to.enqueue(new TextEncoder().encode(part));
        await new Promise((done) => setTimeout(done, 40));
      }
      to.close();
    },
  });
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    body,
    duplex: 'half',
  } as RequestInit);
  expect(await answer.text()).toBe('got 11');
});

test('unless told otherwise, a request has 15 seconds for its headers and three minutes in all', async () => {
  const server = await listen(() => new Response(''), { port: 0, host: '127.0.0.1' });
  servers.push(server);
  expect([server.headersTimeout, server.requestTimeout]).toEqual([15_000, 180_000]);
});

test('a port that is in use is named, with what to do', async () => {
  const port = await listening();
  await expect(listen(() => new Response(''), { port, host: '127.0.0.1' })).rejects.toThrow(
    `Port ${port} is in use. Set PORT to another`,
  );
});
