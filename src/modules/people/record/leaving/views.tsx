import type { FC } from 'hono/jsx';
import { DayInput } from '../../../../web/components/day-input.tsx';
import { PersonFinder } from '../../../../web/components/person-finder.tsx';
import type { FieldsProps } from '../../fields.tsx';
import { FormPage } from '../../form-page.tsx';
import { roleAndPlace, roleName } from '../../roles/list.tsx';
import type { Match } from '../../rows.ts';
import { countPeople } from '../details.tsx';
import type { StillHeld } from './model.ts';

/** What leaving will do, and what is still to be handed on. */
export const LeavePage: FC<FieldsProps & { held: StillHeld; matches: readonly Match[] }> = (props) => {
  const { held, matches, values, errors } = props;
  const here = `/people/${held.id}`;
  return (
    <FormPage
      back={{ href: here, text: held.name }}
      caption={held.name}
      title="They are leaving"
      action={`${here}/leave`}
      button="Record that they are leaving"
      errors={errors}
    >
      <DayInput name="lastDay" label="Their last day" values={values} errors={errors} />
      <h2 class="govuk-heading-m">What they hold</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>Their engagements end on that day.</li>
        {held.roles.length > 0 && (
          <li>These roles end with it: {held.roles.map(roleAndPlace).join('; ')}.</li>
        )}
        {held.standsIn.map((d) => (
          <li>
            They stop standing in for {d.for} as {roleName(d.role)}, as soon as you save.
          </li>
        ))}
        {held.accounts.length > 0 && (
          <li>
            They operate {held.accounts.join(', ')}. After the last day they are off the list; change the
            password then.
          </li>
        )}
        <li>After that day they cannot sign in.</li>
      </ul>
      {held.manages.length > 0 && (
        <>
          <h2 class="govuk-heading-m">They manage {countPeople(held.manages.length)}</h2>
          <p class="govuk-body">
            {held.manages
              .slice(0, 20)
              .map((m) => m.name)
              .join(', ')}
            {held.manages.length > 20 && ` and ${held.manages.length - 20} more`}
          </p>
          <PersonFinder
            name="successor"
            label="Who manages them next? (optional)"
            hint="From when you save. Without anyone, their headteacher answers until you choose."
            matches={matches}
            values={values}
            errors={errors}
          />
        </>
      )}
      <p class="govuk-hint">You can undo this on their page.</p>
    </FormPage>
  );
};
