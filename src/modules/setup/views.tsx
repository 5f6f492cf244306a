import type { FC } from 'hono/jsx';
import type { Issue } from '../../platform/errors.ts';
import { InsetText } from '../../web/components/asides.tsx';
import { Button } from '../../web/components/button.tsx';
import { Radios } from '../../web/components/choices.tsx';
import { IssueSummary } from '../../web/components/error-summary.tsx';
import { Input } from '../../web/components/input.tsx';
import { PasswordInput } from '../../web/components/password-input.tsx';
import { TaskList } from '../../web/components/task-list.tsx';
import { BackLink } from '../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../web/form.tsx';
import { PHASES, type Phase } from '../people/model.ts';
import type { SchoolAnswers } from './model.ts';

type FormProps = { values: Record<string, string>; errors?: Issue[] };

const Column: FC<{ children?: unknown }> = ({ children }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">{children as never}</div>
  </div>
);

const StepCaption: FC<{ step: number }> = ({ step }) => (
  <span class="govuk-caption-l">Set up your trust, step {step} of 4</span>
);

/** For someone who has not opened the link. `wrong`: they have opened one, but an old one. */
export const FindLinkPage: FC<{ wrong: boolean }> = ({ wrong }) => (
  <Column>
    <BackLink href="/" />
    <h1 class="govuk-heading-l">
      {wrong ? 'This set-up link does not work any more' : 'Open your set-up link'}
    </h1>
    <p class="govuk-body">
      Only the person who started Decorum can set up a trust on it. When it starts, it prints a link in the
      terminal, like this:
    </p>
    <pre class="decorum-copy" tabindex={0}>
      {
        'To look around or set up your trust, open this link (it works once):\n  http://localhost:3000/set-up/…'
      }
    </pre>
    <p class="govuk-body">
      Open that link in this browser. If Decorum has been started again since, only the newest link works. If
      you cannot find it, stop Decorum and start it again: it prints a new one. Answers you gave are kept.
    </p>
  </Column>
);

export const TrustPage: FC<FormProps> = ({ values, errors }) => (
  <Column>
    <BackLink href="/" />
    <IssueSummary issues={errors} />
    <StepCaption step={1} />
    <h1 class="govuk-heading-l">Your trust</h1>
    <Form action="/set-up">
      <Input
        label="Name of the trust"
        hint="As it stands on your policy, for example Alder Vale Learning Trust"
        name="name"
        value={values.name}
        autocomplete="organization"
        error={errorAt(errors, 'name')}
      />
      <Input
        label="Short name"
        hint="What people call it, for example Alder Vale or AVLT"
        name="shortName"
        width={20}
        value={values.shortName}
        error={errorAt(errors, 'shortName')}
      />
      <Input
        label="Town"
        hint="Where its office is"
        name="town"
        width={20}
        value={values.town}
        autocomplete="address-level2"
        error={errorAt(errors, 'town')}
      />
      <Button>Continue</Button>
    </Form>
  </Column>
);

export const SchoolsPage: FC<FormProps & { schools: SchoolAnswers[] }> = ({ schools, values, errors }) => (
  <Column>
    <BackLink href="/set-up" />
    <IssueSummary issues={errors} />
    <StepCaption step={2} />
    <h1 class="govuk-heading-l" id="schools">
      Your schools
    </h1>
    {schools.length === 0 ? (
      <p class="govuk-body">Add each school of the trust. One is enough to begin; you can add more later.</p>
    ) : (
      <AddedSchools schools={schools} />
    )}
    <h2 class="govuk-heading-m">{schools.length === 0 ? 'Add a school' : 'Add another school'}</h2>
    <Form action="/set-up/schools">
      <Input label="Name of the school" name="name" value={values.name} error={errorAt(errors, 'name')} />
      <Input
        label="Short name"
        hint="What people call it"
        name="shortName"
        width={20}
        value={values.shortName}
        error={errorAt(errors, 'shortName')}
      />
      <Radios
        legend={{ content: 'Phase', size: 's' }}
        name="phase"
        value={values.phase}
        small
        items={Object.entries(PHASES).map(([value, text]) => ({ value, text }))}
        error={errorAt(errors, 'phase')}
      />
      <Input
        label="URN (optional)"
        hint="The school’s six-digit number in the register of schools"
        name="urn"
        width={10}
        inputmode="numeric"
        value={values.urn}
        error={errorAt(errors, 'urn')}
      />
      <Button variant={schools.length === 0 ? 'primary' : 'secondary'}>Add this school</Button>
    </Form>
    {schools.length > 0 && <Button href="/set-up/administrator">Continue</Button>}
  </Column>
);

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

