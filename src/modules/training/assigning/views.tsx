import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import { ROLES } from '../../../platform/permissions.ts';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Radios } from '../../../web/components/choices.tsx';
import { DayInput } from '../../../web/components/day-input.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Input } from '../../../web/components/input.tsx';
import { type Match, PersonFinder } from '../../../web/components/person-finder.tsx';
import { Select } from '../../../web/components/select.tsx';
import { Column, PageHead } from '../../../web/components/split.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { CATEGORIES } from '../../people/model.ts';
import type { TrustModule } from '../model.ts';
import type { AskedFor } from './actions.ts';
import { whomWords } from './model.ts';

/** Who is asked to take a module, on its own page. */
export const AskedList: FC<AskedFor & { module: Pick<TrustModule, 'id' | 'state'> }> = ({
  assignments,
  mayAssign,
  module,
}) => (
  <div>
    <h2 class="govuk-heading-m" id="asked">
      {module.state === 'retired' ? 'Who is asked again if it is brought back' : 'Who is asked to take it'}
    </h2>
    {module.state === 'retired' && <p class="govuk-body">Nobody is asked to take it while it is retired.</p>}
    {assignments.length === 0 ? (
      <p class="govuk-body">
        {module.state === 'retired'
          ? 'Nobody was asked to.'
          : 'Nobody is asked to. Anyone may take it while it is in use.'}
      </p>
    ) : (
      <TableBox label="Who is asked">
        <Table
          caption="Who is asked"
          captionHidden
          stack
          firstCellIsHeader
          head={[
            'Who',
            'By',
            'Who comes later',
            { content: <span class="govuk-visually-hidden">Asked no more</span> },
          ]}
          rows={assignments.map((one) => [
            one.about ? `${whomWords(one)} (a condition)` : whomWords(one),
            longDate(one.due),
            one.kind === 'person' ? '' : `Has ${one.withinDays} days`,
            one.mayEnd ? (
              <Form action={`/training/assignments/${one.id}/end`}>
                <Button variant="secondary" small>
                  End<span class="govuk-visually-hidden">: {whomWords(one)}</span>
                </Button>
              </Form>
            ) : (
              ''
            ),
          ])}
        />
      </TableBox>
    )}
    {mayAssign && module.state === 'in-use' && (
      <Button href={`/training/modules/${module.id}/assign`}>Ask people to take it</Button>
    )}
  </div>
);

/** The form that asks people to take a module. */
export const AssignPage: FC<{
  id: string;
  title: string;
  schools: readonly { id: string; name: string }[];
  wholeTrust: boolean;
  values: Record<string, string>;
  matches: readonly Match[];
  errors?: Issue[];
}> = ({ id, title, schools, wholeTrust, values, matches, errors }) => {
  const option = ([value, text]: [string, string]) => ({ value, text });
  return (
    <>
      <BackLink href={`/training/modules/${id}`}>{title}</BackLink>
      <IssueSummary issues={errors} />
      <PageHead caption={title} title="Ask people to take it" />
      <Column>
        <Form action={`/training/modules/${id}/assign`}>
          <Radios
            legend={{ content: 'Who takes it?', size: 'm' }}
            name="whom"
            value={values.whom}
            error={errorAt(errors, 'whom')}
            items={[
              { value: 'everyone', text: 'Everyone' },
              {
                value: 'role',
                text: 'Whoever holds a role',
                conditional: (
                  <Select
                    label="Role"
                    name="role"
                    value={values.role}
                    error={errorAt(errors, 'role')}
                    items={[{ value: '', text: 'Choose' }, ...Object.entries(ROLES).map(option)]}
                  />
                ),
              },
              {
                value: 'category',
                text: 'One kind of staff',
                conditional: (
                  <Select
                    label="Kind of staff"
                    name="category"
                    value={values.category}
                    error={errorAt(errors, 'category')}
                    items={[{ value: '', text: 'Choose' }, ...Object.entries(CATEGORIES).map(option)]}
                  />
                ),
              },
              {
                value: 'person',
                text: 'One person',
                conditional: (
                  <PersonFinder
                    name="person"
                    label="Who?"
                    hint="A name or an email address."
                    matches={matches}
                    values={values}
                    errors={errors}
                  />
                ),
              },
            ]}
          />
          <Select
            label="Where?"
            hint="For one person this does not matter."
            name="school"
            value={values.school ?? ''}
            error={errorAt(errors, 'school')}
            items={[
              wholeTrust && { value: '', text: 'In the whole trust' },
              ...schools.map((school) => ({ value: school.id, text: school.name })),
            ]}
          />
          <DayInput name="due" label="By which day?" values={values} errors={errors} />
          <Input
            label="How many days do those have who come later?"
            hint="Counted from the day they start, or come to hold the role."
            name="withinDays"
            inputmode="numeric"
            width={3}
            suffix="days"
            value={values.withinDays}
            error={errorAt(errors, 'withinDays')}
          />
          <p class="govuk-body">
            They are told now, and reminded 30, 15, 7, 3, 2 and 1 days before, on the day, the day after, then
            every week: only in working time and term.
          </p>
          <ButtonGroup>
            <Button>Ask them</Button>
            <a class="govuk-link" href={`/training/modules/${id}`}>
              Not now
            </a>
          </ButtonGroup>
        </Form>
      </Column>
    </>
  );
};
