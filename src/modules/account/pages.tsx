import type { Hono } from 'hono';
import type { Parts } from '../../platform/parts.ts';
import type { Route } from '../../web/route.ts';

export function accountRoutes(_parts: Parts): Route[] {
  return [];
}
export function passkeyEndpoints(_web: Hono, _parts: Parts): void {}
