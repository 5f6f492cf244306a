import type { FC } from 'hono/jsx';
import { longDate } from '../../../../platform/dates.ts';
import type { Issue } from '../../../../platform/errors.ts';
import { FilterDetails, InsetText } from '../../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../../web/components/button.tsx';
import { IssueSummary } from '../../../../web/components/error-summary.tsx';
import { Figures, StatFigure } from '../../../../web/components/figures.tsx';
import { VisuallyHidden } from '../../../../web/components/hidden.tsx';
import { Input } from '../../../../web/components/input.tsx';
import { Pager } from '../../../../web/components/pagination.tsx';
import { Select } from '../../../../web/components/select.tsx';
import { Cluster, PageHead, SectionHead } from '../../../../web/components/split.tsx';
import { sortableHead, Table, TableBox } from '../../../../web/components/table.tsx';
import { DeadlineTag } from '../../../../web/components/tag.tsx';
import { EmptyState } from '../../../../web/components/welcome.tsx';
import { errorAt, Form } from '../../../../web/form.tsx';
import { CATEGORIES } from '../../../people/model.ts';
import type { Coverage } from './actions.ts';
import type { ListQuery, ShownCount } from './model.ts';

/** Who is covered by the policy, by school and category, and who is not yet. */
export const CoveragePage: FC<{ coverage: Coverage; query: ListQuery }> = ({ coverage, query }) => {
  const { requirement, total, late, bySchool, byCategory, list, days } = coverage;
  const { version } = requirement;
  return (
    <>
      <PageHead
        title="Who is covered"
        meta={`Version ${version.number}, in force since ${longDate(version.effectiveOn!)}. People have ${days} days to accept.${requirement.coveredBy.length > 1 ? ' It made no material change, so earlier acceptances count.' : ''}`}
      />
      <Figures
        items={[
          { label: 'People', value: total.people },
          {
            label: 'Covered',
            value: total.percent === null ? total.covered : `${total.percent}%`,
            meta: total.percent === null ? undefined : `${total.covered} of ${total.people}`,
          },
          late !== null && { label: 'Past their day', value: late },
        ].filter((item) => item !== false)}
      />
      <Picture id="by-school" title="By school" counts={bySchool} />
      <Picture id="by-category" title="By category" counts={byCategory} />
      {list ? (
        <NotYet coverage={coverage} query={query} />
      ) : (
        <InsetText>
          You see numbers only. Numbers under 5 are not shown, so that nobody can be made out.
        </InsetText>
      )}
      {coverage.maySet && (
        <p class="govuk-body">
          <a class="govuk-link" href="/policy/coverage/days">
            Change how many days people have
          </a>
        </p>
      )}
    </>
  );
};

const Picture: FC<{ id: string; title: string; counts: readonly ShownCount[] }> = ({ id, title, counts }) => {
  const finding = findingOf(counts);
  return (
    <StatFigure
      id={id}
      title={title}
      finding={finding}
      max={100}
      bars={counts.map((c) => ({
        label: c.label,
        value: c.percent ?? 0,
        text: c.percent === null ? 'not shown' : `${c.percent}%`,
      }))}
      table={{
        caption: title,
        captionHidden: true,
        firstCellIsHeader: true,
        head: [
          title.replace('By ', '').replace(/^./, (l) => l.toUpperCase()),
          { content: 'People', numeric: true },
          { content: 'Covered', numeric: true },
          { content: 'Per cent', numeric: true },
        ],
        rows: counts.map((c) => [
          c.label,
          { content: c.people, numeric: true },
          { content: c.covered, numeric: true },
          { content: c.percent === null ? 'Not shown' : `${c.percent}%`, numeric: true },
        ]),
      }}
    />
  );
};

/** What the picture shows, in a sentence. */
function findingOf(counts: readonly ShownCount[]): string {
  if (counts.length === 0) return 'Nobody is bound by the policy here.';
  const known = counts.filter((c) => c.percent !== null);
  if (known.length === 0) return 'The numbers are too small to be shown.';
  const least = known.reduce((a, b) => (b.percent! < a.percent! ? b : a));
  const hidden = counts.length - known.length;
  const masked = hidden > 0 ? ` Not shown, since the numbers are small: ${hidden}.` : '';
  if (least.percent === 100) return `Everybody is covered.${masked}`;
  if (known.length === 1) return `${least.label}: ${least.percent}% are covered.${masked}`;
  return `The lowest is ${least.label}: ${least.percent}% are covered.${masked}`;
}

