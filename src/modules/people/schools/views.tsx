import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { Details } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Input } from '../../../web/components/input.tsx';
import { Select } from '../../../web/components/select.tsx';
import { Cluster, PageHead, SectionHead } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { DayInput, type FieldsProps } from '../fields.tsx';
import { CATEGORIES, PHASES, type Phase } from '../model.ts';
import { type Difference, Differences } from '../record/differences.tsx';
import { roleName } from '../roles/list.tsx';
import type { SchoolSummary, SchoolView } from './actions.ts';

export const phaseName = (phase: string): string => PHASES[phase as Phase] ?? phase;

export const SchoolsPage: FC<{
  schools: readonly SchoolSummary[];
  mayEdit: boolean;
  maySettings: boolean;
}> = ({ schools, mayEdit, maySettings }) => (
  <>
    <PageHead title="Schools">
      <Cluster
        noPrint
        items={[
          mayEdit && (
            <a class="govuk-link" href="/schools/new">
              Add a school
            </a>
          ),
          maySettings && (
            <a class="govuk-link" href="/trust">
              The trust
            </a>
          ),
          maySettings && (
            <a class="govuk-link" href="/calendar">
              Term dates
            </a>
          ),
        ]}
      />
    </PageHead>
    {schools.length === 0 ? (
      <EmptyState title="No schools yet">
        <p class="govuk-body">A school you add is listed here, with who leads it.</p>
      </EmptyState>
    ) : (
      <TableBox>
        <Table
          caption="Schools"
          captionHidden
          stack="rows"
          firstCellIsHeader
          head={['School', 'Phase', 'Headteacher', { content: 'People', numeric: true }]}
          rows={schools.map((s) => [
            <>
              <a class="govuk-link" href={`/schools/${s.id}`}>
                {s.name}
              </a>{' '}
              {s.closed_on && <Tag colour="grey">Closed</Tag>}
            </>,
            phaseName(s.phase),
            s.heads.join(', ') || 'Nobody recorded',
            { content: s.people, numeric: true },
          ])}
        />
      </TableBox>
    )}
  </>
);

