import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Checkboxes, Radios } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Input } from '../../../web/components/input.tsx';
import { KeepForLater, ResumedForm } from '../../../web/components/kept-form.tsx';
import { Select } from '../../../web/components/select.tsx';
import { Column, PageHead } from '../../../web/components/split.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import type { TrustModule } from '../model.ts';
import type { Left } from './left.ts';
import { MOST } from './model.ts';
import { draftHref, draftTitle, TARGETS } from './targets.ts';

type Values = Record<string, string>;

/** A question to write. @param number from 1; null for a new one */
export const QuestionForm: FC<{
  module: TrustModule;
  number: number | null;
  values: Values;
  left: Left;
  errors?: Issue[];
}> = ({ module, number, values, left, errors }) => (
  <>
    <BackLink href={draftHref(module)}>{draftTitle(module)}</BackLink>
    <IssueSummary issues={errors} />
    <PageHead caption={draftTitle(module)} title={number ? `Question ${number}` : 'A new question'} />
    <ResumedForm {...left} />
    <Column>
      <Form action={`/training/modules/${module.id}/edit/questions/${number ?? 'new'}`}>
        <input type="hidden" name="revision" value={module.revision} />
        <input type="hidden" name="was" value={values.was} />
        <Textarea
          label="The question"
          name="text"
          rows={3}
          value={values.text}
          error={errorAt(errors, 'text')}
        />
        <Radios
          legend="How it is answered"
          name="kind"
          value={values.kind || 'single'}
          inline
          items={[
            { value: 'single', text: 'One answer is right' },
            { value: 'several', text: 'Several may be right' },
          ]}
        />
        <Select
          label="Which part of the policy it is about"
          hint="Its clause is shown with the answer."
          name="target"
          value={values.target ?? ''}
          items={[{ value: '', text: 'None' }, ...TARGETS]}
        />
        {Array.from({ length: MOST.options }, (_, at) => at + 1).map((n) => (
          <fieldset class="govuk-fieldset decorum-part-of-list">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
              Answer {n}
              {n > 2 && <span class="decorum-meta"> if you need it</span>}
            </legend>
            <Input
              label="Words"
              name={`option-${n}`}
              value={values[`option-${n}`]}
              error={errorAt(errors, `option-${n}`)}
            />
            <Checkboxes
              small
              name={`right-${n}`}
              values={values[`right-${n}`] ? ['yes'] : []}
              items={[{ value: 'yes', text: 'This is right' }]}
            />
            <Textarea
              label="Why it is right, or not"
              hint="Shown after answering."
              name={`reason-${n}`}
              rows={2}
              value={values[`reason-${n}`]}
              error={errorAt(errors, `reason-${n}`)}
            />
          </fieldset>
        ))}
        <ButtonGroup>
          <Button>Save the question</Button>
          <KeepForLater />
        </ButtonGroup>
      </Form>
    </Column>
  </>
);