/** The address of the list, changed in some way. Changing anything but the page goes to the first. */
export function listHref(query: ListQuery, change: Partial<ListQuery>): string {
  const next = { ...query, page: 1, ...change };
  const pairs = Object.entries({
    q: next.search,
    school: next.school,
    category: next.category,
    sort: next.sort === 'name' ? '' : next.sort,
    direction: next.direction === 'ascending' ? '' : next.direction,
    page: next.page === 1 ? '' : String(next.page),
  }).filter(([, value]) => value !== '');
  return `/policy/coverage${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''}#not-yet`;
}

const NotYet: FC<{ coverage: Coverage; query: ListQuery }> = ({ coverage, query }) => {
  const { list, schools, mayRemind } = coverage;
  const { rows, total, page, pages } = list!;
  const filtered = query.search !== '' || query.school !== '' || query.category !== '';
  return (
    <section aria-labelledby="not-yet">
      <SectionHead title={`Not yet covered (${total})`} id="not-yet">
        <Cluster
          items={[
            <a class="govuk-link" href="/policy/coverage.csv">
              Everybody as CSV, with times
            </a>,
          ]}
        />
      </SectionHead>
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
              label="Category"
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
        <EmptyState title={filtered ? 'Nobody fits' : 'Everybody is covered'}>
          {filtered ? (
            <a class="govuk-link" href="/policy/coverage#not-yet">
              Show everybody who is not covered
            </a>
          ) : (
            'Whoever starts is asked by mail to read and accept the policy.'
          )}
        </EmptyState>
      ) : (
        <>
          {mayRemind && (
            <Form action="/policy/coverage/remind">
              <Button variant="secondary">Remind everybody not yet covered</Button>
            </Form>
          )}
          <MissingTable coverage={coverage} query={query} rows={rows} />
          <Pager
            page={page}
            pages={pages}
            hrefFor={(n) => listHref(query, { page: n })}
            landmark="Pages of people"
          />
        </>
      )}
    </section>
  );
};

const COLUMNS = [
  { key: 'name', label: 'Name' },
  { key: 'category', label: 'Category' },
  { key: 'schools', label: 'School' },
  { key: 'due', label: 'Due' },
];

const MissingTable: FC<{
  coverage: Coverage;
  query: ListQuery;
  rows: NonNullable<Coverage['list']>['rows'];
}> = ({ coverage, query, rows }) => (
  <TableBox>
    <Table
      caption="People who are not covered yet"
      captionHidden
      stack
      firstCellIsHeader
      head={[
        ...sortableHead(COLUMNS, { key: query.sort, direction: query.direction }, ({ key, direction }) =>
          listHref(query, { sort: key as ListQuery['sort'], direction }),
        ),
        <VisuallyHidden>What you can do</VisuallyHidden>,
      ]}
      rows={rows.map(({ person, schools, due, late }) => [
        person.name,
        CATEGORIES[person.category],
        schools,
        <>
          {longDate(due)} {late && <DeadlineTag state="late" text="Late" />}
        </>,
        <Cluster
          items={[
            coverage.mayRemind &&
              (person.email ? (
                <Form action="/policy/coverage/remind" label={`Remind ${person.name}`}>
                  <input type="hidden" name="personId" value={person.personId} />
                  <Button variant="secondary" small>
                    Remind<span class="govuk-visually-hidden"> {person.name}</span>
                  </Button>
                </Form>
              ) : (
                <span class="decorum-meta">No e-mail address</span>
              )),
            <a class="govuk-link" href={`/policy/coverage/paper/${person.personId}`}>
              Record a paper<span class="govuk-visually-hidden"> signed by {person.name}</span>
            </a>,
          ]}
        />,
      ])}
    />
  </TableBox>
);

/** The form for how many days people have. */
export const DaysPage: FC<{ days: string; errors?: Issue[] }> = ({ days, errors }) => (
  <>
    <IssueSummary issues={errors} />
    <PageHead title="Days to accept" />
    <Form action="/policy/coverage/days">
      <Input
        label="How many days do people have to accept a version?"
        hint="Counted from the day it takes force, or from their first day if that is later. Reminders follow from it: 30, 15, 7, 3, 2 and 1 days before, on the day, the day after, then every week."
        name="days"
        width={3}
        inputmode="numeric"
        value={days}
        error={errorAt(errors, 'days')}
      />
      <ButtonGroup>
        <Button>Save the number of days</Button>
        <a class="govuk-link" href="/policy/coverage">
          Leave it as it is
        </a>
      </ButtonGroup>
    </Form>
  </>
);
