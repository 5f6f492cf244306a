import type { FC } from 'hono/jsx';
import type { Issue } from '../../platform/errors.ts';
import { DateInput } from '../../web/components/date-input.tsx';
import { Textarea } from '../../web/components/textarea.tsx';
import { errorAt } from '../../web/form.tsx';

export type Values = Record<string, string>;
export type FieldsProps = { values: Values; errors?: Issue[] };

/** The last day on which a term or an exception counts. */
export const LastDay: FC<FieldsProps> = ({ values, errors }) => {
  const whole = (values.expires ?? '').split('/');
  const box = (name: string, place: number) => ({
    name,
    value: values[`expires-${name}`] ?? whole[place],
    autocomplete: 'off',
  });
  return (
    <DateInput
      id="expires-boxes"
      namePrefix="expires"
      legend={{ content: 'Last day it counts', size: 's' }}
      hint="For example, 31 7 2027. At most two years from now: then somebody looks again."
      error={errorAt(errors, 'expires')}
      items={[{ ...box('day', 0), id: 'expires' }, box('month', 1), box('year', 2)]}
    />
  );
};

/** Texts to try words on, besides those that are there already. */
export const TypedTexts: FC<FieldsProps> = ({ values }) => (
  <Textarea
    label={{ content: 'Texts to try it on (optional)', class: 'govuk-label--s' }}
    hint="One on each line, as somebody would post them. They are not kept. The reports that people agreed to keep, and the examples that come with the rules, are tried as well."
    name="texts"
    rows={3}
    value={values.texts}
  />
);
