import type { FC, PropsWithChildren } from 'hono/jsx';

/** Where one cannot go on: what happened, what to do, and (its children) the way out. */
export const DeadEnd: FC<PropsWithChildren<{ title: string; lines: readonly string[] }>> = ({
  title,
  lines,
  children,
}) => (
  <div class="decorum-narrow">
    <h1 class="govuk-heading-l">{title}</h1>
    {lines.map((line) => (
      <p class="govuk-body">{line}</p>
    ))}
    {children}
  </div>
);
