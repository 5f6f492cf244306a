import type { FC } from 'hono/jsx';
import { longMoment } from '../../platform/dates.ts';
import { type Capability, may, type Viewer } from '../../platform/permissions.ts';
import { Button } from '../../web/components/button.tsx';
import { LinkList } from '../../web/components/card.tsx';
import type { IconName } from '../../web/components/icon.tsx';
import { Input } from '../../web/components/input.tsx';
import { Pager } from '../../web/components/pagination.tsx';
import { Select } from '../../web/components/select.tsx';
import { Table, TableBox } from '../../web/components/table.tsx';
import { Tag, type TagColour } from '../../web/components/tag.tsx';
import { EmptyState } from '../../web/components/welcome.tsx';
import { Form } from '../../web/form.tsx';
import type { LedgerLine, MailLine } from './model.ts';

const PLACES: readonly { href: string; icon: IconName; text: string; meta: string; needs: Capability }[] = [
  {
    href: '/trust',
    icon: 'school',
    text: 'The trust',
    meta: 'Its name, telephone number and website',
    needs: 'settings.edit',
  },
  {
    href: '/schools',
    icon: 'school',
    text: 'Schools',
    meta: 'Who leads each, and how many work there',
    needs: 'people.read',
  },
  {
    href: '/calendar',
    icon: 'calendar',
    text: 'Calendar',
    meta: 'Term dates and closed days: no reminders go out on those',
    needs: 'settings.edit',
  },
  {
    href: '/people/import',
    icon: 'upload',
    text: 'Import staff',
    meta: 'From a spreadsheet, with a look at what would change first',
    needs: 'people.import',
  },
  {
    href: '/policy/versions',
    icon: 'history',
    text: 'Versions of the policy',
    meta: 'What was in force on any day',
    needs: 'self',
  },
  {
    href: '/ledger',
    icon: 'register',
    text: 'Ledger',
    meta: 'Every act, in order, and proof that none was altered',
    needs: 'ledger.read',
  },
  {
    href: '/outbox',
    icon: 'envelope',
    text: 'Outbox',
    meta: 'Mail that was sent, waits, or could not be sent',
    needs: 'mail.read',
  },
];

/** Where those who look after Decorum find everything that is set and proved. */
export const RunningPage: FC<{ viewer: Viewer }> = ({ viewer }) => (
  <>
    <h1 class="govuk-heading-xl">Running Decorum</h1>
    <LinkList boxed items={PLACES.filter((place) => may(viewer, place.needs))} />
  </>
);

type LedgerProps = {
  lines: LedgerLine[];
  total: number;
  kinds: string[];
  filter: { verb: string; subject: string; from: string; to: string };
  page: number;
  pages: number;
};

/** Every act, newest first. */
export const LedgerPage: FC<LedgerProps> = ({ lines, total, kinds, filter, page, pages }) => {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
  return (
    <>
      <h1 class="govuk-heading-xl">Ledger</h1>
      <p class="govuk-body">
        Every act is a line here, tied to the line before it. A line cannot be altered or taken away without
        the next one showing it.
      </p>
      <Form action="/ledger/check">
        <Button variant="secondary">Check the whole ledger</Button>
      </Form>
      <form method="get" action="/ledger" class="decorum-filter-row">
        <Input label="Act" name="verb" value={filter.verb} width={10} />
        <Select
          label="About"
          name="subject"
          value={filter.subject}
          items={[{ text: 'Anything', value: '' }, ...kinds.map((kind) => ({ text: kind, value: kind }))]}
        />
        <Input label="From" name="from" type="date" value={filter.from} width={10} />
        <Input label="To" name="to" type="date" value={filter.to} width={10} />
        <Button variant="secondary">Filter</Button>
      </form>
      {lines.length === 0 ? (
        <EmptyState title="No lines fit">
          <p class="govuk-body">
            {total === 0 && query.size === 0 ? 'Nothing has been done yet.' : 'Change the filter, or '}
            {query.size > 0 && (
              <a class="govuk-link" href="/ledger">
                see every line
              </a>
            )}
          </p>
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body-s">
            {total} {total === 1 ? 'line' : 'lines'}.{' '}
            <a class="govuk-link" href={`/ledger.csv?${query}`}>
              Save them as CSV
            </a>
          </p>
          <TableBox>
            <Table
              caption="Lines of the ledger, newest first"
              captionHidden
              stack
              head={['Line', 'When', 'What', 'By', 'Clause', 'Fingerprint', 'Particulars']}
              rows={lines.map((line) => [
                line.seq,
                longMoment(line.at),
                <>
                  {line.verb}
                  <span class="decorum-meta"> {line.subjectKind}</span>
                </>,
                line.actorName ?? line.actor,
                line.clause ?? '',
                <code>{line.hash.slice(0, 12)}</code>,
                <Particulars line={line} />,
              ])}
            />
          </TableBox>
          <Pager
            landmark="Pages of the ledger"
            page={page}
            pages={pages}
            hrefFor={(n) => `/ledger?${new URLSearchParams([...query, ['page', String(n)]])}`}
          />
        </>
      )}
    </>
  );
};

