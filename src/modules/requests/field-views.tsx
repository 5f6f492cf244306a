import type { FC } from 'hono/jsx';
import type { Issue } from '../../platform/errors.ts';
import { Checkboxes, Radios } from '../../web/components/choices.tsx';
import { DayInput } from '../../web/components/day-input.tsx';
import { Fieldset } from '../../web/components/field.tsx';
import { Input } from '../../web/components/input.tsx';
import { type Match, PersonFinder } from '../../web/components/person-finder.tsx';
import { Select } from '../../web/components/select.tsx';
import { Textarea } from '../../web/components/textarea.tsx';
import { errorAt } from '../../web/form.tsx';
import { type Known, optionsOf } from './field-schema.ts';
import { boxOf, type Values } from './fields.ts';
import type { Field } from './model.ts';
import { WEEKDAYS } from './times.ts';

type Props = {
  field: Field;
  known: Pick<Known, 'accounts' | 'platforms'>;
  values: Values;
  errors?: Issue[];
  /** Of a person whose name fits several. */
  matches?: readonly Match[];
};

const labelOf = ({ label, optional }: Field): string => (optional ? `${label} (optional)` : label);

/** One question of a form, drawn as its kind asks for. */
export const FieldInput: FC<Props> = (props) => {
  const { field, known, values, errors, matches } = props;
  const { name, hint } = field;
  const shared = { name, hint, value: values[name] ?? '', error: errorAt(errors, name) };
  switch (field.kind) {
    case 'short-text':
      return <Input label={labelOf(field)} {...shared} autocomplete="off" />;
    case 'long-text':
      return <Textarea label={labelOf(field)} {...shared} rows={5} sheet />;
    case 'day':
      return <DayInput label={labelOf(field)} name={name} hint={hint} values={values} errors={errors} />;
    case 'time':
      return <Input label={labelOf(field)} {...shared} width={5} autocomplete="off" />;
    case 'times':
      return <TimesInput {...props} />;
    case 'person':
      return (
        <PersonFinder
          label={labelOf(field)}
          name={name}
          hint={hint ?? 'Type a name.'}
          matches={matches}
          values={values}
          errors={errors}
        />
      );
    case 'choice':
      return (
        <Radios legend={{ content: labelOf(field), size: 's' }} {...shared} small items={items(props)} />
      );
    case 'account':
    case 'platform':
      return (
        <Select
          label={labelOf(field)}
          {...shared}
          items={[{ value: '', text: 'Choose' }, ...items({ field, known })]}
        />
      );
    default:
      return <Boxes {...props} />;
  }
};

function items({ field, known }: Pick<Props, 'field' | 'known'>): { value: string; text: string }[] {
  return [...optionsOf(field, known)].map(([value, text]) => ({ value, text }));
}

/** Several choices, each a box with a name of its own. Without any to choose, it says so where one is needed. */
const Boxes: FC<Props> = ({ field, known, values, errors }) => {
  const all = items({ field, known });
  const legend = { content: labelOf(field), size: 's' as const };
  if (all.length === 0)
    return (
      <p class="govuk-body" id={field.name}>
        <strong>{field.label}</strong> There are none to choose from yet.
      </p>
    );
  return (
    <Checkboxes
      legend={legend}
      name={field.name}
      hint={field.hint}
      small
      error={errorAt(errors, field.name)}
      items={all.map(({ value, text }) => {
        const box = boxOf(field.name, value);
        return { value: 'yes', text, name: box, checked: values[box] !== undefined };
      })}
    />
  );
};

/** Days of the week, and from when until when. */
const TimesInput: FC<Props> = ({ field, values, errors }) => {
  const { name } = field;
  const at = (part: string, label: string) => {
    const box = boxOf(name, part);
    return <Input label={label} name={box} value={values[box]} width={5} error={errorAt(errors, box)} />;
  };
  return (
    <Fieldset legend={{ content: labelOf(field), size: 's' }}>
      <Checkboxes
        name={name}
        hint={field.hint}
        small
        inline
        error={errorAt(errors, name)}
        items={Object.entries(WEEKDAYS).map(([day, text]) => {
          const box = boxOf(name, day);
          return { value: 'yes', text, name: box, checked: values[box] !== undefined };
        })}
      />
      {at('start', 'From, such as 12:30')}
      {at('end', 'To')}
    </Fieldset>
  );
};
