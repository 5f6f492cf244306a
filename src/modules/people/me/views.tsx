import type { FC } from 'hono/jsx';
import { PrivacyLine } from '../../../web/components/asides.tsx';
import { Card } from '../../../web/components/card.tsx';
import { PageHead, SectionHead, Split } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { EngagementList } from '../engagements/list.tsx';
import { displayName } from '../model.ts';
import { Answers, TO_THE_BOARD } from '../record/answers.tsx';
import { PersonDetails } from '../record/details.tsx';
import { HistoryTable } from '../record/history-views.tsx';
import { DelegationList, RoleList } from '../roles/list.tsx';
import type { MyRecord } from './actions.ts';
import type { HeldFact } from './model.ts';

type Elsewhere = { title: string; none: string; facts: readonly HeldFact[] };

/** 'A', 'A or B', 'A, B or C'. */
function oneOf(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}

/** What is held about the one who reads it, who looked, and how to have a mistake put right. */
export const MyRecordPage: FC<{ record: MyRecord; elsewhere: readonly Elsewhere[] }> = ({
  record,
  elsewhere,
}) => {
  const { person, today } = record;
  const helpers = [...new Map(record.helpers.map((h) => [h.personId, h])).values()];
  return (
    <>
      <PageHead
        title="My record"
        meta={`What is held about you, ${displayName(person)}, and who looked at it.`}
      />
      <Split>
        <div>
          <h2 class="govuk-heading-m">Details</h2>
          <PersonDetails person={person} self />
          <h2 class="govuk-heading-m">Engagements</h2>
          <EngagementList engagements={record.engagements} today={today} />
          <h2 class="govuk-heading-m">Roles</h2>
          <RoleList roles={record.roles} today={today} />
          <SectionHead title="Standing in">
            {record.mayDelegate && (
              <a class="govuk-link" href={`/people/${person.id}/delegations/new`}>
                Record who stands in for you
              </a>
            )}
          </SectionHead>
          <DelegationList
            delegations={record.delegations}
            personId={person.id}
            today={today}
            mayEnd={record.mayDelegate}
            self
          />
          {elsewhere.map(({ title, none, facts }) => (
            <>
              <h2 class="govuk-heading-m">{title}</h2>
              {facts.length ? <Facts rows={facts} /> : <p class="govuk-body">{none}</p>}
            </>
          ))}
          <h2 class="govuk-heading-m" id="looked">
            Who looked at your record, or changed it
          </h2>
          <HistoryTable entries={record.history} selfId={person.id} />
          <PrivacyLine>
            Opening your record is noted once a day for each person; a list with you in it every time it is
            downloaded. What one person did several times in a day stands in one row. Drafts you check are not
            kept, so they are not here.
          </PrivacyLine>
        </div>
        <div>
          <Card title="Who answers for you" id="answers" well>
            <Answers
              heads={record.heads}
              managers={record.managers}
              none={record.toBoard ? TO_THE_BOARD : 'Nobody can be found.'}
            />
          </Card>
          {record.manages.length > 0 && (
            <Card title="You manage" id="manages" well>
              <p class="govuk-body-s">{record.manages.map((m) => m.name).join(', ')}</p>
            </Card>
          )}
          <Card title="If something is wrong" id="wrong" well>
            <p class="govuk-body-s">
              Tell {helpers.length ? oneOf(helpers.map((h) => h.name)) : 'your headteacher'} what is wrong and
              what it should say. You have the right to have it put right, and to a copy of what is held.
            </p>
          </Card>
        </div>
      </Split>
    </>
  );
};
