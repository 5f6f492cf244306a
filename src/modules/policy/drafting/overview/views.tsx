import type { FC } from 'hono/jsx';
import { longMoment } from '../../../../platform/dates.ts';
import { Details, InsetText } from '../../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../../web/components/button.tsx';
import { PageHead } from '../../../../web/components/split.tsx';
import { Tag } from '../../../../web/components/tag.tsx';
import { type Task, TaskList } from '../../../../web/components/task-list.tsx';
import { TakenBackNote } from '../../signing/parts.tsx';
import { counted } from '../model.ts';
import { UndoForm } from '../shared.tsx';
import type { Overview } from './actions.ts';

const ORIGINS = {
  import: 'Read from your document',
  model: 'Begun from the model policy',
  revision: 'Begun from the version in force',
} as const;

function tasksOf(o: Overview): Task[] {
  const done = <Tag colour="green">Done</Tag>;
  const toDo = <Tag colour="yellow">To do</Tag>;
  const { settle, look } = o.points;
  const numbers = ['minutes_per_day', 'business_use_stance'].filter((key) => o.missing.includes(key));
  const people = ['review_on', 'owner'].filter((key) => o.missing.includes(key));
  const ready = settle === 0 && o.missing.length === 0 && o.clauses > 0;
  return [
    {
      title: 'The clauses',
      href: '/policy/draft/clauses',
      hint: `${counted(o.clauses, 'clause')} under ${counted(o.headings, 'heading')}. Mend them where the reading went wrong.`,
      status: o.clauses > 0 ? 'Read' : toDo,
    },
    {
      title: 'Points to settle',
      href: '/policy/draft/points',
      hint: [
        settle > 0 ? `${settle} to settle before anyone can sign` : 'Nothing stands in the way of signing',
        look > 0 ? `${look} for you to look at` : '',
      ]
        .filter(Boolean)
        .join(', '),
      status: settle > 0 ? toDo : done,
    },
    {
      title: 'What each clause does',
      href: '/policy/draft/map',
      hint: `${counted(o.mapping.confirmed, 'link')} confirmed, ${counted(o.mapping.suggested, 'suggestion')} to answer`,
      status: o.mapping.suggested > 0 ? toDo : done,
    },
    {
      title: 'Numbers and stances',
      href: '/policy/draft/settings',
      hint: numbers.length > 0 ? `${counted(numbers.length, 'answer')} still to give` : 'All given',
      status: numbers.length > 0 ? toDo : done,
    },
    {
      title: 'Review date and owner',
      href: '/policy/draft/settings#review_on-day',
      hint: people.length > 0 ? `${counted(people.length, 'answer')} still to give` : 'Both given',
      status: people.length > 0 ? toDo : done,
    },
    {
      title: 'Send for signature',
      ...(ready ? { href: '/policy/send' } : {}),
      hint: ready
        ? 'To the Chair and the chief executive'
        : 'After the points, the numbers, the review date and the owner',
      status: ready ? <Tag colour="blue">Ready</Tag> : 'After that',
    },
  ];
}

/** That the document was most likely the wrong one, and what to do. */
const NoPolicyNote: FC<{ clauses: number }> = ({ clauses }) => (
  <InsetText>
    <p class="govuk-body">
      <strong>This does not look like a policy.</strong> We found{' '}
      {clauses === 0 ? 'no clause' : counted(clauses, 'clause')}, and nothing that anyone must, must not or
      should do.
    </p>
    <p class="govuk-body">
      If it is the wrong document,{' '}
      <a class="govuk-link" href="/policy/draft/withdraw">
        withdraw this draft
      </a>{' '}
      and bring in the right one. If it is the right one, keep it, and say{' '}
      <a class="govuk-link" href="/policy/draft/clauses">
        in the clauses
      </a>{' '}
      what each asks of people.
    </p>
  </InsetText>
);

/** The draft and the steps that are left. */
export const OverviewPage: FC<{ overview: Overview }> = ({ overview }) => {
  const { draft, byName, changes } = overview;
  const sent = draft.state === 'sent';
  return (
    <>
      <PageHead
        caption={sent ? 'Sent for signature' : 'Draft policy'}
        title={draft.title}
        meta={`${ORIGINS[draft.origin]}${draft.sourceName ? `, ${draft.sourceName}` : ''}, by ${byName} on ${longMoment(draft.createdAt)}`}
      >
        {!sent && <UndoForm last={changes[0]} back="/policy/draft" />}
      </PageHead>
      {sent ? (
        <InsetText>
          <p class="govuk-body">
            This draft has been sent for signature, so its words stay as they are.{' '}
            <a class="govuk-link" href="/policy/sign">
              See who has signed, or recall it to change it
            </a>
            .
          </p>
        </InsetText>
      ) : (
        <>
          <TakenBackNote back={overview.takenBack} />
          {overview.noPolicy && <NoPolicyNote clauses={overview.clauses} />}
          <TaskList items={tasksOf(overview)} idPrefix="step" />
          {changes.length > 0 && (
            <Details summary="The last changes">
              <ul class="govuk-list">
                {changes.map((change) => (
                  <li>
                    {change.byName} {change.label}, {longMoment(change.at)}
                  </li>
                ))}
              </ul>
            </Details>
          )}
          <ButtonGroup>
            <Button variant="secondary" href="/policy/draft/withdraw">
              Withdraw this draft
            </Button>
          </ButtonGroup>
        </>
      )}
    </>
  );
};
