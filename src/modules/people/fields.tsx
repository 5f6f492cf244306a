import type { FC } from 'hono/jsx';
import type { Issue } from '../../platform/errors.ts';
import { Radios } from '../../web/components/choices.tsx';
import { DateInput } from '../../web/components/date-input.tsx';
import type { LabelPart } from '../../web/components/field.tsx';
import { Input } from '../../web/components/input.tsx';
import { Select } from '../../web/components/select.tsx';
import { errorAt } from '../../web/form.tsx';
import { CATEGORIES } from './model.ts';
import type { Match, SchoolChoice } from './rows.ts';

export type Values = Record<string, string>;
export type FieldsProps = { values: Values; errors?: Issue[] };

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

/** One of a table of names, by its key. `none`: what stands first, for no choice. */
export const ChoiceSelect: FC<
  FieldsProps & { name: string; label: LabelPart; options: Readonly<Record<string, string>>; none?: string }
> = ({ name, label, options, none, values, errors }) => (
  <Select
    label={label}
    name={name}
    value={values[name] ?? ''}
    error={errorAt(errors, name)}
    items={[
      none !== undefined && { text: none, value: '' },
      ...Object.entries(options).map(([value, text]) => ({ value, text })),
    ]}
  />
);

/** The schools one may choose, and the central team for those who may act for the whole trust. */
export const PlaceSelect: FC<
  FieldsProps & {
    schools: readonly SchoolChoice[];
    central: boolean;
    label?: string;
    name?: string;
    none?: string;
  }
> = ({ schools, central, label = 'Where they work', name = 'place', none, values, errors }) => {
  const open = schools.filter((s) => !s.closed || s.id === values[name]);
  return (
    <Select
      label={label}
      name={name}
      value={values[name] ?? ''}
      error={errorAt(errors, name)}
      items={[
        { text: none ?? 'Choose', value: '' },
        ...open.map((s) => ({ text: s.name, value: s.id })),
        central && { text: 'Central team', value: 'central' },
      ]}
    />
  );
};

/**
 * Someone found by name, without scripts: words are typed; when they fit several, the page comes back with those to choose
 * from. What was chosen counts only for the words it was chosen for (`${name}For`).
 */
export const PersonFinder: FC<
  FieldsProps & { name: string; label: string; hint: string; matches?: readonly Match[] }
> = ({ name, label, hint, matches = [], values, errors }) => {
  const chosen = values[`${name}For`] === values[name] ? values[`${name}Id`] : undefined;
  return (
    <>
      <Input
        label={label}
        hint={hint}
        name={name}
        value={values[name]}
        spellcheck={false}
        autocomplete="off"
        error={errorAt(errors, name)}
      />
      {matches.length > 1 ? (
        <Radios
          legend="Who do you mean?"
          name={`${name}Id`}
          small
          value={chosen}
          items={matches.map((m) => ({
            value: m.id,
            text: m.name,
            hint: [m.job, m.place ?? 'Central team', m.email].filter(Boolean).join(', '),
          }))}
        />
      ) : (
        chosen && <input type="hidden" name={`${name}Id`} value={chosen} />
      )}
      <input type="hidden" name={`${name}For`} value={values[name]} />
    </>
  );
};

/** What a list of people can be narrowed to: where they work, as far as one may look, and what kind of staff they are. */
export const WhereAndKind: FC<{
  list: { wholeTrust: boolean; schools: readonly { id: string; name: string }[] };
  filter: { school: string; category: string };
}> = ({ list, filter }) => (
  <>
    {(list.wholeTrust || list.schools.length > 1) && (
      <Select
        label={{ content: 'Where', size: 's' }}
        name="school"
        value={filter.school}
        items={[
          { text: 'Anywhere', value: '' },
          ...list.schools.map((s) => ({ text: s.name, value: s.id })),
          list.wholeTrust && { text: 'Central team', value: 'central' },
        ]}
      />
    )}
    <ChoiceSelect
      label={{ content: 'Kind of staff', size: 's' }}
      name="category"
      options={CATEGORIES}
      none="Any"
      values={{ category: filter.category }}
    />
  </>
);
