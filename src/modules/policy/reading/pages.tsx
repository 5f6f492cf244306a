import type { Parts } from '../../../platform/parts.ts';
import type { Route } from '../../../web/route.ts';

export function readingRoutes(_parts: Parts): Route[] {
  return [];
}
