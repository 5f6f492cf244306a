import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Acting } from '../platform/act.ts';
import type { Issue } from '../platform/errors.ts';
import type { Capability, Viewer } from '../platform/permissions.ts';

/**
 * What a route needs before it runs. `anyone`: no sign-in (first run, sign-in, personal links, health).
 * A capability: someone signed in who holds it in some scope; the action narrows to the school.
 */
export type Need = 'anyone' | Capability;

export type Handler<R> = (request: R) => Promise<Response> | Response;
export type PublicRoute = {
  method: 'get' | 'post';
  path: string;
  needs: 'anyone';
  handle: Handler<PublicRequest>;
  upload?: undefined;
};
export type SignedInRoute = {
  method: 'get' | 'post';
  path: string;
  needs: Capability;
  handle: Handler<SignedInRequest>;
  /** Takes a file of so many megabytes at the most; its handler reads the form, which may say that the file is too large. */
  upload?: number;
};
export type Route = PublicRoute | SignedInRoute;

/** What a public page gets. */
export type PublicRequest = {
  c: Context;
  /** The viewer if someone happens to be signed in. */
  viewer: Viewer | null;
  param(name: string): string;
  query(name: string): string;
  /** The posted form: every field as text (the last of several), see `all` for the rest. CSRF is checked already. */
  form(): Promise<Posted>;
  page(title: string, body: JSX.Element, options?: PageOptions): Promise<Response>;
  redirect(to: string, flash?: Flash | string): Response;
};

/** What a page for someone signed in gets. `acting` is handed to actions as it is. */
export type SignedInRequest = PublicRequest & { viewer: Viewer; acting: Acting };

export type Posted = {
  values: Record<string, string>;
  all(name: string): string[];
  file(name: string): { name: string; bytes: Uint8Array } | null;
};

/** One message about what was just done, or news from elsewhere. */
export type Flash = { kind: 'success' | 'notice'; title?: string; text: string };

export type PageOptions = {
  status?: 200 | 400 | 403 | 404 | 409 | 422 | 429 | 500 | 503;
  /** Key of the navigation item that is here. */
  nav?: string;
  errors?: Issue[];
  /** Names of islands under web/client, without extension. */
  scripts?: string[];
  /** Whether its script shows a picture that somebody chose: such a one has an address of the browser's own. */
  ownPictures?: boolean;
  /** False on a page that is not of the example trust although one is there: setting up one's own. */
  example?: false;
};

/** `get('/people', 'people.read', async (r) => ...)`: one row of a module's route table. */
export function get(path: string, needs: 'anyone', handle: Handler<PublicRequest>): Route;
export function get(path: string, needs: Capability, handle: Handler<SignedInRequest>): Route;
export function get(path: string, needs: Need, handle: Handler<never>): Route {
  return { method: 'get', path, needs, handle } as unknown as Route;
}
export function post(path: string, needs: 'anyone', handle: Handler<PublicRequest>): Route;
export function post(path: string, needs: Capability, handle: Handler<SignedInRequest>): Route;
export function post(path: string, needs: Need, handle: Handler<never>): Route {
  return { method: 'post', path, needs, handle } as unknown as Route;
}
/** A form that sends a file of so many megabytes at the most: only where someone has signed in. */
export function upload(
  path: string,
  needs: Capability,
  megabytes: number,
  handle: Handler<SignedInRequest>,
): Route {
  return { method: 'post', path, needs, handle, upload: megabytes };
}
