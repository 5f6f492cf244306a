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
  /** The heading under which it stands in "More", on every screen: 'People'. */
  group?: string;
  /** How many things wait there. */
  count?: number;
}

/** Items under their headings, in the order in which these first occur; those without one come first. */
function grouped(items: readonly NavItem[]): [group: string, items: NavItem[]][] {
  return [...Map.groupBy(items, ({ group = '' }) => group)].sort(
    ([a], [b]) => Number(a !== '') - Number(b !== ''),
  );
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
        (item.wide || item.group) && 'decorum-nav--wide',
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

/** What there is no room for in the bar of a wide screen: a menu that opens without a script. */
const MoreMenu: FC<{ items: readonly NavItem[]; page: string }> = ({ items, page }) => {
  const here = items.some((item) => item.key === page);
  return (
    <li class="govuk-service-navigation__item decorum-nav--menu">
      <details class="decorum-menu" name="masthead">
        <summary class="govuk-service-navigation__link" aria-current={here ? 'true' : undefined}>
          <span>More</span>
        </summary>
        <div class="decorum-menu__box">
          {grouped(items).map(([group, of]) => (
            <>
              <p class="decorum-menu__group" id={`menu-${slug(group)}`}>
                {group}
              </p>
              <ul class="decorum-menu__list" aria-labelledby={`menu-${slug(group)}`}>
                {of.map((item) => (
                  <li>
                    <a href={item.href} aria-current={item.key === page ? 'page' : undefined}>
                      <Icon name={item.icon} />
                      {item.label}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          ))}
        </div>
      </details>
    </li>
  );
};

const slug = (words: string): string => words.toLowerCase().replace(/[^a-z]+/g, '-');

/** The service navigation: a list in the bar at the top, on a phone the bar under the thumb. */
export const Navigation: FC<{ nav: readonly NavItem[]; page: string }> = ({ nav, page }) => {
  const grouping = nav.filter((item) => item.group !== undefined);
  // A menu of one is no menu: that item stands in the bar.
  const inMore = grouping.length > 1 ? grouping : [];
  const hereIsUnderMore = nav.some((item) => (item.wide || item.group) && item.key === page);
  return (
    <div class="govuk-service-navigation" data-module="govuk-service-navigation">
      <div class="govuk-width-container">
        <div class="govuk-service-navigation__container">
          <nav aria-label="Menu" class="govuk-service-navigation__wrapper">
            <ul class="govuk-service-navigation__list" id="navigation">
              {nav
                .filter((item) => !inMore.includes(item))
                .map((item) => (
                  <NavLink item={item} here={item.key === page} />
                ))}
              {inMore.length > 0 && <MoreMenu items={inMore} page={page} />}
              {nav.some((item) => item.wide || item.group) && (
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
  const items = nav.filter((item) => item.wide || item.group);
  if (items.length === 0) return null;
  return (
    <nav
      class="decorum-more decorum-nav--phone govuk-width-container"
      id="more"
      aria-label="More"
      tabindex={-1}
    >
      <h2 class="govuk-heading-s">More</h2>
      {grouped(items).map(([group, of]) => (
        <>
          {group && <h3 class="decorum-more__group">{group}</h3>}
          <ul class="decorum-links decorum-links--boxed">
            {of.map((item) => (
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
        </>
      ))}
    </nav>
  );
};
