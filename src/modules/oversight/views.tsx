import type { FC } from 'hono/jsx';
import { longMoment } from '../../platform/dates.ts';
import { type Capability, may, type Viewer } from '../../platform/permissions.ts';
import { Button } from '../../web/components/button.tsx';
import { LinkList } from '../../web/components/card.tsx';
import type { IconName } from '../../web/components/icon.tsx';
import { Input } from '../../web/components/input.tsx';
import { Pager } from '../../web/components/pagination.tsx';
import { Select } from '../../web/components/select.tsx';
import { PageHead } from '../../web/components/split.tsx';
import { Table, TableBox } from '../../web/components/table.tsx';
import { Tag, type TagColour } from '../../web/components/tag.tsx';
import { BackLink } from '../../web/components/wayfinding.tsx';
import { EmptyState } from '../../web/components/welcome.tsx';
import { Form } from '../../web/form.tsx';
import type { LedgerLine, MailLine } from './model.ts';
import { Particulars } from './particulars.tsx';

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
    <PageHead title="Running Decorum" />
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
      <BackLink href="/running">Running Decorum</BackLink>
      <PageHead title="Ledger" />
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
        <Button variant="secondary">Show lines</Button>
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
              stack="compact"
              firstCellIsHeader
              head={['Line', 'When', 'What', 'By', 'Clause', 'Fingerprint', 'Particulars']}
              rows={lines.map((line) => [
                line.seq,
                longMoment(line.at),
                <>
                  {sentence(line.verb)}
                  {!line.subjectKind.split(' ').some((word) => line.verb.includes(word)) && (
                    <span class="decorum-meta"> {line.subjectKind}</span>
                  )}
                </>,
                line.actorName ?? line.actor,
                line.clause ?? { content: '–', onPhone: 'left-out' },
                <code>{line.hash.slice(0, 12)}</code>,
                { content: <Held line={line} />, onPhone: 'own-line' },
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

/** 'policy acknowledged': 'Policy acknowledged'. */
function sentence(verb: string): string {
  return verb.charAt(0).toUpperCase() + verb.slice(1);
}

const Held: FC<{ line: LedgerLine }> = ({ line }) => (
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
        <Particulars payload={line.payload} />
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
  /** The example trust sends nothing, whatever is set. */
  example: boolean;
  page: number;
  pages: number;
}> = (p) => (
  <>
    <BackLink href="/running">Running Decorum</BackLink>
    <PageHead title="Outbox" />
    {(p.example || !p.sendsMail) && (
      <div class="govuk-inset-text">
        {p.example ? (
          'Nothing is ever sent from the example. This is what people would have had.'
        ) : (
          <>
            No mail server is set, so messages wait here. Set <code>SMTP_URL</code> and start Decorum again,
            and they are sent. A link lets whoever opens it act as the person it is for: pass it on to nobody
            else. That you looked at it is kept in the ledger.
          </>
        )}
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
      <Button variant="secondary">Show messages</Button>
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
            <span class="decorum-message__to">
              To {line.to}, {longMoment(line.sentAt ?? line.createdAt)}
            </span>
          </summary>
          <div class="govuk-details__text">
            <pre class="decorum-words">{line.body}</pre>
            {line.link === 'reset' && !p.sendsMail && (
              <Form action={`/outbox/${line.id}/link`}>
                <Button variant="secondary" small>
                  Show the link
                </Button>
              </Form>
            )}
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

/** One message whose link somebody asked to see, to pass it on by hand. */
export const LinkPage: FC<{ line: MailLine }> = ({ line }) => (
  <>
    <BackLink href="/outbox">Outbox</BackLink>
    <PageHead title="A link to pass on" />
    <p class="govuk-body">
      It is for {line.to} alone, and works once and for an hour. That you looked at it is in the ledger, and
      the other administrators, the Chair, the chief executive and the data protection officer are told.
    </p>
    <pre class="decorum-words">{line.body}</pre>
  </>
);
