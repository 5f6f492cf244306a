import type { FC } from 'hono/jsx';
import { type Attrs, type Content, cls, spread } from './attrs.ts';
import { Icon } from './icon.tsx';

export interface CellSpec {
  content: Content;
  numeric?: boolean;
  /** For `stack`: what names the cell on a phone; the column's header unless given, `false` for nothing. */
  label?: string | false;
  class?: string;
  /** In a `compact` stack: on a line of its own, or left out of it because it says nothing. */
  onPhone?: 'own-line' | 'left-out';
  colspan?: number;
  rowspan?: number;
  attrs?: Attrs;
}
export type Cell = Content | CellSpec;

export interface TableProps {
  /** What the table is; for listeners only when `captionHidden`. */
  caption?: Content;
  captionSize?: 's' | 'm' | 'l' | 'xl';
  captionHidden?: boolean;
  captionClass?: string;
  head?: readonly Cell[];
  rows: readonly (readonly Cell[] | null | undefined | false)[];
  /** Each row's first cell names the row. */
  firstCellIsHeader?: boolean;
  /**
   * On a phone each row becomes a block, its cells labelled with their column, two beside each other; `rows`: one
   * under the other; `compact`: without labels, run on as one line, for long lists of things that explain themselves.
   */
  stack?: boolean | 'rows' | 'compact';
  class?: string;
  attrs?: Attrs;
}

function cell(given: Cell): CellSpec {
  return typeof given === 'object' && given !== null && 'content' in given ? given : { content: given };
}

/** Facts in rows and columns. Put it in a `TableBox` where it is the page's main content. */
export const Table: FC<TableProps> = (props) => {
  const head = props.head?.map(cell);
  // Blocks on a phone are no table to a screen reader unless the roles are said.
  const role = (name: string): string | undefined => (props.stack ? name : undefined);
  return (
    <table
      class={cls(
        'govuk-table',
        props.stack && 'decorum-stack',
        props.stack === 'rows' && 'decorum-stack--rows',
        props.stack === 'compact' && 'decorum-stack--compact',
        props.class,
      )}
      role={role('table')}
      {...spread(props.attrs)}
    >
      {props.caption && (
        <caption
          class={cls(
            props.captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption',
            props.captionSize && `govuk-table__caption--${props.captionSize}`,
            props.captionClass,
          )}
        >
          {props.caption}
        </caption>
      )}
      {head && (
        <thead class="govuk-table__head" role={role('rowgroup')}>
          <tr class="govuk-table__row" role={role('row')}>
            {head.map((c) => (
              <th
                scope="col"
                role={role('columnheader')}
                class={cls('govuk-table__header', c.numeric && 'govuk-table__header--numeric', c.class)}
                colspan={c.colspan}
                rowspan={c.rowspan}
                {...spread(c.attrs)}
              >
                {c.content}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body" role={role('rowgroup')}>
        {props.rows.map((row) =>
          row ? (
            <tr class="govuk-table__row" role={role('row')}>
              {row.map(cell).map((c, index) => {
                const span = { colspan: c.colspan, rowspan: c.rowspan, ...spread(c.attrs) };
                if (index === 0 && props.firstCellIsHeader) {
                  return (
                    <th
                      scope="row"
                      role={role('rowheader')}
                      class={cls('govuk-table__header', c.class)}
                      {...span}
                    >
                      {c.content}
                    </th>
                  );
                }
                const label =
                  props.stack &&
                  props.stack !== 'compact' &&
                  index > 0 &&
                  (c.label ?? head?.[index]?.label ?? head?.[index]?.content);
                return (
                  <td
                    role={role('cell')}
                    class={cls(
                      'govuk-table__cell',
                      c.numeric && 'govuk-table__cell--numeric',
                      c.onPhone && `decorum-stack__${c.onPhone}`,
                      c.class,
                    )}
                    data-label={typeof label === 'string' ? label : undefined}
                    {...span}
                  >
                    {c.content}
                  </td>
                );
              })}
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  );
};

/**
 * The place of a table that may be wider than it, as with large text on a phone: the table scrolls there, by keyboard
 * too, and the page does not. @param label what the table is, as in its caption
 */
export const TableScroll: FC<{ label: string; class?: string; children?: Content }> = (props) => (
  <section class={cls('decorum-table-scroll', props.class)} aria-label={props.label} tabindex={0}>
    {props.children}
  </section>
);

/** A round-cornered box for a table that is the page's main content. */
export const TableBox: FC<{ label: string; children?: Content }> = ({ label, children }) => (
  <TableScroll label={label} class="decorum-table-wrap">
    {children}
  </TableScroll>
);

export interface SortColumn {
  key: string;
  label: string;
  numeric?: boolean;
  /** Not all columns can be sorted by. */
  sortable?: boolean;
}
export interface SortState {
  key: string;
  direction: 'ascending' | 'descending';
}

/**
 * Table headers that sort, as links: no script. `hrefFor` gives the address of the same page sorted that way.
 * The column that is sorted by says so to listeners (`aria-sort`) and with an arrow.
 */
export function sortableHead(
  columns: readonly SortColumn[],
  state: SortState,
  hrefFor: (next: SortState) => string,
): Cell[] {
  return columns.map(({ key, label, numeric, sortable = true }) => {
    if (!sortable) return { content: label, numeric };
    const here = state.key === key;
    const next: SortState = {
      key,
      direction: here && state.direction === 'ascending' ? 'descending' : 'ascending',
    };
    return {
      numeric,
      label,
      attrs: { 'aria-sort': here ? state.direction : 'none' },
      content: (
        <a class="decorum-sort" href={hrefFor(next)}>
          {label}
          <Icon name={here ? (state.direction === 'ascending' ? 'up' : 'down') : 'sort'} />
        </a>
      ),
    };
  });
}
