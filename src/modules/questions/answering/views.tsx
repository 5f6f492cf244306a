import type { FC } from 'hono/jsx';
import { Details, Meta } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Radios } from '../../../web/components/choices.tsx';
import { KeepForLater } from '../../../web/components/kept-form.tsx';
import { Select } from '../../../web/components/select.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { isAboutDraft, type Question, roleWords } from '../model.ts';
import type { QuestionProps } from '../views.tsx';
import { type ClauseChoice, clauseItems } from './clauses.ts';
import { DECISION_ITEMS } from './model.ts';

/** What those who answer can do: answer, pass it on, take the answer back, make guidance of it. */
export const AnswerForms: FC<QuestionProps> = (props) => {
  const { detail } = props;
  const { question, steps, entries, own } = detail;
  const revision = <input type="hidden" name="revision" value={String(question.revision)} />;
  const answered = entries.some(({ step }) => step === 'answer');
  return (
    <>
      {steps.includes('answer') && <AnswerForm {...props} />}
      {steps.includes('pass-on') && <PassOnForm {...props} />}
      {!own && question.state === 'answered' && answered && props.mayPublish && !question.erasedAt && (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={props.guidance ? `/guidance/${props.guidance.id}` : `/guidance/new?question=${question.id}`}
          >
            {props.guidance
              ? 'See the guidance you made of it'
              : 'Make guidance of it for everybody, without names'}
          </a>
        </p>
      )}
      {steps.includes('take-back') && (
        <Form action={`/questions/${question.id}/take-back`}>
          {revision}
          <Button variant="secondary">Take the answer back</Button>
        </Form>
      )}
    </>
  );
};

/** The first of the clauses that the finding named, as a choice to begin with. */
function usual(question: Question, clauses: readonly ClauseChoice[]): string | undefined {
  return clauses.find(({ number }) => number === question.clauses[0])?.lineage;
}

const AnswerForm: FC<QuestionProps> = ({ detail: { question }, clauses, values, failed, errors }) => {
  const mine = failed === undefined || failed === 'answer';
  const given = mine ? values : {};
  const error = (field: string) => (failed === 'answer' ? errorAt(errors, field) : undefined);
  return (
    <Form action={`/questions/${question.id}/answer`}>
      <h2 class="govuk-heading-m">Your answer</h2>
      <input type="hidden" name="revision" value={String(question.revision)} />
      {isAboutDraft(question) && (
        <Radios
          legend="What is to become of the post?"
          name="decision"
          value={given.decision}
          items={DECISION_ITEMS}
          error={error('decision')}
        />
      )}
      <Textarea
        label="Your answer in words"
        hint="Whoever asked reads it. Say why, and what would be fine."
        name="words"
        rows={5}
        sheet
        value={given.words}
        error={error('words')}
      />
      {clauses.length > 0 && (
        <Select
          label="The clause it rests on"
          hint="It is kept with the version in force today."
          name="clause"
          value={given.clause ?? usual(question, clauses)}
          items={clauseItems(clauses, question.clauses)}
          error={error('clause')}
        />
      )}
      <ButtonGroup>
        <Button>Send the answer</Button>
        <KeepForLater />
      </ButtonGroup>
      <Meta>Your name, the time and the decision go into the ledger; your words do not.</Meta>
    </Form>
  );
};

const PassOnForm: FC<QuestionProps> = ({ detail: { question, passTo }, values, failed, errors }) => (
  <Details summary={`Pass it on to ${roleWords(passTo)}`} open={failed === 'pass-on'}>
    <Form action={`/questions/${question.id}/pass-on`}>
      <input type="hidden" name="revision" value={String(question.revision)} />
      <Textarea
        label="Why you pass it on"
        hint="Whoever asked reads it too."
        name="reason"
        rows={3}
        value={failed === 'pass-on' ? values.reason : undefined}
        error={failed === 'pass-on' ? errorAt(errors, 'reason') : undefined}
      />
      <Button variant="secondary">Pass it on</Button>
    </Form>
  </Details>
);
