import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Attrs, type Content, cls, spread } from './attrs.ts';
import { Icon } from './icon.tsx';

/** A rule to know, beside what it is about. */
export const InsetText: FC<PropsWithChildren<{ id?: string; class?: string; attrs?: Attrs }>> = ({
  id,
  class: extra,
  attrs,
  children,
}) => (
  <div id={id} class={cls('govuk-inset-text', extra)} {...spread(attrs)}>
    {children}
  </div>
);

/** Before something that cannot be undone. */
export const WarningText: FC<PropsWithChildren<{ hiddenText?: string; class?: string; attrs?: Attrs }>> = (
  props,
) => (
  <div class={cls('govuk-warning-text', props.class)} {...spread(props.attrs)}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{props.hiddenText || 'Warning'}</span>
      {props.children}
    </strong>
  </div>
);

export interface DetailsProps {
  summary: Content;
  open?: boolean;
  id?: string;
  class?: string;
  attrs?: Attrs;
}

/** Help, or the figures behind a picture. */
export const Details: FC<PropsWithChildren<DetailsProps>> = ({
  summary,
  open,
  id,
  class: extra,
  attrs,
  children,
}) => (
  <details id={id} class={cls('govuk-details', extra)} {...spread(attrs)} open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
);

/** Filters, a table of contents: closed on a phone, always open where there is room for a column of its own. */
export const FilterDetails: FC<PropsWithChildren<{ summary?: string; open?: boolean }>> = ({
  summary = 'Filter',
  open,
  children,
}) => (
  <Details summary={summary} open={open} class="decorum-filters">
    {children}
  </Details>
);

/** What is kept, what is not, and who sees it: said with a lock wherever someone types. */
export const PrivacyLine: FC<PropsWithChildren> = ({ children }) => (
  <p class="decorum-private">
    <Icon name="lock" />
    <span>{children}</span>
  </p>
);

/** Ages, dates, versions, who: small, grey, always there. */
export const Meta: FC<PropsWithChildren> = ({ children }) => <p class="decorum-meta">{children}</p>;

/** A fingerprint and what it is of. */
export const Fingerprint: FC<PropsWithChildren> = ({ children }) => <p class="decorum-hash">{children}</p>;

/** Text to copy whole: one click or tap selects all of it. */
export const CopyBox: FC<PropsWithChildren<{ label: string }>> = ({ label, children }) => (
  <>
    <p class="decorum-sheet__label">{label}</p>
    <samp class="decorum-copy">{children}</samp>
  </>
);
