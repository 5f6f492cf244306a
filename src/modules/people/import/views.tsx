import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { Details, PrivacyLine } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Checkboxes } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { FileUpload } from '../../../web/components/file-upload.tsx';
import { Select } from '../../../web/components/select.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import type { FieldsProps } from '../fields.tsx';
import type { ToMatch } from './actions.ts';
import { FIELD_KEYS, FIELDS } from './columns.ts';
import { MOST_MEGABYTES, MOST_ROWS, type Sheet } from './csv.ts';
import { readAs, rowsOf } from './parts.tsx';

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
            hint={`CSV, up to ${MOST_MEGABYTES} MB and ${MOST_ROWS.toLocaleString('en-GB')} rows`}
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
  const { id, name, sheet, schools, mayCentral } = match;
  return (
    <>
      <BackLink href="/people/import">Choose another file</BackLink>
      <IssueSummary issues={errors} />
      <PageHead
        caption="Import people, step 2 of 3"
        title="What each column holds"
        meta={`${name}: ${rowsOf(sheet.rows.length)}, ${readAs(sheet)}.`}
      />
      <Form action={`/people/import/${id}/columns`}>
        <TableBox label="Columns of the file">
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
                mayCentral && { text: 'Central team', value: 'central' },
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

function samples(sheet: Sheet, column: number): string {
  const found = new Set<string>();
  for (const { cells } of sheet.rows) {
    const value = cells[column];
    if (value) found.add(value.length > 30 ? `${value.slice(0, 30)}…` : value);
    if (found.size === 3) break;
  }
  return found.size ? [...found].join(', ') : 'Empty';
}
