import type { FC } from 'hono/jsx';
import { longDate } from '../../../../platform/dates.ts';
import { FilterDetails } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { Input } from '../../../../web/components/input.tsx';
import { Pager } from '../../../../web/components/pagination.tsx';
import { Select } from '../../../../web/components/select.tsx';
import { SeverityTag } from '../../../../web/components/severity.tsx';
import { PageHead, Split } from '../../../../web/components/split.tsx';
import { sortableHead, Table, TableBox } from '../../../../web/components/table.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { EmptyState } from '../../../../web/components/welcome.tsx';
import { RULE_OPTIONS, ruleWords } from '../../rules.ts';
import { addressOf, PAGE_SIZE, type Report, type ReportFilter, SHOWN, SORTS, type Sort } from '../model.ts';
import { Words } from '../own-views.tsx';
import { StateTag } from '../parts.tsx';

const narrowed = ({ text, rule, shown }: ReportFilter): boolean => Boolean(text || rule || shown !== 'open');

const Filters: FC<{ filter: ReportFilter }> = ({ filter }) => (
  <form method="get" action="/checker/reports" aria-label="Find reports">
    <FilterDetails summary="Find and filter" open={narrowed(filter)}>
      <Input label={{ content: 'Words', size: 's' }} name="text" type="search" value={filter.text} />
      <Select
        label={{ content: 'Rule', size: 's' }}
        name="rule"
        value={filter.rule}
        items={[{ text: 'Any rule', value: '' }, ...RULE_OPTIONS]}
      />
      <Select
        label={{ content: 'Show', size: 's' }}
        name="shown"
        value={filter.shown}
        items={Object.entries(SHOWN).map(([value, text]) => ({ value, text }))}
      />
      {filter.sort !== 'made' && <input type="hidden" name="sort" value={filter.sort} />}
      {filter.descending && <input type="hidden" name="order" value="down" />}
      <Button variant="secondary" small>
        Show
      </Button>
      {narrowed(filter) && (
        <p class="govuk-body-s decorum-gap-top">
          <a class="govuk-link" href="/checker/reports">
            Clear
          </a>
        </p>
      )}
    </FilterDetails>
  </form>
);

/** What people have said of findings, the one that waits longest first. */
export const ReportListPage: FC<{ reports: readonly Report[]; total: number; filter: ReportFilter }> = ({
  reports,
  total,
  filter,
}) => {
  const labels: Record<string, string> = SORTS;
  const column = (key: Sort) => ({ key, label: labels[key]! });
  const head = sortableHead(
    [
      column('rule'),
      { key: 'words', label: 'Words', sortable: false },
      column('severity'),
      column('made'),
      column('state'),
    ],
    { key: filter.sort, direction: filter.descending ? 'descending' : 'ascending' },
    (next) =>
      addressOf({ ...filter, page: 1, sort: next.key as Sort, descending: next.direction === 'descending' }),
  );
  return (
    <>
      <BackLink href="/checker">The checker</BackLink>
      <PageHead
        title="What people say was wrong"
        meta="Kept with their consent, and without their names. Nobody is judged by what they report."
      />
      <Split kind="filters">
        <Filters filter={filter} />
        <div>
          {reports.length === 0 ? (
            <None filter={filter} />
          ) : (
            <>
              <p class="govuk-body-s">
                <b>{total === 1 ? '1 report' : `${total.toLocaleString('en-GB')} reports`}</b>
              </p>
              <TableBox label="Reports">
                <Table
                  caption="Reports"
                  captionHidden
                  stack="rows"
                  firstCellIsHeader
                  head={head}
                  rows={reports.map((report) => [
                    <a class="govuk-link" href={`/checker/reports/${report.id}`}>
                      {ruleWords(report.rule)}
                    </a>,
                    <Words report={report} />,
                    <SeverityTag severity={report.severity} />,
                    longDate(report.made_at),
                    <StateTag report={report} forAdministrator />,
                  ])}
                />
              </TableBox>
              <Pager
                page={filter.page}
                pages={Math.ceil(total / PAGE_SIZE)}
                hrefFor={(page) => addressOf({ ...filter, page })}
                landmark="Pages of reports"
              />
            </>
          )}
        </div>
      </Split>
    </>
  );
};

const None: FC<{ filter: ReportFilter }> = ({ filter }) =>
  narrowed(filter) || filter.page > 1 ? (
    <EmptyState title="None fits">
      <p class="govuk-body">
        Try other words, or{' '}
        <a class="govuk-link" href="/checker/reports?shown=all">
          look among all
        </a>
        .
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Nothing waits for an answer">
      <p class="govuk-body">
        When somebody says that a finding was wrong, it stands here.{' '}
        <a class="govuk-link" href="/checker/reports?shown=answered">
          See what was answered
        </a>
        .
      </p>
    </EmptyState>
  );
