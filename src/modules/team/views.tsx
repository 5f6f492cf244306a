import type { FC } from 'hono/jsx';
import { longDate } from '../../platform/dates.ts';
import { PrivacyLine } from '../../web/components/asides.tsx';
import type { Content } from '../../web/components/attrs.ts';
import { Figures } from '../../web/components/figures.tsx';
import { type ListFilter, ListPage } from '../../web/components/list-page.tsx';
import { PageHead } from '../../web/components/split.tsx';
import type { Cell } from '../../web/components/table.tsx';
import { DeadlineTag, Tag } from '../../web/components/tag.tsx';
import { pageOf } from '../../web/list.ts';
import { CATEGORIES } from '../people/model.ts';
import type { Team } from './actions.ts';
import { chosen, TEAM_LIST, type TeamAsked } from './list.ts';
import {
  ACKNOWLEDGED_WORDS,
  type Acknowledged,
  APPROVAL_WORDS,
  figuresOf,
  type TeamApproval,
  type TeamRow,
  type TeamTraining,
  TRAINING_WORDS,
} from './model.ts';

export const TEAM_TITLE = 'How your team stands';

/** Who has read, passed, is due, and holds which approvals (clause 2.4 of the source policy). */
export const TeamPage: FC<Team & { asked: TeamAsked }> = ({ rows, policy, asked }) => {
  const { people, acknowledged, trainingLate, withApprovals } = figuresOf(rows);
  const shown = pageOf(chosen(rows, asked), asked.page);
  return (
    <>
      <PageHead
        title={TEAM_TITLE}
        meta={
          policy
            ? `Version ${policy.number} of the policy, in force since ${longDate(policy.effectiveOn)}.`
            : 'No version of the policy is in force yet.'
        }
      />
      {people > 0 && (
        <Figures
          items={[
            { label: 'People', value: people },
            ...(policy ? [{ label: 'Acknowledged', value: acknowledged, meta: `of ${people}` }] : []),
            { label: 'Late with training', value: trainingLate },
            { label: 'Hold an approval', value: withApprovals },
          ]}
        />
      )}
      <ListPage
        path="/team"
        asked={asked}
        sorts={TEAM_LIST.sorts}
        caption="The people you lead"
        columns={[
          { key: 'name', label: 'Name' },
          { key: 'acknowledged', label: 'Policy' },
          { key: 'training', label: 'Training' },
          { key: 'approvals', label: 'Approvals' },
        ]}
        rows={shown.rows.map(cellsOf)}
        page={shown.page}
        pages={shown.pages}
        total={shown.total}
        searchLabel="Name"
        filters={filtersFor(rows)}
        csv="/team.csv"
        stack="rows"
        empty={{
          title: 'Nobody is recorded as someone you lead',
          text: 'Whoever keeps your trust’s staff records can say who manages whom.',
        }}
      />
      <PrivacyLine>
        You see whether and by when. Answers, reasons and what somebody asked for are not shown here.
      </PrivacyLine>
    </>
  );
};

const items = (words: Record<string, string>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** A school is asked for only where there are several. */
function filtersFor(rows: readonly TeamRow[]): ListFilter[] {
  const schools = new Map(rows.flatMap(({ member }) => member.schools.map(({ id, name }) => [id, name])));
  const bySchool = { name: 'school', label: 'School', items: items(Object.fromEntries(schools)) };
  return [
    ...(schools.size > 1 ? [bySchool] : []),
    { name: 'category', label: 'Kind of staff', items: items(CATEGORIES) },
    { name: 'acknowledged', label: 'Policy', items: items(ACKNOWLEDGED_WORDS) },
    { name: 'training', label: 'Training', items: items(TRAINING_WORDS) },
    { name: 'approvals', label: 'Approvals', items: items(APPROVAL_WORDS) },
  ];
}

function cellsOf({ member, acknowledged, training, approvals }: TeamRow): Cell[] {
  const where = [...member.jobs, ...member.schools.map(({ name }) => name)].join(', ');
  return [
    <div>
      {member.name}
      <br />
      <span class="decorum-meta">{where || CATEGORIES[member.category]}</span>
    </div>,
    acknowledgedCell(acknowledged),
    trainingCell(training),
    approvalsCell(approvals),
  ];
}

function acknowledgedCell(one: Acknowledged): Content {
  if (one.state === 'unasked') return 'Not asked yet';
  if (one.state === 'yes') return `Version ${one.number} on ${longDate(one.on)}`;
  return one.state === 'late' ? (
    <div>
      <DeadlineTag state="late" text="Late" /> was due {longDate(one.by)}
    </div>
  ) : (
    `By ${longDate(one.by)}`
  );
}

/** What is to be done by name and day; what is passed as a number. */
function trainingCell(training: readonly TeamTraining[]): Content {
  if (training.length === 0) return 'Nothing asked';
  const passed = training.filter(({ state }) => state === 'passed' || state === 'renew').length;
  const open = training.filter(({ state }) => state !== 'passed');
  return (
    <div>
      {open.map(({ title, state, due }) => (
        <div>
          {title}: {state === 'late' && <DeadlineTag state="late" text="Late" />}{' '}
          {due &&
            (state === 'late'
              ? `was due ${longDate(due)}`
              : `${state === 'renew' ? 'again by' : 'by'} ${longDate(due)}`)}
        </div>
      ))}
      {passed > 0 && (
        <Tag colour="green">
          {passed} of {training.length} passed
        </Tag>
      )}
    </div>
  );
}

function approvalsCell(approvals: readonly TeamApproval[]): Content {
  if (approvals.length === 0) return 'None';
  return (
    <div>
      {approvals.map(({ name, until }) => (
        <div>{until ? `${name} until ${longDate(until)}` : `${name}, no end set`}</div>
      ))}
    </div>
  );
}
