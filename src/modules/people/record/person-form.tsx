import type { FC } from 'hono/jsx';
import { Input } from '../../../web/components/input.tsx';
import { Select } from '../../../web/components/select.tsx';
import { errorAt } from '../../../web/form.tsx';
import type { FieldsProps } from '../fields.tsx';
import { CATEGORIES } from '../model.ts';

/** The facts about a person: the same fields when adding and when changing. */
export const PersonFields: FC<FieldsProps & { emailNote?: string }> = ({ values, errors, emailNote }) => {
  const at = (field: string) => errorAt(errors, field);
  return (
    <>
      <Input
        label="First name"
        name="givenName"
        value={values.givenName}
        error={at('givenName')}
        autocomplete="off"
      />
      <Input
        label="Last name"
        name="familyName"
        value={values.familyName}
        error={at('familyName')}
        autocomplete="off"
      />
      <Input
        label="Name they go by (optional)"
        hint="If it is not their first name"
        name="knownAs"
        value={values.knownAs}
        error={at('knownAs')}
        autocomplete="off"
      />
      <Input
        label="Title (optional)"
        name="title"
        value={values.title}
        error={at('title')}
        width={5}
        autocomplete="off"
      />
      <Select
        label="Kind of staff"
        name="category"
        value={values.category}
        error={at('category')}
        items={[
          { text: 'Choose', value: '' },
          ...Object.entries(CATEGORIES).map(([value, text]) => ({ text, value })),
        ]}
      />
      <Input
        label="Organisation"
        hint="For third parties and agency staff: who employs them"
        name="organisation"
        value={values.organisation}
        error={at('organisation')}
        autocomplete="off"
      />
      <Input
        label="Work email address (optional)"
        hint={
          emailNote ??
          'They sign in with it. People without one can still be asked to read the policy on paper.'
        }
        name="email"
        type="email"
        value={values.email}
        error={at('email')}
        spellcheck={false}
        autocomplete="off"
      />
      <Input
        label="Staff code (optional)"
        hint="From your staff system. An import recognises people by it."
        name="staffCode"
        value={values.staffCode}
        error={at('staffCode')}
        width={10}
        autocomplete="off"
      />
    </>
  );
};
