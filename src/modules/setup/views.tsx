import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Issue } from '../../platform/errors.ts';
import { InsetText } from '../../web/components/asides.tsx';
import { Button } from '../../web/components/button.tsx';
import { Radios } from '../../web/components/choices.tsx';
import { IssueSummary } from '../../web/components/error-summary.tsx';
import { Input } from '../../web/components/input.tsx';
import { PasswordInput } from '../../web/components/password-input.tsx';
import { Column } from '../../web/components/split.tsx';
import { BackLink } from '../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../web/form.tsx';
import { PASSWORD_HINT, setupStep } from '../account/model.ts';
import { PHASES, type Phase } from '../people/model.ts';
import type { SchoolAnswers } from './model.ts';

type FormProps = { values: Record<string, string>; errors?: Issue[] };

/** One page of the wizard. */
const StepPage: FC<PropsWithChildren<{ step: 1 | 2 | 3; back: string; errors?: Issue[] }>> = (props) => (
  <Column>
    <BackLink href={props.back} />
    <IssueSummary issues={props.errors} />
    <span class="govuk-caption-l">{setupStep(props.step)}</span>
    {props.children}
  </Column>
);

/** What a field shows again when the form is refused: what was typed, and what is wrong with it. */
const fieldsOf =
  ({ values, errors }: FormProps) =>
  (name: string) => ({ name, value: values[name], error: errorAt(errors, name) });

/** What the trust is called, and where it is. */
export const TrustPage: FC<FormProps> = ({ values, errors }) => {
  const field = fieldsOf({ values, errors });
  return (
    <StepPage step={1} back="/" errors={errors}>
      <h1 class="govuk-heading-l">Your trust</h1>
      <Form action="/set-up">
        <Input
          label="Name of the trust"
          hint="As it stands on your policy, for example Alder Vale Learning Trust"
          {...field('name')}
          autocomplete="organization"
        />
        <Input
          label="Short name"
          hint="What people call it, for example Alder Vale or AVLT"
          {...field('shortName')}
          width={20}
        />
        <Input
          label="Town"
          hint="Where its office is"
          {...field('town')}
          width={20}
          autocomplete="address-level2"
        />
        <Button>Continue</Button>
      </Form>
    </StepPage>
  );
};

/** Its schools: those added, and a form for one more. */
export const SchoolsPage: FC<FormProps & { schools: SchoolAnswers[] }> = ({ schools, values, errors }) => {
  const field = fieldsOf({ values, errors });
  return (
    <StepPage step={2} back="/set-up" errors={errors}>
      <h1 class="govuk-heading-l" id="schools">
        Your schools
      </h1>
      {schools.length === 0 ? (
        <p class="govuk-body">
          Add each school of the trust. One is enough to begin; you can add more later.
        </p>
      ) : (
        <AddedSchools schools={schools} />
      )}
      <h2 class="govuk-heading-m">{schools.length === 0 ? 'Add a school' : 'Add another school'}</h2>
      <Form action="/set-up/schools">
        <Input label="Name of the school" {...field('name')} />
        <Input label="Short name" hint="What people call it" {...field('shortName')} width={20} />
        <Radios
          legend={{ content: 'Phase', size: 's' }}
          {...field('phase')}
          small
          items={Object.entries(PHASES).map(([value, text]) => ({ value, text }))}
        />
        <Input
          label="URN (optional)"
          hint="The school’s six-digit number in the register of schools"
          {...field('urn')}
          width={10}
          inputmode="numeric"
        />
        <Button variant={schools.length === 0 ? 'primary' : 'secondary'}>Add this school</Button>
      </Form>
      {schools.length > 0 && <Button href="/set-up/administrator">Continue</Button>}
    </StepPage>
  );
};

const AddedSchools: FC<{ schools: SchoolAnswers[] }> = ({ schools }) => (
  <Form action="/set-up/schools/remove" label="Schools you have added">
    <ul class="decorum-added">
      {schools.map((school) => (
        <li>
          <span>
            <strong>{school.name}</strong>
            <span class="decorum-meta">
              {PHASES[school.phase as Phase]}
              {school.urn && `, URN ${school.urn}`}
            </span>
          </span>
          <Button variant="secondary" small name="id" value={school.id}>
            Remove<span class="govuk-visually-hidden"> {school.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  </Form>
);

/** The first administrator, who makes the trust by answering. */
export const AdministratorPage: FC<FormProps> = ({ values, errors }) => {
  const field = fieldsOf({ values, errors });
  return (
    <StepPage step={3} back="/set-up/schools" errors={errors}>
      <h1 class="govuk-heading-l">You, the first administrator</h1>
      <p class="govuk-body">
        An administrator brings in the policy and the list of staff, and can make others administrators.
      </p>
      <Form action="/set-up/administrator">
        <Input label="First name" {...field('givenName')} width={20} autocomplete="given-name" />
        <Input label="Last name" {...field('familyName')} width={20} autocomplete="family-name" />
        <Input
          label="Work email address"
          hint="You will sign in with it"
          {...field('email')}
          type="email"
          spellcheck={false}
          autocomplete="email"
        />
        <PasswordInput
          label="Password"
          hint={PASSWORD_HINT}
          name="password"
          autocomplete="new-password"
          error={errorAt(errors, 'password')}
        />
        <InsetText>
          Your trust is made when you continue. Until then, nothing but your answers is kept.
        </InsetText>
        <Button preventDoubleClick>Make the trust</Button>
      </Form>
    </StepPage>
  );
};
