import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Content, cls, has } from './attrs.ts';
import { Heading, type HeadingLevel } from './heading.tsx';

export interface SheetProps {
  /** Whose words these are and when they were written: the sheet's heading. */
  label?: Content;
  /** Id of that heading; unique on the page. */
  id?: string;
  level?: HeadingLevel;
  /** Inside a card, a timeline or a finding. */
  small?: boolean;
  /** For listeners, where there is no visible label. */
  ariaLabel?: string;
}

/** Words a person wrote, on paper: square corners, margin rule. Never what the software says. */
export const Sheet: FC<PropsWithChildren<SheetProps>> = ({
  label,
  id,
  level = 2,
  small,
  ariaLabel,
  children,
}) => {
  const looks = cls('decorum-sheet', small && 'decorum-sheet--small');
  if (!has(label) && ariaLabel === undefined) return <div class={looks}>{children}</div>;
  return (
    <section class={looks} aria-labelledby={has(label) ? id : undefined} aria-label={ariaLabel}>
      {has(label) && (
        <Heading level={level} class="decorum-sheet__label" id={id}>
          {label}
        </Heading>
      )}
      {children}
    </section>
  );
};

/** The words themselves. `lines` keeps the writer's own line breaks. */
export const SheetText: FC<PropsWithChildren<{ lines?: boolean }>> = ({ lines, children }) => (
  <p class={cls('decorum-sheet__text', lines && 'decorum-sheet__text--lines')}>{children}</p>
);
