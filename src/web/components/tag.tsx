import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Attrs, cls, spread } from './attrs.ts';
import { Icon, type IconName } from './icon.tsx';

/** The colours with a meaning here: red late or over, blue ask, yellow to settle, grey advice, green done, teal protected, purple new. */
export type TagColour = 'red' | 'blue' | 'yellow' | 'grey' | 'green' | 'teal' | 'purple';
export interface TagProps {
  colour?: TagColour;
  icon?: IconName;
  class?: string;
  attrs?: Attrs;
}

/** One state of one thing, in two words at most, or a deadline. */
export const Tag: FC<PropsWithChildren<TagProps>> = ({ colour, icon, class: extra, attrs, children }) => (
  <strong class={cls('govuk-tag', colour && `govuk-tag--${colour}`, extra)} {...spread(attrs)}>
    {icon && <Icon name={icon} />}
    {children}
  </strong>
);

/** When something is due: `late` red, `soon` (today) amber, `later` grey. Without a deadline, no tag. */
export const DeadlineTag: FC<{ state: 'late' | 'soon' | 'later'; text: string }> = ({ state, text }) => {
  if (state === 'later') return <Tag colour="grey">{text}</Tag>;
  return (
    <Tag colour={state === 'late' ? 'red' : 'yellow'} icon="clock">
      {text}
    </Tag>
  );
};
