import type { Parts } from '../../platform/parts.ts';
import type { Route } from '../../web/route.ts';
import { factorRoutes } from './factors/pages.tsx';
import { joinRoutes } from './join/pages.tsx';
import { ownRoutes } from './own/pages.tsx';
import { passwordRoutes } from './password/pages.tsx';
import { resetFactorRoutes } from './reset-factor/pages.tsx';
import { signInRoutes } from './sign-in/pages.tsx';

/** Everything about getting in: signing in and out, joining, passwords, second factors, one's own account. */
export function accountRoutes(parts: Parts): Route[] {
  return [signInRoutes, passwordRoutes, joinRoutes, factorRoutes, ownRoutes, resetFactorRoutes].flatMap(
    (routes) => routes(parts),
  );
}
