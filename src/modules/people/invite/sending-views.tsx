import type { FC } from 'hono/jsx';
import { Button } from '../../../web/components/button.tsx';
import { ProgressBar } from '../../../web/components/figures.tsx';
import { Column, PageHead } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import type { Progress } from '../model.ts';
import type { Sending } from './sending.ts';

const figure = (n: number): string => n.toLocaleString('en-GB');
const soFar = ({ done, total }: Progress): string =>
  total === 1 ? `${done} of 1 link` : `${figure(done)} of ${figure(total)} links`;

/** While links are sent: the page loads itself again until all are. */
export const SendingPage: FC<{ progress: Progress }> = ({ progress }) => (
  <Column>
    <PageHead title="Sending links to join" />
    {progress.total > 0 && (
      <p class="govuk-body-l" role="status">
        {soFar(progress)} so far
      </p>
    )}
    <ProgressBar {...progress} label={soFar(progress)} />
    <p class="govuk-body">
      This page loads itself again every two seconds. You can leave it: the links are sent all the same.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="/people/invite/sending">
        See how far it is
      </a>
    </p>
  </Column>
);

/** When they could not all be sent. */
export const StoppedPage: FC<{ sending: Sending }> = ({ sending }) => (
  <Column>
    <BackLink href="/people">People</BackLink>
    <PageHead title="It stopped" />
    <p class="govuk-body">
      Something went wrong on our side after {soFar(sending)}. What was sent is sent; the others can be
      invited again.
    </p>
    <Button href={`/people/invite?${new URLSearchParams(sending.filter)}`}>See who is left</Button>
  </Column>
);
