import type { FC } from 'hono/jsx';
import { ROLES } from '../../../platform/permissions.ts';
import { Button } from '../../../web/components/button.tsx';
import { Radios } from '../../../web/components/choices.tsx';
import { DayInput } from '../../../web/components/day-input.tsx';
import { Input } from '../../../web/components/input.tsx';
import { PersonFinder } from '../../../web/components/person-finder.tsx';
import { Select } from '../../../web/components/select.tsx';
import { Column } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import type { FieldsProps } from '../fields.tsx';
import { FormPage } from '../form-page.tsx';
import { PeriodInputs } from '../period-inputs.tsx';
import type { Match, RoleRow, SchoolRow } from '../rows.ts';
import { roleAndPlace } from './list.tsx';
import { HELD_FOR } from './model.ts';

type Who = { id: string; name: string };

/** What the page of a form about someone's roles begins with. */
const about = (person: Who) => ({
  back: { href: `/people/${person.id}`, text: person.name },
  caption: person.name,
});

const WHERE = {
  school: 'at a school',
  trust: 'for the whole trust',
  either: 'at a school or for the whole trust',
};

/** In place of the form, for somebody who can be given no role: why, and where to go instead. */
export const NoRolePage: FC<{ person: Who; why: string }> = ({ person, why }) => (
  <Column>
    <BackLink href={`/people/${person.id}`}>{person.name}</BackLink>
    <span class="govuk-caption-l">{person.name}</span>
    <h1 class="govuk-heading-l">You cannot give a role here</h1>
    <p class="govuk-body">{why}</p>
    <p class="govuk-body">
      <a class="govuk-link" href="/people">
        Find somebody else
      </a>
    </p>
  </Column>
);

export const GrantPage: FC<FieldsProps & { person: Who; schools: readonly SchoolRow[] }> = (props) => {
  const { person, schools, values, errors } = props;
  return (
    <FormPage
      {...about(person)}
      title="Give a role"
      action={`/people/${person.id}/roles/new`}
      button="Give this role"
      errors={errors}
    >
      <Radios
        legend="Role"
        name="role"
        small
        value={values.role}
        error={errorAt(errors, 'role')}
        items={Object.entries(ROLES).map(([value, text]) => ({
          value,
          text: `${text}, ${WHERE[HELD_FOR[value as keyof typeof ROLES]]}`,
        }))}
      />
      <Select
        label="Where"
        name="scope"
        value={values.scope ?? ''}
        error={errorAt(errors, 'scope')}
        items={[
          { text: 'Choose', value: '' },
          ...schools.map((s) => ({ text: s.name, value: s.id })),
          { text: 'The whole trust', value: 'trust' },
        ]}
      />
      <PeriodInputs values={values} errors={errors} />
    </FormPage>
  );
};

/** `takeBack`: it was given today, and can be taken back at once. */
export const EndRolePage: FC<FieldsProps & { person: Who; held: RoleRow; takeBack: boolean }> = (props) => {
  const { person, held, takeBack, values, errors } = props;
  const here = `/people/${person.id}/roles/${held.id}`;
  return (
    <>
      <FormPage
        {...about(person)}
        title={`End the role: ${roleAndPlace(held)}`}
        action={`${here}/end`}
        button="End this role"
        errors={errors}
      >
        <p class="govuk-body">
          After the last day they can no longer do what this role lets them do, and questions for this role go
          to whoever comes next. You can give the role again at any time.
        </p>
        <DayInput name="to" label="Last day" values={values} errors={errors} />
      </FormPage>
      {takeBack && (
        <Form action={`${here}/take-back`} label="Take the role back">
          <p class="govuk-body">
            This role was given today. Taken back, it stops at once, as does anyone standing in for it. The
            ledger keeps both.
          </p>
          <Button variant="secondary">Given by mistake: take it back now</Button>
        </Form>
      )}
    </>
  );
};

export const DelegationPage: FC<
  FieldsProps & { person: Who; roles: readonly RoleRow[]; matches: readonly Match[]; back: string }
> = (props) => {
  const { person, roles, matches, back, values, errors } = props;
  return (
    <FormPage
      back={{ href: back, text: person.name }}
      caption={person.name}
      title="Record who stands in"
      action={`/people/${person.id}/delegations/new`}
      button="Record who stands in"
      errors={errors}
    >
      <p class="govuk-body">
        Whoever stands in can do what the role can, and is asked in its place, from the first day to the last.
      </p>
      <Radios
        legend="Which role?"
        name="held"
        value={values.held}
        error={errorAt(errors, 'held')}
        items={roles.map((r) => ({ value: r.id, text: roleAndPlace(r) }))}
      />
      <PersonFinder
        name="delegate"
        label="Who stands in?"
        hint="Their name or email address"
        matches={matches}
        values={values}
        errors={errors}
      />
      <DayInput name="from" label="First day" values={values} errors={errors} />
      <DayInput
        name="to"
        label="Last day"
        hint="It ends by itself after this day"
        values={values}
        errors={errors}
      />
      <Input
        label="Reason"
        hint="Staff are shown it: say that they are away, not why"
        name="reason"
        value={values.reason}
        error={errorAt(errors, 'reason')}
      />
    </FormPage>
  );
};
