import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Attrs, type Content, cls, has, type Part, part, spread } from './attrs.ts';
import { Heading } from './heading.tsx';

export interface SummaryAction {
  text: Content;
  href: string;
  /** What it acts on, for listeners: "Change" + " the date". */
  hiddenText?: string;
  class?: string;
  attrs?: Attrs;
}
export interface SummaryRow {
  key: Part;
  value: Part;
  actions?: readonly SummaryAction[];
  actionsClass?: string;
  class?: string;
}
export interface SummaryCardSpec {
  title?: Part;
  level?: 2 | 3 | 4;
  actions?: readonly SummaryAction[];
  actionsClass?: string;
  class?: string;
  attrs?: Attrs;
}
export interface SummaryListProps {
  rows: readonly (SummaryRow | null | undefined | false)[];
  /** Puts the list in a card with a title. */
  card?: SummaryCardSpec;
  class?: string;
  attrs?: Attrs;
}

const Action: FC<{ action: SummaryAction; cardTitle?: Part }> = ({ action, cardTitle }) => (
  <a class={cls('govuk-link', action.class)} href={action.href} {...spread(action.attrs)}>
    {action.text}
    {(action.hiddenText || has(cardTitle)) && (
      <span class="govuk-visually-hidden">
        {action.hiddenText && ` ${action.hiddenText}`}
        {has(cardTitle) && (
          <>
            {' ('}
            {part(cardTitle).content})
          </>
        )}
      </span>
    )}
  </a>
);

const Row: FC<{ row: SummaryRow; anyActions: boolean; cardTitle?: Part }> = ({
  row,
  anyActions,
  cardTitle,
}) => {
  const key = part(row.key);
  const value = part(row.value);
  const actions = row.actions ?? [];
  return (
    <div
      class={cls(
        'govuk-summary-list__row',
        anyActions && !row.actions && 'govuk-summary-list__row--no-actions',
        row.class,
      )}
    >
      <dt class={cls('govuk-summary-list__key', key.class)}>{key.content}</dt>
      <dd class={cls('govuk-summary-list__value', value.class)}>{value.content}</dd>
      {actions.length > 0 && (
        <dd class={cls('govuk-summary-list__actions', row.actionsClass)}>
          {actions.length === 1 ? (
            <Action action={actions[0]!} cardTitle={cardTitle} />
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {actions.map((action) => (
                <li class="govuk-summary-list__actions-list-item">
                  <Action action={action} cardTitle={cardTitle} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  );
};

/** Questions and answers, or facts, with what can be done about each. */
export const SummaryList: FC<SummaryListProps> = (props) => {
  const anyActions = props.rows.some((row) => row && (row.actions?.length ?? 0) > 0);
  const list = (
    <dl class={cls('govuk-summary-list', props.class)} {...spread(props.attrs)}>
      {props.rows.map(
        (row) => row && <Row row={row} anyActions={anyActions} cardTitle={props.card?.title} />,
      )}
    </dl>
  );
  return props.card ? <SummaryCard {...props.card}>{list}</SummaryCard> : list;
};

/** A thing with actions of its own: a piece of evidence, an opened pupil. Not for a section of a page: use a heading. */
export const SummaryCard: FC<PropsWithChildren<SummaryCardSpec & { status?: Content }>> = (props) => {
  const title = has(props.title) ? part(props.title) : undefined;
  const actions = props.actions ?? [];
  return (
    <div class={cls('govuk-summary-card', props.class)} {...spread(props.attrs)}>
      <div class="govuk-summary-card__title-wrapper">
        {title && (
          <Heading level={props.level ?? 2} class={cls('govuk-summary-card__title', title.class)}>
            {title.content}
          </Heading>
        )}
        {has(props.status) && <div class="govuk-summary-card__actions">{props.status}</div>}
        {actions.length === 1 && (
          <div class={cls('govuk-summary-card__actions', props.actionsClass)}>
            <Action action={actions[0]!} cardTitle={props.title} />
          </div>
        )}
        {actions.length > 1 && (
          <ul class={cls('govuk-summary-card__actions', props.actionsClass)}>
            {actions.map((action) => (
              <li class="govuk-summary-card__action">
                <Action action={action} cardTitle={props.title} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="govuk-summary-card__content">{props.children}</div>
    </div>
  );
};

/** Facts about the thing on the page. `narrow` in a side column. */
export const Facts: FC<{
  rows: readonly (readonly [key: string, value: Content] | null | undefined | false)[];
  narrow?: boolean;
}> = ({ rows, narrow }) => (
  <SummaryList
    class={cls('decorum-facts', narrow && 'decorum-facts--narrow')}
    rows={rows.map((row) => row && { key: row[0], value: row[1] })}
  />
);
