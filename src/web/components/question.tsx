import type { FC } from 'hono/jsx';
import { Checkboxes, Radios } from './choices.tsx';
import { ClauseChip, type ClauseRef } from './clause.tsx';
import { Icon } from './icon.tsx';
import { Outcome } from './severity.tsx';
import { Cluster } from './split.tsx';

/** A question with its answers, and why each is right or not. */
export type AskedQuestion = {
  /** `single`: one is chosen; `several`: all that are right. */
  kind: 'single' | 'several';
  text: string;
  options: readonly { text: string; right: boolean; reason: string }[];
};

/** The options of a question, to choose among. @param name of the field: one form may ask several questions */
export const QuestionField: FC<{
  question: AskedQuestion;
  name: string;
  legend: string;
  pageHeading?: boolean;
  chosen?: readonly number[];
  error?: string;
}> = ({ question, name, legend, pageHeading = false, chosen = [], error }) => {
  const items = question.options.map(({ text }, at) => ({ value: at, text, checked: chosen.includes(at) }));
  const shared = {
    name,
    legend: { content: legend, size: 'm' as const, pageHeading },
    items,
    ...(error !== undefined && { error }),
  };
  return question.kind === 'single' ? (
    <Radios {...shared} />
  ) : (
    <Checkboxes {...shared} hint="Choose all that are right." />
  );
};

/** A question that was answered: what was chosen, what is right, and why of each option. */
export const AnsweredQuestion: FC<{
  question: AskedQuestion;
  chosen: readonly number[];
  /** Unique on the page. */
  id: string;
  /** The clauses that it is about. */
  clauses?: readonly ClauseRef[];
}> = ({ question, chosen, id, clauses = [] }) => {
  const right = question.options.every((option, at) => option.right === chosen.includes(at));
  return (
    <>
      <Outcome
        severity={right ? 'clear' : 'change'}
        small
        id={id}
        title={right ? 'That is right' : 'Not quite'}
      >
        {right ? 'Here is why.' : 'Here is what is right, and why.'}
      </Outcome>
      <OptionsRead options={question.options} chosen={chosen} />
      <Cluster items={clauses.map((clause) => <ClauseChip clause={clause} />)} />
    </>
  );
};

/** The options of a question with which are right, and why. */
export const OptionsRead: FC<{ options: AskedQuestion['options']; chosen?: readonly number[] }> = ({
  options,
  chosen = [],
}) => (
  <ul class="decorum-options">
    {options.map((option, at) => (
      <li class={option.right ? 'decorum-options__right' : undefined}>
        <Icon name={option.right ? 'tick' : 'close'} />
        <div>
          <p class="decorum-options__text">
            <strong>{option.text}</strong>{' '}
            <span class="decorum-meta">
              {option.right ? 'Right' : 'Not right'}
              {chosen.includes(at) ? ', your answer' : ''}
            </span>
          </p>
          <p class="govuk-body">{option.reason}</p>
        </div>
      </li>
    ))}
  </ul>
);
