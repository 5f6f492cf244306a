import type { FC } from 'hono/jsx';
import type { Issue } from '../../platform/errors.ts';
import type { LabelPart } from '../../web/components/field.tsx';
import { Select } from '../../web/components/select.tsx';
import { errorAt } from '../../web/form.tsx';
import { CATEGORIES } from './model.ts';
import type { SchoolChoice } from './rows.ts';

export type Values = Record<string, string>;
export type FieldsProps = { values: Values; errors?: Issue[] };

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
