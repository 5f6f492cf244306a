import type { FC } from 'hono/jsx';
import { longMoment } from '../../../../platform/dates.ts';
import { CopyBox, Details, Meta } from '../../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../../web/components/button.tsx';
import { Column, PageHead } from '../../../../web/components/split.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { Form } from '../../../../web/form.tsx';
import type { OwnFeed } from './model.ts';

/** One's own calendar link: made, copied, renewed, turned off. */
export const CalendarPage: FC<{ feed: OwnFeed | null }> = ({ feed }) => (
  <>
    <BackLink href="/inbox">Inbox</BackLink>
    <PageHead title="Your deadlines in your calendar" />
    <Column>
      <p class="govuk-body">
        Outlook, Google Calendar or the calendar on your phone can show the deadlines of what waits for you.
        It reads them by a secret link, and looks for changes by itself, mostly every few hours.
      </p>
      <p class="govuk-body">
        The calendar gets what kind of thing it is (“request”, “training”), its day and a link to it. No
        names, and nothing anybody wrote.
      </p>
      {feed ? <OneLink feed={feed} /> : <NoLink />}
    </Column>
  </>
);

const NoLink: FC = () => (
  <Form action="/inbox/calendar">
    <input type="hidden" name="revision" value="0" />
    <Button>Make my calendar link</Button>
  </Form>
);

const OneLink: FC<{ feed: OwnFeed }> = ({ feed: { url, madeAt, readAt, revision } }) => (
  <>
    {url === null ? (
      <p class="govuk-body">
        A calendar that has your link goes on reading it, but we cannot show it again. Renew it if you need it
        on another device.
      </p>
    ) : (
      <CopyBox label="Your secret link. Whoever has it sees your deadlines">{url}</CopyBox>
    )}
    <Meta>
      Made on {longMoment(madeAt)}.{' '}
      {readAt ? `A calendar last read it on ${longMoment(readAt)}.` : 'No calendar has read it yet.'}
    </Meta>
    {url !== null && (
      <p class="govuk-body">
        <a class="govuk-link" href={url.replace(/^https?:/, 'webcal:')}>
          Add it to the calendar on this device
        </a>
      </p>
    )}
    <Details summary="How to add it to another calendar">
      <ul class="govuk-list govuk-list--bullet">
        <li>Outlook: Calendar, “Add calendar”, “Subscribe from web”. Paste the link.</li>
        <li>Google Calendar: “Other calendars”, plus, “From URL”. Paste the link.</li>
        <li>iPhone and Mac: Calendar, “Add subscription calendar”. Paste the link.</li>
      </ul>
      <p class="govuk-body">
        Choose to subscribe, not to import: what is imported stays as it was on that day.
      </p>
    </Details>
    <h2 class="govuk-heading-m">If somebody else may have the link</h2>
    <p class="govuk-body">
      Renew it. The old link stops working at once, and you add the new one to your calendar.
    </p>
    <Form action="/inbox/calendar">
      <input type="hidden" name="revision" value={revision} />
      <ButtonGroup>
        <Button variant="secondary">Renew the link</Button>
        <a class="govuk-link" href="/inbox/calendar/off">
          Turn it off
        </a>
      </ButtonGroup>
    </Form>
  </>
);

/** Asked before the link is turned off. */
export const TurnOffPage: FC = () => (
  <>
    <BackLink href="/inbox/calendar">Your deadlines in your calendar</BackLink>
    <PageHead title="Turn the calendar link off" />
    <Column>
      <p class="govuk-body">
        The link stops working at once, and your calendar shows no more deadlines from here. You can make a
        new one whenever you like.
      </p>
      <Form action="/inbox/calendar/off">
        <ButtonGroup>
          <Button variant="warning">Turn it off</Button>
          <a class="govuk-link" href="/inbox/calendar">
            Keep it
          </a>
        </ButtonGroup>
      </Form>
    </Column>
  </>
);
