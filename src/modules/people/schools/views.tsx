import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { Details } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { DayInput } from '../../../web/components/day-input.tsx';
import { PageHead, SectionHead } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { Table, TableBox, TableScroll } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { Form } from '../../../web/form.tsx';
import { HeadLinks } from '../head-links.tsx';
import { CATEGORIES, PHASES, type Phase } from '../model.ts';
import { roleName } from '../roles/list.tsx';
import type { SchoolSummary, SchoolView } from './actions.ts';

const phaseName = (phase: string): string => PHASES[phase as Phase] ?? phase;

const ClosedTag: FC<{ school: SchoolSummary | SchoolView['school'] }> = ({ school }) =>
  school.closed_on && (
    <Tag colour="grey">{school.closed ? 'Closed' : `Closes on ${longDate(school.closed_on)}`}</Tag>
  );

/** Every school, with who leads it. */
export const SchoolsPage: FC<{
  schools: readonly SchoolSummary[];
  mayEdit: boolean;
  maySettings: boolean;
}> = ({ schools, mayEdit, maySettings }) => (
  <>
    <PageHead title="Schools">
      <HeadLinks
        links={[
          mayEdit && ['/schools/new', 'Add a school'],
          maySettings && ['/trust', 'The trust'],
          maySettings && ['/calendar', 'Term dates'],
        ]}
      />
    </PageHead>
    {schools.length === 0 ? (
      <EmptyState title="No schools yet">
        <p class="govuk-body">A school you add is listed here, with who leads it.</p>
      </EmptyState>
    ) : (
      <TableBox label="Schools">
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
              <ClosedTag school={s} />
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

/** One school: who leads it, and how many of each kind work there. */
export const SchoolPage: FC<{ view: SchoolView }> = ({ view }) => {
  const { school, leaders, numbers } = view;
  const deed = school.closed
    ? 'Open this school again'
    : school.closed_on
      ? 'Keep this school open after all'
      : 'Close this school';
  const total = numbers.reduce((sum, n) => sum + n.people, 0);
  return (
    <>
      <BackLink href="/schools">Schools</BackLink>
      <PageHead
        title={school.name}
        meta={[phaseName(school.phase), school.urn && `URN ${school.urn}`].filter(Boolean).join(', ')}
      >
        <ClosedTag school={school} />
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
              school.closed_on !== null && [school.closed ? 'Closed' : 'Closes', longDate(school.closed_on)],
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
            <TableScroll label="People engaged here today">
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
            </TableScroll>
          )}
          {view.mayOpen && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/people?school=${school.id}`}>
                See who they are
              </a>
            </p>
          )}
          {view.mayEdit && (
            <Details summary={deed}>
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
                  {school.closed
                    ? 'Open it again'
                    : school.closed_on
                      ? 'Keep it open'
                      : 'Close it after this day'}
                </Button>
              </Form>
            </Details>
          )}
        </div>
      </div>
    </>
  );
};
