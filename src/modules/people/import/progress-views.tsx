import type { FC } from 'hono/jsx';
import { InsetText } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { Form } from '../../../web/form.tsx';
import type { Counts } from './model.ts';
import { Tally } from './parts.tsx';

/** While it runs: the page loads itself again until it is done. */
export const RunningPage: FC<{ id: string; name: string; stopped: boolean }> = ({ id, name, stopped }) => (
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
      <InsetText>
        <p class="govuk-body" role="status">
          This page loads itself again every two seconds. You can leave it: either all of the file is saved or
          nothing.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`/people/import/${id}`}>
            See whether it is done
          </a>
        </p>
      </InsetText>
    )}
  </>
);

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
