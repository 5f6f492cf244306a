import type { FC } from 'hono/jsx';
import { useAsset } from '../../web/components/assets.tsx';
import { Checkboxes, Radios } from '../../web/components/choices.tsx';
import { ClauseChip, type ClauseRef } from '../../web/components/clause.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Outcome } from '../../web/components/severity.tsx';
import { Sheet, SheetText } from '../../web/components/sheet.tsx';
import { Cluster } from '../../web/components/split.tsx';
import { isRight, type LessonPage, type Picture, type Question } from './model.ts';

const Drawing: FC<{ picture: Picture }> = ({ picture }) => (
  <img class="decorum-drawing" src={useAsset(picture.file)} alt={picture.alt} />
);

/** What a page of a module says; its heading stands above it. */
export const PageWords: FC<{ page: LessonPage }> = ({ page }) => (
  <Sheet ariaLabel={page.heading}>
    {page.picture && <Drawing picture={page.picture} />}
    {page.paragraphs.map((words) => (
      <SheetText>{words}</SheetText>
    ))}
    {page.list && page.list.length > 0 && (
      <ul class="govuk-list govuk-list--bullet decorum-sheet__list">
        {page.list.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
    )}
  </Sheet>
);

/** The options of a question, to choose among. @param name of the field: one form may ask several questions */
export const QuestionField: FC<{
  question: Question;
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
  question: Question;
  chosen: readonly number[];
  /** Unique on the page. */
  id: string;
  /** The clauses that it is about. */
  clauses?: readonly ClauseRef[];
}> = ({ question, chosen, id, clauses = [] }) => {
  const right = isRight(question, chosen);
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
      <ul class="decorum-options">
        {question.options.map((option, at) => (
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
      <Cluster items={clauses.map((clause) => <ClauseChip clause={clause} />)} />
    </>
  );
};
