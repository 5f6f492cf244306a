import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import { InsetText, PrivacyLine } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import type { ClauseRef } from '../../../web/components/clause.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { ProgressBar } from '../../../web/components/figures.tsx';
import { AnsweredQuestion, QuestionField } from '../../../web/components/question.tsx';
import { Column, PageHead, Split } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { ClausesOf, PageWords } from '../lesson-views.tsx';
import { rightNeeded, type Standing } from '../model.ts';
import type { UnderWay } from './actions.ts';
import { hrefOf, type Opened, placeOf, progressOf, triesWords, whomToAsk } from './model.ts';

/** How one stands with it, as a sentence. */
function standingWords({ state, due, pass }: Standing): string | null {
  if (state === 'late') return `It was due on ${longDate(due!)}. You can still take it.`;
  if (state === 'due') return `Take it by ${longDate(due!)}.`;
  if (state === 'renew') return `You passed it. That holds until ${longDate(due!)}: take it again by then.`;
  if (state === 'passed')
    return `You passed it on ${longDate(pass!.finishedAt)}${pass!.expiresOn ? `. That holds until ${longDate(pass!.expiresOn)}` : ''}.`;
  if (state === 'ended') return `You passed it on ${longDate(pass!.finishedAt)}. That holds no longer.`;
  return null;
}

/** What a module is about, and the button that begins it. */
export const ModulePage: FC<{ opened: Opened; clauses: readonly ClauseRef[] }> = ({ opened, clauses }) => {
  const { id, lesson, attempt, standing, triesLeft, givers, state } = opened;
  const says = standingWords(standing);
  const { done, total } = progressOf(lesson, attempt ?? { pagesRead: 0, answers: {} });
  const used = triesLeft === 0 && !attempt;
  return (
    <>
      <BackLink href="/training">Your training</BackLink>
      <PageHead caption="Training" title={lesson.title} meta={says ?? undefined} />
      <Split>
        <div>
          <p class="govuk-body-l">{lesson.summary}</p>
          {attempt && (
            <p class="govuk-body">
              You have begun: {done} of {total} steps are done.
            </p>
          )}
          {state === 'retired' && <InsetText>This training is retired. It is not taken any more.</InsetText>}
          {state === 'in-use' && used && (
            <InsetText>You have used all your tries. {whomToAsk(givers)}.</InsetText>
          )}
          {state === 'in-use' && !used && (
            <Form action={`/training/${id}/begin`}>
              <Button>{attempt ? 'Go on where you were' : standing.pass ? 'Take it again' : 'Begin'}</Button>
            </Form>
          )}
          {standing.pass && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/training/certificates/${standing.pass.certificate}`}>
                Your certificate (PDF)
              </a>
            </p>
          )}
          <PrivacyLine>
            Kept: which answers you chose while you take it, how many were right, and whether you passed. Who
            may see training sees whether you passed, not your answers.
          </PrivacyLine>
        </div>
        <Card title="What to expect" id="expect" well>
          <Facts
            narrow
            rows={[
              ['Time', `About ${lesson.minutes} minutes. You can leave and come back.`],
              ['Pages', String(lesson.pages.length)],
              ['Questions', `${lesson.questions.length}; ${rightNeeded(lesson)} right to pass`],
              ['Tries', triesLeft === null ? 'As often as you wish' : `${triesWords(triesLeft)} left`],
              ['Holds', lesson.validMonths === null ? 'For good' : `${lesson.validMonths} months`],
              ['Version', String(opened.version)],
            ]}
          />
          <ClausesOf clauses={clauses} />
        </Card>
      </Split>
    </>
  );
};

const Steps: FC<{ under: UnderWay; words: string }> = ({ under: { lesson, attempt }, words }) => {
  const { done, total } = progressOf(lesson, attempt);
  return (
    <div class="decorum-steps">
      <p class="decorum-meta">{words}</p>
      <ProgressBar done={done} total={total} label="How far you are" />
    </div>
  );
};

const Leave: FC = () => (
  <a class="govuk-link" href="/training">
    Leave and come back later
  </a>
);

/** One page. @param number from 1 */
export const LessonPageView: FC<{ id: string; under: UnderWay; number: number }> = ({
  id,
  under,
  number,
}) => {
  const { lesson } = under;
  const page = lesson.pages[number - 1]!;
  const last = number === lesson.pages.length;
  const back = number === 1 ? `/training/${id}` : hrefOf(id, { page: number - 1 });
  return (
    <>
      <BackLink href={back}>{number === 1 ? lesson.title : 'The page before'}</BackLink>
      <PageHead caption={lesson.title} title={page.heading} />
      <Column>
        <Steps under={under} words={`Page ${number} of ${lesson.pages.length}`} />
        <PageWords page={page} />
        <Form action={hrefOf(id, { page: number })}>
          <ButtonGroup>
            <Button>{last ? 'On to the questions' : 'Next page'}</Button>
            <Leave />
          </ButtonGroup>
        </Form>
      </Column>
    </>
  );
};

/** One question: to answer, or answered, with the reasons. @param number from 1 */
export const QuestionPage: FC<{
  id: string;
  under: UnderWay;
  number: number;
  chosen: readonly number[];
  clauses: readonly ClauseRef[];
  errors?: Issue[];
}> = ({ id, under, number, chosen, clauses, errors }) => {
  const { lesson, attempt } = under;
  const question = lesson.questions[number - 1]!;
  const answered = attempt.answers[number - 1];
  const place = placeOf(lesson, attempt);
  const steps = <Steps under={under} words={`Question ${number} of ${lesson.questions.length}`} />;
  return (
    <>
      <BackLink href={hrefOf(id, { page: lesson.pages.length })}>Read it again</BackLink>
      <IssueSummary issues={errors} />
      {answered ? (
        <>
          <PageHead caption={lesson.title} title={question.text} />
          <Column>
            {steps}
            <AnsweredQuestion question={question} chosen={answered} id="answer" clauses={clauses} />
            {place === 'end' ? (
              <Form action={hrefOf(id, 'end')}>
                <Button>See how you did</Button>
              </Form>
            ) : (
              <ButtonGroup>
                <Button href={hrefOf(id, place)}>Next question</Button>
                <Leave />
              </ButtonGroup>
            )}
          </Column>
        </>
      ) : (
        <Column>
          <span class="govuk-caption-m">{lesson.title}</span>
          {steps}
          <Form action={hrefOf(id, { question: number })}>
            <QuestionField
              question={question}
              name="answer"
              legend={question.text}
              pageHeading
              chosen={chosen}
              error={errorAt(errors, 'answer')}
            />
            <ButtonGroup>
              <Button>Answer</Button>
              <Leave />
            </ButtonGroup>
          </Form>
        </Column>
      )}
    </>
  );
};
