import type { FC } from 'hono/jsx';
import { DayInput } from '../../../web/components/day-input.tsx';
import { Input } from '../../../web/components/input.tsx';
import { errorAt } from '../../../web/form.tsx';
import { ChoiceSelect, type FieldsProps } from '../fields.tsx';
import { FormPage } from '../form-page.tsx';
import { LoadedWith, type Meanwhile } from '../meanwhile/views.tsx';
import { PHASES } from '../model.ts';

/** What the fields of a school's form are called. */
export const SCHOOL_LABELS = {
  name: 'Name',
  shortName: 'What people call it',
  phase: 'Phase',
  urn: 'URN',
} as const;

type SchoolFormProps = FieldsProps & { id?: string; name?: string; meanwhile?: Meanwhile };

/** Add a school, or change one (`id`, `name`). */
export const SchoolFormPage: FC<SchoolFormProps> = ({ id, name, values, errors, meanwhile }) => {
  const at = (field: string) => errorAt(errors, field);
  return (
    <FormPage
      back={
        id ? { href: `/schools/${id}`, text: name ?? 'The school' } : { href: '/schools', text: 'Schools' }
      }
      caption={name}
      title={id ? 'Change a school' : 'Add a school'}
      action={id ? `/schools/${id}/edit` : '/schools/new'}
      button={id ? 'Save the school' : 'Add this school'}
      errors={errors}
      meanwhile={meanwhile}
    >
      {id && <LoadedWith values={values} />}
      <Input label={SCHOOL_LABELS.name} name="name" value={values.name} error={at('name')} />
      <Input
        label={SCHOOL_LABELS.shortName}
        hint="Used in lists, and to recognise the school in a post"
        name="shortName"
        value={values.shortName}
        error={at('shortName')}
        width={20}
      />
      <ChoiceSelect
        label={SCHOOL_LABELS.phase}
        name="phase"
        options={PHASES}
        none="Choose"
        values={values}
        errors={errors}
      />
      <Input
        label={`${SCHOOL_LABELS.urn} (optional)`}
        hint="The six digits of the school’s unique reference number"
        name="urn"
        value={values.urn}
        error={at('urn')}
        width={10}
        inputmode="numeric"
      />
    </FormPage>
  );
};

/** The last day of a school, asked again when it was refused on the school's own page. */
export const ClosePage: FC<FieldsProps & { school: { id: string; name: string } }> = ({
  school,
  values,
  errors,
}) => (
  <FormPage
    back={{ href: `/schools/${school.id}`, text: school.name }}
    caption={school.name}
    title="Close this school"
    action={`/schools/${school.id}/close`}
    button="Close it after this day"
    errors={errors}
  >
    <DayInput name="closedOn" label="Last day" values={values} errors={errors} />
  </FormPage>
);
