import type { FC } from 'hono/jsx';
import { type Attrs, type Content, cls, spread } from './attrs.ts';

export interface PageLink {
  href: string;
  text?: Content;
  /** What is on that page ("Paying for a trip"); only where there are no numbers. */
  label?: string;
  attrs?: Attrs;
}
export type PageItem =
  | { number: number | string; href: string; current?: boolean; hiddenText?: string; attrs?: Attrs }
  | { ellipsis: true };
export interface PaginationProps {
  previous?: PageLink;
  next?: PageLink;
  items?: readonly (PageItem | null | undefined)[];
  landmark?: string;
  class?: string;
  attrs?: Attrs;
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

const Arrow: FC<{ kind: 'prev' | 'next' }> = ({ kind }) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={ARROWS[kind]} />
  </svg>
);

const ArrowLink: FC<{ kind: 'prev' | 'next'; link: PageLink; block: boolean }> = ({ kind, link, block }) => (
  <div class={`govuk-pagination__${kind}`}>
    <a class="govuk-link govuk-pagination__link" href={link.href} rel={kind} {...spread(link.attrs)}>
      {(block || kind === 'prev') && <Arrow kind={kind} />}
      <span
        class={cls(
          'govuk-pagination__link-title',
          block && !link.label && 'govuk-pagination__link-title--decorated',
        )}
      >
        {link.text ?? (
          <>
            {kind === 'prev' ? 'Previous' : 'Next'}
            <span class="govuk-visually-hidden"> page</span>
          </>
        )}
      </span>
      {link.label && block && (
        <>
          <span class="govuk-visually-hidden">:</span>
          <span class="govuk-pagination__link-label">{link.label}</span>
        </>
      )}
      {!block && kind === 'next' && <Arrow kind={kind} />}
    </a>
  </div>
);

/** Pages of a long list. `Pager` works out the items. */
export const Pagination: FC<PaginationProps> = (props) => {
  const block = !props.items && Boolean(props.next || props.previous);
  return (
    <nav
      class={cls('govuk-pagination', block && 'govuk-pagination--block', props.class)}
      aria-label={props.landmark ?? 'Pagination'}
      {...spread(props.attrs)}
    >
      {props.previous && <ArrowLink kind="prev" link={props.previous} block={block} />}
      {props.items && (
        <ul class="govuk-pagination__list">
          {props.items.map((item) => {
            if (!item) return null;
            if ('ellipsis' in item)
              return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
            return (
              <li class={cls('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
                <a
                  class="govuk-link govuk-pagination__link"
                  href={item.href}
                  aria-label={item.hiddenText ?? `Page ${item.number}`}
                  aria-current={item.current ? 'page' : undefined}
                  {...spread(item.attrs)}
                >
                  {item.number}
                </a>
              </li>
            );
          })}
        </ul>
      )}
      {props.next && <ArrowLink kind="next" link={props.next} block={block} />}
    </nav>
  );
};

/** The numbers to show: the first, the last, the current one and its neighbours, 0 where some are left out. */
export function pageNumbers(page: number, pages: number): number[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((n) => n >= 1 && n <= pages)
    .sort((a, b) => a - b);
  return shown.flatMap((n, i) => {
    const before = shown[i - 1];
    if (before === undefined || n - before === 1) return [n];
    // one page left out is shown: a gap would take as much room
    return n - before === 2 ? [n - 1, n] : [0, n];
  });
}

/** Pages 1 to `pages` of a list, the current one `page`. Shows nothing when one page holds it all. */
export const Pager: FC<{
  page: number;
  pages: number;
  hrefFor: (page: number) => string;
  landmark: string;
}> = ({ page, pages, hrefFor, landmark }) => {
  if (pages <= 1) return null;
  return (
    <Pagination
      landmark={landmark}
      previous={page > 1 ? { href: hrefFor(page - 1) } : undefined}
      next={page < pages ? { href: hrefFor(page + 1) } : undefined}
      items={pageNumbers(page, pages).map((n) =>
        n === 0 ? { ellipsis: true } : { number: n, href: hrefFor(n), current: n === page },
      )}
    />
  );
};
