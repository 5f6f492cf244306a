import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { InsetText } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Card, LinkList } from '../../../web/components/card.tsx';
import { PageHead, SectionHead, Split } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import { EngagementList } from '../engagements/list.tsx';
import { CATEGORIES, type Category, displayName } from '../model.ts';
import { DelegationList, RoleList } from '../roles/list.tsx';
import { HistoryTable } from './history-views.tsx';
import type { PersonRecord } from './open.ts';

const stateTag = ({ person, engagements, elsewhere, today }: PersonRecord) => {
  if (person.state === 'inactive') return <Tag colour="grey">Inactive</Tag>;
  const gone =
    !elsewhere && engagements.length > 0 && engagements.every((e) => e.to_date && e.to_date < today);
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
      <PageHead
        title={name}
        meta={[CATEGORIES[person.category as Category], person.organisation].filter(Boolean).join(', ')}
      >
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
          <Facts
            rows={[
              ['Name', [person.title, person.given_name, person.family_name].filter(Boolean).join(' ')],
              person.known_as !== null && ['Goes by', person.known_as],
              ['Work email', person.email ?? 'None recorded'],
              ['Kind of staff', CATEGORIES[person.category as Category]],
              person.organisation !== null && ['Organisation', person.organisation],
              ['Staff code', person.staff_code ?? 'None'],
            ]}
          />
          <SectionHead title="Engagements" id="engagements">
            {record.may.engage && (
              <a class="govuk-link" href={`${here}/engagements/new`}>
                Add an engagement
              </a>
            )}
          </SectionHead>
          <EngagementList record={record} />
          <SectionHead title="Roles" id="roles">
            {record.may.grant && (
              <a class="govuk-link" href={`${here}/roles/new`}>
                Give a role
              </a>
            )}
          </SectionHead>
          <RoleList roles={roles} today={today} here={record.may.grant ? here : undefined} />
          <SectionHead title="Standing in" id="delegations">
            {record.may.delegate && roles.some((r) => r.to_date === null || r.to_date >= today) && (
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
            <Answers record={record} />
          </Card>
          {record.manages.length > 0 && (
            <Card
              title={`Manages ${record.manages.length === 1 ? '1 person' : `${record.manages.length} people`}`}
              id="manages"
              well
            >
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
          {record.may.edit && !record.leaving && (
            <LinkList
              boxed
              items={[
                { href: `${here}/leave`, icon: 'out', text: 'They are leaving', meta: 'On a day you choose' },
              ]}
            />
          )}
        </div>
      </Split>
    </>
  );
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

const Answers: FC<{ record: PersonRecord }> = ({ record }) => {
  const rows = [
    ...record.heads.map((h) => ({ what: 'Headteacher', h })),
    ...record.managers.map((h) => ({ what: 'Line manager', h })),
  ];
  const several = record.heads.length > 1 || record.managers.length > 1;
  if (!rows.length)
    return <p class="govuk-body-s">Nobody can be found. Record a chair of the trust first.</p>;
  return (
    <>
      {rows.map(({ what, h }) => (
        <p class="govuk-body-s">
          <b>
            {what}
            {several && h.school && ` (${h.school})`}:
          </b>{' '}
          {h.name}
          {h.via !== 'engagement' && <span class="decorum-meta"> {h.because}</span>}
        </p>
      ))}
    </>
  );
};

const Account: FC<{ record: PersonRecord; self: boolean }> = ({ record, self }) => {
  const { person } = record;
  const here = `/people/${person.id}`;
  const active = person.state === 'active';
  return (
    <>
      <p class="govuk-body-s">
        {!active
          ? 'Inactive: they cannot sign in.'
          : person.user_id
            ? 'They have joined and can sign in.'
            : person.email
              ? 'They have not joined yet.'
              : 'They cannot join without an email address.'}
      </p>
      {active && !person.user_id && person.email && record.may.edit && (
        <Form action={`${here}/invite`}>
          <Button variant="secondary" small class="decorum-gap-bottom">
            Send them a link to join
          </Button>
        </Form>
      )}
      {active && person.user_id && record.may.grant && !self && (
        <p class="govuk-body-s">
          <a class="govuk-link" href={`${here}/second-step`}>
            They have lost their second step
          </a>
        </p>
      )}
      {record.may.edit && !self && (
        <Form action={`${here}/${active ? 'inactive' : 'active'}`}>
          {active && (
            <p class="decorum-meta">
              Made inactive, they are signed out everywhere at once. You can undo it.
            </p>
          )}
          <Button variant="secondary" small>
            {active ? 'Make inactive now' : 'Make active again'}
          </Button>
        </Form>
      )}
    </>
  );
};
