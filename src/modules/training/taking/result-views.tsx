import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { AnsweredQuestion } from '../../../web/components/question.tsx';
import { Outcome } from '../../../web/components/severity.tsx';
import { Column, PageHead } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { Form } from '../../../web/form.tsx';
import { type Lesson, rightNeeded } from '../model.ts';
import { hrefOf, type Result, type Tries, triesWords, whomToAsk } from './model.ts';
/** Every question is answered, and the try is not ended yet. */
export const ReadyPage: FC<{ id: string; lesson: Lesson }> = ({ id, lesson }) => (
  <>
    <BackLink href={`/training/${id}`}>{lesson.title}</BackLink>
    <PageHead caption={lesson.title} title="You have answered every question" />
    <Form action={hrefOf(id, 'end')}>
      <Button>See how you did</Button>
    </Form>
  </>
);

/** How a try went, with the reasons once more. */
export const ResultPage: FC<Tries & { id: string; result: Result }> = ({ id, result, triesLeft, givers }) => {
  const { lesson, passed, right } = result;
  const asked = lesson.questions.length;
  return (
    <>
      <BackLink href="/training">Your training</BackLink>
      <PageHead caption={lesson.title} title={passed ? 'You passed' : 'Not passed yet'} />
      <Outcome
        severity={passed ? 'clear' : 'change'}
        small
        id="result"
        title={`${right} of ${asked} right; ${rightNeeded(lesson)} are needed`}
      >
        {passed
          ? `${result.expiresOn ? `It holds until ${longDate(result.expiresOn)}.` : 'It holds for good.'} Your certificate has the number ${result.certificate}.`
          : triesLeft === 0
            ? `You have used all your tries. ${whomToAsk(givers)}.`
            : `Read the reasons below, then try again${triesLeft === null ? '' : `: ${triesWords(triesLeft)} left`}.`}
      </Outcome>
      {passed && (
        <ButtonGroup>
          <Button href={`/training/certificates/${result.certificate}`}>Save your certificate (PDF)</Button>
          <a class="govuk-link" href="/training">
            Your training
          </a>
        </ButtonGroup>
      )}
      {!passed && triesLeft !== 0 && (
        <Form action={`/training/${id}/begin`}>
          <Button>Try again</Button>
        </Form>
      )}
      <h2 class="govuk-heading-m">The questions and the reasons</h2>
      <Column>
        {lesson.questions.map((question, at) => (
          <section class="decorum-part-of-list">
            <h3 class="govuk-heading-s">
              {at + 1}. {question.text}
            </h3>
            <AnsweredQuestion question={question} chosen={result.answers[at] ?? []} id={`answer-${at + 1}`} />
          </section>
        ))}
      </Column>
    </>
  );
};
