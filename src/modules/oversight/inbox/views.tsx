import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { FilterDetails, Meta } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { LinkList } from '../../../web/components/card.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Input } from '../../../web/components/input.tsx';
import { NotificationBanner } from '../../../web/components/notification-banner.tsx';
import { Pager } from '../../../web/components/pagination.tsx';
import { Pills } from '../../../web/components/queue.tsx';
import { Select } from '../../../web/components/select.tsx';
import { Cluster, PageHead, Split } from '../../../web/components/split.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { listHref, pageOf } from '../../../web/list.ts';
import { BegunForms } from './begun-views.tsx';
import { chosen, countsOf, fitting, INBOX, type InboxAsked, kindsOf } from './choose.ts';
import { type Inbox, named, WHEN, WHENS } from './model.ts';
import { Groups } from './rows.tsx';
import { Undo } from './together-views.tsx';

const SORTS = { due: 'Deadline', oldest: 'Oldest first', newest: 'Newest first', kind: 'What it is' };

type Props = {
  inbox: Inbox;
  asked: InboxAsked;
  /** Where somebody going away has it handed over, if they may. */
  handOver: string | null;
  /** Whether everything that can be ticked is. */
  ticked: boolean;
  /** Keys of what was just marked as read. */
  undoable: readonly string[];
  errors?: Issue[];
};

/** Everything that waits for one person. */
export const InboxPage: FC<Props> = ({ inbox, asked, handOver, ticked, undoable, errors }) => {
  const { items, unread } = inbox;
  const all = chosen(items, asked);
  const { page, pages, rows } = pageOf(all, asked.page);
  return (
    <>
      <IssueSummary issues={errors} />
      <PageHead title="Inbox" meta={summary(inbox)}>
        <Cluster
          noPrint
          items={[
            <a class="govuk-link" href="/inbox/calendar">
              Your deadlines in your calendar
            </a>,
            handOver && (
              <a class="govuk-link" href={handOver}>
                Going away? Name who stands in
              </a>
            ),
          ]}
        />
      </PageHead>
      <Undo keys={undoable} to={listHref('/inbox/undo', asked, INBOX)} />
      <Unread names={unread} />
      {items.length === 0 ? (
        <Parts inbox={inbox} asked={asked}>
          {unread.length === 0 && <NothingWaits />}
        </Parts>
      ) : (
        <Split kind="filters">
          <Filters inbox={inbox} asked={asked} />
          <Parts inbox={inbox} asked={asked}>
            {rows.length === 0 ? (
              <EmptyState title="Nothing fits">
                <a class="govuk-link" href="/inbox">
                  Show everything that waits
                </a>
              </EmptyState>
            ) : (
              <Groups rows={rows} counts={countsOf(all)} asked={asked} today={inbox.today} ticked={ticked} />
            )}
            {pages > 1 && (
              <p class="decorum-print-only">
                Page {page} of {pages} of this list.
              </p>
            )}
            <Pager
              page={page}
              pages={pages}
              hrefFor={(n) => listHref('/inbox', asked, INBOX, { page: n })}
              landmark="Pages of the inbox"
            />
            <Cluster
              noPrint
              items={[
                <a class="govuk-link" href={listHref('/inbox.csv', asked, INBOX, { page: 1 })}>
                  As CSV
                </a>,
              ]}
            />
            <Meta>Ages and days late count working days: no weekends, bank holidays or school holidays.</Meta>
          </Parts>
        </Split>
      )}
    </>
  );
};

/** '11 things wait for you. 1 is late.' */
function summary({ items, unread }: Inbox): string | undefined {
  if (items.length === 0) return undefined;
  const { late } = countsOf(items);
  const some = unread.length > 0 ? 'At least ' : '';
  const all = items.length === 1 ? '1 thing waits for you.' : `${items.length} things wait for you.`;
  const lateOnes = late === 0 ? 'Nothing is late.' : late === 1 ? '1 is late.' : `${late} are late.`;
  return `${some}${all} ${lateOnes}`;
}

/** What could not be read, said in words: nobody may take a part that is missing for one that is empty. */
export const Unread: FC<{ names: readonly string[] }> = ({ names }) =>
  names.length === 0 ? null : (
    <NotificationBanner title="Not everything is here">
      <p class="govuk-notification-banner__heading">We could not read {named(names)}.</p>
      <p class="govuk-body">
        What belongs there is missing below. Nothing is lost. Open this page again in a minute.
      </p>
    </NotificationBanner>
  );

const NothingWaits: FC = () => (
  <EmptyState title="Nothing is waiting for you">
    <p class="govuk-body">
      When somebody asks you something, decides what you asked for, or a deadline of yours comes near, it
      stands here. Meanwhile you can:
    </p>
    <LinkList
      items={[
        { href: '/check', icon: 'check', text: 'Check a post before you share it' },
        { href: '/policy', icon: 'policy', text: 'Read the policy' },
        { href: '/inbox/done', icon: 'tick', text: 'See what you have dealt with' },
      ]}
    />
  </EmptyState>
);

/** The parts of the inbox as links, and what is in the chosen one. */
const Parts: FC<PropsWithChildren<{ inbox: Inbox; asked: InboxAsked }>> = ({ inbox, asked, children }) => {
  const fits = fitting(inbox.items, asked);
  const counts = countsOf(fits);
  const to = (when: string) =>
    listHref('/inbox', { ...asked, filters: { ...asked.filters, when } }, INBOX, { page: 1 });
  return (
    <div>
      <Pills
        label="When"
        items={[
          { text: 'All', href: to(''), count: fits.length, current: asked.filters.when === '' },
          ...WHENS.map((when) => ({
            text: WHEN[when],
            href: to(when),
            count: counts[when],
            current: asked.filters.when === when,
          })),
          { text: 'Done', href: '/inbox/done' },
        ]}
      />
      {children}
      <BegunForms begun={inbox.begun} />
    </div>
  );
};

const Filters: FC<{ inbox: Inbox; asked: InboxAsked }> = ({ inbox, asked }) => {
  const { search, sort, filters } = asked;
  return (
    <form action="/inbox" method="get">
      {filters.when && <input type="hidden" name="when" value={filters.when} />}
      <FilterDetails open={search !== '' || filters.kind !== ''}>
        <Input
          label={{ content: 'Words', size: 's' }}
          name="q"
          type="search"
          value={search}
          spellcheck={false}
        />
        <Select
          label={{ content: 'What it is', size: 's' }}
          name="kind"
          value={filters.kind}
          items={[
            { value: '', text: 'Everything' },
            ...kindsOf(inbox.items).map(({ kind, count }) => ({ value: kind, text: `${kind} (${count})` })),
          ]}
        />
        <Select
          label={{ content: 'Order by', size: 's' }}
          name="sort"
          value={sort}
          items={Object.entries(SORTS).map(([value, text]) => ({ value, text }))}
        />
        <Button variant="secondary" small>
          Show
        </Button>
      </FilterDetails>
    </form>
  );
};
