import type { Parts } from '../../../platform/parts.ts';
import type { Route } from '../../../web/route.ts';
import { beginRoutes } from './begin/pages.tsx';
import { clauseRoutes } from './clauses/pages.tsx';
import { mapRoutes } from './mapping/pages.tsx';
import { overviewRoutes } from './overview/pages.tsx';
import { pointRoutes } from './points/pages.tsx';
import { settingRoutes } from './settings/pages.tsx';
import { undoRoutes } from './undo/pages.tsx';
import { withdrawRoutes } from './withdraw/pages.tsx';

/** Drafting a policy: begin, mend the clauses, settle the points, say what clauses do, set the numbers. */
export function draftingRoutes(parts: Parts): Route[] {
  return [
    ...beginRoutes(parts),
    ...overviewRoutes(),
    ...clauseRoutes(),
    ...pointRoutes(),
    ...mapRoutes(),
    ...settingRoutes(),
    ...undoRoutes(),
    ...withdrawRoutes(),
  ];
}
