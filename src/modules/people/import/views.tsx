import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import { Details, InsetText, PrivacyLine, WarningText } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Checkboxes } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Figures } from '../../../web/components/figures.tsx';
import { FileUpload } from '../../../web/components/file-upload.tsx';
import { Select } from '../../../web/components/select.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import type { FieldsProps } from '../fields.tsx';
import { fieldLabel } from '../record/history-views.tsx';
import { type Counts, countsOf, type ToMatch } from './actions.ts';
import { FIELD_KEYS, FIELDS } from './columns.ts';
import { DELIMITER_NAMES, type Sheet } from './csv.ts';
import type { Plan, Planned } from './model.ts';

const MOST_SHOWN = 100;
const people = (n: number): string => (n === 1 ? '1 person' : `${n.toLocaleString('en-GB')} people`);
const rows = (n: number): string => (n === 1 ? '1 row' : `${n.toLocaleString('en-GB')} rows`);

/** Step 1: choose the file. */
export const UploadPage: FC<{ errors?: Issue[] }> = ({ errors }) => (
  <>
    <BackLink href="/people">People</BackLink>
    <IssueSummary issues={errors} />
    <PageHead caption="Import people, step 1 of 3" title="Choose a staff file" />
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <p class="govuk-body">
          Export your staff list from your staff system as CSV. Nothing is saved until you have seen what
          would change and say so.
        </p>
        <Form action="/people/import" upload>
          <FileUpload
            label="Staff file"
            hint="CSV, up to 10 MB and 20,000 rows"
            name="file"
            accept=".csv,.txt,.tsv,text/csv"
            error={errorAt(errors, 'file')}
          />
          <Button>Read this file</Button>
        </Form>
        <Details summary="What the file needs">
          <p class="govuk-body">
            First name, last name and job; and an email address or a staff code, by which people are
            recognised the next time. School, kind of staff, line manager’s email, first and last day are read
            where they are there. Someone with two jobs has two rows. A third party needs the name of their
            organisation.
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href="/people/import/example.csv">
              Download a file to fill in
            </a>
          </p>
        </Details>
        <PrivacyLine>
          The file is kept for a day at most, and forgotten as soon as it is imported.
        </PrivacyLine>
      </div>
    </div>
  </>
);

/** Step 2: what each column holds. */
export const MatchPage: FC<FieldsProps & { match: ToMatch }> = ({ match, values, errors }) => {
  const { id, name, sheet, schools } = match;
  return (
    <>
      <BackLink href="/people/import">Choose another file</BackLink>
      <IssueSummary issues={errors} />
      <PageHead
        caption="Import people, step 2 of 3"
        title="What each column holds"
        meta={`${name}: ${rows(sheet.rows.length)}, ${readAs(sheet)}.`}
      />
      <Form action={`/people/import/${id}/columns`}>
        <TableBox>
          <Table
            caption="Columns of the file"
            captionHidden
            stack="rows"
            firstCellIsHeader
            head={['Column', 'Values', 'Holds']}
            rows={sheet.header.map((header, i) => {
              const field = `column-${i}`;
              const label = header || `Column ${i + 1}`;
              return [
                label,
                <span class="decorum-meta">{samples(sheet, i)}</span>,
                <Select
                  label={{ content: `What “${label}” holds`, class: 'govuk-visually-hidden' }}
                  name={field}
                  value={values[field] ?? ''}
                  error={errorAt(errors, field)}
                  items={[
                    { text: 'Not used', value: '' },
                    ...FIELD_KEYS.map((key) => ({ text: FIELDS[key].label, value: key })),
                  ]}
                />,
              ];
            })}
          />
        </TableBox>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <Select
              label="Rows that name no school belong to"
              name="place"
              value={values.place ?? ''}
              error={errorAt(errors, 'place')}
              items={[
                { text: 'Each row must name one', value: '' },
                ...schools.map((s) => ({ text: s.name, value: s.id })),
                { text: 'Central team', value: 'central' },
              ]}
            />
            <Checkboxes
              name="complete"
              values={values.complete === 'yes' ? ['yes'] : []}
              items={[
                {
                  value: 'yes',
                  text: 'This file is everyone at these schools',
                  hint: 'Employees and casual staff at the schools in the file who are not in it have then left. You see who before anything is saved.',
                },
              ]}
            />
            <Button>See what would change</Button>
          </div>
        </div>
      </Form>
    </>
  );
};

const readAs = (sheet: Pick<Sheet, 'encoding' | 'delimiter'>): string =>
  `read as ${sheet.encoding}, separated by ${DELIMITER_NAMES[sheet.delimiter]}`;

function samples(sheet: Sheet, column: number): string {
  const found = new Set<string>();
  for (const { cells } of sheet.rows) {
    const value = cells[column];
    if (value) found.add(value.length > 30 ? `${value.slice(0, 30)}…` : value);
    if (found.size === 3) break;
  }
  return found.size ? [...found].join(', ') : 'Empty';
}

