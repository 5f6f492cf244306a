import type { FC } from 'hono/jsx';
import { longDate } from '../../../../platform/dates.ts';
import { Details } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { DayInput } from '../../../../web/components/day-input.tsx';
import { Input } from '../../../../web/components/input.tsx';
import { Select } from '../../../../web/components/select.tsx';
import { errorAt, Form } from '../../../../web/form.tsx';
import type { FieldsProps } from '../../fields.tsx';
import type { Calendar } from './actions.ts';

/** Add a term. */
export const TermForm: FC<FieldsProps & { schools: Calendar['schools'] }> = ({ schools, values, errors }) => (
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
        items={[{ text: 'All schools', value: '' }, ...schools.map((s) => ({ text: s.name, value: s.id }))]}
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
);

/** Bank holidays that are not in the list, to be added a year at a click. */
export const BankHolidays: FC<{ years: Calendar['bankHolidays'] }> = ({ years }) => (
  <section class="decorum-card" aria-labelledby="bank-holidays">
    <h2 class="govuk-heading-s" id="bank-holidays">
      Bank holidays of England and Wales
    </h2>
    <p class="govuk-body-s">
      {years.length === 0 && 'All that are known here and still to come are in the list. '}
      Scotland and Northern Ireland have others: add those as closed days, by hand.
    </p>
    {years.map(({ year, days }) => (
      <Form action="/calendar/bank-holidays">
        <input type="hidden" name="year" value={year} />
        <Details summary={`Days of ${year}`}>
          <ul class="govuk-list">
            {days.map((day) => (
              <li>
                {longDate(day.date)}, {day.name}
              </li>
            ))}
          </ul>
        </Details>
        <Button variant="secondary" small class="decorum-gap-bottom">
          {`Add ${days.length === 1 ? '1 day' : `${days.length} days`} of ${year}`}
        </Button>
      </Form>
    ))}
  </section>
);

/** Add a closed day. */
export const ClosedDayForm: FC<FieldsProps> = ({ values, errors }) => (
  <section class="decorum-card" aria-labelledby="add-day">
    <h2 class="govuk-heading-s" id="add-day">
      Add a closed day
    </h2>
    <Form action="/calendar/days">
      <DayInput
        name="closedDate"
        label="Which day"
        hint="For example, 25 12 2026"
        values={values}
        errors={errors}
      />
      <Input label="Why" name="closedName" value={values.closedName} error={errorAt(errors, 'closedName')} />
      <Button variant="secondary" small>
        Add this day
      </Button>
    </Form>
  </section>
);
