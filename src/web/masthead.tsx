import type { FC } from 'hono/jsx';
import { Icon } from './components/icon.tsx';
import { Initials } from './components/person.tsx';
import { CSRF_FIELD } from './csrf.ts';
import { type NavItem, Navigation } from './navigation.tsx';

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

const SignOut: FC<{ csrfToken: string | undefined }> = ({ csrfToken }) => (
  <form action={CHROME.signOut} method="post">
    <input type="hidden" name={CSRF_FIELD} value={csrfToken ?? ''} />
    <button type="submit">
      <Icon name="out" />
      Sign out
    </button>
  </form>
);

/** @param shut while every other page only leads to setting up a second factor: there is just the way out */
const PersonMenu: FC<{ person: SignedInPerson; shut: boolean; csrfToken: string | undefined }> = ({
  person,
  shut,
  csrfToken,
}) => (
  <details class="decorum-who" name="masthead">
    <summary>
      <Initials initials={person.initials} />
      <span class="decorum-who__text">
        <span class="decorum-who__name">{person.name}</span>
        <span class="decorum-who__place">{person.place}</span>
        <span class="govuk-visually-hidden">{shut ? ': sign out' : ': your account'}</span>
      </span>
    </summary>
    <div class="decorum-who__menu">
      <p class="decorum-who__who">
        <span class="decorum-who__name">{person.name}</span>
        <span class="decorum-who__place">{person.place}</span>
      </p>
      {!shut && (
        <>
          <a href={CHROME.account}>
            <Icon name="you" />
            Your account
          </a>
          <a href={CHROME.held}>
            <Icon name="eye" />
            What is held about you
          </a>
        </>
      )}
      <SignOut csrfToken={csrfToken} />
    </div>
  </details>
);

export interface MastheadProps {
  /** Empty until a person has the second factor their role needs. */
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
      {person && <PersonMenu person={person} shut={!nav?.length} csrfToken={csrfToken} />}
    </div>
  </header>
);
