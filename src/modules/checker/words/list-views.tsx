import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { FilterDetails } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Input } from '../../../web/components/input.tsx';
import { Pager } from '../../../web/components/pagination.tsx';
import { Select } from '../../../web/components/select.tsx';
import { Cluster, PageHead, Split } from '../../../web/components/split.tsx';
import { sortableHead, Table, TableBox } from '../../../web/components/table.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { CONTROL_OPTIONS, ruleWords } from '../rules.ts';
import type { Listed } from './actions.ts';
import {
  addressOf,
  isNarrowed,
  KINDS,
  PAGE_SIZE,
  SHOWN,
  SORTS,
  type Sort,
  type WordFilter,
} from './model.ts';
import { StandingTag } from './views.tsx';

const options = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, text]) => ({ value, text }));

const Filters: FC<{ filter: WordFilter }> = ({ filter }) => (
  <form method="get" action="/checker/words" aria-label="Find terms and exceptions">
    <FilterDetails summary="Find and filter" open={isNarrowed(filter)}>
      <Input label={{ content: 'Words', size: 's' }} name="text" type="search" value={filter.text} />
      <Select
        label={{ content: 'Kind', size: 's' }}
        name="kind"
        value={filter.kind}
        items={[{ text: 'Terms and exceptions', value: '' }, ...options(KINDS)]}
      />
      <Select
        label={{ content: 'Rule', size: 's' }}
        name="control"
        value={filter.control}
        items={[{ text: 'Any rule', value: '' }, ...CONTROL_OPTIONS]}
      />
      <Select
        label={{ content: 'Show', size: 's' }}
        name="shown"
        value={filter.shown}
        items={options(SHOWN)}
      />
      {filter.sort !== 'phrase' && <input type="hidden" name="sort" value={filter.sort} />}
      {filter.descending && <input type="hidden" name="order" value="down" />}
      <Button variant="secondary" small>
        Show
      </Button>
      {isNarrowed(filter) && (
        <p class="govuk-body-s decorum-gap-top">
          <a class="govuk-link" href="/checker/words">
            Clear
          </a>
        </p>
      )}
    </FilterDetails>
  </form>
);

/** The trust's terms and exceptions. */
export const WordListPage: FC<{ words: readonly Listed[]; total: number; filter: WordFilter }> = ({
  words,
  total,
  filter,
}) => {
  const head = sortableHead(
    [
      ...Object.entries(SORTS).map(([key, label]) => ({ key, label })),
      { key: 'standing', label: 'State', sortable: false },
    ],
    { key: filter.sort, direction: filter.descending ? 'descending' : 'ascending' },
    (next) =>
      addressOf({ ...filter, page: 1, sort: next.key as Sort, descending: next.direction === 'descending' }),
  );
  return (
    <>
      <BackLink href="/checker">The checker</BackLink>
      <PageHead title="Terms and exceptions" meta="What your trust has taught the checker.">
        <Cluster
          items={[
            <a class="govuk-link" href="/checker/words/new?kind=term">
              Add a term
            </a>,
            <a class="govuk-link" href="/checker/words/new?kind=exception">
              Add an exception
            </a>,
          ]}
        />
      </PageHead>
      <Split kind="filters">
        <Filters filter={filter} />
        <div>
          {words.length === 0 ? (
            <None filter={filter} />
          ) : (
            <>
              <p class="govuk-body-s">
                <b>{total.toLocaleString('en-GB')} found</b>
              </p>
              <TableBox label="Terms and exceptions">
                <Table
                  caption="Terms and exceptions"
                  captionHidden
                  stack="compact"
                  firstCellIsHeader
                  head={head}
                  rows={words.map((word) => [
                    <a class="govuk-link" href={`/checker/words/${word.id}`}>
                      {word.phrase}
                    </a>,
                    KINDS[word.kind],
                    ruleWords(word.control),
                    longDate(word.expires_on),
                    <StandingTag word={word} />,
                  ])}
                />
              </TableBox>
              <Pager
                page={filter.page}
                pages={Math.ceil(total / PAGE_SIZE)}
                hrefFor={(page) => addressOf({ ...filter, page })}
                landmark="Pages of terms and exceptions"
              />
            </>
          )}
        </div>
      </Split>
    </>
  );
};

const None: FC<{ filter: WordFilter }> = ({ filter }) =>
  filter.text || filter.control || filter.shown !== 'now' || filter.page > 1 ? (
    <EmptyState title="None fits">
      <p class="govuk-body">
        Try other words, or{' '}
        <a class="govuk-link" href="/checker/words?shown=all">
          look among all, those that have ended included
        </a>
        .
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="None yet">
      <p class="govuk-body">
        The checker works without. Add a term when it misses something that matters at your trust, and an
        exception when it is wrong on words you use.
      </p>
    </EmptyState>
  );
