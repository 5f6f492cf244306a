import type { FC } from 'hono/jsx';
import { longMoment } from '../../../platform/dates.ts';
import { Meta } from '../../../web/components/asides.tsx';
import { PageHead, Split } from '../../../web/components/split.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import type { Channel } from '../teams/model.ts';
import { MailSample } from './samples.tsx';

/** How people are told: what holds for everyone, and the channels of Teams. */
export const TellingPage: FC<{ channels: readonly Channel[]; publicUrl: string }> = ({
  channels,
  publicUrl,
}) => (
  <>
    <BackLink href="/running">Running Decorum</BackLink>
    <PageHead title="How people are told" />
    <Split>
      <div>
        <h2 class="govuk-heading-m">By mail</h2>
        <p class="govuk-body">
          Everyone is told by mail what waits for them, within minutes. Under their account they can choose
          one mail a day instead, or none. Several things at once come as one mail.
        </p>
        <p class="govuk-body">
          Nothing is sent before 07:30 or after 18:00, at weekends, on closed days or out of term of the
          schools where someone works, as{' '}
          <a class="govuk-link" href="/calendar">
            the calendar
          </a>{' '}
          says. Only what is urgent, such as a journalist’s deadline, leaves at once. Someone who has left is
          told nothing.
        </p>
        <h2 class="govuk-heading-m" id="teams">
          In a channel of Teams
        </h2>
        <p class="govuk-body">
          A channel can be told how many things wait. It is off until you set it up. People are not written to
          personally in Teams; they have their mail and their inbox.
        </p>
        <TableBox label="Channels of Teams">
          <Table
            caption="Channels of Teams"
            captionHidden
            stack="rows"
            firstCellIsHeader
            head={['For', 'State', 'Last message', '']}
            rows={channels.map((channel) => [
              channel.name,
              <State channel={channel} />,
              channel.lastSent ? longMoment(channel.lastSent) : 'None yet',
              <a class="govuk-link" href={`/notices/teams/${channel.place}`}>
                {channel.host ? 'Change' : 'Set up'}
                <span class="govuk-visually-hidden"> the channel for {channel.name}</span>
              </a>,
            ])}
          />
        </TableBox>
      </div>
      <MailSample publicUrl={publicUrl} />
    </Split>
  </>
);

const State: FC<{ channel: Channel }> = ({ channel: { on, host, trouble } }) => (
  <div>
    {trouble ? (
      <Tag colour="red">Trouble</Tag>
    ) : (
      <Tag colour={on ? 'green' : 'grey'}>{on ? 'On' : 'Off'}</Tag>
    )}
    {(trouble ?? host) && <Meta>{trouble?.why ?? host}</Meta>}
  </div>
);
