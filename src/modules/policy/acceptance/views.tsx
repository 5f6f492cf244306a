import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { dayParts } from '../../../platform/day-field.ts';
import type { Issue } from '../../../platform/errors.ts';
import { InsetText, PrivacyLine } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Checkboxes } from '../../../web/components/choices.tsx';
import { DateInput } from '../../../web/components/date-input.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import type { Quiz } from '../../training/quiz/model.ts';
import type { Version } from '../model.ts';
import { ChangeList } from '../signing/versions/change-views.tsx';
import type { VersionChanges } from '../signing/versions/diff.ts';
import { listHref, paramsOf } from './coverage/list-query.ts';
import type { ListQuery } from './coverage/model.ts';
import {
  acknowledgementWords,
  type Bound,
  dueWords,
  METHODS,
  type OwnStanding,
  type Requirement,
  whenGiven,
} from './model.ts';
import { QuizForm } from './quiz/views.tsx';

export type AcceptProps = {
  standing: OwnStanding;
  /** What changed since the version this person acknowledged last; null when there was none. */
  changes: VersionChanges | null;
  /** The questions that come first; null when there are none, or this person has passed them. */
  quiz: Quiz | null;
  /** What was chosen for a question, from 1, where the form was refused. */
  chosen?: (question: number) => readonly string[];
  /** `YYYY-MM-DD` */
  today: string;
  errors?: Issue[];
};

/** Acknowledging the version in force, after reading it. */
export const AcceptPage: FC<AcceptProps> = ({ standing, changes, quiz, chosen, today, errors }) => {
  const { requirement, covered, earlier, opened } = standing;
  const { version } = requirement;
  return (
    <>
      <BackLink href="/policy">The policy</BackLink>
      <IssueSummary issues={errors} />
      <PageHead
        caption={version.title}
        title={covered ? 'You have acknowledged the policy' : `Acknowledge version ${version.number}`}
        meta={
          covered
            ? undefined
            : `In force since ${longDate(version.effectiveOn!)}. ${dueWords(standing.due, today, quiz?.triesLeft !== 0)}`
        }
      />
      {covered && (
        <p class="govuk-body">
          You acknowledged version {covered.number} on {whenGiven(covered)}, {METHODS[covered.method]}.
          {covered.versionId !== version.id &&
            ` Version ${version.number} made no material change, so that still counts.`}
        </p>
      )}
      {covered && (
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href="/policy">
              Read it again
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/check">
              Check a post against it
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/me">
              See every version you acknowledged
            </a>
          </li>
        </ul>
      )}
      {!covered && !opened && (
        <>
          <p class="govuk-body">Read it first. You can acknowledge it at its end.</p>
          <Button href="/policy">Read the policy</Button>
        </>
      )}
      {!covered && opened && (
        <>
          {earlier && changes && <Changed earlier={earlier.number} version={version} changes={changes} />}
          {quiz ? (
            <QuizForm action="/policy/acknowledge/quiz" quiz={quiz} chosen={chosen} errors={errors} />
          ) : (
            <AcceptForm action="/policy/acknowledge" version={version} errors={errors} />
          )}
        </>
      )}
    </>
  );
};

const Changed: FC<{ earlier: number; version: Version; changes: VersionChanges }> = ({
  earlier,
  version,
  changes,
}) => (
  <section aria-labelledby="changed">
    <h2 class="govuk-heading-m" id="changed">
      What changed since you acknowledged version {earlier}
    </h2>
    <p class="govuk-body">{version.changeNote}</p>
    <ChangeList changes={changes} all={false} />
  </section>
);

/**
 * The box to tick and the button; the same signed in and by personal link.
 * @param name whom the link was given to: nobody has signed in, so they say themselves who they are
 */
export const AcceptForm: FC<{ action: string; version: Version; name?: string; errors?: Issue[] }> = ({
  action,
  version,
  name,
  errors,
}) => (
  <Form action={action}>
    <input type="hidden" name="versionId" value={version.id} />
    <Checkboxes
      name="understood"
      legend={{ content: 'Your acknowledgement', size: 'm' }}
      error={errorAt(errors, 'understood')}
      items={[
        {
          value: 'yes',
          text: acknowledgementWords(version.number!, name),
        },
      ]}
    />
    <PrivacyLine>
      Kept: your name, the version, the time and how you acknowledged it. Those who may see who has
      acknowledged the policy see it.
    </PrivacyLine>
    <Button>Acknowledge version {version.number}</Button>
  </Form>
);

/** Recording an acknowledgement that someone gave on paper. */
export const PaperPage: FC<{
  person: Bound;
  requirement: Requirement;
  /** What the list that led here was asked for. */
  list: ListQuery;
  values: Record<string, string>;
  errors?: Issue[];
}> = ({ person, requirement, list, values, errors }) => (
  <>
    <BackLink href={listHref(list)}>Who has acknowledged it</BackLink>
    <IssueSummary issues={errors} />
    <PageHead caption={person.name} title="Record an acknowledgement on paper" />
    {person.acceptance ? (
      <InsetText>
        {person.name} has acknowledged it: version {person.acceptance.number}, on{' '}
        {whenGiven(person.acceptance)}, {METHODS[person.acceptance.method]}.
      </InsetText>
    ) : (
      <Form action={`/policy/coverage/paper/${person.personId}${paramsOf(list)}`}>
        <p class="govuk-body">
          No paper yet?{' '}
          <a class="govuk-link" href={`/policy/coverage/paper/${person.personId}/print${paramsOf(list)}`}>
            Print one for {person.name} to sign
          </a>
        </p>
        <input type="hidden" name="versionId" value={requirement.version.id} />
        <DateInput
          id="signedOn"
          namePrefix="signedOn"
          legend={{
            content: `When did ${person.name} sign version ${requirement.version.number}?`,
            size: 'm',
          }}
          hint={`The day on the paper. The version took force on ${longDate(requirement.version.effectiveOn!)}.`}
          value={dayParts(values, 'signedOn')}
          error={errorAt(errors, 'signedOn')}
        />
        <Checkboxes
          name="seen"
          values={values.seen ? ['yes'] : []}
          error={errorAt(errors, 'seen')}
          items={[{ value: 'yes', text: 'I hold the signed paper and will keep it' }]}
        />
        <PrivacyLine>Your name is kept with it as the one who recorded it.</PrivacyLine>
        <ButtonGroup>
          <Button>Record the acknowledgement</Button>
        </ButtonGroup>
      </Form>
    )}
  </>
);
