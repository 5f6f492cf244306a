import type { FC } from 'hono/jsx';
import { InsetText } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { ProgressBar } from '../../../web/components/figures.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { Form } from '../../../web/form.tsx';
import type { Progress } from '../model.ts';
import type { Counts } from './model.ts';
import { Tally } from './parts.tsx';

/** While it runs: the page loads itself again until it is done. `progress`: of one that this process carries out. */
export const RunningPage: FC<{ id: string; name: string; stopped: boolean; progress?: Progress }> = ({
  id,
  name,
  stopped,
  progress,
}) => (
  <>
    <PageHead caption={name} title={stopped ? 'The import stopped' : 'Importing'} />
    {stopped ? (
      <Form action={`/people/import/${id}/again`}>
        <p class="govuk-body">
          It stopped before it was done, and nothing was saved. Look at what would change and try again.
        </p>
        <Button>Look again</Button>
      </Form>
    ) : (
      <>
        <HowFar progress={progress} />
        <p class="govuk-body">
          This page loads itself again every two seconds. You can leave it: either all of the file is saved or
          nothing.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/people/import/${id}`}>
            See how far it is
          </a>
        </p>
      </>
    )}
  </>
);

const figure = (n: number): string => n.toLocaleString('en-GB');

const HowFar: FC<{ progress?: Progress }> = ({ progress }) => {
  if (!progress)
    return (
      <InsetText>
        <p class="govuk-body" role="status">
          It is being imported. How far it is we cannot say here: this page comes from another process of
          Decorum than the one that does the work. If that one has ended, this page says so after five
          minutes.
        </p>
      </InsetText>
    );
  const { done, total } = progress;
  const words =
    total === 0
      ? 'Working out what changes'
      : `${figure(done)} of ${total === 1 ? '1 person' : `${figure(total)} people`} so far`;
  return (
    <>
      <p class="govuk-body-l" role="status">
        {words}
      </p>
      <ProgressBar {...progress} label={words} />
    </>
  );
};

/** How it went. `leaving`: how many it took to have left, and who have not been put back since. */
export const DonePage: FC<{ id: string; name: string; counts?: Counts; leaving: number }> = ({
  id,
  name,
  counts,
  leaving,
}) => (
  <>
    <PageHead caption={name} title="Imported" />
    {counts ? <Tally counts={counts} done /> : <EmptyState title="Done" />}
    {leaving > 0 && (
      <Form action={`/people/import/${id}/staying`}>
        <p class="govuk-body">
          {leaving === 1 ? '1 person was' : `${leaving} people were`} missing from the file, and so taken to
          have left. If it did not name everyone, put them back: their engagements and roles go on as they
          were.
        </p>
        <Button variant="secondary">They are staying: put them back</Button>
      </Form>
    )}
    <p class="govuk-body">The file itself is forgotten. What changed is in the ledger.</p>
    <ButtonGroup>
      <Button href="/people">See the people</Button>
      <a class="govuk-link" href="/people/invite">
        Invite everybody who has not joined
      </a>
      <a class="govuk-link" href="/people/import">
        Import another file
      </a>
    </ButtonGroup>
  </>
);
