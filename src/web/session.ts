import type { Context } from 'hono';
import type { Auth } from '../platform/auth.ts';
import { networkOf } from '../platform/network-address.ts';
import type { Viewer } from '../platform/permissions.ts';

/** From a signed-in account to the person it is; `inactive` for someone who may no longer come in. */
export type ViewerOf = (userId: string, sessionId: string) => Promise<Viewer | 'inactive' | null>;

/**
 * Who is asking. A session whose person has been made inactive is ended here, at the first request after it.
 */
export async function resolveViewer(c: Context, auth: Auth, viewerOf: ViewerOf): Promise<Viewer | null> {
  if (!c.req.header('cookie')?.includes('decorum.session_token')) return null;
  const session = await auth.api.getSession({ headers: c.req.raw.headers });
  if (!session) return null;
  const viewer = await viewerOf(session.user.id, session.session.id);
  if (viewer === 'inactive' || viewer === null) {
    const context = await auth.$context;
    await context.internalAdapter.deleteSession(session.session.token);
    return null;
  }
  return viewer;
}

/**
 * Where the caller is, for limits only: the last hop a trusted proxy saw, or the socket's. Of an IPv6 address the network
 * (its first 64 bits), since whoever has one address there has all of them.
 */
export function addressOf(c: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
    ?.socket?.remoteAddress;
  return networkOf(forwarded ?? socket ?? '127.0.0.1');
}

/**
 * Asks the sign-in service as the browser itself would, so that its checks and cookies hold for plain forms too.
 * @param path e.g. `/sign-in/email`
 */
export async function callAuth(
  c: Context,
  auth: Auth,
  publicUrl: string,
  path: string,
  body: unknown,
): Promise<Response> {
  const headers = new Headers({
    'content-type': 'application/json',
    origin: new URL(publicUrl).origin,
    'user-agent': c.req.header('user-agent') ?? '',
  });
  const cookie = c.req.header('cookie');
  if (cookie) headers.set('cookie', cookie);
  return auth.handler(
    new Request(`${publicUrl}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
}

/** Hands the cookies that the sign-in service set to the browser. */
export function passCookies(from: Response, to: Response): Response {
  for (const cookie of from.headers.getSetCookie()) to.headers.append('set-cookie', cookie);
  return to;
}
