import type { FC } from 'hono/jsx';
import type { Issue } from '../../../../platform/errors.ts';
import { InsetText, PrivacyLine } from '../../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../../web/components/button.tsx';
import { Radios } from '../../../../web/components/choices.tsx';
import { IssueSummary } from '../../../../web/components/error-summary.tsx';
import { AnsweredQuestion, QuestionField } from '../../../../web/components/question.tsx';
import { Outcome } from '../../../../web/components/severity.tsx';
import { Column, PageHead } from '../../../../web/components/split.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../../web/form.tsx';
import type { ModuleChoice } from '../../../training/model.ts';
import type { Marked, Quiz } from '../../../training/quiz/model.ts';
import { whomToAsk } from '../../../training/taking/model.ts';

/** The questions before the acknowledgement, all on one page; the same signed in and by personal link. */
export const QuizForm: FC<{
  action: string;
  quiz: Quiz;
  /** What was chosen for a question, from 1, where the form was refused. */
  chosen?: (question: number) => readonly string[];
  errors?: Issue[];
}> = ({ action, quiz, chosen = () => [], errors }) => {
  const { lesson, needed, triesLeft, givers } = quiz;
  if (triesLeft === 0)
    return (
      <InsetText>
        You have used all your tries at the questions. {whomToAsk(givers)}, then answer them and acknowledge
        the policy.
      </InsetText>
    );
  const few = lesson.questions.length === 1 ? 'one question' : `${lesson.questions.length} questions`;
  return (
    <section aria-labelledby="questions">
      <h2 class="govuk-heading-m" id="questions">
        First, {few} about it
      </h2>
      <p class="govuk-body">
        {needed} of them have to be right before you can acknowledge the policy. You see the reason for each
        answer
        {triesLeft === null ? ', and can try as often as you wish.' : `. You have ${triesLeft} left to try.`}
      </p>
      <Form action={action}>
        <input type="hidden" name="moduleId" value={quiz.moduleId} />
        <input type="hidden" name="version" value={quiz.version} />
        {lesson.questions.map((question, at) => (
          <QuestionField
            question={question}
            name={`question-${at + 1}`}
            legend={`${at + 1}. ${question.text}`}
            chosen={chosen(at + 1).map(Number)}
            error={errorAt(errors, `question-${at + 1}`)}
          />
        ))}
        <PrivacyLine>
          Kept: what you chose, how many were right, and whether you passed. Who may see training sees whether
          you passed, not your answers.
        </PrivacyLine>
        <Button>Answer</Button>
      </Form>
    </section>
  );
};

/** A quiz that was not enough: the reasons, and the way back to try again. */
export const NotYetPage: FC<{ marked: Marked; again: string }> = ({ marked, again }) => {
  const { quiz, answers, right } = marked;
  return (
    <>
      <BackLink href={again}>The policy</BackLink>
      <PageHead caption={quiz.lesson.title} title="Not quite enough yet" />
      <Outcome
        severity="change"
        small
        id="marked"
        title={`${right} of ${quiz.lesson.questions.length} right; ${quiz.needed} are needed`}
      >
        {quiz.triesLeft === 0
          ? `You have used all your tries. ${whomToAsk(quiz.givers)}.`
          : 'Read the reasons, then answer the questions again.'}
      </Outcome>
      {quiz.triesLeft !== 0 && <Button href={again}>Try again</Button>}
      <Column>
        {quiz.lesson.questions.map((question, at) => (
          <section class="decorum-part-of-list">
            <h2 class="govuk-heading-s">
              {at + 1}. {question.text}
            </h2>
            <AnsweredQuestion question={question} chosen={answers[at] ?? []} id={`marked-${at + 1}`} />
          </section>
        ))}
      </Column>
    </>
  );
};

/** Which module's questions come before the acknowledgement. */
export const QuizSettingPage: FC<{
  choices: readonly ModuleChoice[];
  chosen: string | null;
  errors?: Issue[];
}> = ({ choices, chosen, errors }) => (
  <>
    <BackLink href="/policy/coverage">Who has acknowledged it</BackLink>
    <IssueSummary issues={errors} />
    <PageHead title="Questions before the acknowledgement" />
    <Column>
      <Form action="/policy/coverage/quiz">
        <Radios
          legend={{ content: 'Which questions are asked first?', size: 'm' }}
          hint="Whoever has passed the module already is not asked again. An acknowledgement on paper needs no questions."
          name="module"
          value={chosen !== null && choices.some(({ id }) => id === chosen) ? chosen : 'none'}
          error={errorAt(errors, 'module')}
          items={[
            { value: 'none', text: 'None: reading it is enough' },
            ...choices.map(({ id, title }) => ({ value: id, text: `Those of “${title}”` })),
          ]}
        />
        {choices.length === 0 && (
          <p class="govuk-body">
            There is no training module in use.{' '}
            <a class="govuk-link" href="/training/modules">
              Take one over first
            </a>
          </p>
        )}
        <ButtonGroup>
          <Button>Save</Button>
          <a class="govuk-link" href="/policy/coverage">
            Leave it as it is
          </a>
        </ButtonGroup>
      </Form>
    </Column>
  </>
);
