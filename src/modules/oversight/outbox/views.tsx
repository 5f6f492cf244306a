import type { FC } from 'hono/jsx';
import { longMoment } from '../../../platform/dates.ts';
import { InsetText } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Pager } from '../../../web/components/pagination.tsx';
import { Select } from '../../../web/components/select.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Tag, type TagColour } from '../../../web/components/tag.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { Form } from '../../../web/form.tsx';
import type { MailLine } from './model.ts';

const MAIL_STATES: Record<string, { text: string; colour: TagColour }> = {
  waiting: { text: 'Waiting', colour: 'grey' },
  sending: { text: 'Being sent', colour: 'grey' },
  sent: { text: 'Sent', colour: 'green' },
  failed: { text: 'Not sent', colour: 'red' },
};

/** Mail, for whoever runs Decorum; the only place to read it when no mail server is set. */
export const OutboxPage: FC<{
  lines: MailLine[];
  state: string;
  /** Whether messages leave: a mail server is set, and this is not the example. */
  sends: boolean;
  example: boolean;
  page: number;
  pages: number;
}> = (p) => (
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
            and they are sent. A link lets whoever opens it act as the person it is for: pass it on to nobody
            else. That you looked at it is kept in the ledger.
          </>
        )}
      </InsetText>
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
      p.lines.map((line) => <Message line={line} sends={p.sends} example={p.example} />)
    )}
    <Pager
      landmark="Pages of the outbox"
      page={p.page}
      pages={p.pages}
      hrefFor={(n) => `/outbox?${new URLSearchParams({ state: p.state, page: String(n) })}`}
    />
  </>
);

const Message: FC<{ line: MailLine; sends: boolean; example: boolean }> = ({ line, sends, example }) => (
  <details class="govuk-details decorum-message">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{line.subject}</span>{' '}
      {/* Nothing of the example waits for anything. */}
      {!example && <Tag colour={MAIL_STATES[line.state]?.colour}>{MAIL_STATES[line.state]?.text}</Tag>}
      <span class="decorum-message__to">
        To {line.to}, {longMoment(line.sentAt ?? line.createdAt)}
      </span>
    </summary>
    <div class="govuk-details__text">
      <pre class="decorum-words">{line.body}</pre>
      {line.link === 'reset' && !sends && (
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
