import type { FC } from 'hono/jsx';
import type { Issue } from '../../../../platform/errors.ts';
import { Button } from '../../../../web/components/button.tsx';
import { Checkboxes } from '../../../../web/components/choices.tsx';
import { errorAt, Form } from '../../../../web/form.tsx';
import { FormPage } from '../../form-page.tsx';
import type { PersonRecord } from '../open.ts';
import { whatStops } from './model.ts';

const standing = ({ state, user_id, email }: PersonRecord['person']): string => {
  if (state !== 'active') return 'Inactive: they cannot sign in.';
  if (user_id) return 'They have joined and can sign in.';
  return email ? 'They have not joined yet.' : 'They cannot join without an email address.';
};

/** Whether someone can sign in, and what can be done about it. `self`: it is the person who looks. */
export const Account: FC<{ record: PersonRecord; self: boolean }> = ({ record, self }) => {
  const { person } = record;
  const here = `/people/${person.id}`;
  const active = person.state === 'active';
  const asksFirst = active && whatStops(record.roles, record.today).length > 0;
  return (
    <>
      <p class="govuk-body-s">{standing(person)}</p>
      {active && !person.user_id && person.email && record.may.edit && (
        <Form action={`${here}/invite`}>
          <Button variant="secondary" small class="decorum-gap-bottom">
            Send them a link to join
          </Button>
        </Form>
      )}
      {active && person.user_id && record.may.grant && !self && (
        <p class="govuk-body-s">
          <a class="govuk-link" href={`${here}/second-step`}>
            They have lost their second step
          </a>
        </p>
      )}
      {record.may.end && !self && asksFirst && (
        <p class="govuk-body-s">
          <a class="govuk-link" href={`${here}/inactive`}>
            Make inactive now
          </a>
        </p>
      )}
      {record.may.end && !self && !asksFirst && (
        <Form action={`${here}/${active ? 'inactive' : 'active'}`}>
          {active && (
            <p class="decorum-meta">
              Made inactive, they are signed out everywhere at once. You can undo it.
            </p>
          )}
          <Button variant="secondary" small>
            {active ? 'Make inactive now' : 'Make active again'}
          </Button>
        </Form>
      )}
    </>
  );
};

type InactivePageProps = { id: string; name: string; stops: readonly string[]; errors?: Issue[] };

/** Asks first, before someone is made inactive with whom something stops. */
export const InactivePage: FC<InactivePageProps> = ({ id, name, stops, errors }) => (
  <FormPage
    back={{ href: `/people/${id}`, text: name }}
    caption={name}
    title="Make inactive now"
    action={`/people/${id}/inactive`}
    button="Make inactive now"
    errors={errors}
  >
    {stops.map((said) => (
      <p class="govuk-body">{said}</p>
    ))}
    <p class="govuk-body">They are signed out everywhere at once. You can undo it on their page.</p>
    {stops.length > 0 && (
      <Checkboxes
        name="known"
        error={errorAt(errors, 'known')}
        items={[{ value: 'yes', text: 'I know what stops' }]}
      />
    )}
  </FormPage>
);
