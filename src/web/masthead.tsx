import type { FC } from 'hono/jsx';
import { cls } from './components/attrs.ts';
import { Icon, type IconName } from './components/icon.tsx';
import { Initials } from './components/person.tsx';
import { CSRF_FIELD } from './csrf.ts';

/** One item of the service navigation. */
export interface NavItem {
  /** Compared with the page's own key to say "you are here". */
  key: string;
  label: string;
  /** Left out on a phone: "Check" and " a post". */
  labelMore?: string;
  href: string;
  icon: IconName;
  /** Only where there is room; on a phone it is under "More". */
  wide?: boolean;
  /** How many things wait there. */
  count?: number;
}

/** Who is signed in, as the corner of the page says it. */
export interface SignedInPerson {
  name: string;
  /** Their school, or their job and school. */
  place: string;
  initials: string;
}

/** Addresses that every page leads to. */
export const CHROME = { home: '/', account: '/account', held: '/held', signOut: '/sign-out' } as const;

const Mark: FC = () => (
  <svg class="decorum-mark-logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path
      class="decorum-mark-logo__ground"
      d="M5 4.6A1.6 1.6 0 0 1 6.6 3H15a12 12 0 0 1 0 24H9.8l-3.3 2.9A.9.9 0 0 1 5 29.2z"
    />
    <path class="decorum-mark-logo__rule" d="M10.9 3v24" stroke-width="2.4" />
  </svg>
);

const Brand: FC = () => (
  <div class="govuk-generic-header">
    <div class="govuk-generic-header__container govuk-width-container">
      <div class="govuk-generic-header__logo">
        <a href={CHROME.home} class="govuk-generic-header__homepage-link">
          <Mark />
          Decorum
        </a>
      </div>
    </div>
  </div>
);

const NavLink: FC<{ item: NavItem; here: boolean }> = ({ item, here }) => {
  const label = (
    <>
      {item.label}
      {item.labelMore && <span class="decorum-nav__more">{item.labelMore}</span>}
    </>
  );
  return (
    <li
      class={cls(
        'govuk-service-navigation__item',
        here && 'govuk-service-navigation__item--active',
        item.wide && 'decorum-nav--wide',
      )}
    >
      <a class="govuk-service-navigation__link" href={item.href} aria-current={here ? 'page' : undefined}>
        <Icon name={item.icon} />
        {here ? (
          <strong class="govuk-service-navigation__active-fallback">{label}</strong>
        ) : (
          <span>{label}</span>
        )}
        {item.count ? (
          <span class="decorum-count">
            {item.count > 99 ? '99+' : item.count}
            <span class="govuk-visually-hidden"> waiting</span>
          </span>
        ) : null}
      </a>
    </li>
  );
};

const Navigation: FC<{ nav: readonly NavItem[]; page: string }> = ({ nav, page }) => {
  const hereIsUnderMore = nav.some((item) => item.wide && item.key === page);
  return (
    <div class="govuk-service-navigation" data-module="govuk-service-navigation">
      <div class="govuk-width-container">
        <div class="govuk-service-navigation__container">
          <nav aria-label="Menu" class="govuk-service-navigation__wrapper">
            <ul class="govuk-service-navigation__list" id="navigation">
              {nav.map((item) => (
                <NavLink item={item} here={item.key === page} />
              ))}
              {nav.some((item) => item.wide) && (
                <li class="govuk-service-navigation__item decorum-nav--phone">
                  <a
                    class="govuk-service-navigation__link"
                    href="#more"
                    aria-current={hereIsUnderMore ? 'true' : undefined}
                  >
                    <Icon name="more" />
                    <span>More</span>
                  </a>
                </li>
              )}
            </ul>
          </nav>
        </div>
      </div>
    </div>
  );
};

const SignOut: FC<{ csrfToken: string | undefined }> = ({ csrfToken }) => (
  <form action={CHROME.signOut} method="post">
    <input type="hidden" name={CSRF_FIELD} value={csrfToken ?? ''} />
    <button type="submit">
      <Icon name="out" />
      Sign out
    </button>
  </form>
);

const PersonMenu: FC<{ person: SignedInPerson; csrfToken: string | undefined }> = ({ person, csrfToken }) => (
  <details class="decorum-who">
    <summary>
      <Initials initials={person.initials} />
      <span class="decorum-who__text">
        <span class="decorum-who__name">{person.name}</span>
        <span class="decorum-who__place">{person.place}</span>
        <span class="govuk-visually-hidden">: your account</span>
      </span>
    </summary>
    <div class="decorum-who__menu">
      <p class="decorum-who__who">
        <span class="decorum-who__name">{person.name}</span>
        <span class="decorum-who__place">{person.place}</span>
      </p>
      <a href={CHROME.account}>
        <Icon name="you" />
        Your account
      </a>
      <a href={CHROME.held}>
        <Icon name="eye" />
        What is held about you
      </a>
      <SignOut csrfToken={csrfToken} />
    </div>
  </details>
);

export interface MastheadProps {
  nav?: readonly NavItem[];
  page?: string;
  person?: SignedInPerson;
  csrfToken?: string;
}

/** The bar at the top; on a phone its list is the bar under the thumb. */
export const Masthead: FC<MastheadProps> = ({ nav, page = '', person, csrfToken }) => (
  <header class="decorum-masthead">
    <div class="decorum-masthead__row govuk-width-container">
      <Brand />
      {nav && nav.length > 0 && <Navigation nav={nav} page={page} />}
      {person && <PersonMenu person={person} csrfToken={csrfToken} />}
    </div>
  </header>
);

/** Where "More" in the phone's bar leads: what had no room there. Not shown on wider screens. */
export const MoreLinks: FC<{ nav: readonly NavItem[]; page: string }> = ({ nav, page }) => {
  const items = nav.filter((item) => item.wide);
  if (items.length === 0) return null;
  return (
    <nav
      class="decorum-more decorum-nav--phone govuk-width-container"
      id="more"
      aria-label="More"
      tabindex={-1}
    >
      <h2 class="govuk-heading-s">More</h2>
      <ul class="decorum-links decorum-links--boxed">
        {items.map((item) => (
          <li>
            <a class="govuk-link" href={item.href} aria-current={item.key === page ? 'page' : undefined}>
              <Icon name={item.icon} />
              <span>
                {item.label}
                {item.labelMore}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
