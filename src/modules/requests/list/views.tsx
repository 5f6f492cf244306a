import type { FC } from 'hono/jsx';
import { dayOf, longDate, shortDate } from '../../../platform/dates.ts';
import { Button } from '../../../web/components/button.tsx';
import { ListPage } from '../../../web/components/list-page.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import type { Cell } from '../../../web/components/table.tsx';
import { DeadlineTag, Tag } from '../../../web/components/tag.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { csvOf, type ListAsked } from '../../../web/list.ts';
import { REQUEST_TYPES } from '../types.ts';
import { STATE_COLOURS, stateWords } from '../words.ts';
import type { Listed } from './actions.ts';
import {
  type Filter,
  holdsWords,
  type ListedRequest,
  OWN_SORTS,
  type School,
  SEEN_SORTS,
  type Sort,
  STATES,
} from './model.ts';

type Props = { listed: Listed; asked: ListAsked<Sort, Filter>; today: string };
type SeenProps = Props & { schools: readonly School[] };

const FILTERS = () => [
  {
    name: 'state',
    label: 'How it stands',
    items: Object.entries(STATES).map(([value, text]) => ({ value, text })),
  },
  {
    name: 'type',
    label: 'Kind',
    items: REQUEST_TYPES.map(({ key, name }) => ({ value: key, text: name })),
  },
];

/** Of one school alone there is nothing to filter. */
const bySchool = (schools: readonly School[]) =>
  schools.length < 2
    ? []
    : [
        {
          name: 'school',
          label: 'School',
          items: schools.map(({ id, name }) => ({ value: id, text: name })),
        },
      ];

const kindOf = (key: string): string => REQUEST_TYPES.find((type) => type.key === key)?.name ?? key;

function titleCell({ id, title }: ListedRequest): Cell {
  return (
    <a class="govuk-link" href={`/requests/${id}`}>
      {title}
    </a>
  );
}

const stateCell = (row: ListedRequest): Cell => (
  <Tag colour={STATE_COLOURS[row.state]}>{stateWords(row)}</Tag>
);

/** What a narrow column would break into three lines. */
const NoWrap: FC<{ text: string }> = ({ text }) => <span class="decorum-nowrap">{text}</span>;

function holdsCell(row: ListedRequest, today: string): Cell {
  const words = holdsWords(row, today);
  return words ? <NoWrap text={words} /> : { content: '', onPhone: 'left-out' };
}

/** One's own requests. */
export const OwnListPage: FC<Props> = ({ listed, asked, today }) => (
  <>
    <BackLink href="/requests">Ask for permission</BackLink>
    <PageHead title="Your requests">
      <Button href="/requests">Ask for something</Button>
    </PageHead>
    <ListPage
      path="/requests/mine"
      csv="/requests/mine.csv"
      asked={asked}
      sorts={OWN_SORTS}
      opens="descending"
      caption="Your requests"
      searchLabel="Title or number"
      filters={FILTERS()}
      columns={[
        { key: 'title', label: 'What for' },
        { key: 'number', label: 'Number' },
        { key: 'type', label: 'Kind' },
        { key: 'asked', label: 'Asked' },
        { key: 'state', label: 'How it stands' },
        { key: 'until', label: 'Holds' },
      ]}
      rows={listed.rows.map((row) => [
        titleCell(row),
        { content: `Request ${row.number}` },
        kindOf(row.type),
        longDate(row.askedAt),
        stateCell(row),
        holdsCell(row, today),
      ])}
      page={listed.page}
      pages={listed.pages}
      total={listed.total}
      empty={{
        title: 'You have not asked for anything',
        text: (
          <a class="govuk-link" href="/requests">
            See what you can ask for
          </a>
        ),
      }}
    />
  </>
);

/** What one decides, decided or may read. */
export const SeenListPage: FC<SeenProps> = ({ listed, asked, today, schools }) => (
  <>
    <BackLink href="/requests">Ask for permission</BackLink>
    <PageHead
      title="Requests"
      meta="What is with you to decide, what you decided or handed over, and what you can read."
    />
    <ListPage
      path="/requests/all"
      csv="/requests/all.csv"
      asked={asked}
      sorts={SEEN_SORTS}
      caption="Requests"
      searchLabel="Title, name or number"
      filters={[...FILTERS(), ...bySchool(schools)]}
      columns={[
        { key: 'title', label: 'What for' },
        { key: 'number', label: 'Number' },
        { key: 'person', label: 'Who asks' },
        { key: 'type', label: 'Kind' },
        { key: 'asked', label: 'Asked' },
        { key: 'state', label: 'How it stands' },
        { key: 'due', label: 'Decide by' },
        { key: 'until', label: 'Holds' },
      ]}
      rows={listed.rows.map((row) => [
        titleCell(row),
        { content: <NoWrap text={`Request ${row.number}`} /> },
        row.school ? `${row.person}, ${row.school}` : row.person,
        kindOf(row.type),
        <NoWrap text={shortDate(row.askedAt)} />,
        stateCell(row),
        dueCell(row, today),
        holdsCell(row, today),
      ])}
      page={listed.page}
      pages={listed.pages}
      total={listed.total}
      empty={{
        title: 'There are no requests for you',
        text: 'When somebody asks you for permission, it stands here and in your inbox.',
      }}
    />
  </>
);

function dueCell({ state, dueAt, withNames }: ListedRequest, today: string): Cell {
  if (state !== 'waiting') return { content: '', onPhone: 'left-out' };
  const day = dayOf(dueAt);
  const how = day < today ? 'late' : day === today ? 'soon' : 'later';
  const who = withNames.length > 0 ? `With ${withNames.join(' or ')}` : 'With nobody';
  return (
    <>
      <DeadlineTag state={how} text={how === 'soon' ? 'Today' : shortDate(dueAt)} />
      <br />
      <span class="decorum-meta">{who}</span>
    </>
  );
}

/** A list as CSV, with what is on every page of it. */
export function requestsCsv(rows: readonly ListedRequest[], today: string): string {
  return csvOf(
    [
      'Number',
      'What for',
      'Kind',
      'Who asks',
      'School',
      'Asked',
      'How it stands',
      'Decide by',
      'With',
      'From',
      'Until',
      'Holds',
    ],
    rows.map((row) => [
      row.number,
      row.title,
      kindOf(row.type),
      row.person,
      row.school,
      dayOf(row.askedAt),
      stateWords(row),
      row.state === 'waiting' ? dayOf(row.dueAt) : null,
      row.withNames.join('; '),
      row.holdsFrom,
      row.holdsUntil,
      holdsWords(row, today),
    ]),
  );
}