export const AdministratorPage: FC<FormProps> = ({ values, errors }) => (
  <Column>
    <BackLink href="/set-up/schools" />
    <IssueSummary issues={errors} />
    <StepCaption step={3} />
    <h1 class="govuk-heading-l">You, the first administrator</h1>
    <p class="govuk-body">
      An administrator brings in the policy and the list of staff, and can make others administrators.
    </p>
    <Form action="/set-up/administrator">
      <Input
        label="First name"
        name="givenName"
        width={20}
        value={values.givenName}
        autocomplete="given-name"
        error={errorAt(errors, 'givenName')}
      />
      <Input
        label="Last name"
        name="familyName"
        width={20}
        value={values.familyName}
        autocomplete="family-name"
        error={errorAt(errors, 'familyName')}
      />
      <Input
        label="Work email address"
        hint="You will sign in with it"
        name="email"
        type="email"
        spellcheck={false}
        value={values.email}
        autocomplete="email"
        error={errorAt(errors, 'email')}
      />
      <PasswordInput
        label="Password"
        hint="12 characters or more. Three random words make a good one. Not your email address, and nothing easy to guess."
        name="password"
        autocomplete="new-password"
        error={errorAt(errors, 'password')}
      />
      <InsetText>
        Your trust is made when you continue. Until then, nothing but your answers is kept.
      </InsetText>
      <Button preventDoubleClick>Make the trust</Button>
    </Form>
  </Column>
);

export const DonePage: FC<{ trust: string }> = ({ trust }) => (
  <Column>
    <h1 class="govuk-heading-l">{trust} is set up</h1>
    <p class="govuk-body-l">Two things come next, in any order.</p>
    <TaskList
      items={[
        {
          title: 'Bring in your policy',
          href: '/policy/new',
          hint: 'As Word, PDF or text, or begin with our model policy',
          status: 'About 40 minutes',
        },
        {
          title: 'Bring in your staff',
          href: '/people/import',
          hint: 'A CSV file from your staff records, tried out first',
          status: 'About 10 minutes',
        },
      ]}
    />
    <p class="govuk-body">
      We gave you the term dates most of England has, the bank holidays until 2027 and a list of platforms.
      Change them to your own when you have time.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="/">
        Go to the home page
      </a>
    </p>
  </Column>
);

/** While the example is being made. The page asks again by itself. */
export const MakingPage: FC = () => (
  <Column>
    <h1 class="govuk-heading-l">Making the example trust</h1>
    <p class="govuk-body-l" role="status">
      Schools, staff, pupils, a signed policy and some weeks of history. It takes about ten seconds.
    </p>
    <div class="decorum-working" aria-hidden="true"></div>
    <p class="govuk-body">
      This page goes on by itself. If it does not,{' '}
      <a class="govuk-link" href="/explore">
        look whether it is ready
      </a>
      .
    </p>
  </Column>
);

export const MakingFailedPage: FC = () => (
  <Column>
    <h1 class="govuk-heading-l">The example could not be made</h1>
    <p class="govuk-body">Something went wrong on our side, and nothing of it was kept. The log says more.</p>
    <Form action="/explore">
      <Button>Try again</Button>
    </Form>
  </Column>
);
