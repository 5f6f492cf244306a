import type { FC, PropsWithChildren } from 'hono/jsx';
import { longDate } from '../../../../platform/dates.ts';
import { Details } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { IssueSummary } from '../../../../web/components/error-summary.tsx';
import { PageHead, Split } from '../../../../web/components/split.tsx';
import { Table, TableBox } from '../../../../web/components/table.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { Form } from '../../../../web/form.tsx';
import type { FieldsProps } from '../../fields.tsx';
import type { Calendar } from './actions.ts';
import { BankHolidays, ClosedDayForm, TermForm } from './forms.tsx';

const Remove: FC<{ action: string; what: string }> = ({ action, what }) => (
  <Form action={action}>
    <Button variant="secondary" small>
      Remove<span class="govuk-visually-hidden"> {what}</span>
    </Button>
  </Form>
);

/** What is not over yet, the nearest first. */
function ahead<T>(all: readonly T[], end: (one: T) => string, today: string): T[] {
  return all.filter((one) => end(one) >= today).sort((a, b) => end(a).localeCompare(end(b)));
}

const Past: FC<PropsWithChildren<{ count: number; what: string }>> = ({ count, what, children }) =>
  count === 0 ? null : <Details summary={`Earlier ${what} (${count})`}>{children}</Details>;

const ClosedDays: FC<{ days: Calendar['closed']; caption: string }> = ({ days, caption }) => (
  <TableBox label={caption}>
    <Table
      caption={caption}
      captionHidden
      stack="compact"
      firstCellIsHeader
      head={['Day', 'Why', 'Remove']}
      rows={days.map((d) => [
        longDate(d.date),
        d.name,
        {
          onPhone: 'own-line',
          content: <Remove action={`/calendar/days/${d.date}/remove`} what={longDate(d.date)} />,
        },
      ])}
    />
  </TableBox>
);

const Terms: FC<{ terms: Calendar['terms']; caption: string }> = ({ terms, caption }) => (
  <TableBox label={caption}>
    <Table
      caption={caption}
      captionHidden
      stack="compact"
      firstCellIsHeader
      head={['Term', 'Where', 'From', 'To', 'Remove']}
      rows={terms.map((t) => [
        t.name,
        t.school ?? 'All schools',
        longDate(t.from_date),
        longDate(t.to_date),
        {
          onPhone: 'own-line',
          content: <Remove action={`/calendar/terms/${t.id}/remove`} what={t.name} />,
        },
      ])}
    />
  </TableBox>
);

/** When working time is: terms and closed days, with forms to add to them. */
export const CalendarPage: FC<FieldsProps & { calendar: Calendar }> = ({
  calendar: { terms, closed, bankHolidays, schools, today },
  values,
  errors,
}) => (
  <>
    <BackLink href="/schools">Schools</BackLink>
    <IssueSummary issues={errors} />
    <PageHead
      title="Term dates and closed days"
      meta="They say when working time is, and when reminders are not sent. A school’s own dates count before those of all schools."
    />
    <Split>
      <div>
        <h2 class="govuk-heading-m">Terms</h2>
        {terms.length === 0 ? (
          <p class="govuk-body">None yet. Without term dates every weekday counts as term.</p>
        ) : (
          <>
            <Terms terms={ahead(terms, (t) => t.to_date, today)} caption="Terms that run or are to come" />
            <Past count={terms.filter((t) => t.to_date < today).length} what="terms">
              <Terms terms={terms.filter((t) => t.to_date < today)} caption="Terms that are over" />
            </Past>
          </>
        )}
        <h2 class="govuk-heading-m">Closed days</h2>
        {closed.length === 0 ? (
          <p class="govuk-body">None yet. Add bank holidays and training days.</p>
        ) : (
          <>
            <ClosedDays days={ahead(closed, (d) => d.date, today)} caption="Closed days to come" />
            <Past count={closed.filter((d) => d.date < today).length} what="closed days">
              <ClosedDays days={closed.filter((d) => d.date < today)} caption="Closed days that are over" />
            </Past>
          </>
        )}
      </div>
      <div>
        <TermForm schools={schools} values={values} errors={errors} />
        <BankHolidays years={bankHolidays} />
        <ClosedDayForm values={values} errors={errors} />
      </div>
    </Split>
  </>
);
