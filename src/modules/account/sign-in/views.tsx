import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { Details, InsetText } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { PasskeyUse } from '../../../web/components/passkey-use.tsx';
import { PasswordInput } from '../../../web/components/password-input.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { DeadEnd } from '../dead-end.tsx';
import { CodeField, EmailField, NextField } from '../fields.tsx';
import { withNext } from '../model.ts';

export interface SignInProps {
  /** The trust's name, where there is one trust only. */
  trust?: string;
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
    {again && <InsetText>Sign in again, so that we know it is you.</InsetText>}
    <Form action="/sign-in">
      <NextField next={next} />
      <EmailField email={email} errors={errors} />
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
        if you have forgotten yours. If you are the only administrator and no mail comes,{' '}
        <a class="govuk-link" href="/help">
          help says what to do
        </a>
        .
      </p>
      <p>
        Agency staff, volunteers and governors join with the link in their welcome email. If yours has run
        out, ask the school office for a new one.
      </p>
      <p>
        If you have lost the phone with your codes, use one of the spare codes you kept. Without them, or
        without your passkey, ask your administrator.{' '}
        <a class="govuk-link" href="/help">
          If you are the only one
        </a>
        , there is a way too.
      </p>
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
      <CodeField errors={errors} />
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

/** Too many tries, or an account that is shut. */
export const StoppedPage: FC<{ title: string; lines: string[]; next: string }> = ({ title, lines, next }) => (
  <DeadEnd title={title} lines={lines}>
    <p class="govuk-body">
      <a class="govuk-link" href={withNext('/sign-in', next)}>
        Back to signing in
      </a>
    </p>
  </DeadEnd>
);
