import type { Parts } from '../../platform/parts.ts';
import type { Route } from '../../web/route.ts';

export function oversightRoutes(_parts: Parts): Route[] {
  return [];
}
