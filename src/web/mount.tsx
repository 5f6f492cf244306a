import type { Context, Hono } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Acting } from '../platform/act.ts';
import type { Auth } from '../platform/auth.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { Invalid, NotAllowed, NotFound } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import { may, type Viewer } from '../platform/permissions.ts';
import { answerError } from './answer-error.ts';
import type { Assets } from './assets.ts';
import { cameFrom } from './came-from.ts';
import { CSRF_FIELD, csrfToken, originIsOurs, tokenIsOurs } from './csrf.ts';
import { errorPage } from './error-page.tsx';
import { setFlash, takeFlash } from './flash.ts';
import { readForm } from './form.tsx';
import { answerPlainly } from './plain-error.tsx';
import { type Chrome, renderPage } from './render.tsx';
import type { Flash, PageOptions, Posted, PublicRequest, Route, SignedInRequest } from './route.ts';
import { allowOwnPictures } from './security.ts';
import { resolveViewer, type ViewerOf } from './session.ts';
import { signedOutPage, staleFormPage } from './stale-form.tsx';

/** What the web layer needs; made once in app.ts. */
export type Web = {
  db: Database;
  clock: Clock;
  auth: Auth;
  log: Log;
  secret: string;
  publicUrl: string;
  /** Origins a form may be posted from. */
  origins: string[];
  behindProxy: boolean;
  assets: Assets;
  viewerOf: ViewerOf;
  /** What stands around the page for this person: trust, navigation, policy line. */
  chromeOf(viewer: Viewer | null, came: Came): Promise<Chrome>;
  /** Where someone must go first (e.g. to set up a second factor), or null. */
  mustFirst(viewer: Viewer, path: string): Promise<string | null>;
};

/** How somebody came to a page: whether they have just done something, and the path of the page they opened, if they did. */
export type Came = { acted: boolean; opened: string | null };

/** Puts every route of the tables on the application: session, permission, CSRF, errors; the same for all. */
export function mount(app: Hono, routes: readonly Route[], web: Web): void {
  const secure = web.publicUrl.startsWith('https:');
  const back = (request: PageRequest): string | null => {
    const { path } = request.c.req;
    return cameFrom({ path, referer: request.c.req.header('referer') }, web.origins, routes, request.viewer);
  };
  for (const route of routes) {
    app.on(route.method, route.path, async (c) => {
      const request = new PageRequest(c, web, secure, route.upload);
      try {
        return await serve(route, request, c, web);
      } catch (error) {
        return answerError(error, request, { ...web, route: route.path, back: back(request) });
      }
    });
  }
  app.onError((error, c) => answerPlainly(error, c, web));
  app.notFound(async (c) => {
    const request = new PageRequest(c, web, secure);
    request.viewer = await resolveViewer(c, web.auth, web.viewerOf).catch(() => null);
    // Thrown on from here, it would pass by the headers that every answer gets.
    return errorPage(request, 404, new NotFound().message).catch((error) => answerPlainly(error, c, web));
  });
}

async function serve(route: Route, request: PageRequest, c: Context, web: Web): Promise<Response> {
  request.viewer = await resolveViewer(c, web.auth, web.viewerOf);
  if (route.needs !== 'anyone') {
    if (!request.viewer) return (await keepWhatWasSent(route, request, c)) ?? toSignIn(c);
    if (!may(request.viewer, route.needs)) throw new NotAllowed();
    const first = await web.mustFirst(request.viewer, new URL(c.req.url).pathname);
    if (first) return c.redirect(first, 303);
  }
  if (route.method === 'post' && !(await request.isOurs()))
    return staleFormPage(request, await request.writtenHere());
  if (route.needs === 'anyone') return route.handle(request);
  return route.handle(request.signedIn());
}

/**
 * The page for a form whose sender is signed out; null for one with nothing to keep. A file is only read of whoever is
 * signed in, and a script of ours tells by the redirect that its reader no longer is.
 */
async function keepWhatWasSent(route: Route, request: PageRequest, c: Context): Promise<Response | null> {
  if (route.method !== 'post' || route.upload || c.req.header('sec-fetch-dest') === 'empty') return null;
  const isOurs = await request.isOurs();
  return signedOutPage(request, await request.writtenHere(), isOurs);
}

function toSignIn(c: Context): Response {
  const url = new URL(c.req.url);
  const next = c.req.method === 'GET' ? url.pathname + url.search : '/';
  return c.redirect(next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`, 303);
}

class PageRequest implements PublicRequest {
  c: Context;
  viewer: Viewer | null = null;
  #web: Web;
  #secure: boolean;
  /** The megabytes of the file that its form may hold. */
  #upload: number | undefined;
  #posted: Promise<Posted> | undefined;

  constructor(c: Context, web: Web, secure: boolean, upload?: number) {
    this.c = c;
    this.#web = web;
    this.#secure = secure;
    this.#upload = upload;
  }

  /** @throws NotFound for one with a NUL in it: nothing is called that, and the database refuses to look */
  param(name: string): string {
    const value = this.c.req.param(name) ?? '';
    if (value.includes('\0')) throw new NotFound();
    return value;
  }
  query(name: string): string {
    return this.c.req.query(name)?.replaceAll('\0', '').toWellFormed().trim() ?? '';
  }
  form(): Promise<Posted> {
    this.#posted ??= readForm(this.c, this.#upload);
    return this.#posted;
  }

  /**
   * Whether the form came from a page of ours.
   * @throws Invalid for a form that cannot be taken; where a file is sent the page says so itself, when it reads the form
   */
  async isOurs(): Promise<boolean> {
    if (!originIsOurs(this.c, this.#web.origins)) return false;
    try {
      const { values } = await this.form();
      return tokenIsOurs(this.c, this.#web.secret, this.#secure, values[CSRF_FIELD]);
    } catch (error) {
      if (!(error instanceof Invalid)) return false;
      if (this.#upload) return true;
      throw error;
    }
  }

  /** The form, whatever its token; null for one from another site, or one that cannot be read. */
  async writtenHere(): Promise<Posted | null> {
    return originIsOurs(this.c, this.#web.origins) ? this.form().catch(() => null) : null;
  }

  signedIn(): SignedInRequest {
    const viewer = this.viewer!;
    const acting: Acting = { db: this.#web.db, clock: this.#web.clock, viewer };
    return Object.assign(this, { viewer, acting });
  }

  async page(title: string, body: JSX.Element, options: PageOptions = {}): Promise<Response> {
    const flash = takeFlash(this.c, this.#web.secret, this.#secure);
    const posted = this.c.req.method === 'POST';
    const isFound = (options.status ?? 200) === 200;
    const chrome = await this.#web.chromeOf(this.viewer, {
      acted: flash !== undefined || posted,
      opened: posted || !isFound ? null : this.c.req.path,
    });
    const token = csrfToken(this.c, this.#web.secret, this.#secure);
    const html = await renderPage({
      title,
      body,
      options,
      chrome,
      viewer: this.viewer,
      flash,
      csrfToken: token,
      assets: this.#web.assets,
    });
    if (options.ownPictures) allowOwnPictures(this.c);
    return this.c.html(html, options.status ?? (options.errors?.length ? 422 : 200));
  }

  redirect(to: string, flash?: Flash | string): Response {
    if (flash)
      setFlash(
        this.c,
        this.#web.secret,
        this.#secure,
        typeof flash === 'string' ? { kind: 'success', text: flash } : flash,
      );
    return this.c.redirect(to, 303);
  }
}
