import type { FC } from 'hono/jsx';
import { longMoment } from '../../../platform/dates.ts';
import { InsetText } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Input } from '../../../web/components/input.tsx';
import { Pager } from '../../../web/components/pagination.tsx';
import { Select } from '../../../web/components/select.tsx';
import { Cluster, PageHead } from '../../../web/components/split.tsx';
import { sortableHead, Table, TableBox } from '../../../web/components/table.tsx';
import { Tag, type TagColour } from '../../../web/components/tag.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { Form } from '../../../web/form.tsx';
import {
  addressOf,
  hasLinkToShow,
  isNarrowed,
  MAIL_STATES,
  type MailFilter,
  type MailLine,
  type MailState,
  momentOf,
  PAGE_SIZE,
  SORTS,
  type Sort,
} from './model.ts';

const COLOURS: Record<MailState, TagColour> = {
  waiting: 'grey',
  sending: 'grey',
  sent: 'green',
  failed: 'red',
  withdrawn: 'grey',
};

type OutboxProps = {
  lines: readonly MailLine[];
  total: number;
  filter: MailFilter;
  /** Whether messages leave: a mail server is set, and this is not the example. */
  sends: boolean;
  example: boolean;
};

/** Mail, for whoever runs Decorum; the only place to read it when no mail server is set. */
export const OutboxPage: FC<OutboxProps> = (p) => (
  <>
    <BackLink href="/running">Running Decorum</BackLink>
    <PageHead title="Outbox" />
    {!p.sends && (
      <InsetText>
        {p.example ? (
          'Nothing is ever sent from the example. This is what people would have had.'
        ) : (
          <>
            No mail server is set, so messages wait here. Set <code>SMTP_URL</code> and start Decorum again,
            and they are sent. A link lets whoever opens it act as the person it is for: show it only to pass
            it on, and to nobody else. That you looked at it is kept in the ledger.
          </>
        )}
      </InsetText>
    )}
    <Finder filter={p.filter} />
    {p.lines.length === 0 ? <None filter={p.filter} /> : <Messages {...p} />}
  </>
);

const Finder: FC<{ filter: MailFilter }> = ({ filter }) => (
  <form method="get" action="/outbox" class="decorum-filter-row" aria-label="Find messages">
    <Input
      label="Address or subject"
      name="text"
      type="search"
      value={filter.text}
      width={20}
      spellcheck={false}
    />
    <Select
      label="Show"
      name="state"
      value={filter.state}
      items={[
        { text: 'All', value: '' },
        ...Object.entries(MAIL_STATES).map(([value, text]) => ({ text, value })),
      ]}
    />
    {(filter.sort !== 'at' || !filter.descending) && (
      <>
        <input type="hidden" name="sort" value={filter.sort} />
        {filter.descending && <input type="hidden" name="order" value="down" />}
      </>
    )}
    <Button variant="secondary">Show messages</Button>
  </form>
);

const None: FC<{ filter: MailFilter }> = ({ filter }) =>
  isNarrowed(filter) || filter.page > 1 ? (
    <EmptyState title="No message fits">
      <p class="govuk-body">
        Try part of the address, or{' '}
        <a class="govuk-link" href="/outbox">
          see every message
        </a>
        .
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="No messages">
      <p class="govuk-body">Reminders, links to join and links to set a new password appear here.</p>
    </EmptyState>
  );

const Messages: FC<OutboxProps> = ({ lines, total, filter, sends, example }) => {
  // Nothing of the example waits for anything.
  const columns = Object.entries(SORTS).filter(([key]) => !example || key !== 'state');
  const head = sortableHead(
    columns.map(([key, label]) => ({ key, label })),
    { key: filter.sort, direction: filter.descending ? 'descending' : 'ascending' },
    ({ key, direction }) =>
      addressOf({ ...filter, page: 1, sort: key as Sort, descending: direction === 'descending' }),
  );
  return (
    <>
      <Cluster
        items={[
          <b class="govuk-body-s">
            {total === 1 ? '1 message' : `${total.toLocaleString('en-GB')} messages`}
          </b>,
          <a
            class="govuk-link govuk-!-display-none-print"
            href={addressOf({ ...filter, page: 1 }, '/outbox.csv')}
          >
            As CSV
          </a>,
        ]}
      />
      <TableBox label="Messages">
        <Table
          caption="Messages"
          captionHidden
          stack="compact"
          firstCellIsHeader
          head={head}
          rows={lines.map((line) => [
            <Message line={line} sends={sends} />,
            line.to,
            ...(example ? [] : [<State line={line} />]),
            longMoment(momentOf(line, example)),
          ])}
        />
      </TableBox>
      <Pager
        landmark="Pages of the outbox"
        page={filter.page}
        pages={Math.ceil(total / PAGE_SIZE)}
        hrefFor={(page) => addressOf({ ...filter, page })}
      />
    </>
  );
};

const State: FC<{ line: MailLine }> = ({ line }) => (
  <>
    <Tag colour={COLOURS[line.state]}>{MAIL_STATES[line.state]}</Tag>
    {line.heldUntil && ` ${line.attempts > 0 ? 'Tried again from' : 'From'} ${longMoment(line.heldUntil)}`}
  </>
);

const Message: FC<{ line: MailLine; sends: boolean }> = ({ line, sends }) => (
  <details class="govuk-details decorum-message">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{line.subject}</span>
    </summary>
    <div class="govuk-details__text">
      <pre class="decorum-words">{line.body}</pre>
      {hasLinkToShow(line, sends) && (
        <Form action={`/outbox/${line.id}/link`}>
          <Button variant="secondary" small>
            Show the link<span class="govuk-visually-hidden"> for {line.to}</span>
          </Button>
        </Form>
      )}
      {line.error && (
        <p class={line.state === 'withdrawn' ? 'govuk-body' : 'govuk-error-message'}>{line.error}</p>
      )}
      {line.state === 'failed' && (
        <Form action={`/outbox/${line.id}/again`}>
          <Button variant="secondary" small>
            Send it again
          </Button>
        </Form>
      )}
    </div>
  </details>
);
