import { sql } from 'kysely';
import type { App } from '../src/app.ts';
import { beginSession } from '../src/platform/accounts.ts';
import { type Database, inTrust } from '../src/platform/database/database.ts';
import { CSRF_FIELD } from '../src/web/csrf.ts';

export type Page = { status: number; html: string; location: string | null; url: string };

/**
 * A browser without scripts, talking to the application in this process: keeps cookies, follows redirects after a
 * post, and sends forms as a person would, with the token of the page they were on.
 */
export class Browser {
  readonly #app: App;
  readonly #cookies = new Map<string, string>();
  #token = '';

  constructor(app: App) {
    this.#app = app;
  }

  /** Begins a session for a person, as a personal link does. */
  async signInAs(db: Database, trustId: string, personId: string): Promise<void> {
    const row = await inTrust(db, trustId, (tx) =>
      sql<{ user_id: string }>`select user_id from person where id = ${personId}`.execute(tx),
    );
    this.#keep(await beginSession(this.#app.parts.auth, row.rows[0]!.user_id));
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
    if (!this.#token) await this.get('/sign-in');
    const form = file ? new FormData() : new URLSearchParams();
    form.append(CSRF_FIELD, this.#token);
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) form.append(name, one);
    if (file && form instanceof FormData)
      form.append(file.field, new File([file.bytes as BlobPart], file.name));
    return this.#follow(await this.#send(path, { method: 'POST', body: form }), path);
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
    const response = await this.#app.web.request(`http://localhost:3000${path}`, { ...init, headers });
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
      const to = new URL(location, 'http://localhost:3000');
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
