import type { FC, PropsWithChildren } from 'hono/jsx';
import { type ListAsked, listHref } from '../list.ts';
import { FilterDetails } from './asides.tsx';
import type { Content } from './attrs.ts';
import { Button } from './button.tsx';
import { Input } from './input.tsx';
import { Pager } from './pagination.tsx';
import { Select } from './select.tsx';
import { Cluster } from './split.tsx';
import { type Cell, sortableHead, Table, TableBox, type TableProps } from './table.tsx';
import { EmptyState } from './welcome.tsx';

export type ListColumn = { key: string; label: string };
export type ListFilter = { name: string; label: string; items: readonly { value: string; text: string }[] };

type Props = {
  /** Where the list is: '/requests'. */
  path: string;
  asked: ListAsked;
  /** The sorts of its shape, first the one it opens with, and which way that goes. */
  sorts: readonly string[];
  opens?: 'ascending' | 'descending';
  caption: string;
  /** Columns; one whose key is among the sorts can be sorted by. */
  columns: readonly ListColumn[];
  rows: readonly (readonly Cell[])[];
  page: number;
  pages: number;
  total: number;
  searchLabel?: string;
  filters?: readonly ListFilter[];
  /** Where the whole list as it was asked for comes as CSV. */
  csv?: string;
  /** How rows become blocks on a phone: `compact` unless given. */
  stack?: TableProps['stack'];
  /** What to say, and to do, where there is nothing at all; `children` are shown above the table. */
  empty: { title: string; text: Content };
};

/** A list with all that people expect of one: found, filtered, sorted, paged, as CSV and on paper. */
export const ListPage: FC<PropsWithChildren<Props>> = (props) => {
  const {
    path,
    asked,
    sorts,
    opens,
    columns,
    rows,
    page,
    pages,
    total,
    filters = [],
    searchLabel,
    csv,
  } = props;
  const shape = { sorts, ...(opens && { opens }) };
  const filtered = asked.search !== '' || Object.values(asked.filters).some((value) => value !== '');
  const head = sortableHead(
    columns.map((column) => ({ ...column, sortable: sorts.includes(column.key) })),
    { key: asked.sort, direction: asked.direction },
    ({ key, direction }) => listHref(path, asked, shape, { sort: key, direction, page: 1 }),
  );
  return (
    <>
      {(filtered || total > 0) && (
        <FilterDetails summary="Find and filter" open={filtered}>
          <form method="get" action={path} class="decorum-pick">
            {searchLabel && <Input label={searchLabel} name="q" value={asked.search} width={20} />}
            {filters.map(({ name, label, items }) => (
              <Select
                label={label}
                name={name}
                value={asked.filters[name] ?? ''}
                items={[{ value: '', text: 'All' }, ...items]}
              />
            ))}
            <Button variant="secondary" small>
              Show
            </Button>
          </form>
        </FilterDetails>
      )}
      {total === 0 ? (
        <EmptyState title={filtered ? 'Nothing fits' : props.empty.title}>
          {filtered ? (
            <a class="govuk-link" href={path}>
              Show everything
            </a>
          ) : (
            props.empty.text
          )}
        </EmptyState>
      ) : (
        <>
          {props.children}
          <Cluster
            noPrint
            items={[
              <span class="decorum-meta">{total === 1 ? '1 in all' : `${total} in all`}</span>,
              csv && (
                <a class="govuk-link" href={listHref(csv, asked, shape, { page: 1 })}>
                  As CSV
                </a>
              ),
            ]}
          />
          <TableBox label={props.caption}>
            <Table
              caption={props.caption}
              captionHidden
              stack={props.stack ?? 'compact'}
              firstCellIsHeader
              head={head}
              rows={rows}
            />
          </TableBox>
          {pages > 1 && (
            <p class="decorum-print-only">
              Page {page} of {pages} of this list.
            </p>
          )}
          <Pager
            page={page}
            pages={pages}
            hrefFor={(n) => listHref(path, asked, shape, { page: n })}
            landmark={`Pages: ${props.caption}`}
          />
        </>
      )}
    </>
  );
};
