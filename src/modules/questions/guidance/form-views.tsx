import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import type { KeptForm } from '../../../platform/kept-forms.ts';
import { InsetText } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { KeepForLater, ResumedForm } from '../../../web/components/kept-form.tsx';
import { Select } from '../../../web/components/select.tsx';
import { Column, PageHead } from '../../../web/components/split.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { type ClauseChoice, clauseItems } from '../answering/clauses.ts';

type Props = {
  /** Where it posts to: new guidance, or one that is there. */
  action: string;
  values: Record<string, string>;
  clauses: readonly ClauseChoice[];
  kept?: KeptForm | null;
  errors?: Issue[];
};

/** The words of a piece of guidance. */
export const GuidanceForm: FC<Props> = ({ action, values, clauses, kept = null, errors }) => {
  const isNew = action === '/guidance/new';
  return (
    <>
      <BackLink href={isNew ? '/guidance' : action.replace(/\/edit$/, '')}>
        {isNew ? 'Guidance' : 'Back to it'}
      </BackLink>
      <IssueSummary issues={errors} />
      <PageHead title={isNew ? 'Write guidance' : 'Change the words'} />
      {isNew && <ResumedForm kept={kept} afresh="/guidance/new/afresh" />}
      <Column>
        {values.question && (
          <InsetText>
            This begins with the words of the question and of your answer. Write both so that nobody can tell
            who asked, or about whom.
          </InsetText>
        )}
        <Form action={action}>
          {['id', 'question', 'revision'].map(
            (name) => values[name] && <input type="hidden" name={name} value={values[name]} />,
          )}
          <Textarea
            label="The question"
            hint="As anybody could have asked it, without names of people or schools."
            name="asked"
            rows={2}
            sheet
            value={values.asked}
            error={errorAt(errors, 'asked')}
          />
          <Textarea
            label="The answer"
            name="answer"
            rows={6}
            sheet
            value={values.answer}
            error={errorAt(errors, 'answer')}
          />
          {clauses.length > 0 && (
            <Select
              label="The clause it is about"
              hint="It is linked from that clause’s page."
              name="clause"
              value={values.clause}
              items={clauseItems(clauses, [])}
              error={errorAt(errors, 'clause')}
            />
          )}
          <ButtonGroup>
            <Button>Save it as a draft</Button>
            {isNew && <KeepForLater />}
          </ButtonGroup>
        </Form>
      </Column>
    </>
  );
};
