import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { InsetText } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Card, type LinkItem, LinkList } from '../../../web/components/card.tsx';
import { PageHead, SectionHead, Split } from '../../../web/components/split.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import { EngagementList } from '../engagements/list.tsx';
import { displayName } from '../model.ts';
import { notOver } from '../period.ts';
import { DelegationList, RoleList } from '../roles/list.tsx';
import { Account } from './account/views.tsx';
import { Answers, TO_THE_BOARD } from './answers.tsx';
import { categoryName, countPeople, PersonDetails } from './details.tsx';
import { HistoryTable } from './history-views.tsx';
import type { PersonRecord } from './open.ts';

const stateTag = ({ person, engagements, elsewhere, today }: PersonRecord) => {
  if (person.state === 'inactive') return <Tag colour="grey">Inactive</Tag>;
  const gone = !elsewhere && engagements.length > 0 && !engagements.some((e) => notOver(e, today));
  return gone ? <Tag colour="grey">Left</Tag> : null;
};

/** One person: the facts, where they work and under whom, what they hold, their account, who looked. */
export const PersonPage: FC<{ record: PersonRecord; self: boolean }> = ({ record, self }) => {
  const { person, roles, delegations, today } = record;
  const name = displayName(person);
  const here = `/people/${person.id}`;
  return (
    <>
      <BackLink href="/people">People</BackLink>
      <PageHead title={name} meta={[categoryName(person), person.organisation].filter(Boolean).join(', ')}>
        {stateTag(record)}
      </PageHead>
      {record.leaving && <Leaving record={record} />}
      <Split>
        <div>
          <SectionHead title="Details" id="details">
            {record.may.edit && (
              <a class="govuk-link" href={`${here}/edit`}>
                Change<span class="govuk-visually-hidden"> the details</span>
              </a>
            )}
          </SectionHead>
          <PersonDetails person={person} />
          <SectionHead title="Engagements" id="engagements">
            {record.may.engage && (
              <a class="govuk-link" href={`${here}/engagements/new`}>
                Add an engagement
              </a>
            )}
          </SectionHead>
          <EngagementList
            engagements={record.engagements}
            today={today}
            elsewhere={record.elsewhere}
            change={{ here, ids: record.may.change }}
          />
          <SectionHead title="Roles" id="roles">
            {record.may.grant && (
              <a class="govuk-link" href={`${here}/roles/new`}>
                Give a role
              </a>
            )}
          </SectionHead>
          <RoleList roles={roles} today={today} here={record.may.grant ? here : undefined} />
          <SectionHead title="Standing in" id="delegations">
            {record.may.delegate && roles.some((r) => notOver(r, today)) && (
              <a class="govuk-link" href={`${here}/delegations/new`}>
                Record who stands in
              </a>
            )}
          </SectionHead>
          <DelegationList
            delegations={delegations}
            personId={person.id}
            today={today}
            mayEnd={record.may.delegate}
          />
          {record.history && (
            <>
              <h2 class="govuk-heading-m">Who looked at this record, or changed it</h2>
              <HistoryTable entries={record.history} />
            </>
          )}
        </div>
        <div>
          <Card title="Who answers for them" id="answers" well>
            <Answers
              heads={record.heads}
              managers={record.managers}
              none={record.toBoard ? TO_THE_BOARD : 'Nobody can be found. Record a chair of the trust first.'}
            />
          </Card>
          {record.manages.length > 0 && (
            <Card title={`Manages ${countPeople(record.manages.length)}`} id="manages" well>
              <ul class="govuk-list govuk-body-s">
                {record.manages.slice(0, 12).map((m) => (
                  <li>
                    <a class="govuk-link" href={`/people/${m.id}`}>
                      {m.name}
                    </a>
                    , {m.job}
                  </li>
                ))}
                {record.manages.length > 12 && <li>and {record.manages.length - 12} more</li>}
              </ul>
            </Card>
          )}
          <Card title="Account" id="account">
            <Account record={record} self={self} />
          </Card>
          <Deeds record={record} />
        </div>
      </Split>
    </>
  );
};

const Deeds: FC<{ record: PersonRecord }> = ({ record }) => {
  const { id } = record.person;
  const deeds: LinkItem[] = [];
  if (record.may.paper)
    deeds.push({
      href: `/policy/coverage/paper/${id}/print`,
      icon: 'policy',
      text: 'Print an acknowledgement of the policy to sign',
      meta: 'For someone without email or a computer',
    });
  if (record.may.end && (!record.leaving || record.leaving.cameBack))
    deeds.push({
      href: `/people/${id}/leave`,
      icon: 'out',
      text: 'They are leaving',
      meta: 'On a day you choose',
    });
  return deeds.length === 0 ? null : <LinkList boxed items={deeds} />;
};

const Leaving: FC<{ record: PersonRecord }> = ({ record }) => (
  <InsetText>
    <p class="govuk-body">
      {record.leaving!.lastDay < record.today ? 'Left' : 'Leaves'} on {longDate(record.leaving!.lastDay)}.
      Recorded on {longDate(record.leaving!.at)}.
    </p>
    <Form action={`/people/${record.person.id}/undo-leave`}>
      <input type="hidden" name="seq" value={record.leaving!.seq} />
      <Button variant="secondary" small>
        Undo: they are staying
      </Button>
    </Form>
  </InsetText>
);
