import type { Context, MiddlewareHandler } from 'hono';

/**
 * No inline script or style, nothing from elsewhere, no frame around us.
 * @param images more than our own files: `blob:` where a page shows a picture that somebody chose and nobody was sent
 */
const policy = (images = '') =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data:${images}`,
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
export const POLICY = 'content-security-policy';

/** For a page that shows a picture chosen in the browser: see `PageOptions.ownPictures`. */
export function allowOwnPictures(c: Context): void {
  c.header(POLICY, policy(' blob:'));
}

/**
 * For a worker that compiles WebAssembly: a worker has the policy of its own answer, so the page that starts it needs no more
 * than any other. It may fetch from us alone, and do nothing else.
 */
export const WASM_WORKER = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

export function securityHeaders(secure: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!c.res.headers.has(POLICY)) c.header(POLICY, policy());
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'same-origin');
    c.header('x-frame-options', 'DENY');
    c.header('cross-origin-opener-policy', 'same-origin');
    c.header('permissions-policy', 'camera=(), microphone=(), geolocation=()');
    if (secure) c.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  };
}
