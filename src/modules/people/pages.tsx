import type { Parts } from '../../platform/parts.ts';
import type { Route } from '../../web/route.ts';
import { directoryRoutes } from './directory/pages.tsx';
import { engagementRoutes } from './engagements/pages.tsx';
import { recordRoutes } from './record/pages.tsx';

/** People and schools. Fixed addresses stand before those with an id in them: the first that fits is taken. */
export function peopleRoutes(parts: Parts): Route[] {
  return [...directoryRoutes, ...engagementRoutes, ...recordRoutes(parts, false)];
}
