import type { Parts } from '../../platform/parts.ts';
import type { Route } from '../../web/route.ts';
import { acceptanceRoutes } from './acceptance/pages.tsx';
import { draftingRoutes } from './drafting/pages.tsx';
import { readingRoutes } from './reading/pages.tsx';
import { signingRoutes } from './signing/pages.tsx';

/** The policy: drafted, signed, read, acknowledged. */
export function policyRoutes(parts: Parts): Route[] {
  return [
    ...draftingRoutes(parts),
    ...signingRoutes(parts),
    ...readingRoutes(parts),
    ...acceptanceRoutes(parts),
  ];
}
