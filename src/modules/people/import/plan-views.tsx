import type { FC } from 'hono/jsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import { Changes } from './changes.tsx';
import type { Sheet } from './csv.ts';
import { type Counts, countsOf, type Ended, type Plan } from './model.ts';
import { figure, readAs, rowsOf, Tally } from './parts.tsx';
import { StillLeaving } from './still-leaving.tsx';

const MOST_SHOWN = 100;

type PlanPageProps = {
  id: string;
  name: string;
  sheet: Pick<Sheet, 'encoding' | 'delimiter'>;
  rowCount: number;
  plan: Plan;
  digest: string;
  endedBy: readonly Ended[];
  complete: boolean;
  /** Why it was not imported when that was last tried. */
  stopped?: string;
  today: string;
};

/** Step 3: what would change, and what cannot be read. */
export const PlanPage: FC<PlanPageProps> = ({
  id,
  name,
  sheet,
  rowCount,
  plan,
  digest,
  endedBy,
  complete,
  stopped,
  today,
}) => {
  const counts = countsOf(plan);
  const doing = counts.added + counts.changed + counts.left;
  return (
    <>
      <BackLink href={`/people/import/${id}/columns`}>What each column holds</BackLink>
      {stopped && (
        <div class="govuk-error-summary">
          <div role="alert">
            <h2 class="govuk-error-summary__title">The file was not imported</h2>
            <div class="govuk-error-summary__body">
              <p>{stopped} Nothing was saved. Below is what it would do now.</p>
            </div>
          </div>
        </div>
      )}
      <PageHead
        caption="Import people, step 3 of 3"
        title={
          doing
            ? 'What would change'
            : counts.leftOut > 0
              ? 'No row can be imported yet'
              : 'Nothing would change'
        }
        meta={`${name}: ${rowsOf(rowCount)}, ${readAs(sheet)}.`}
      />
      <Tally counts={counts} />
      {counts.leftOut > 0 && (
        <Errors id={id} plan={plan} leftOut={counts.leftOut} complete={complete} others={doing > 0} />
      )}
      <StillLeaving leaving={plan.leaving} endedBy={endedBy} today={today} />
      <Changes plan={plan} today={today} />
      <Form action={`/people/import/${id}/confirm`}>
        <input type="hidden" name="digest" value={digest} />
        <ButtonGroup>
          {doing > 0 && <Button>{buttonText(counts)}</Button>}
          {!doing && counts.leftOut > 0 && <Button href="/people/import">Choose the mended file</Button>}
          <Button variant={doing || counts.leftOut > 0 ? 'secondary' : 'primary'} name="discard" value="yes">
            Leave it, change nothing
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
};

function buttonText(counts: Counts): string {
  const parts = [
    counts.added && `add ${figure(counts.added)}`,
    counts.changed && `change ${figure(counts.changed)}`,
    counts.left && `record ${figure(counts.left)} as having left`,
  ].filter(Boolean) as string[];
  const text = parts.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${counts.leftOut ? `, leave out ${rowsOf(counts.leftOut)}` : ''}`;
}

const Errors: FC<{
  id: string;
  plan: Plan;
  leftOut: number;
  complete: boolean;
  /** Whether anything is left to import without these rows. */
  others: boolean;
}> = ({ id, plan, leftOut, complete, others }) => (
  <section aria-labelledby="errors">
    <h2 class="govuk-heading-m" id="errors">
      {rowsOf(leftOut)} left out
    </h2>
    <p class="govuk-body">
      Mend {leftOut === 1 ? 'it' : 'them'} in the file and choose the file again
      {others && `, or go on without ${leftOut === 1 ? 'it' : 'them'}`}.
      {complete && ' While rows are left out nobody is taken to have left.'}
    </p>
    <TableBox label="What is wrong, by row and column">
      <Table
        caption="What is wrong, by row and column"
        captionHidden
        stack="rows"
        firstCellIsHeader
        head={['Row', 'Column', 'What to do']}
        rows={plan.errors.slice(0, MOST_SHOWN).map((e) => [`Row\u00a0${e.row}`, e.column, e.message])}
      />
    </TableBox>
    <p class="govuk-body-s">
      {plan.errors.length > MOST_SHOWN &&
        `The first ${MOST_SHOWN} of ${figure(plan.errors.length)} are shown. `}
      <a class="govuk-link" href={`/people/import/${id}/errors.csv`}>
        Download this list as CSV
      </a>
    </p>
  </section>
);
