import type { FC } from 'hono/jsx';
import { cls } from './components/attrs.ts';
import { Icon, type IconName } from './components/icon.tsx';

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

/** The service navigation: a list in the bar at the top, on a phone the bar under the thumb. */
export const Navigation: FC<{ nav: readonly NavItem[]; page: string }> = ({ nav, page }) => {
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
