import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { Button } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { ProofCode, ProveAgain, type Proving } from '../../../web/components/prove-again.tsx';
import { Column } from '../../../web/components/split.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';

/** Asks how the administrator knows who asks, and who they are themself, so that nobody else does it at their desk. */
export const ResetPage: FC<{
  personId: string;
  name: string;
  proof: Proving;
  values?: Record<string, string>;
  errors?: Issue[];
}> = ({ personId, name, proof, values = {}, errors }) => (
  <Column>
    <BackLink href={`/people/${personId}`} />
    <IssueSummary issues={errors} />
    <h1 class="govuk-heading-xl">Take away the second step of {name}</h1>
    <p class="govuk-body">
      Do this when they have lost their phone and their spare codes, or their passkey. They are signed out
      everywhere, and set up a new second step when they next sign in.
    </p>
    <ProveAgain proof={proof} next={`/people/${personId}/second-step`} then="go on" errors={errors}>
      <Form action={`/people/${personId}/second-step`}>
        <Textarea
          label="How do you know that it is them who ask?"
          hint="For example: she came to the office. This is kept in the ledger."
          name="reason"
          rows={2}
          value={values.reason}
          error={errorAt(errors, 'reason')}
        />
        <ProofCode proof={proof} errors={errors} />
        <Button variant="warning">Take it away</Button>
      </Form>
    </ProveAgain>
  </Column>
);
