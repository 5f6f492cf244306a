import type { Server } from 'node:http';
import { serve } from '@hono/node-server';

/** How long one request may take to arrive, in milliseconds. */
export type Patience = {
  /** For its headers: a browser sends them in one go. */
  headers: number;
  /** For all of it: a file of 20 MB, the largest there is, over a school's slow line is to fit in. */
  request: number;
  /** How often it is looked whether some request has taken too long. */
  check: number;
};
const PATIENCE: Patience = { headers: 15_000, request: 180_000, check: 5_000 };

/**
 * Serves the application. Whoever sends a request so slowly that it never ends is answered 408 and cut off, so that
 * a handful of them cannot hold every connection.
 * @param port 0 for any that is free
 * @throws Error that names the port when it is in use
 */
export function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { port, host, patience = PATIENCE }: { port: number; host: string; patience?: Patience },
): Promise<Server> {
  const serverOptions = {
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    connectionsCheckingInterval: patience.check,
  };
  return new Promise((done, fail) => {
    const server = serve({ fetch, port, hostname: host, serverOptions }, () => done(server as Server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      fail(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use. Set PORT to another, e.g. PORT=3001 npm start.`)
          : error,
      );
    });
  });
}
