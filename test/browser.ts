import { sql } from 'kysely';
import { beginSession } from '../src/platform/accounts.ts';
import type { Auth } from '../src/platform/auth.ts';
import { type Database, inTrust } from '../src/platform/database/database.ts';
import { CSRF_FIELD } from '../src/web/csrf.ts';

export type Page = { status: number; html: string; location: string | null; url: string };

/** What answers: the application in this process, or one reached by `overHttp`. */
type Answering = { web: { request(address: string, init: RequestInit): Response | Promise<Response> } };

const HERE = 'http://localhost:3000';

/** A server at an address of its own, in place of the application in this process. */
export function overHttp(url: () => string): Answering {
  const request = (address: string, init: RequestInit) =>
    fetch(address.replace(HERE, url()), { ...init, redirect: 'manual' });
  return { web: { request } };
}

/**
 * A browser without scripts, talking to the application in this process: keeps cookies, follows redirects after a
 * post, and sends forms as a person would, with the token of the page they were on.
 */
export class Browser {
  readonly #app: Answering;
  readonly #cookies = new Map<string, string>();
  #token = '';

  constructor(app: Answering) {
    this.#app = app;
  }

  /** Begins a session for a person, as a personal link does. */
  async signInAs(
    { auth, db }: { auth: Auth; db: Database },
    trustId: string,
    personId: string,
  ): Promise<void> {
    const row = await inTrust(db, trustId, (tx) =>
      sql<{ user_id: string }>`select user_id from person where id = ${personId}`.execute(tx),
    );
    this.#keep(await beginSession(auth, row.rows[0]!.user_id));
  }

  async get(path: string): Promise<Page> {
    return this.#follow(await this.#send(path, { method: 'GET' }), path);
  }

  /** Posts fields as a form; loads a page first when no form has been seen, for its token. */
  async post(
    path: string,
    fields: Record<string, string | string[]> = {},
    file?: { field: string; name: string; bytes: Uint8Array | string },
  ): Promise<Page> {
    return this.#follow(await this.submit(path, fields, file), path);
  }

  /** The same, with the very answer to the post: nothing is followed. */
  async submit(
    path: string,
    fields: Record<string, string | string[]> = {},
    file?: { field: string; name: string; bytes: Uint8Array | string },
  ): Promise<Response> {
    if (!this.#token) await this.get('/sign-in');
    const form = file ? new FormData() : new URLSearchParams();
    form.append(CSRF_FIELD, this.#token);
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) form.append(name, one);
    if (file && form instanceof FormData)
      form.append(file.field, new File([file.bytes as BlobPart], file.name));
    return this.#send(path, { method: 'POST', body: form });
  }

  /** One request, nothing followed: for tests of what exactly is answered. */
  async raw(path: string, init: RequestInit = {}): Promise<Response> {
    return this.#send(path, init);
  }

  /** What a request of this browser would carry, for a request made by other means. */
  cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', this.cookieHeader());
    const response = await this.#app.web.request(`${HERE}${path}`, { ...init, headers });
    this.#keep(response);
    return response;
  }

  #keep(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split(';');
      const [name = '', ...value] = pair.split('=');
      const gone = attributes.some((a) => /^\s*max-age=0$/i.test(a));
      if (gone) this.#cookies.delete(name);
      else this.#cookies.set(name, value.join('='));
    }
  }

  async #follow(response: Response, path: string, hops = 0): Promise<Page> {
    const location = response.headers.get('location');
    if (location && response.status >= 300 && response.status < 400 && hops < 5) {
      const to = new URL(location, HERE);
      return this.#follow(
        await this.#send(to.pathname + to.search, { method: 'GET' }),
        to.pathname + to.search,
        hops + 1,
      );
    }
    const html = await response.text();
    this.#token = new RegExp(`name="${CSRF_FIELD}" value="([^"]+)"`).exec(html)?.[1] ?? this.#token;
    return { status: response.status, html, location, url: path };
  }
}
