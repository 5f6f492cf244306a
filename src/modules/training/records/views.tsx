import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { Button } from '../../../web/components/button.tsx';
import { ListPage } from '../../../web/components/list-page.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Tag, type TagColour } from '../../../web/components/tag.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import type { ListAsked } from '../../../web/list.ts';
import { STANDINGS, type StandingState } from '../model.ts';
import type { Records } from './actions.ts';
import {
  RECORD_SORTS,
  type RecordSort,
  SHOWN_STATES,
  type ShownRecord,
  standingHint,
  stateWords,
} from './model.ts';

const COLOURS: Partial<Record<StandingState, TagColour>> = { late: 'red', renew: 'yellow', passed: 'green' };

const State: FC<{ row: ShownRecord; mayAssign: boolean }> = ({ row, mayAssign }) => {
  const { state } = row.standing;
  const hint = standingHint(row);
  return (
    <>
      {COLOURS[state] ? <Tag colour={COLOURS[state]}>{stateWords(row)}</Tag> : stateWords(row)}
      {hint && <span class="decorum-meta"> {hint}</span>}
      {row.noTryLeft && mayAssign && (
        <Form action={`/training/modules/${row.moduleId}/another-go`}>
          <input type="hidden" name="person" value={row.personId} />
          <Button variant="secondary" small>
            Give another try<span class="govuk-visually-hidden"> to {row.name}</span>
          </Button>
        </Form>
      )}
    </>
  );
};

/** Who has taken what. */
export const RecordsPage: FC<{
  asked: ListAsked<RecordSort, 'module' | 'state' | 'school'>;
  records: Records;
  mayAssign: boolean;
}> = ({ asked, records, mayAssign }) => (
  <>
    <BackLink href="/training">Your training</BackLink>
    <PageHead
      title="Who has taken what"
      meta="Those of whom a module is asked, and those who tried one. Nobody sees which answers they chose."
    />
    <ListPage
      path="/training/records"
      csv="/training/records.csv"
      asked={asked}
      sorts={RECORD_SORTS}
      caption="Training records"
      stack="rows"
      searchLabel="Name or module"
      columns={[
        { key: 'name', label: 'Name' },
        { key: 'school', label: 'School' },
        { key: 'module', label: 'Module' },
        { key: 'state', label: 'How they stand' },
        { key: 'due', label: 'By' },
        { key: 'passed', label: 'Passed' },
      ]}
      filters={[
        {
          name: 'module',
          label: 'Module',
          items: records.modules.map(({ id, title }) => ({ value: id, text: title })),
        },
        {
          name: 'state',
          label: 'How they stand',
          items: SHOWN_STATES.map((value) => ({ value, text: STANDINGS[value] })),
        },
        {
          name: 'school',
          label: 'School',
          items: records.schools.map(({ id, name }) => ({ value: id, text: name })),
        },
      ]}
      rows={records.rows.map((row) => [
        row.listName,
        row.schools.join(', ') || 'Central team',
        row.title,
        <State row={row} mayAssign={mayAssign} />,
        row.standing.due ? longDate(row.standing.due) : 'No day',
        row.standing.pass ? (
          <a
            class="govuk-link"
            href={`/training/certificates/${row.standing.pass.certificate}`}
            aria-label={`${longDate(row.standing.pass.finishedAt)}: certificate of ${row.name} as PDF`}
          >
            {longDate(row.standing.pass.finishedAt)}
          </a>
        ) : (
          'Not yet'
        ),
      ])}
      page={records.page}
      pages={records.pages}
      total={records.total}
      empty={{
        title: 'Nobody is asked to take anything',
        text: (
          <p class="govuk-body">
            <a class="govuk-link" href="/training/modules">
              Choose a module
            </a>{' '}
            and ask people to take it.
          </p>
        ),
      }}
    />
  </>
);
