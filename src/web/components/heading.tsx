import type { FC, PropsWithChildren } from 'hono/jsx';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A heading whose level the page decides. Looks are given by its class, never by its level. */
export const Heading: FC<PropsWithChildren<{ level: HeadingLevel; class?: string; id?: string }>> = (
  props,
) => {
  const Tag = `h${props.level}` as 'h2';
  return (
    <Tag class={props.class} id={props.id}>
      {props.children}
    </Tag>
  );
};
