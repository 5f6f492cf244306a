import type { FC } from 'hono/jsx';
import { Input } from '../../../../web/components/input.tsx';
import { errorAt } from '../../../../web/form.tsx';
import type { FieldsProps } from '../../fields.tsx';
import { FormPage } from '../../form-page.tsx';
import { LoadedWith, type Meanwhile } from '../../meanwhile/views.tsx';

/** What the fields of the trust's form are called. */
export const TRUST_LABELS = {
  name: 'Name',
  shortName: 'Short name',
  town: 'Town',
  website: 'Website',
  phone: 'Telephone',
} as const;
type Field = keyof typeof TRUST_LABELS;

/** The trust's own details. */
export const TrustPage: FC<FieldsProps & { meanwhile?: Meanwhile }> = ({ values, errors, meanwhile }) => {
  const optional = (name: Field) => `${TRUST_LABELS[name]} (optional)`;
  const field = (name: Field) => ({ name, value: values[name], error: errorAt(errors, name) });
  return (
    <FormPage
      back={{ href: '/schools', text: 'Schools' }}
      title="The trust"
      action="/trust"
      button="Save the details"
      errors={errors}
      meanwhile={meanwhile}
    >
      <LoadedWith values={values} />
      <Input label={TRUST_LABELS.name} {...field('name')} />
      <Input label={TRUST_LABELS.shortName} {...field('shortName')} width={20} />
      <Input label={optional('town')} {...field('town')} />
      <Input label={optional('website')} {...field('website')} type="url" />
      <Input
        label={optional('phone')}
        {...field('phone')}
        type="tel"
        hint="Shown to people who cannot sign in"
      />
    </FormPage>
  );
};
