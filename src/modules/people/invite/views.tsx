import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { InsetText } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Checkboxes } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { PageHead, Split } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { JOIN_DAYS } from '../../account/join/actions.ts';
import { WhereAndKind } from '../fields.tsx';
import type { InviteList } from './actions.ts';
import { type InviteFilter, type NotJoined, REST_DAYS } from './model.ts';

/** As many as are named on the page. */
const NAMED = 100;

const people = (n: number): string => (n === 1 ? '1 person' : `${n.toLocaleString('en-GB')} people`);

type InvitePageProps = { list: InviteList; filter: InviteFilter; errors?: Issue[] };

/** How many would be sent a link, and who cannot be, before any is sent. */
export const InvitePage: FC<InvitePageProps> = ({ list, filter, errors }) => (
  <>
    <BackLink href="/people">People</BackLink>
    <IssueSummary issues={errors} />
    <PageHead
      title="Invite everybody who has not joined"
      meta="Everyone who is here now and has no account yet."
    />
    <Split kind="filters">
      <Narrow list={list} filter={filter} />
      <div>
        {list.ready.length + list.recent.length === 0 ? (
          <EmptyState title="Nobody to invite">
            <p class="govuk-body">
              {list.noEmail.length === 0
                ? 'Everyone here has joined.'
                : 'Everyone here has joined, or has no email address.'}
            </p>
          </EmptyState>
        ) : (
          <Confirm list={list} filter={filter} errors={errors} />
        )}
        {list.noEmail.length > 0 && <NoEmail people={list.noEmail} />}
      </div>
    </Split>
  </>
);

const Narrow: FC<InvitePageProps> = ({ list, filter }) => (
  <form method="get" action="/people/invite" aria-label="Whom to invite">
    <WhereAndKind list={list} filter={filter} />
    <Button variant="secondary" small>
      Show
    </Button>
  </form>
);

const Confirm: FC<InvitePageProps> = ({ list, filter, errors }) => {
  const { ready, recent, sends } = list;
  return (
    <Form action="/people/invite">
      <input type="hidden" name="school" value={filter.school} />
      <input type="hidden" name="category" value={filter.category} />
      {ready.length > 0 ? (
        <p class="govuk-body">
          <b>{people(ready.length)}</b> will be sent a link of their own, with which they choose a password.
          It works once, for {JOIN_DAYS} days.{' '}
          {sends
            ? 'A link sent before stops working once this one has left.'
            : 'Links made before go on working.'}
        </p>
      ) : (
        <p class="govuk-body">Everybody who has not joined was sent a link in the last {REST_DAYS} days.</p>
      )}
      {!sends && (
        <InsetText>
          <p class="govuk-body">Nothing is sent by email from here: the links wait in the outbox.</p>
        </InsetText>
      )}
      {recent.length > 0 && (
        <Checkboxes
          name="again"
          small
          error={errorAt(errors, 'again')}
          items={[
            {
              value: 'yes',
              text: `${ready.length > 0 ? 'Also' : 'Send another to'} the ${people(recent.length)} to whom a link was sent in the last ${REST_DAYS} days`,
            },
          ]}
        />
      )}
      <ButtonGroup>
        <Button>{ready.length > 0 ? `Invite ${people(ready.length)}` : 'Invite them again'}</Button>
        <a class="govuk-link" href="/people">
          Cancel
        </a>
      </ButtonGroup>
    </Form>
  );
};

const NoEmail: FC<{ people: readonly NotJoined[] }> = ({ people: without }) => (
  <>
    <h2 class="govuk-heading-m">{people(without.length)} without an email address</h2>
    <p class="govuk-body">They cannot join until they have one. Add it on their page.</p>
    <ul class="govuk-list govuk-list--bullet">
      {without.slice(0, NAMED).map((p) => (
        <li>
          <a class="govuk-link" href={`/people/${p.id}`}>
            {p.name}
          </a>
        </li>
      ))}
      {without.length > NAMED && (
        <li>
          and{' '}
          <a class="govuk-link" href="/people?email=none">
            {people(without.length - NAMED)} more
          </a>
        </li>
      )}
    </ul>
  </>
);
