import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import type { Persona, World, WorldOptions } from '../world.ts';
import { makeWorld } from '../world.ts';
import type { Visit } from './chromium.ts';

export type Served = { world: World; url: string; close(): Promise<void> };

/** A world that a real browser can reach. */
export async function serveWorld(options: Omit<WorldOptions, 'publicUrl'> = {}): Promise<Served> {
  // The address is part of the sign-in service's settings, so the port is chosen before the application is made.
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const world = await makeWorld({ ...options, publicUrl: url });
  const server = serve({ fetch: world.app.web.fetch, port, hostname: 'localhost' });
  await new Promise<void>((done) => server.once('listening', done));
  return {
    world,
    url,
    close: async () => {
      const closed = new Promise((done) => server.once('close', done));
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      await world.close();
    },
  };
}

/** Signs a person in on a visit, as a personal link does. */
export async function signInOn(visit: Visit, { world, url }: Served, persona: Persona): Promise<void> {
  const browser = await world.browser(persona);
  const cookies = browser
    .cookieHeader()
    .split('; ')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return { name, value: value.join('='), url };
    });
  await visit.context.addCookies(cookies);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, 'localhost', done));
  const address = probe.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await new Promise((done) => probe.close(done));
  return port;
}
