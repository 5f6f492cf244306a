import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Content, cls, has } from './attrs.ts';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface CardProps {
  title: Content;
  /** Id of its heading; unique on the page. */
  id: string;
  /** When nothing in it can be done. */
  well?: boolean;
  level?: HeadingLevel;
  noPrint?: boolean;
}

/** An aside in the side column. Never the main content. */
export const Card: FC<PropsWithChildren<CardProps>> = ({ title, id, well, level = 2, noPrint, children }) => (
  <section
    class={cls('decorum-card', well && 'decorum-card--well', noPrint && 'decorum-no-print')}
    aria-labelledby={id}
  >
    <Heading level={level} class="govuk-heading-s" id={id}>
      {title}
    </Heading>
    {children}
  </section>
);

export interface LinkItem {
  href: string;
  icon: IconName;
  text: Content;
  meta?: Content;
}

/** Things that can be done, or are open, each with its icon. `boxed` where it is the page's main content. */
export const LinkList: FC<{ items: readonly (LinkItem | null | undefined | false)[]; boxed?: boolean }> = ({
  items,
  boxed,
}) => (
  <ul class={cls('decorum-links', boxed && 'decorum-links--boxed')}>
    {items.map(
      (item) =>
        item && (
          <li>
            <a class="govuk-link" href={item.href}>
              <Icon name={item.icon} />
              <span>
                {item.text}
                {has(item.meta) && (
                  <>
                    {' '}
                    <span class="decorum-meta">{item.meta}</span>
                  </>
                )}
              </span>
            </a>
          </li>
        ),
    )}
  </ul>
);

/** One link with its icon, in a cluster: print, download, what changed. */
export const IconLink: FC<PropsWithChildren<{ href: string; icon: IconName }>> = ({
  href,
  icon,
  children,
}) => (
  <a class="govuk-link decorum-icon-link" href={href}>
    <Icon name={icon} />
    {children}
  </a>
);
