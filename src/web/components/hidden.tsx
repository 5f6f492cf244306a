import type { FC, PropsWithChildren } from 'hono/jsx';

/** Words for those who listen to the page; not shown. */
export const VisuallyHidden: FC<PropsWithChildren> = ({ children }) => (
  <span class="govuk-visually-hidden">{children}</span>
);
