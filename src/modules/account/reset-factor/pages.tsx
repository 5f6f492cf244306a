import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import type { Parts } from '../../../platform/parts.ts';
import { Button } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Input } from '../../../web/components/input.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { attempt, errorAt, Form } from '../../../web/form.tsx';
import { get, post, type Route } from '../../../web/route.ts';
import { readWhose, resetSecondFactor } from './actions.ts';

/** Helping someone who has lost their phone or passkey. */
export function resetFactorRoutes(parts: Parts): Route[] {
  const address = '/people/:id/second-step';
  return [
    get(address, 'roles.grant', async (r) => {
      const whose = await readWhose(r.acting, r.param('id'));
      return r.page(`Second step of ${whose.name}`, <ResetPage {...whose} />, { nav: 'people' });
    }),
    post(address, 'roles.grant', async (r) => {
      const whose = await readWhose(r.acting, r.param('id'));
      const { values } = await r.form();
      const done = await attempt(() => resetSecondFactor(parts, r, whose.personId, values));
      if (done.ok)
        return r.redirect(
          `/people/${whose.personId}`,
          `${whose.name} sets up a new second step at the next sign-in. They have been told by mail.`,
        );
      return r.page(
        `Second step of ${whose.name}`,
        <ResetPage {...whose} values={values} errors={done.errors} />,
        { nav: 'people', errors: done.errors },
      );
    }),
  ];
}

const ResetPage: FC<{
  personId: string;
  name: string;
  values?: Record<string, string>;
  errors?: Issue[];
}> = ({ personId, name, values = {}, errors = [] }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <BackLink href={`/people/${personId}`} />
      <IssueSummary issues={errors} />
      <h1 class="govuk-heading-xl">Take away the second step of {name}</h1>
      <p class="govuk-body">
        Do this when they have lost their phone and their spare codes, or their passkey. They are signed out
        everywhere, and set up a new second step when they next sign in.
      </p>
      <Form action={`/people/${personId}/second-step`}>
        <Textarea
          label="How do you know that it is them who ask?"
          hint="For example: she came to the office. This is kept in the ledger."
          name="reason"
          rows={2}
          value={values.reason}
          error={errorAt(errors, 'reason')}
        />
        <Input
          label="Your own 6-digit code"
          hint="From your authenticator app, so that nobody else can do this at your desk."
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          width={5}
          error={errorAt(errors, 'code')}
        />
        <Button variant="warning">Take it away</Button>
      </Form>
    </div>
  </div>
);
