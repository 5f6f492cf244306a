import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { ROLES, type Role } from '../../../platform/permissions.ts';
import { Button } from '../../../web/components/button.tsx';
import { Pager } from '../../../web/components/pagination.tsx';
import { PageHead, Split } from '../../../web/components/split.tsx';
import { sortableHead, Table, TableBox } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { HeadLinks } from '../head-links.tsx';
import { CATEGORIES, listName } from '../model.ts';
import type { Listed, PeopleList } from './actions.ts';
import { Filters } from './filters.tsx';
import {
  addressOf,
  filterOf,
  isNarrowed,
  PAGE_SIZE,
  type PeopleFilter,
  PRINT_SIZE,
  SORTS,
  type Sort,
} from './model.ts';

type ListPageProps = {
  list: PeopleList;
  filter: PeopleFilter;
  today: string;
  all: boolean;
  mayAdd: boolean;
  mayImport: boolean;
};

const State: FC<{ person: Listed; today: string }> = ({ person, today }) => {
  if (person.state === 'inactive') return <Tag colour="grey">Inactive</Tag>;
  if (person.last_day && person.last_day < today) return <Tag colour="grey">Left</Tag>;
  if (person.first_day && person.first_day > today) return <>Starts {longDate(person.first_day)}</>;
  if (!person.joined) return <span class="decorum-meta">{person.email ? 'Not joined' : 'No email'}</span>;
  return <>Joined</>;
};

/** Of what a list is narrowed to, what an invitation can be narrowed to. */
const inviting = ({ school, category }: PeopleFilter): PeopleFilter => ({
  ...filterOf(() => ''),
  school,
  category,
});

export const PeopleListPage: FC<ListPageProps> = ({ list, filter, today, all, mayAdd, mayImport }) => {
  const first = all ? 1 : (filter.page - 1) * PAGE_SIZE + 1;
  const last = first + list.people.length - 1;
  const head = sortableHead(
    [
      ...Object.entries(SORTS).map(([key, label]) => ({ key, label })),
      { key: 'roles', label: 'Roles', sortable: false },
      { key: 'account', label: 'Account', sortable: false },
    ],
    { key: filter.sort, direction: filter.descending ? 'descending' : 'ascending' },
    (next) =>
      addressOf({ ...filter, page: 1, sort: next.key as Sort, descending: next.direction === 'descending' }),
  );
  return (
    <>
      <PageHead
        title="People"
        meta="Everyone the policy binds: staff, volunteers, governors and third parties."
      >
        <HeadLinks
          links={[
            mayAdd && ['/people/new', 'Add a person'],
            mayImport && ['/people/import', 'Import a file'],
            mayAdd && [addressOf(inviting(filter), '/people/invite'), 'Invite everybody who has not joined'],
            ['/schools', 'Schools'],
          ]}
        />
      </PageHead>
      <Split kind="filters">
        <Filters filter={filter} list={list} />
        <div>
          {list.people.length === 0 ? (
            <Nobody filter={filter} mayAdd={mayAdd} />
          ) : (
            <>
              <p class="govuk-body-s">
                <b>{list.total === 1 ? '1 person' : `${list.total.toLocaleString('en-GB')} people`}</b>
                {last - first + 1 < list.total && (
                  <>
                    , {first} to {last} shown
                  </>
                )}
              </p>
              <TableBox label="People">
                <Table
                  caption="People"
                  captionHidden
                  stack="compact"
                  firstCellIsHeader
                  head={head}
                  rows={list.people.map((p) => [
                    <a class="govuk-link" href={`/people/${p.id}`}>
                      {listName(p)}
                    </a>,
                    p.jobs ?? <span class="decorum-meta">None recorded</span>,
                    p.organisation ? `${p.places ?? 'Trust'} (${p.organisation})` : (p.places ?? '–'),
                    CATEGORIES[p.category],
                    p.roles.length > 0
                      ? p.roles.map((role) => ROLES[role as Role]).join(', ')
                      : { content: '–', onPhone: 'left-out' },
                    { content: <State person={p} today={today} />, class: 'decorum-nowrap' },
                  ])}
                />
              </TableBox>
              {!all && (
                <Pager
                  page={filter.page}
                  pages={Math.ceil(list.total / PAGE_SIZE)}
                  hrefFor={(page) => addressOf({ ...filter, page })}
                  landmark="Pages of people"
                />
              )}
              <p class="govuk-body-s decorum-no-print">
                <a class="govuk-link" href={addressOf({ ...filter, page: 1 }, '/people.csv')}>
                  Download {list.total === 1 ? 'this person' : `these ${list.total.toLocaleString('en-GB')}`}{' '}
                  as CSV
                </a>
                {!all && list.total > PAGE_SIZE && list.total <= PRINT_SIZE && (
                  <>
                    {' '}
                    or{' '}
                    <a class="govuk-link" href={addressOf({ ...filter, page: 1 }, '/people', { all: 'yes' })}>
                      show all on one page to print
                    </a>
                  </>
                )}
              </p>
            </>
          )}
        </div>
      </Split>
    </>
  );
};

const Nobody: FC<{ filter: PeopleFilter; mayAdd: boolean }> = ({ filter, mayAdd }) =>
  isNarrowed(filter) || filter.page > 1 ? (
    <EmptyState title="Nobody fits">
      <p class="govuk-body">Try fewer words, or look among everyone, those who have left included.</p>
      <p class="govuk-body">
        <a
          class="govuk-link"
          href={addressOf({
            ...filter,
            page: 1,
            category: '',
            role: '',
            school: '',
            noEmail: false,
            shown: 'everyone',
          })}
        >
          Look among everyone
        </a>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Nobody is here yet">
      <p class="govuk-body">People you add or import are listed here.</p>
      {mayAdd && <Button href="/people/new">Add a person</Button>}
    </EmptyState>
  );
