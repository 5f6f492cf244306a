import type { FC } from 'hono/jsx';
import { Button } from '../../../web/components/button.tsx';
import { Column } from '../../../web/components/split.tsx';
import { Form } from '../../../web/form.tsx';

/** While the example is being made. The page asks again by itself. */
export const MakingPage: FC = () => (
  <Column>
    <h1 class="govuk-heading-l">Making the example trust</h1>
    <p class="govuk-body-l" role="status">
      Schools, staff, pupils, a signed policy and some weeks of history. It takes a few seconds.
    </p>
    <div class="decorum-working" aria-hidden="true"></div>
    <p class="govuk-body">
      This page goes on by itself. If it does not,{' '}
      <a class="govuk-link" href="/explore?asked=1">
        look whether it is ready
      </a>
      .
    </p>
  </Column>
);

/** When the example could not be made. */
export const MakingFailedPage: FC = () => (
  <Column>
    <h1 class="govuk-heading-l">The example could not be made</h1>
    <p class="govuk-body">Something went wrong on our side, and nothing of it was kept. The log says more.</p>
    <Form action="/explore">
      <Button>Try again</Button>
    </Form>
  </Column>
);
