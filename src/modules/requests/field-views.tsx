import type { FC } from 'hono/jsx';
import type { Issue } from '../../platform/errors.ts';
import { Details } from '../../web/components/asides.tsx';
import { Checkboxes, type Choice, Radios } from '../../web/components/choices.tsx';
import { DayInput } from '../../web/components/day-input.tsx';
import { Fieldset, Hint } from '../../web/components/field.tsx';
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
  /** Where everything can be left out, it is not said of each. */
  unmarked?: boolean;
};

const labelOf = ({ field: { label, optional }, unmarked }: Pick<Props, 'field' | 'unmarked'>): string =>
  optional && !unmarked ? `${label} (optional)` : label;

/** One question of a form, drawn as its kind asks for. */
export const FieldInput: FC<Props> = (props) => {
  const { field, known, values, errors, matches } = props;
  const { name, hint } = field;
  const label = labelOf(props);
  const shared = { name, hint, value: values[name] ?? '', error: errorAt(errors, name) };
  switch (field.kind) {
    case 'short-text':
      return <Input label={label} {...shared} autocomplete="off" />;
    case 'long-text':
      return <Textarea label={label} {...shared} rows={5} sheet />;
    case 'day':
      return <DayInput label={label} name={name} hint={hint} values={values} errors={errors} />;
    case 'time':
      return <Input label={label} {...shared} width={5} autocomplete="off" />;
    case 'times':
      return <TimesInput {...props} />;
    case 'person':
      return (
        <PersonFinder
          label={label}
          name={name}
          hint={hint ?? 'Type a name.'}
          matches={matches}
          values={values}
          errors={errors}
        />
      );
    case 'choice':
      return <Radios legend={{ content: label, size: 's' }} {...shared} small items={oneOf(props)} />;
    case 'account':
    case 'platform':
      if (optionsOf(field, known).size === 0) return <NoneToChoose field={field} />;
      return (
        <Select
          label={label}
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

/** The answers to a choice; one that can be left out begins with none, so that what was chosen can be unchosen. */
function oneOf(props: Props): Choice[] {
  const { field, values } = props;
  if (field.kind !== 'choice' || !field.optional) return items(props);
  return [{ value: '', text: field.none ?? 'None', checked: !values[field.name] }, ...items(props)];
}

/** Said where nothing is there to choose from. */
const NoneToChoose: FC<{ field: Field }> = ({ field: { name, label } }) => (
  <p class="govuk-body" id={name}>
    <strong>{label}</strong> There are none to choose from yet. Tell an administrator.
  </p>
);

/** More than these are folded away until one is chosen: most people need few of them, if any. */
const MOST_IN_SIGHT = 12;

/** Several choices, each a box with a name of its own. */
const Boxes: FC<Props> = ({ field, known, values, errors, unmarked }) => {
  const { name, hint } = field;
  const all = items({ field, known }).map(({ value, text }) => {
    const box = boxOf(name, value);
    return { value: 'yes', text, name: box, checked: values[box] !== undefined };
  });
  const error = errorAt(errors, name);
  const legend = { content: labelOf({ field, unmarked }), size: 's' as const };
  if (all.length === 0) return <NoneToChoose field={field} />;
  if (all.length <= MOST_IN_SIGHT)
    return <Checkboxes legend={legend} name={name} hint={hint} small error={error} items={all} />;
  return (
    <div class="govuk-form-group">
      <Fieldset legend={legend} describedBy={hint && `${name}-about`}>
        {hint && <Hint id={`${name}-about`} hint={hint} />}
        <Details
          summary={`Choose from ${all.length}`}
          open={error !== undefined || all.some(({ checked }) => checked)}
        >
          <Checkboxes name={name} small error={error} items={all} class="decorum-choices--columns" />
        </Details>
      </Fieldset>
    </div>
  );
};

/** Days of the week, and from when until when. */
const TimesInput: FC<Props> = ({ field, values, errors, unmarked }) => {
  const { name } = field;
  const at = (part: string, label: string) => {
    const box = boxOf(name, part);
    return <Input label={label} name={box} value={values[box]} width={5} error={errorAt(errors, box)} />;
  };
  return (
    <Fieldset legend={{ content: labelOf({ field, unmarked }), size: 's' }}>
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
      <div class="decorum-beside">
        {at('start', 'From, such as 12:30')}
        {at('end', 'To')}
      </div>
    </Fieldset>
  );
};
