import type { FC } from 'hono/jsx';
import { EngagementFields, PatternFields } from '../engagements/views.tsx';
import type { FieldsProps } from '../fields.tsx';
import { FormPage } from '../form-page.tsx';
import { LoadedWith, type Meanwhile } from '../meanwhile/views.tsx';
import type { Match, SchoolChoice } from '../rows.ts';
import { PersonFields } from './person-form.tsx';

type AddProps = FieldsProps & {
  schools: readonly SchoolChoice[];
  wholeTrust: boolean;
  matches?: readonly Match[];
};

/** Add a person, with where they work. */
export const AddPersonPage: FC<AddProps> = ({ values, errors, schools, wholeTrust, matches }) => (
  <FormPage
    back={{ href: '/people', text: 'People' }}
    title="Add a person"
    action="/people/new"
    button="Add this person"
    errors={errors}
  >
    <PersonFields values={values} errors={errors} />
    <h2 class="govuk-heading-m">Where they work</h2>
    <EngagementFields
      values={values}
      errors={errors}
      schools={schools}
      central={wholeTrust}
      matches={matches}
      label="School"
      none={wholeTrust ? 'Nowhere in particular' : 'Choose'}
    />
    <PatternFields values={values} errors={errors} />
  </FormPage>
);

type EditProps = FieldsProps & { person: { id: string; name: string }; meanwhile?: Meanwhile };

/** Change the facts about a person. */
export const EditPersonPage: FC<EditProps> = ({ person, values, errors, meanwhile }) => {
  const here = `/people/${person.id}`;
  return (
    <FormPage
      back={{ href: here, text: person.name }}
      caption={person.name}
      title="Change their details"
      action={`${here}/edit`}
      button="Save the details"
      errors={errors}
      meanwhile={meanwhile}
    >
      <LoadedWith values={values} />
      <PersonFields values={values} errors={errors} />
    </FormPage>
  );
};
