import { raw } from 'hono/html';
import type { FC, PropsWithChildren } from 'hono/jsx';
import { AssetsContext, type AssetUrl } from './components/assets.tsx';
import { NotificationBanner } from './components/notification-banner.tsx';
import { PhaseBanner, SkipLink } from './components/wayfinding.tsx';
import { CHROME, Masthead, type SignedInPerson } from './masthead.tsx';
import { MoreLinks, type NavItem } from './navigation.tsx';
import type { Flash as FlashMessage } from './route.ts';

interface DocumentProps {
  /** What the page is, as in its `h1`; " - Decorum" is added. */
  title: string;
  assets: AssetUrl;
  /** Addresses of module scripts. */
  scripts?: readonly string[];
  /** With any, the title begins "Error: ". The page itself shows the `IssueSummary`. */
  errors?: readonly unknown[];
  trust?: { name: string };
  /** "Policy version 4, in force since 1 September 2026." */
  policyLine?: string;
  /** Says on every page that nobody in this trust is real. */
  example?: boolean;
  flash?: FlashMessage;
  csrfToken?: string;
}
export interface LayoutProps extends DocumentProps {
  /** Key of the navigation item that is here. */
  page: string;
  person?: SignedInPerson;
  /** What the person can reach; empty until they have the second factor their role needs. */
  nav: readonly NavItem[];
}
export type PublicLayoutProps = DocumentProps;

const FOOTER: readonly { text: string; href: string; inside?: true }[] = [
  { text: 'What is held about you', href: CHROME.held, inside: true },
  { text: 'Privacy', href: '/privacy' },
  { text: 'Accessibility', href: '/accessibility' },
  { text: 'Help', href: '/help' },
];

const Head: FC<Pick<DocumentProps, 'title' | 'assets' | 'scripts' | 'errors'>> = ({
  title,
  assets,
  scripts = [],
  errors = [],
}) => (
  <head>
    <meta charset="utf-8" />
    <title>{`${errors.length > 0 ? 'Error: ' : ''}${title} - Decorum`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf6f0" />
    <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1a151c" />
    <link rel="icon" type="image/svg+xml" href={assets('mark.svg')} />
    <link
      rel="preload"
      as="font"
      type="font/woff2"
      href={assets('atkinson-hyperlegible-next-latin-wght-normal.woff2')}
      crossorigin="anonymous"
    />
    <link rel="stylesheet" href={assets('app.css')} />
    {scripts.map((src) => (
      <script type="module" src={src} />
    ))}
  </head>
);

const Footer: FC<{ inside: boolean; trust?: { name: string }; policyLine?: string }> = ({
  inside,
  trust,
  policyLine,
}) => {
  const trustLine = trust?.name && `${trust.name}.`;
  return (
    <footer class="govuk-footer">
      <div class="govuk-width-container">
        <div class="govuk-footer__meta">
          <div class="govuk-footer__meta-item">
            <h2 class="govuk-visually-hidden">About this service</h2>
            <ul class="govuk-footer__inline-list">
              {FOOTER.filter((link) => inside || !link.inside).map(({ text, href }) => (
                <li class="govuk-footer__inline-list-item">
                  <a class="govuk-footer__link" href={href}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </div>
          <div class="govuk-footer__meta-item">
            {[trustLine, policyLine].filter(Boolean).join(' ') ||
              'Decorum runs a school trust’s staff social media policy.'}
          </div>
        </div>
      </div>
    </footer>
  );
};

const Flash: FC<{ flash: FlashMessage }> = ({ flash }) => (
  <NotificationBanner
    type={flash.kind === 'success' ? 'success' : undefined}
    title={flash.title ?? (flash.kind === 'success' ? 'Done' : 'For you to know')}
    titleId="flash-title"
    text={flash.text}
  />
);

type ShellProps = DocumentProps & { nav?: readonly NavItem[]; page?: string; person?: SignedInPerson };

const Shell: FC<PropsWithChildren<ShellProps>> = (props) => (
  <AssetsContext.Provider value={props.assets}>
    {raw('<!doctype html>')}
    <html lang="en-GB" class="govuk-template">
      <Head title={props.title} assets={props.assets} scripts={props.scripts} errors={props.errors} />
      <body class="govuk-template__body">
        <SkipLink>Skip to main content</SkipLink>
        <Masthead nav={props.nav} page={props.page} person={props.person} csrfToken={props.csrfToken} />
        {props.example && (
          <aside class="decorum-example" aria-label="About this trust">
            <PhaseBanner tag="Example">
              Nobody in this trust is real.{' '}
              <span class="decorum-example__more">Change anything: it reaches nobody. </span>
              {props.person && (
                <a class="govuk-link" href="/sign-in">
                  Be someone else
                </a>
              )}
            </PhaseBanner>
          </aside>
        )}
        <div class={'govuk-width-container'}>
          <main class="govuk-main-wrapper" id="main-content">
            {props.flash && <Flash flash={props.flash} />}
            {props.children}
          </main>
        </div>
        {props.nav && <MoreLinks nav={props.nav} page={props.page ?? ''} />}
        <Footer
          inside={Boolean(props.person && props.nav?.length)}
          trust={props.trust}
          policyLine={props.policyLine}
        />
      </body>
    </html>
  </AssetsContext.Provider>
);

/** A whole page for someone who is signed in. */
export const Layout: FC<PropsWithChildren<LayoutProps>> = (props) => <Shell {...props} />;

/** A whole page for anyone: first run, sign-in, errors. No navigation, nobody's name. */
export const PublicLayout: FC<PropsWithChildren<PublicLayoutProps>> = (props) => <Shell {...props} />;
