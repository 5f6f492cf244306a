import type { FC, PropsWithChildren } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import { Details } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Input } from '../../../web/components/input.tsx';
import { Select } from '../../../web/components/select.tsx';
import { PageHead, Split } from '../../../web/components/split.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { attempt, errorAt, Form } from '../../../web/form.tsx';
import { get, post, type Route, type SignedInRequest } from '../../../web/route.ts';
import { writtenDay } from '../days.ts';
import { DayInput, type FieldsProps, type Values } from '../fields.tsx';
import { addClosedDay, addTerm, type Calendar, calendar, removeClosedDay, removeTerm } from './calendar.ts';

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
  <TableBox>
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
  <TableBox>
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

const CalendarPage: FC<FieldsProps & { calendar: Calendar }> = ({
  calendar: { terms, closed, schools, today },
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
        <section class="decorum-card" aria-labelledby="add-term">
          <h2 class="govuk-heading-s" id="add-term">
            Add a term
          </h2>
          <Form action="/calendar/terms">
            <Input label="Name" name="termName" value={values.termName} error={errorAt(errors, 'termName')} />
            <Select
              label="Where"
              name="termSchool"
              value={values.termSchool ?? ''}
              items={[
                { text: 'All schools', value: '' },
                ...schools.map((s) => ({ text: s.name, value: s.id })),
              ]}
            />
            <DayInput name="termFrom" label="First day" values={values} errors={errors} />
            <DayInput
              name="termTo"
              label="Last day"
              hint="Half terms are terms of their own"
              values={values}
              errors={errors}
            />
            <Button variant="secondary" small>
              Add this term
            </Button>
          </Form>
        </section>
        <section class="decorum-card" aria-labelledby="add-day">
          <h2 class="govuk-heading-s" id="add-day">
            Add a closed day
          </h2>
          <Form action="/calendar/days">
            <DayInput
              name="closedDate"
              label="Day"
              hint="For example, 25/12/2026"
              values={values}
              errors={errors}
            />
            <Input
              label="Why"
              name="closedName"
              value={values.closedName}
              error={errorAt(errors, 'closedName')}
            />
            <Button variant="secondary" small>
              Add this day
            </Button>
          </Form>
        </section>
      </div>
    </Split>
  </>
);

async function page(r: SignedInRequest, values: Values, errors?: Issue[]): Promise<Response> {
  const body = <CalendarPage calendar={await calendar(r.acting)} values={values} errors={errors} />;
  return r.page('Term dates and closed days', body, { nav: 'people', errors });
}

/** What was removed stands in the form again, so that one press puts it back. */
const FIELDS = ['termName', 'termSchool', 'termFrom', 'termTo', 'closedDate', 'closedName'];

export const calendarRoutes: Route[] = [
  get('/calendar', 'settings.edit', (r) => page(r, Object.fromEntries(FIELDS.map((f) => [f, r.query(f)])))),
  post('/calendar/terms', 'settings.edit', async (r) => {
    const { values } = await r.form();
    const added = await attempt(() => addTerm(r.acting, values));
    return added.ok ? r.redirect('/calendar', 'Term added') : page(r, values, added.errors);
  }),
  post('/calendar/terms/:id/remove', 'settings.edit', async (r) => {
    const gone = await removeTerm(r.acting, r.param('id'));
    const again = new URLSearchParams({
      termName: gone.name,
      termSchool: gone.school_id ?? '',
      termFrom: writtenDay(gone.from_date),
      termTo: writtenDay(gone.to_date),
    });
    return r.redirect(
      `/calendar?${again}`,
      `${gone.name} removed. To put it back, add it again: its dates are in the form`,
    );
  }),
  post('/calendar/days', 'settings.edit', async (r) => {
    const { values } = await r.form();
    const added = await attempt(() => addClosedDay(r.acting, values));
    return added.ok ? r.redirect('/calendar', 'Closed day added') : page(r, values, added.errors);
  }),
  post('/calendar/days/:date/remove', 'settings.edit', async (r) => {
    const gone = await removeClosedDay(r.acting, r.param('date'));
    const again = new URLSearchParams({ closedDate: writtenDay(gone.date), closedName: gone.name });
    return r.redirect(
      `/calendar?${again}`,
      `${gone.name} removed. To put it back, add it again: it is in the form`,
    );
  }),
];
