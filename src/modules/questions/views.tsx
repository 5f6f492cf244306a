import type { FC } from 'hono/jsx';
import { longDate, longMoment } from '../../platform/dates.ts';
import type { Issue } from '../../platform/errors.ts';
import { InsetText, Meta } from '../../web/components/asides.tsx';
import { Button } from '../../web/components/button.tsx';
import { Card } from '../../web/components/card.tsx';
import { IssueSummary } from '../../web/components/error-summary.tsx';
import { Outcome } from '../../web/components/severity.tsx';
import { Sheet, SheetText } from '../../web/components/sheet.tsx';
import { Cluster, PageHead, Split } from '../../web/components/split.tsx';
import { BackLink } from '../../web/components/wayfinding.tsx';
import { Form } from '../../web/form.tsx';
import type { QuestionDetail } from './actions.ts';
import type { ClauseChoice } from './answering/clauses.ts';
import { AnswerForms } from './answering/views.tsx';
import { FollowForms } from './asking/follow-views.tsx';
import type { Guidance } from './guidance/model.ts';
import { ABOUTS, chosenWords, DECISIONS, type Decision, type Entry, isAboutDraft } from './model.ts';
import { type Overtaken, OvertakenBanner } from './overtaken-views.tsx';
import { DueTag, FindingFacts, RestsOn, StateTag, Thread } from './parts.tsx';

export type QuestionProps = {
  detail: QuestionDetail;
  today: string;
  clauses: readonly ClauseChoice[];
  /** What was made of it for everybody; only for whoever may publish. */
  guidance: Guidance | null;
  mayPublish: boolean;
  values: Record<string, string>;
  /** Which form the errors are of. */
  failed?: string;
  errors?: Issue[];
  overtaken?: Overtaken;
};

/** One question, for whoever asked it and for those who answer: what it is, how it stands, and what can be done. */
export const QuestionPage: FC<QuestionProps> = (props) => {
  const { detail, today, errors, overtaken } = props;
  const { question, own, asker, entries } = detail;
  return (
    <>
      <BackLink href={own ? '/questions' : '/questions/to-answer'}>
        {own ? 'Your questions' : 'Questions to answer'}
      </BackLink>
      <IssueSummary issues={errors} />
      {overtaken && <OvertakenBanner {...overtaken} />}
      <PageHead
        caption={ABOUTS[question.about]}
        title={own ? 'Your question' : `A question from ${asker}`}
        meta={`Asked on ${longMoment(question.askedAt)}`}
      >
        <Cluster
          items={[
            <StateTag question={question} />,
            question.state === 'waiting' && !question.erasedAt && (
              <DueTag dueOn={question.dueOn} today={today} />
            ),
          ]}
        />
      </PageHead>
      <Split>
        <div>
          <Standing detail={detail} />
          {question.words !== null && (
            <Sheet
              id="question-title"
              label={`${own ? 'You' : asker} asked on ${longDate(question.askedAt)}`}
            >
              <SheetText lines>{question.words}</SheetText>
            </Sheet>
          )}
          {question.draft !== null && (
            <Sheet
              id="draft-title"
              label={`The draft it is about, for ${question.account === 'official' ? 'an account of the trust' : 'a personal account'}`}
            >
              <SheetText lines>{question.draft}</SheetText>
            </Sheet>
          )}
          {question.chosen && <Meta>{chosenWords(question.chosen)}</Meta>}
          <FindingFacts question={question} />
          <Thread entries={entries} answer={answerOf(detail)} />
          <FollowForms {...props} />
          <AnswerForms {...props} />
        </div>
        <Beside detail={detail} />
      </Split>
    </>
  );
};

/** The answer that holds; none while it waits. */
function answerOf({ question, entries }: QuestionDetail): Entry | undefined {
  return question.state === 'answered' ? entries.findLast(({ step }) => step === 'answer') : undefined;
}

const SAYS: Record<Decision, { severity: 'clear' | 'change' | 'stop'; own: string; other: string }> = {
  'go-ahead': {
    severity: 'clear',
    own: 'You can post it as you showed it. If you change it, check it again.',
    other: 'It can be posted as it was shown.',
  },
  change: {
    severity: 'change',
    own: 'Do not post it as it is. The answer says what to change.',
    other: 'It is to be changed before it is posted.',
  },
  'do-not-post': {
    severity: 'stop',
    own: 'Leave it unposted. The answer says why.',
    other: 'It is not to be posted.',
  },
  answer: { severity: 'clear', own: 'The answer is below.', other: 'The answer is below.' },
};

/** How it stands, first on the page: on hold, or what the answer is. */
const Standing: FC<{ detail: QuestionDetail }> = ({ detail }) => {
  const { question, own } = detail;
  if (question.erasedAt)
    return (
      <InsetText>
        {question.state === 'withdrawn'
          ? 'This was withdrawn, and its words are erased.'
          : 'The time for which the words were kept is over, so they are erased.'}
      </InsetText>
    );
  if (question.state === 'waiting')
    return isAboutDraft(question) ? (
      <Outcome severity="approve" icon="hold" title="On hold until answered">
        {own
          ? 'Hold the post back until the answer is here. You are told when it is.'
          : 'Its author holds the post back until you answer.'}
      </Outcome>
    ) : (
      <InsetText>{own ? 'You are told when the answer is here.' : 'It waits for an answer.'}</InsetText>
    );
  const { decision } = question;
  if (question.state !== 'answered' || !decision) return null;
  const { severity, own: toAsker, other } = SAYS[decision];
  const answer = answerOf(detail);
  return (
    <>
      {decision !== 'answer' && (
        <Outcome severity={severity} title={DECISIONS[decision]}>
          {own ? toAsker : other}
        </Outcome>
      )}
      {answer?.words && (
        <Sheet
          id="answer-title"
          label={`${answer.author ?? 'Somebody who has left'} answered on ${longDate(answer.at)}`}
        >
          <SheetText lines>{answer.words}</SheetText>
        </Sheet>
      )}
      <RestsOn
        clause={question.answerClause}
        lineage={question.answerLineage}
        version={question.answerVersion}
      />
    </>
  );
};

const Beside: FC<{ detail: QuestionDetail }> = ({ detail: { question, holders, own } }) => (
  <div>
    {question.state === 'waiting' && (
      <Card id="who" title={own ? 'Who answers' : 'Why this is with you'} well>
        {holders.length === 0 && (
          <p class="govuk-body-s">
            Nobody is recorded today who could answer. Ask the person who looks after Decorum at your trust.
          </p>
        )}
        {holders.map(({ because }) => (
          <p class="govuk-body-s">{because}</p>
        ))}
        <p class="govuk-body-s">
          {own
            ? `The answer is due by ${longDate(question.dueOn)}. If it is late, it goes up one by itself.`
            : 'Not yours to answer? Pass it on, and say why.'}
        </p>
      </Card>
    )}
    <Card id="sees" title="Who sees this" well>
      <p class="govuk-body-s">
        {own
          ? 'You, and those who answer or have answered. Your draft is shown to them because you asked.'
          : 'Its asker, and those who answer or have answered. A draft is shown to you only because its author asks.'}
      </p>
      {!question.erasedAt && (
        <p class="govuk-body-s">The words are kept until {longDate(question.keptUntil)}, then erased.</p>
      )}
    </Card>
    {own && question.draft !== null && question.state === 'answered' && (
      <Form action="/check">
        {Object.entries(question.chosen?.fields ?? { draft: question.draft }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button variant="secondary">Check this draft again</Button>
      </Form>
    )}
  </div>
);
