import { may, type Viewer } from '../platform/permissions.ts';
import type { Route } from './route.ts';

/** What a request says of where it was made. */
type Sent = {
  /** Its own path. */
  path: string;
  /** The header of that name; a browser may leave it out. */
  referer: string | undefined;
};

/**
 * The page of ours that a form was sent from, to go back to: its path alone, since a query may hold what somebody typed.
 * A page that was the answer to a form has no address of its own, so it is the nearest one above it; null where that is
 * only the home page, or where the request came from elsewhere.
 */
export function cameFrom(
  sent: Sent,
  origins: readonly string[],
  routes: readonly Route[],
  viewer: Viewer | null,
): string | null {
  const from = pathOf(sent, origins);
  if (from === null) return null;
  const parts = from.split('/');
  for (let n = parts.length; n > 1; n -= 1) {
    const path = parts.slice(0, n).join('/');
    if (path !== '' && routes.some((route) => isPage(route, path, viewer))) return path;
  }
  return null;
}

function pathOf({ path, referer }: Sent, origins: readonly string[]): string | null {
  if (!referer) return path;
  const url = URL.parse(referer);
  return url && origins.includes(url.origin) ? url.pathname : null;
}

function isPage({ method, path, needs }: Route, wanted: string, viewer: Viewer | null): boolean {
  if (method !== 'get' || path === '/') return false;
  if (needs !== 'anyone' && !(viewer && may(viewer, needs))) return false;
  const pattern = path.split('/');
  const parts = wanted.split('/');
  return (
    pattern.length === parts.length &&
    pattern.every((part, i) => (part.startsWith(':') ? parts[i] !== '' : part === parts[i]))
  );
}
