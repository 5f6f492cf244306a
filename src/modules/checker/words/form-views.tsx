import type { FC } from 'hono/jsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Radios } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Input } from '../../../web/components/input.tsx';
import { Select } from '../../../web/components/select.tsx';
import { SEVERITIES } from '../../../web/components/severity.tsx';
import { Column, PageHead } from '../../../web/components/split.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { type FieldsProps, LastDay, TypedTexts } from '../fields.tsx';
import { CONTROL_OPTIONS } from '../rules.ts';
import type { Kind } from './model.ts';
import type { Trial } from './trial/model.ts';
import { TrialResult } from './trial/views.tsx';

type WordFormProps = FieldsProps & {
  kind: Kind;
  /** Of one that is changed. */
  id?: string;
  /** It counts no more; saving puts it back. */
  ended?: boolean;
  trial?: Trial;
};

const HINTS: Record<Kind, string> = {
  term: 'It is found as it stands here, whatever the capitals. Give a plural as a term of its own.',
  exception:
    'The rule leaves a finding alone when its words stand inside these. Give as many words as it takes.',
};

/** A new term or exception, or one that is changed: tried first, then saved. */
export const WordFormPage: FC<WordFormProps> = ({ kind, id, ended, trial, values, errors }) => {
  const here = id ? `/checker/words/${id}` : '/checker/words';
  const action = id ? `${here}/edit` : '/checker/words/new';
  const what = kind === 'term' ? 'a term' : 'an exception';
  return (
    <>
      <BackLink href={id ? here : `/checker/words?kind=${kind}`}>
        {id ? 'Back' : 'Terms and exceptions'}
      </BackLink>
      <IssueSummary issues={errors} />
      <PageHead
        title={id ? `Change ${what}` : `Add ${what}`}
        meta={
          kind === 'term'
            ? 'A word or phrase that your trust wants found besides. It counts at the next check of everybody.'
            : 'A phrase that one rule is to leave alone. It counts at the next check of everybody.'
        }
      />
      {trial && <TrialResult trial={trial} />}
      <Column>
        <Form action={action}>
          <input type="hidden" name="kind" value={kind} />
          {id && <input type="hidden" name="revision" value={values.revision} />}
          <Input
            label={{ content: 'Word or phrase', class: 'govuk-label--s' }}
            hint={HINTS[kind]}
            name="phrase"
            value={values.phrase}
            autocomplete="off"
            error={errorAt(errors, 'phrase')}
          />
          <Select
            label={{ content: 'Rule', class: 'govuk-label--s' }}
            hint={
              kind === 'term'
                ? 'Its clauses are shown with what is found.'
                : 'Only this rule leaves it alone. What the register of consents says of a person is changed there.'
            }
            name="control"
            value={values.control ?? ''}
            items={[{ text: 'Choose', value: '' }, ...CONTROL_OPTIONS]}
            error={errorAt(errors, 'control')}
          />
          {kind === 'term' && <TermFields values={values} errors={errors} />}
          <Textarea
            label={{ content: 'Why your trust needs it', class: 'govuk-label--s' }}
            hint="For those who look after the checker after you."
            name="reason"
            rows={2}
            value={values.reason}
            error={errorAt(errors, 'reason')}
          />
          <LastDay values={values} errors={errors} />
          <TypedTexts values={values} errors={errors} />
          {ended && <p class="govuk-body">It counts no more. When you save, it is in use again.</p>}
          <ButtonGroup>
            <Button
              name="do"
              value="try"
              variant={trial ? 'secondary' : 'primary'}
              attrs={{ formaction: `${action}#trial` }}
            >
              {trial ? 'Try it again' : 'Try it first'}
            </Button>
            <Button name="do" value="save" variant={trial ? 'primary' : 'secondary'}>
              {id ? 'Save the change' : `Save the ${kind}`}
            </Button>
          </ButtonGroup>
        </Form>
      </Column>
    </>
  );
};

const TermFields: FC<FieldsProps> = ({ values, errors }) => (
  <>
    <Radios
      legend={{ content: 'What it says', size: 's' }}
      name="severity"
      value={values.severity}
      small
      items={(['stop', 'approve', 'change', 'consider'] as const).map((value) => ({
        value,
        text: SEVERITIES[value].word,
        hint: value === 'approve' ? 'Sends people to their headteacher.' : undefined,
      }))}
      error={errorAt(errors, 'severity')}
    />
    <Textarea
      label={{ content: 'What people are told', class: 'govuk-label--s' }}
      hint="Why, and what they can do instead. For example: “This project is not public yet. Ask the head’s office what can be said.”"
      name="message"
      rows={2}
      value={values.message}
      error={errorAt(errors, 'message')}
    />
  </>
);
