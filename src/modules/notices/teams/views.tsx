import type { FC } from 'hono/jsx';
import { longMoment } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import { InsetText, Meta, PrivacyLine } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Checkboxes, Radios } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { PasswordInput } from '../../../web/components/password-input.tsx';
import { PageHead, Split } from '../../../web/components/split.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { TeamsSample } from '../setting/samples.tsx';
import type { ChannelShown } from './actions.ts';
import { MESSAGE_STATES, type MessageLine, saidIn } from './model.ts';

type Props = {
  shown: ChannelShown;
  /** What was typed, if it could not be saved; never the address. */
  values?: Record<string, string>;
  errors?: Issue[];
  /** Whether someone else saved while this was typed. */
  meanwhile?: boolean;
  publicUrl: string;
};

const at = (shown: ChannelShown, act = ''): string => `/notices/teams/${shown.place}${act}`;

/** One channel of Teams: its settings, a test, what it says, and what became of its messages. */
export const ChannelPage: FC<Props> = ({ shown, values = shown.values, errors, meanwhile, publicUrl }) => (
  <>
    <BackLink href="/notices">How people are told</BackLink>
    <IssueSummary issues={errors} />
    <PageHead title={`Channel of Teams for ${shown.name}`} meta={shown.host ?? undefined}>
      <Tag colour={shown.on ? 'green' : 'grey'}>{shown.on ? 'On' : 'Off'}</Tag>
    </PageHead>
    <Split>
      <div>
        {shown.example && (
          <InsetText>
            This is the example trust: it sends nothing to anyone. A channel can be set up, but neither turned
            on nor tried.
          </InsetText>
        )}
        {meanwhile && (
          <InsetText>
            Someone else changed this while you were writing. Now it is {shown.on ? 'on' : 'off'}
            {shown.host && `, at ${shown.host}`}. Save again to put yours in its place.
          </InsetText>
        )}
        <SettingsForm shown={shown} values={values} errors={errors} />
        {shown.host && !shown.example && (
          <>
            <h2 class="govuk-heading-m" id="test">
              Try it
            </h2>
            <p class="govuk-body">
              Posts a message to the channel that says it is a test. It works while the channel is off, too.
            </p>
            <Form action={at(shown, '/test')}>
              <Button variant="secondary">Send a test</Button>
            </Form>
          </>
        )}
        <Messages shown={shown} />
        {shown.host && (
          <p class="govuk-body">
            <a class="govuk-link" href={at(shown, '/remove')}>
              Remove this channel
            </a>
          </p>
        )}
      </div>
      <div>
        <TeamsSample publicUrl={publicUrl} />
        <PrivacyLine>
          Whoever has the address can post in the channel. It is kept locked, and never shown again.
        </PrivacyLine>
      </div>
    </Split>
  </>
);

const SettingsForm: FC<Pick<Props, 'shown' | 'errors'> & { values: Record<string, string> }> = ({
  shown,
  values,
  errors,
}) => (
  <Form action={at(shown)}>
    <input type="hidden" name="revision" value={values.revision} />
    <PasswordInput
      label="Address of the webhook"
      hint={
        shown.host
          ? `An address at ${shown.host} is kept. Leave this empty to go on with it.`
          : 'In Teams, add the workflow “Post to a channel when a webhook request is received” to the channel, and copy the address it gives you.'
      }
      name="key"
      autocomplete="off"
      error={errorAt(errors, 'key')}
    />
    <Checkboxes
      name="own"
      values={values.own ? [values.own] : []}
      error={errorAt(errors, 'own')}
      items={[
        {
          value: 'yes',
          text: 'The address stands in our own network',
          hint: 'Only if a server of yours passes messages on. Addresses of Microsoft do not.',
        },
      ]}
      small
    />
    <Radios
      legend={{ content: 'Are messages sent?', size: 's' }}
      name="on"
      value={values.on}
      error={errorAt(errors, 'on')}
      items={[
        { value: 'no', text: 'Off', hint: 'Nothing is sent, and what waits is left out.' },
        {
          value: 'yes',
          text: 'On',
          hint: 'What comes from now on is counted, in working hours; what is urgent at once.',
        },
      ]}
    />
    <Button>Save the channel</Button>
  </Form>
);

const COLOURS = {
  waiting: 'grey',
  sending: 'grey',
  sent: 'green',
  unsure: 'yellow',
  failed: 'red',
  withdrawn: 'grey',
} as const;

const Messages: FC<{ shown: ChannelShown }> = ({ shown }) => (
  <>
    <h2 class="govuk-heading-m" id="messages">
      Messages
    </h2>
    {shown.messages.length === 0 ? (
      <p class="govuk-body">None yet. When the channel is on, each message it is sent is listed here.</p>
    ) : (
      <>
        <TableBox label="Messages">
          <Table
            caption="Messages, newest first"
            captionHidden
            stack="rows"
            head={['When', 'What', 'State']}
            rows={shown.messages.map((line) => [
              longMoment(line.doneAt ?? line.createdAt),
              saidIn(line),
              <MessageState shown={shown} line={line} />,
            ])}
          />
        </TableBox>
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={at(shown, '/messages.csv')}>
            All messages as CSV
          </a>
        </p>
      </>
    )}
  </>
);

const MessageState: FC<{ shown: ChannelShown; line: MessageLine }> = ({ shown, line }) => (
  <div>
    <Tag colour={COLOURS[line.state]}>{MESSAGE_STATES[line.state]}</Tag>
    {line.fault && line.state !== 'sent' && <Meta>{line.fault}</Meta>}
    {line.fault && line.state === 'waiting' && <Meta>Tried again from {longMoment(line.notBefore)}</Meta>}
    {line.state === 'unsure' && (
      <Meta>Look in the channel. It is not sent again by itself, so that nothing is said twice.</Meta>
    )}
    {(line.state === 'unsure' || line.state === 'failed') && shown.on && (
      <Form action={at(shown, `/messages/${line.id}/again`)}>
        <Button variant="secondary" small>
          Send it again
        </Button>
      </Form>
    )}
  </div>
);

/** Asks before a channel is forgotten. */
export const RemovePage: FC<{ shown: ChannelShown }> = ({ shown }) => (
  <>
    <BackLink href={at(shown)}>Channel of Teams for {shown.name}</BackLink>
    <PageHead title="Remove this channel?" meta={shown.host ?? undefined} />
    <p class="govuk-body">
      Its address is forgotten, and with it the list of messages. To send messages there again, you would need
      the address from Teams. What waits for people stays in their inbox.
    </p>
    <Form action={at(shown, '/remove')}>
      <input type="hidden" name="revision" value={shown.values.revision} />
      <Button variant="warning">Remove the channel</Button>
    </Form>
  </>
);