export const SchoolPage: FC<{ view: SchoolView }> = ({ view }) => {
  const { school, leaders, numbers } = view;
  const total = numbers.reduce((sum, n) => sum + n.people, 0);
  return (
    <>
      <BackLink href="/schools">Schools</BackLink>
      <PageHead
        title={school.name}
        meta={[phaseName(school.phase), school.urn && `URN ${school.urn}`].filter(Boolean).join(', ')}
      >
        {school.closed_on && <Tag colour="grey">Closed</Tag>}
      </PageHead>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <SectionHead title="Details">
            {view.mayEdit && (
              <a class="govuk-link" href={`/schools/${school.id}/edit`}>
                Change<span class="govuk-visually-hidden"> the details</span>
              </a>
            )}
          </SectionHead>
          <Facts
            rows={[
              ['People call it', school.short_name],
              school.closed_on !== null && ['Closes', longDate(school.closed_on)],
            ]}
          />
          <h2 class="govuk-heading-m">Who leads it</h2>
          {leaders.length === 0 ? (
            <p class="govuk-body">
              Nobody is recorded. What is for the headteacher goes to the chair of the trust.
            </p>
          ) : (
            <ul class="govuk-list">
              {leaders.map((l) => (
                <li>
                  {view.mayOpen ? (
                    <a class="govuk-link" href={`/people/${l.person_id}`}>
                      {l.name}
                    </a>
                  ) : (
                    l.name
                  )}
                  , {roleName(l.role).toLowerCase()}
                </li>
              ))}
            </ul>
          )}
          <h2 class="govuk-heading-m">People</h2>
          {total === 0 ? (
            <p class="govuk-body">Nobody is engaged here today.</p>
          ) : (
            <Table
              caption="People engaged here today, by kind of staff; someone with two jobs here counts once"
              captionSize="s"
              firstCellIsHeader
              head={['Kind of staff', { content: 'People', numeric: true }]}
              rows={[
                ...numbers.map((n) => [CATEGORIES[n.category], { content: n.people, numeric: true }]),
                ['Together', { content: total, numeric: true }],
              ]}
            />
          )}
          {view.mayOpen && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/people?school=${school.id}`}>
                See who they are
              </a>
            </p>
          )}
          {view.mayEdit && (
            <Details summary={school.closed_on ? 'Open this school again' : 'Close this school'}>
              <Form action={`/schools/${school.id}/${school.closed_on ? 'open' : 'close'}`}>
                {!school.closed_on && (
                  <DayInput
                    name="closedOn"
                    label="Last day"
                    values={{}}
                    hint="Its people must have left or moved by then"
                  />
                )}
                <Button variant="secondary" small>
                  {school.closed_on ? 'Open it again' : 'Close it after this day'}
                </Button>
              </Form>
            </Details>
          )}
        </div>
      </div>
    </>
  );
};

export const ClosePage: FC<FieldsProps & { school: { id: string; name: string } }> = ({
  school,
  values,
  errors,
}) => (
  <>
    <BackLink href={`/schools/${school.id}`}>{school.name}</BackLink>
    <IssueSummary issues={errors} />
    <PageHead caption={school.name} title="Close this school" />
    <Form action={`/schools/${school.id}/close`}>
      <DayInput name="closedOn" label="Last day" values={values} errors={errors} />
      <Button>Close it after this day</Button>
    </Form>
  </>
);

type SchoolFormProps = FieldsProps & { id?: string; name?: string; differences?: readonly Difference[] };

export const SchoolFormPage: FC<SchoolFormProps> = ({ id, name, values, errors, differences }) => {
  const back = id ? `/schools/${id}` : '/schools';
  const at = (field: string) => errorAt(errors, field);
  return (
    <>
      <BackLink href={back}>{name ?? 'Schools'}</BackLink>
      {differences ? <Differences rows={differences} /> : <IssueSummary issues={errors} />}
      <PageHead caption={name} title={id ? 'Change a school' : 'Add a school'} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Form action={id ? `/schools/${id}/edit` : '/schools/new'}>
            {values.revision && <input type="hidden" name="revision" value={values.revision} />}
            <Input label="Name" name="name" value={values.name} error={at('name')} />
            <Input
              label="What people call it"
              hint="Used in lists, and to recognise the school in a post"
              name="shortName"
              value={values.shortName}
              error={at('shortName')}
              width={20}
            />
            <Select
              label="Phase"
              name="phase"
              value={values.phase ?? ''}
              error={at('phase')}
              items={[
                { text: 'Choose', value: '' },
                ...Object.entries(PHASES).map(([value, text]) => ({ value, text })),
              ]}
            />
            <Input
              label="URN (optional)"
              hint="The six digits of the school’s unique reference number"
              name="urn"
              value={values.urn}
              error={at('urn')}
              width={10}
              inputmode="numeric"
            />
            <ButtonGroup>
              <Button>{id ? 'Save the school' : 'Add this school'}</Button>
              <a class="govuk-link" href={back}>
                Cancel
              </a>
            </ButtonGroup>
          </Form>
        </div>
      </div>
    </>
  );
};

export const TrustPage: FC<FieldsProps & { differences?: readonly Difference[] }> = ({
  values,
  errors,
  differences,
}) => {
  const field = (name: string, label: string, more: { hint?: string; type?: string } = {}) => (
    <Input label={label} name={name} value={values[name]} error={errorAt(errors, name)} {...more} />
  );
  return (
    <>
      <BackLink href="/schools">Schools</BackLink>
      {differences ? <Differences rows={differences} /> : <IssueSummary issues={errors} />}
      <PageHead title="The trust" />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Form action="/trust">
            <input type="hidden" name="was" value={values.was} />
            {field('name', 'Name')}
            {field('shortName', 'Short name')}
            {field('town', 'Town (optional)')}
            {field('website', 'Website (optional)', { type: 'url' })}
            {field('phone', 'Telephone (optional)', {
              type: 'tel',
              hint: 'Shown to people who cannot sign in',
            })}
            <Button>Save the details</Button>
          </Form>
        </div>
      </div>
    </>
  );
};
