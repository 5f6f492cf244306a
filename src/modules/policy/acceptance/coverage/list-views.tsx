import type { FC } from 'hono/jsx';
import { longDate } from '../../../../platform/dates.ts';
import { FilterDetails } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { VisuallyHidden } from '../../../../web/components/hidden.tsx';
import { Input } from '../../../../web/components/input.tsx';
import { Pager } from '../../../../web/components/pagination.tsx';
import { Select } from '../../../../web/components/select.tsx';
import { Cluster, SectionHead } from '../../../../web/components/split.tsx';
import { type CellSpec, sortableHead, Table, TableBox } from '../../../../web/components/table.tsx';
import { DeadlineTag } from '../../../../web/components/tag.tsx';
import { EmptyState } from '../../../../web/components/welcome.tsx';
import { Form } from '../../../../web/form.tsx';
import { CATEGORIES } from '../../../people/model.ts';
import type { Coverage } from './figures.ts';
import { listHref, paramsOf } from './list-query.ts';
import type { ListQuery } from './model.ts';
import { UpcomingReminder } from './upcoming-views.tsx';

/** Those who have not acknowledged it: found, sorted, reminded, recorded. */
export const NotYet: FC<{ coverage: Coverage; query: ListQuery }> = ({ coverage, query }) => {
  const { list, schools, mayRemind } = coverage;
  const { rows, total, page, pages } = list!;
  const filtered = query.search !== '' || query.school !== '' || query.category !== '';
  return (
    <section aria-labelledby="not-yet">
      <SectionHead title={`Not yet (${total})`} id="not-yet">
        {coverage.mayRecord && (
          <Cluster
            noPrint
            items={[
              <a class="govuk-link" href="/policy/coverage.csv">
                Everybody as CSV, with times
              </a>,
            ]}
          />
        )}
      </SectionHead>
      {coverage.upcoming && <UpcomingReminder upcoming={coverage.upcoming} />}
      {(filtered || total > 0) && (
        <FilterDetails summary="Find and filter" open={filtered}>
          <form method="get" action="/policy/coverage" class="decorum-pick">
            <Input label="Name" name="q" value={query.search} width={20} />
            <Select
              label="School"
              name="school"
              value={query.school}
              items={[{ value: '', text: 'All' }, ...schools.map((s) => ({ value: s.id, text: s.name }))]}
            />
            <Select
              label="Kind of staff"
              name="category"
              value={query.category}
              items={[
                { value: '', text: 'All' },
                ...Object.entries(CATEGORIES).map(([value, text]) => ({ value, text })),
              ]}
            />
            <Button variant="secondary" small>
              Show
            </Button>
          </form>
        </FilterDetails>
      )}
      {total === 0 ? (
        <EmptyState title={filtered ? 'Nobody fits' : 'Everybody has acknowledged it'}>
          {filtered ? (
            <a class="govuk-link" href="/policy/coverage#not-yet">
              Show everybody who has not
            </a>
          ) : (
            'Whoever starts is asked by mail to read and acknowledge the policy.'
          )}
        </EmptyState>
      ) : (
        <>
          {mayRemind && (
            <p>
              <Button variant="secondary" href={`/policy/coverage/remind${paramsOf(query)}`}>
                {filtered ? 'Remind those shown' : 'Remind everybody who has not'}
              </Button>
            </p>
          )}
          <MissingTable coverage={coverage} query={query} rows={rows} />
          {pages > 1 && (
            <p class="decorum-print-only">
              Page {page} of {pages} of this list.
            </p>
          )}
          <Pager
            page={page}
            pages={pages}
            hrefFor={(n) => listHref({ ...query, page: n })}
            landmark="Pages of people"
          />
        </>
      )}
    </section>
  );
};

/** What can be done in a row: on a line of its own on a phone, not on paper. */
const deeds = (content: CellSpec['content']): CellSpec => ({
  content,
  onPhone: 'own-line',
  class: 'decorum-no-print',
});

const COLUMNS = [
  { key: 'name', label: 'Name' },
  { key: 'category', label: 'Kind of staff' },
  { key: 'schools', label: 'School' },
  { key: 'due', label: 'Due' },
];

const MissingTable: FC<{
  coverage: Coverage;
  query: ListQuery;
  rows: NonNullable<Coverage['list']>['rows'];
}> = ({ coverage, query, rows }) => (
  <TableBox label="People who have not acknowledged it yet">
    <Table
      caption="People who have not acknowledged it yet"
      captionHidden
      stack="compact"
      firstCellIsHeader
      head={[
        ...sortableHead(COLUMNS, { key: query.sort, direction: query.direction }, ({ key, direction }) =>
          listHref({ ...query, sort: key as ListQuery['sort'], direction, page: 1 }),
        ),
        ...(coverage.mayRecord ? [deeds(<VisuallyHidden>What you can do</VisuallyHidden>)] : []),
      ]}
      rows={rows.map(({ person, schools, due, late }) => [
        person.name,
        CATEGORIES[person.category],
        schools,
        <>
          By {longDate(due)} {late && <DeadlineTag state="late" text="Late" />}
        </>,
        ...(coverage.mayRecord
          ? [
              deeds(
                <Cluster
                  items={[
                    coverage.mayRemind?.(person) &&
                      (person.email ? (
                        <Form
                          action={`/policy/coverage/remind${paramsOf(query)}`}
                          label={`Remind ${person.name}`}
                        >
                          <input type="hidden" name="personId" value={person.personId} />
                          <Button variant="secondary" small>
                            Remind<span class="govuk-visually-hidden"> {person.name}</span>
                          </Button>
                        </Form>
                      ) : (
                        <span class="decorum-meta">No email address</span>
                      )),
                    <a
                      class="govuk-link"
                      href={`/policy/coverage/paper/${person.personId}${paramsOf(query)}`}
                    >
                      Record a paper<span class="govuk-visually-hidden"> signed by {person.name}</span>
                    </a>,
                    <a
                      class="govuk-link"
                      href={`/policy/coverage/paper/${person.personId}/print${paramsOf(query)}`}
                    >
                      Print a paper<span class="govuk-visually-hidden"> for {person.name} to sign</span>
                    </a>,
                  ]}
                />,
              ),
            ]
          : []),
      ])}
    />
  </TableBox>
);
