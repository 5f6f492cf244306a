import type { FC } from 'hono/jsx';
import type { Issue } from '../../platform/errors.ts';
import { errorAt } from '../form.tsx';
import { DateInput } from './date-input.tsx';

type FieldsProps = { values: Record<string, string>; errors?: Issue[] };

/**
 * A day, in the boxes that every date of the product is asked in: `NAME-day`, `NAME-month`, `NAME-year`. The form gives
 * them together as `NAME` (web/form.tsx), which is also where a day that stands in it already is taken from ('1/9/2026').
 */
export const DayInput: FC<FieldsProps & { name: string; label: string; hint?: string }> = ({
  name,
  label,
  hint = 'For example, 1 9 2026',
  values,
  errors,
}) => {
  const whole = (values[name] ?? '').split('/');
  const box = (part: string, place: number) => ({
    name: part,
    value: values[`${name}-${part}`] ?? whole[place],
    autocomplete: 'off',
  });
  return (
    <DateInput
      id={`${name}-boxes`}
      namePrefix={name}
      legend={{ content: label, size: 's' }}
      hint={hint}
      error={errorAt(errors, name)}
      // An error leads to the first box.
      items={[{ ...box('day', 0), id: name }, box('month', 1), box('year', 2)]}
    />
  );
};
