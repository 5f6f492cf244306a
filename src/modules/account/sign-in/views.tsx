import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { Details, InsetText } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Input } from '../../../web/components/input.tsx';
import { PasswordInput } from '../../../web/components/password-input.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { PasskeyUse } from '../factors/passkey-views.tsx';
import { withNext } from '../model.ts';

export const NextField: FC<{ next: string }> = ({ next }) =>
  next === '/' ? null : <input type="hidden" name="next" value={next} />;

export interface SignInProps {
  /** The trust's name, where there is one trust only. */
  trust?: string;
  phone?: string | null;
  next: string;
  email?: string;
  errors?: Issue[];
  /** Why someone who is signed in is asked again. */
  again?: boolean;
}

/** Email address and password, or a passkey. */
export const SignInPage: FC<SignInProps> = ({ trust, next, email, errors, again }) => (
  <div class="decorum-narrow">
    <IssueSummary issues={errors} />
    <h1 class="govuk-heading-l">Sign in to Decorum</h1>
    {trust && <p class="govuk-body">{trust}</p>}
    {again && <InsetText>You signed in a while ago. Sign in again to change how you sign in.</InsetText>}
    <Form action="/sign-in">
      <NextField next={next} />
      <Input
        label="Email address"
        hint="The one your school writes to you on"
        name="email"
        type="email"
        spellcheck={false}
        autocomplete="username"
        value={email}
        error={errorAt(errors, 'email')}
      />
      <PasswordInput label="Password" name="password" error={errorAt(errors, 'password')} />
      <Button wide>Sign in</Button>
    </Form>
    <p class="decorum-or">or</p>
    <PasskeyUse kind="sign-in" next={next} label="Use a passkey" />
    <Details summary="I cannot sign in">
      <p>
        <a class="govuk-link" href="/reset">
          Set a new password
        </a>{' '}
        if you have forgotten yours.
      </p>
      <p>
        Agency staff, volunteers and governors join with the link in their welcome email. If yours has run
        out, ask the school office for a new one.
      </p>
      <p>If you have lost the phone with your codes, use one of the spare codes you kept.</p>
    </Details>
  </div>
);

/** The second step: a code. */
export const CodePage: FC<{ next: string; errors?: Issue[] }> = ({ next, errors }) => (
  <div class="decorum-narrow">
    <BackLink href={withNext('/sign-in', next)} />
    <IssueSummary issues={errors} />
    <h1 class="govuk-heading-l">Enter your code</h1>
    <p class="govuk-body">Open your authenticator app and look for Decorum.</p>
    <Form action="/sign-in/code">
      <NextField next={next} />
      <Input
        label="Code"
        hint="6 digits, for example 123 456"
        name="code"
        width={10}
        inputmode="numeric"
        autocomplete="one-time-code"
        spellcheck={false}
        error={errorAt(errors, 'code')}
      />
      <Button wide>Continue</Button>
    </Form>
    <Details summary="I do not have my phone" class="decorum-gap-top">
      <p>
        Type one of your spare codes instead, with or without the hyphen. Each works once. They are the ten
        codes you were shown when you set up the app.
      </p>
    </Details>
  </div>
);

/** Too many tries, or an account that is shut: what happened and what to do. */
export const StoppedPage: FC<{ title: string; lines: string[]; next: string }> = ({ title, lines, next }) => (
  <div class="decorum-narrow">
    <h1 class="govuk-heading-l">{title}</h1>
    {lines.map((line) => (
      <p class="govuk-body">{line}</p>
    ))}
    <p class="govuk-body">
      <a class="govuk-link" href={withNext('/sign-in', next)}>
        Back to signing in
      </a>
    </p>
  </div>
);

/** What one can be, as the list says it. */
const KINDS: Record<string, string> = {
  'teaching-assistant': 'Teaching assistant',
  teacher: 'Teacher',
  manager: 'Line manager',
  head: 'Headteacher',
  'senior-leader': 'Senior leader',
  hr: 'HR',
  'data-protection': 'Data protection officer',
  it: 'IT',
  recruiter: 'Recruiter',
  governor: 'Governor',
  chair: 'Chair of the trust',
  ceo: 'Chief executive',
  volunteer: 'Volunteer',
  contractor: 'Contractor',
};

export type Persona = { personId: string; name: string; job: string; place: string; persona: string };

/** The people of the example one can be. */
export const ExamplePeoplePage: FC<{ trust: string; people: Persona[]; next: string; errors?: Issue[] }> = ({
  trust,
  people,
  next,
  errors,
}) => (
  <>
    <div class="decorum-intro">
      <IssueSummary issues={errors} />
      <h1 class="govuk-heading-l">Who would you like to be?</h1>
      <p class="govuk-body">
        {trust} is an example. Nobody in it is real, and you need no password. Come back here at any time to
        be someone else.
      </p>
    </div>
    {people.length === 0 && (
      <p class="govuk-body">The example has nobody to be yet. Wait a few seconds and load this page again.</p>
    )}
    <Form action="/sign-in/example" label="People of the example">
      <NextField next={next} />
      <ul class="decorum-personas">
        {people.map((person) => (
          <li class="decorum-persona">
            <button type="submit" class="decorum-persona__button" name="personId" value={person.personId}>
              <span class="decorum-persona__kind">{KINDS[person.persona] ?? person.persona}</span>
              <span class="decorum-persona__name">{person.name}</span>
              <span class="decorum-persona__place">
                {person.job}
                {person.place && `, ${person.place}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Form>
    <ButtonGroup>
      <Button variant="secondary" href="/set-up">
        Set up your own trust instead
      </Button>
    </ButtonGroup>
  </>
);
