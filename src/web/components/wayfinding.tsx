import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Attrs, type Content, cls, spread } from './attrs.ts';

export interface Crumb {
  text: Content;
  /** Without one it is the page one is on. */
  href?: string;
  attrs?: Attrs;
}

/** Where one is in the policy or a register. A journey has a `BackLink` instead. */
export const Breadcrumbs: FC<{
  items: readonly Crumb[];
  collapseOnPhone?: boolean;
  label?: string;
  class?: string;
  attrs?: Attrs;
}> = (props) => (
  <nav
    class={cls(
      'govuk-breadcrumbs',
      props.class,
      props.collapseOnPhone && 'govuk-breadcrumbs--collapse-on-mobile',
    )}
    {...spread(props.attrs)}
    aria-label={props.label ?? 'Breadcrumb'}
  >
    <ol class="govuk-breadcrumbs__list">
      {props.items.map((item) =>
        item.href === undefined ? (
          <li class="govuk-breadcrumbs__list-item" aria-current="page">
            {item.text}
          </li>
        ) : (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={item.href} {...spread(item.attrs)}>
              {item.text}
            </a>
          </li>
        ),
      )}
    </ol>
  </nav>
);

/** Back to the list one came from; its text is that list's name ("Inbox"). */
export const BackLink: FC<PropsWithChildren<{ href: string; class?: string; attrs?: Attrs }>> = ({
  href,
  class: extra,
  attrs,
  children,
}) => (
  <a href={href} class={cls('govuk-back-link', extra)} {...spread(attrs)}>
    {children ?? 'Back'}
  </a>
);

/** The first thing on a page: past the navigation, to the content. */
export const SkipLink: FC<PropsWithChildren<{ href?: string; class?: string; attrs?: Attrs }>> = ({
  href = '#main-content',
  class: extra,
  attrs,
  children,
}) => (
  <a href={href} class={cls('govuk-skip-link', extra)} {...spread(attrs)} data-module="govuk-skip-link">
    {children}
  </a>
);

/** A line under the masthead that is true of every page: "Example". */
export const PhaseBanner: FC<
  PropsWithChildren<{ tag: Content; tagClass?: string; class?: string; attrs?: Attrs }>
> = (props) => (
  <div class={cls('govuk-phase-banner govuk-width-container', props.class)} {...spread(props.attrs)}>
    <p class="govuk-phase-banner__content">
      <strong class={cls('govuk-tag govuk-phase-banner__content__tag', props.tagClass)}>{props.tag}</strong>{' '}
      <span class="govuk-phase-banner__text">{props.children}</span>
    </p>
  </div>
);

/** The way on from a page that has nothing more to do on it. */
export const HomeLink: FC = () => (
  <p class="govuk-body">
    <a class="govuk-link" href="/">
      Go to the home page
    </a>
  </p>
);
