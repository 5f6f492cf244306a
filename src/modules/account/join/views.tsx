import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import { Button } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Form } from '../../../web/form.tsx';
import { DeadEnd } from '../dead-end.tsx';
import { NewPasswordField } from '../fields.tsx';
import type { JoinLink } from './actions.ts';

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

type Dead = { title: string; lines: readonly string[]; action: string };

const DEAD = {
  used: {
    title: 'This link has been used',
    lines: [
      'It works once. If you chose a password with it, or with another link we sent you, sign in. If that was not you, tell your school office.',
    ],
    action: 'Sign in',
  },
  ended: {
    title: 'This link no longer works',
    lines: [
      'Your record has changed since it was sent, for example your email address.',
      'Open the link in the newest email from Decorum. If you have none, ask your school office, or whoever invited you, for a new one.',
    ],
    action: 'Go to signing in',
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
} as const satisfies Record<string, Dead>;

/** Why a link for joining does not work, and what to do. */
export function deadLink(link: Exclude<JoinLink, { is: 'good' }>): Dead {
  if (link.is !== 'replaced') return DEAD[link.is];
  return {
    title: 'There is a newer link',
    lines: [
      `A newer link was sent on ${longDate(link.sentAt)}. Use that one.`,
      'If you cannot find it, look among your junk mail, or ask your school office, or whoever invited you, to send it again.',
    ],
    action: 'Go to signing in',
  };
}

export const DeadJoinPage: FC<Dead> = ({ title, lines, action }) => (
  <DeadEnd title={title} lines={lines}>
    <Button href="/sign-in">{action}</Button>
  </DeadEnd>
);
