import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Content, cls, has } from './attrs.ts';

export interface SplitProps {
  /**
   * `side`: content and a side column of 21 rem. `margin`: a text and notes as wide. `filters`, `contents`, `tree`: a narrow column first.
   */
  kind?: 'side' | 'margin' | 'filters' | 'contents' | 'tree';
  /** Of three children the second is the side column, which on a phone comes between the other two. */
  second?: boolean;
  /** Of three children the first is the top of the side column, which on a phone comes first. */
  lead?: boolean;
}

/** Columns where there is room (58 rem), one after the other where there is not. Its children are the columns. */
export const Split: FC<PropsWithChildren<SplitProps>> = ({ kind = 'side', second, lead, children }) => (
  <div
    class={cls(
      'decorum-split',
      (kind === 'filters' || kind === 'tree') && 'decorum-split--filters',
      kind !== 'side' && kind !== 'filters' && `decorum-split--${kind}`,
      second && 'decorum-split--second',
      lead && 'decorum-split--lead',
    )}
  >
    {children}
  </div>
);

/** One column of reading width: words, a form. */
export const Column: FC<PropsWithChildren> = ({ children }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">{children}</div>
  </div>
);

export interface PageHeadProps {
  title: Content;
  /** Above the title: which kind of thing, and its number. */
  caption?: Content;
  /** Under the title, small and grey. */
  meta?: Content;
}

/** The top of a page: its `h1`, and beside it (its children) a tag, a chip or links. */
export const PageHead: FC<PropsWithChildren<PageHeadProps>> = ({ title, caption, meta, children }) => (
  <div class="decorum-page-head">
    <div>
      {has(caption) && <span class="govuk-caption-m">{caption}</span>}
      <h1 class="govuk-heading-l">{title}</h1>
      {has(meta) && <p class="decorum-meta">{meta}</p>}
    </div>
    {children}
  </div>
);

/** The head of a section that has a link beside it. */
export const SectionHead: FC<PropsWithChildren<{ title: Content; id?: string }>> = ({
  title,
  id,
  children,
}) => (
  <div class="decorum-page-head decorum-page-head--tight">
    <h2 class="govuk-heading-m" id={id}>
      {title}
    </h2>
    {children}
  </div>
);

/** Small things in a row that wraps: chips, tags, links. Nothing where there are none: an empty list is still announced. */
export const Cluster: FC<{ items: readonly Content[]; noPrint?: boolean }> = ({ items, noPrint }) => {
  const shown = items.filter(has);
  if (shown.length === 0) return null;
  return (
    <ul class={cls('decorum-cluster', noPrint && 'decorum-no-print')}>
      {shown.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
};
