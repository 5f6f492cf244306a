import type { FC } from 'hono/jsx';
import type { Issue } from '../../platform/errors.ts';
import { errorAt } from '../form.tsx';
import { Radios } from './choices.tsx';
import { Input } from './input.tsx';

type FieldsProps = { values: Record<string, string>; errors?: Issue[] };

/** Somebody who fits what was typed, with what tells them from others so called. */
export type Match = {
  id: string;
  name: string;
  job: string | null;
  place: string | null;
  email: string | null;
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
