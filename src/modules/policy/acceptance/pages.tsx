import type { Parts } from '../../../platform/parts.ts';
import type { Route } from '../../../web/route.ts';

export function acceptanceRoutes(_parts: Parts): Route[] {
  return [];
}
