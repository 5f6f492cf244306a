import type { FC } from 'hono/jsx';
import { Input, type InputProps } from '../../../web/components/input.tsx';
import { errorAt } from '../../../web/form.tsx';
import { ChoiceSelect, type FieldsProps } from '../fields.tsx';
import { CATEGORIES } from '../model.ts';

/** The facts about a person: the same fields when adding and when changing. */
export const PersonFields: FC<FieldsProps> = ({ values, errors }) => {
  // They are about somebody else than the one who types: the browser must not fill in the latter's.
  const Fact: FC<InputProps & { name: string }> = (props) => (
    <Input value={values[props.name]} error={errorAt(errors, props.name)} autocomplete="off" {...props} />
  );
  return (
    <>
      <Fact label="First name" name="givenName" />
      <Fact label="Last name" name="familyName" />
      <Fact label="Name they go by (optional)" hint="If it is not their first name" name="knownAs" />
      <Fact label="Title (optional)" name="title" width={5} />
      <ChoiceSelect
        label="Kind of staff"
        name="category"
        options={CATEGORIES}
        none="Choose"
        values={values}
        errors={errors}
      />
      <Fact
        label="Organisation"
        hint="For third parties and agency staff: who employs them"
        name="organisation"
      />
      <Fact
        label="Work email address (optional)"
        hint="They sign in with it. People without one can still be asked to read the policy on paper."
        name="email"
        type="email"
        spellcheck={false}
      />
      <Fact
        label="Staff code (optional)"
        hint="From your staff system. An import recognises people by it."
        name="staffCode"
        width={10}
      />
    </>
  );
};
