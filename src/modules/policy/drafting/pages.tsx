import type { Parts } from '../../../platform/parts.ts';
import type { Route } from '../../../web/route.ts';
import { beginRoutes } from './begin/pages.tsx';
import { clauseRoutes } from './clauses/pages.tsx';
import { overviewRoutes } from './overview/pages.tsx';

/** Drafting a policy: begin, mend the clauses, settle the points, say what clauses do, set the numbers. */
export function draftingRoutes(parts: Parts): Route[] {
  return [...beginRoutes(parts), ...overviewRoutes(), ...clauseRoutes()];
}
