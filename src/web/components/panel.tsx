import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Attrs, type Content, cls, has, spread } from './attrs.ts';
import { Heading } from './heading.tsx';

export interface PanelProps {
  title: Content;
  level?: 1 | 2 | 3;
  class?: string;
  attrs?: Attrs;
}

/** The end of a journey, with a number to keep. */
export const Panel: FC<PropsWithChildren<PanelProps>> = ({
  title,
  level = 1,
  class: extra,
  attrs,
  children,
}) => {
  return (
    <div class={cls('govuk-panel', 'govuk-panel--confirmation', extra)} {...spread(attrs)}>
      <Heading level={level} class="govuk-panel__title">
        {title}
      </Heading>
      {has(children) && <div class="govuk-panel__body">{children}</div>}
    </div>
  );
};
