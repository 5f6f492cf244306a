import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { Button } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { PasswordInput } from '../../../web/components/password-input.tsx';
import { Column } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { EmailField, NewPasswordField } from '../fields.tsx';

/** Asks for a link by mail. */
export const AskResetPage: FC<{ email?: string; errors?: Issue[] }> = ({ email, errors }) => (
  <div class="decorum-narrow">
    <BackLink href="/sign-in" />
    <IssueSummary issues={errors} />
    <h1 class="govuk-heading-l">Set a new password</h1>
    <p class="govuk-body">We will send you a link by email. It works for an hour.</p>
    <Form action="/reset">
      <EmailField email={email} errors={errors} />
      <Button wide>Send the link</Button>
    </Form>
  </div>
);

/** The same for everyone, known or not. */
export const ResetAskedPage: FC<{ email: string; sendsMail: boolean }> = ({ email, sendsMail }) => (
  <div class="decorum-narrow">
    <h1 class="govuk-heading-l">Check your email</h1>
    <p class="govuk-body">
      If <strong>{email}</strong> belongs to an account, a link is on its way to it. It works for an hour.
    </p>
    {sendsMail ? (
      <p class="govuk-body">
        If nothing has come after ten minutes, look among your junk mail, then check that you used the address
        your school writes to you on.
      </p>
    ) : (
      <p class="govuk-body">
        This installation does not send email yet. Your Decorum administrator finds the message on the outbox
        page and can pass the link on to you.
      </p>
    )}
    <p class="govuk-body">
      <a class="govuk-link" href="/sign-in">
        Back to signing in
      </a>
    </p>
  </div>
);

/** A new password, by a link. */
export const NewPasswordPage: FC<{ token: string; email: string; errors?: Issue[] }> = ({
  token,
  email,
  errors,
}) => (
  <div class="decorum-narrow">
    <IssueSummary issues={errors} />
    <h1 class="govuk-heading-l">Choose a new password</h1>
    <p class="govuk-body">
      For <strong>{email}</strong>. You will be signed out everywhere else.
    </p>
    <Form action={`/reset/${token}`}>
      <NewPasswordField email={email} errors={errors} />
      <Button wide>Save the password</Button>
    </Form>
  </div>
);

/** Changes one's own password. */
export const ChangePasswordPage: FC<{ email: string; errors?: Issue[] }> = ({ email, errors }) => (
  <Column>
    <BackLink href="/account">Your account</BackLink>
    <IssueSummary issues={errors} />
    <h1 class="govuk-heading-l">Change your password</h1>
    <Form action="/account/password">
      <PasswordInput label="The password you have now" name="current" error={errorAt(errors, 'current')} />
      <NewPasswordField email={email} errors={errors} />
      <p class="govuk-body">You will be signed out on every other device.</p>
      <Button>Change the password</Button>
    </Form>
  </Column>
);
