import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { Button } from '../../../web/components/button.tsx';
import { Column, PageHead } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import type { Rotation } from './model.ts';

/** A password that somebody knows who no longer runs the account. Decorum never asks for the password itself. */
export const RotationPage: FC<{ task: Rotation }> = ({ task }) => (
  <>
    <BackLink href="/">Home</BackLink>
    <PageHead
      title={`Change the password of ${task.account}`}
      meta={task.doneAt ? `Changed on ${longDate(task.doneAt)}` : `By ${longDate(task.dueOn)}`}
    />
    <Column>
      <p class="govuk-body">
        Somebody who knows the password no longer runs this account. Change it on the platform, end the
        sessions that are open there, and give the new one only to those who run the account.
      </p>
      {task.requestId && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/requests/${task.requestId}`}>
            The permission that has ended
          </a>
        </p>
      )}
      {task.doneAt === null && (
        <Form action={`/requests/passwords/${task.id}`}>
          <Button>I have changed the password</Button>
        </Form>
      )}
    </Column>
  </>
);
