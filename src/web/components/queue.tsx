import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Content, has } from './attrs.ts';
import { ClauseChip, type ClauseRef } from './clause.tsx';
import { Icon, type IconName } from './icon.tsx';

/** Rows of work. */
export const Queue: FC<PropsWithChildren> = ({ children }) => <ul class="decorum-queue">{children}</ul>;

export interface QueueRowProps {
  icon: IconName;
  /** In place of the icon, where the row can be ticked: `label` says of which. */
  tick?: { name: string; value: string; id: string; label: string; checked: boolean };
  title: Content;
  /** The whole row leads there. Without one the row is plain and has an `action`. */
  href?: string;
  /** What it is, and from whom. */
  meta?: Content;
  clause?: ClauseRef;
  /** A `DeadlineTag`. */
  when?: Content;
  /** How long it has been open. */
  age?: Content;
  /** A small form or button, for rows without an address. */
  action?: Content;
}

/** One row. Its link covers the row; the chip stays on top. */
export const QueueRow: FC<QueueRowProps> = (props) => (
  <li class={props.href === undefined ? 'decorum-row decorum-row--plain' : 'decorum-row'}>
    {props.tick ? <Tick {...props.tick} /> : <Icon name={props.icon} />}
    <div>
      <div class="decorum-row__title">
        {props.href === undefined ? (
          props.title
        ) : (
          <a class="govuk-link govuk-link--no-underline" href={props.href}>
            {props.title}
          </a>
        )}
      </div>
      {(has(props.meta) || props.clause) && (
        <p class="decorum-row__meta">
          {has(props.meta) && <span>{props.meta}</span>}
          {props.clause && <ClauseChip clause={props.clause} short />}
        </p>
      )}
    </div>
    {(has(props.when) || has(props.age) || has(props.action)) && (
      <div class="decorum-row__when">
        {props.when}
        {has(props.age) && <span>{props.age}</span>}
        {props.action}
      </div>
    )}
  </li>
);

const Tick: FC<NonNullable<QueueRowProps['tick']>> = ({ label, ...attrs }) => (
  <input class="decorum-row__tick" type="checkbox" aria-label={label} {...attrs} />
);

export interface Pill {
  text: string;
  href: string;
  count?: number;
  current?: boolean;
}

/** Ways to cut a queue, as links with counts. */
export const Pills: FC<{ items: readonly Pill[]; label: string }> = ({ items, label }) => (
  <nav aria-label={label}>
    <ul class="decorum-pills">
      {items.map(({ text, href, count, current }) => (
        <li>
          <a href={href} aria-current={current ? 'true' : undefined}>
            {text}
            {count !== undefined && (
              <>
                {' '}
                <span class="decorum-num">{count}</span>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
