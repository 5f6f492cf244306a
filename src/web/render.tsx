import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Viewer } from '../platform/permissions.ts';
import type { Assets } from './assets.ts';
import { PageContextOf } from './context.ts';
import { Layout, PublicLayout } from './layout.tsx';
import type { NavItem } from './navigation.tsx';
import type { Flash, PageOptions } from './route.ts';

/** What stands around a page: the same for every page of one person. */
export type Chrome = {
  trustName?: string;
  /** 'Policy version 4, in force since 1 September 2026.' */
  policyLine?: string;
  example: boolean;
  nav: NavItem[];
};

export type Rendering = {
  title: string;
  body: JSX.Element;
  options: PageOptions;
  chrome: Chrome;
  viewer: Viewer | null;
  flash: Flash | undefined;
  csrfToken: string;
  assets: Assets;
};

/** The whole document, as text. */
export async function renderPage(r: Rendering): Promise<string> {
  const scripts = (r.options.scripts ?? []).map((name) => r.assets(`${name}.js`));
  const shared = {
    title: r.title,
    assets: r.assets,
    scripts,
    flash: r.flash,
    csrfToken: r.csrfToken,
    errors: r.options.errors,
    example: r.options.example ?? r.chrome.example,
  };
  const page = r.viewer ? (
    <Layout
      {...shared}
      page={r.options.nav ?? ''}
      person={{ name: r.viewer.name, place: r.viewer.place, initials: r.viewer.initials }}
      trust={{ name: r.chrome.trustName ?? '' }}
      policyLine={r.chrome.policyLine}
      nav={r.chrome.nav}
    >
      {r.body}
    </Layout>
  ) : (
    <PublicLayout {...shared} trust={r.chrome.trustName ? { name: r.chrome.trustName } : undefined}>
      {r.body}
    </PublicLayout>
  );
  const html = await (
    <PageContextOf.Provider value={{ csrfToken: r.csrfToken }}>{page}</PageContextOf.Provider>
  ).toString();
  return html.startsWith('<!') ? html : `<!doctype html>${html}`;
}
