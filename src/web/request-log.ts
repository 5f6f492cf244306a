import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';

/** One line a request: the route's pattern and how it went. Never the address as typed, never a person. */
export function requestLog(log: Log, clock: Clock): MiddlewareHandler {
  return async (c, next) => {
    const start = clock.now().getTime();
    await next();
    const route = routePath(c, -1);
    if (route.startsWith('/assets/') || route === '/healthz') return;
    log.info(
      { method: c.req.method, route, status: c.res.status, ms: clock.now().getTime() - start },
      'request',
    );
  };
}