const Particulars: FC<{ line: LedgerLine }> = ({ line }) => (
  <details class="govuk-details decorum-details--row">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">
        Show<span class="govuk-visually-hidden"> the particulars of line {line.seq}</span>
      </span>
    </summary>
    <div class="govuk-details__text">
      {line.erased ? (
        'Erased by retention. The line itself still proves that it was there.'
      ) : (
        <pre class="decorum-particulars">{JSON.stringify(line.payload, null, 1)}</pre>
      )}
    </div>
  </details>
);

const MAIL_STATES: Record<string, { text: string; colour: TagColour }> = {
  waiting: { text: 'Waiting', colour: 'grey' },
  sending: { text: 'Being sent', colour: 'grey' },
  sent: { text: 'Sent', colour: 'green' },
  failed: { text: 'Not sent', colour: 'red' },
};

/** Mail, for whoever runs Decorum; the only place to read it when no mail server is set. */
export const OutboxPage: FC<{
  lines: MailLine[];
  total: number;
  state: string;
  sendsMail: boolean;
  page: number;
  pages: number;
}> = (p) => (
  <>
    <h1 class="govuk-heading-xl">Outbox</h1>
    {!p.sendsMail && (
      <div class="govuk-inset-text">
        No mail server is set, so messages wait here. Set <code>SMTP_URL</code> and start Decorum again, and
        they are sent.
      </div>
    )}
    <form method="get" action="/outbox" class="decorum-filter-row">
      <Select
        label="Show"
        name="state"
        value={p.state}
        items={[
          { text: 'All', value: '' },
          ...Object.entries(MAIL_STATES).map(([value, { text }]) => ({ text, value })),
        ]}
      />
      <Button variant="secondary">Filter</Button>
    </form>
    {p.lines.length === 0 ? (
      <EmptyState title="No messages">
        <p class="govuk-body">Reminders, links to join and links to set a new password appear here.</p>
      </EmptyState>
    ) : (
      p.lines.map((line) => (
        <details class="govuk-details decorum-message">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{line.subject}</span>{' '}
            <Tag colour={MAIL_STATES[line.state]?.colour}>{MAIL_STATES[line.state]?.text}</Tag>
            <span class="decorum-meta">
              {' '}
              to {line.to}, {longMoment(line.sentAt ?? line.createdAt)}
            </span>
          </summary>
          <div class="govuk-details__text">
            <pre class="decorum-particulars">{line.body}</pre>
            {line.error && <p class="govuk-error-message">{line.error}</p>}
            {line.state === 'failed' && (
              <Form action={`/outbox/${line.id}/again`}>
                <Button variant="secondary" small>
                  Send it again
                </Button>
              </Form>
            )}
          </div>
        </details>
      ))
    )}
    <Pager
      landmark="Pages of the outbox"
      page={p.page}
      pages={p.pages}
      hrefFor={(n) => `/outbox?${new URLSearchParams({ state: p.state, page: String(n) })}`}
    />
  </>
);
