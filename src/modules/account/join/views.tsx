import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { Button } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Form } from '../../../web/form.tsx';
import { DeadEnd } from '../dead-end.tsx';
import { NewPasswordField } from '../fields.tsx';

type JoinProps = { name: string; trust: string; email: string; action: string; errors?: Issue[] };

/** Asks someone who was invited for a password. */
export const JoinPage: FC<JoinProps> = ({ name, trust, email, action, errors }) => (
  <div class="decorum-narrow">
    <IssueSummary issues={errors} />
    <h1 class="govuk-heading-l">Welcome, {name}</h1>
    <p class="govuk-body">{trust} has invited you to Decorum. Choose a password, and you are in.</p>
    <p class="govuk-body">
      You will sign in as <strong>{email}</strong>.
    </p>
    <Form action={action}>
      <NewPasswordField label="Password" email={email} errors={errors} />
      <Button wide>Join</Button>
    </Form>
  </div>
);

/** Why a link for joining does not work. */
export const DEAD = {
  used: {
    title: 'This link has been used',
    lines: [
      'It works once. If you chose a password with it, sign in. If that was not you, tell your school office.',
    ],
    action: 'Sign in',
  },
  expired: {
    title: 'This link has run out',
    lines: [
      'A link for joining works for 14 days. Ask your school office, or whoever invited you, for a new one.',
    ],
    action: 'Go to signing in',
  },
  unknown: {
    title: 'This link does not work',
    lines: [
      'Check that you opened the whole link from your email.',
      'If you did, ask your school office, or whoever invited you, for a new one.',
    ],
    action: 'Go to signing in',
  },
} as const;

export const DeadJoinPage: FC<{ why: keyof typeof DEAD }> = ({ why }) => (
  <DeadEnd title={DEAD[why].title} lines={DEAD[why].lines}>
    <Button href="/sign-in">{DEAD[why].action}</Button>
  </DeadEnd>
);