type PlanPageProps = {
  id: string;
  name: string;
  sheet: Pick<Sheet, 'encoding' | 'delimiter'>;
  rowCount: number;
  plan: Plan;
  digest: string;
  complete: boolean;
  conflict?: string;
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
  complete,
  conflict,
  today,
}) => {
  const counts = countsOf(plan);
  const doing = counts.added + counts.changed + counts.left;
  return (
    <>
      <BackLink href={`/people/import/${id}/columns`}>What each column holds</BackLink>
      {conflict && (
        <div class="govuk-error-summary">
          <div role="alert">
            <h2 class="govuk-error-summary__title">Someone else was here first</h2>
            <div class="govuk-error-summary__body">
              <p>{conflict} Nothing was saved. Below is what it would do now.</p>
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
        meta={`${name}: ${rows(rowCount)}, ${readAs(sheet)}.`}
      />
      <Tally counts={counts} />
      {counts.leftOut > 0 && (
        <Errors id={id} plan={plan} leftOut={counts.leftOut} complete={complete} others={doing > 0} />
      )}
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
    counts.added && `add ${counts.added.toLocaleString('en-GB')}`,
    counts.changed && `change ${counts.changed.toLocaleString('en-GB')}`,
    counts.left && `end ${counts.left.toLocaleString('en-GB')}`,
  ].filter(Boolean) as string[];
  const text = parts.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${counts.leftOut ? `, leave out ${rows(counts.leftOut)}` : ''}`;
}

const Tally: FC<{ counts: Counts }> = ({ counts }) => (
  <Figures
    items={[
      { label: 'To add', value: counts.added },
      { label: 'To change', value: counts.changed },
      { label: 'Have left', value: counts.left },
      { label: 'As they are', value: counts.unchanged },
      { label: 'Rows left out', value: counts.leftOut },
    ]}
  />
);

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
      {rows(leftOut)} left out
    </h2>
    <p class="govuk-body">
      Mend {leftOut === 1 ? 'it' : 'them'} in the file and choose the file again
      {others && `, or go on without ${leftOut === 1 ? 'it' : 'them'}`}.
      {complete && ' While rows are left out nobody is taken to have left.'}
    </p>
    <TableBox>
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
        `The first ${MOST_SHOWN} of ${plan.errors.length.toLocaleString('en-GB')} are shown. `}
      <a class="govuk-link" href={`/people/import/${id}/errors.csv`}>
        Download this list as CSV
      </a>
    </p>
  </section>
);

const WORD: Record<string, string> = {
  given_name: 'givenName',
  family_name: 'familyName',
  known_as: 'knownAs',
  staff_code: 'staffCode',
};
const what = (p: Planned): string => {
  const facts = Object.keys(p.facts).map((f) => fieldLabel(WORD[f] ?? f));
  const fresh = p.engagements.filter((e) => e.id === null).map((e) => `new job: ${e.job}`);
  const text = [...facts, ...fresh].join(', ');
  return text || 'job, manager or dates';
};

const Changes: FC<{ plan: Plan; today: string }> = ({ plan, today }) => (
  <>
    {plan.left.length > 0 && (
      <>
        {plan.left.length * 4 > plan.staff && plan.left.length > 3 && (
          <WarningText>
            {plan.left.length} of the {people(plan.staff)} known at these schools are not in the file. Is it
            really everyone?
          </WarningText>
        )}
        <Details
          summary={`Have left: ${people(plan.left.length)}, with today as the last day, ${longDate(today)}`}
          open={plan.left.length <= 20}
        >
          <ul class="govuk-list">
            {plan.left.slice(0, MOST_SHOWN).map((p) => (
              <li>
                {p.name}
                {!p.altogether && ', who goes on working elsewhere in the trust'}
              </li>
            ))}
          </ul>
          <More shown={plan.left.length} />
        </Details>
      </>
    )}
    {plan.added.length > 0 && (
      <Details summary={`To add: ${people(plan.added.length)}`}>
        <ul class="govuk-list">
          {plan.added.slice(0, MOST_SHOWN).map((p) => (
            <li>
              {p.name}, {p.engagements.map((e) => e.job).join(', ')}
            </li>
          ))}
        </ul>
        <More shown={plan.added.length} />
      </Details>
    )}
    {plan.changed.length > 0 && (
      <Details summary={`To change: ${people(plan.changed.length)}`}>
        <ul class="govuk-list">
          {plan.changed.slice(0, MOST_SHOWN).map((p) => (
            <li>
              {p.name}: {what(p)}
            </li>
          ))}
        </ul>
        <More shown={plan.changed.length} />
      </Details>
    )}
  </>
);

const More: FC<{ shown: number }> = ({ shown }) =>
  shown > MOST_SHOWN ? (
    <p class="govuk-body-s">and {(shown - MOST_SHOWN).toLocaleString('en-GB')} more</p>
  ) : null;

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

/** How it went. */
export const DonePage: FC<{ name: string; counts?: Counts }> = ({ name, counts }) => (
  <>
    <PageHead caption={name} title="Imported" />
    {counts ? <Tally counts={counts} /> : <EmptyState title="Done" />}
    <p class="govuk-body">The file itself is forgotten. What changed is in the ledger.</p>
    <ButtonGroup>
      <Button href="/people">See the people</Button>
      <a class="govuk-link" href="/people/import">
        Import another file
      </a>
    </ButtonGroup>
  </>
);
