import type { FC } from 'hono/jsx';
import { longDate } from '../../../../platform/dates.ts';
import type { MailStays } from '../../../../platform/mail.ts';
import type { Upcoming } from '../reminders/upcoming.ts';

const WHY_NONE = {
  'everybody has': 'everybody has acknowledged it',
  'no address': 'nobody who has not acknowledged it has an email address',
  'no open day': 'in the calendar no day to come is in term',
} as const;

export const WHY_HELD: Record<MailStays, string> = {
  example: 'the example sends no mail',
  'no server': 'no mail server is set',
};

const people = (n: number): string => (n === 1 ? '1 person' : `${n.toLocaleString('en-GB')} people`);

/** When the schedule writes to somebody next, and to how many; or why it does not. */
export const UpcomingReminder: FC<{ upcoming: Upcoming }> = ({ upcoming: { goes, unreachable, held } }) => {
  if ('not' in goes)
    return <p class="govuk-body decorum-no-print">No reminder goes: {WHY_NONE[goes.not]}.</p>;
  const day = `${goes.today ? 'today,' : 'on'} ${longDate(goes.on)}`;
  return (
    <p class="govuk-body decorum-no-print">
      The next reminder goes {day}, to {people(goes.people)}
      {goes.version === null ? '' : `, about version ${goes.version}`}.
      {held && ` It waits in the outbox: ${WHY_HELD[held]}.`}
      {unreachable > 0 &&
        ` ${people(unreachable)} ${unreachable === 1 ? 'has' : 'have'} no email address: record a paper for them.`}
    </p>
  );
};
