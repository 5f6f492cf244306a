import type { FC } from 'hono/jsx';
import type { Issue } from '../../../../platform/errors.ts';
import { Details } from '../../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../../web/components/button.tsx';
import { Checkboxes } from '../../../../web/components/choices.tsx';
import { IssueSummary } from '../../../../web/components/error-summary.tsx';
import { Input } from '../../../../web/components/input.tsx';
import { KeepForLater, ResumedForm } from '../../../../web/components/kept-form.tsx';
import { Column, PageHead } from '../../../../web/components/split.tsx';
import { Textarea } from '../../../../web/components/textarea.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../../web/form.tsx';
import type { TrustModule } from '../../model.ts';
import type { Left } from '../left.ts';
import { draftHref, draftTitle, TARGETS } from '../targets.ts';

type Values = Record<string, string>;

const NUMBERS = [
  { label: 'How long does it take?', name: 'minutes', suffix: 'minutes' },
  { label: 'How much has to be right to pass?', name: 'passMark', suffix: '%' },
  {
    label: 'How often may somebody try?',
    hint: 'Leave it empty for as often as they wish.',
    name: 'attempts',
    suffix: 'times',
  },
  {
    label: 'How long does a pass hold?',
    hint: 'Leave it empty if it holds for good.',
    name: 'validMonths',
    suffix: 'months',
  },
];

/** The fields of a module's facts. @param module null for a new one */
export const FactsPage: FC<{
  module: TrustModule | null;
  values: Values;
  targets: readonly string[];
  left: Left;
  errors?: Issue[];
}> = ({ module, values, targets, left, errors }) => (
  <>
    <BackLink href={draftHref(module)}>{module ? draftTitle(module) : 'Training modules'}</BackLink>
    <IssueSummary issues={errors} />
    <PageHead title={module ? 'What the module is' : 'Write a module of your own'} />
    <ResumedForm {...left} />
    <Column>
      <Form action={module ? `/training/modules/${module.id}/edit/facts` : '/training/modules/new'}>
        {module && <input type="hidden" name="revision" value={module.revision} />}
        <input type="hidden" name="was" value={values.was} />
        <Input label="Title" name="title" value={values.title} error={errorAt(errors, 'title')} />
        <Textarea
          label="What it is about"
          hint="A sentence or two, for whoever opens it."
          name="summary"
          rows={3}
          value={values.summary}
          error={errorAt(errors, 'summary')}
        />
        {NUMBERS.map((field) => (
          <Input
            {...field}
            inputmode="numeric"
            width={3}
            value={values[field.name]}
            error={errorAt(errors, field.name)}
          />
        ))}
        <Details summary="Which parts of the policy it teaches" open={targets.length > 0}>
          <Checkboxes
            small
            name="targets"
            legend="Their clauses are shown with the module"
            values={targets}
            items={TARGETS}
          />
        </Details>
        <ButtonGroup>
          <Button>{module ? 'Save' : 'Save and write its pages'}</Button>
          <KeepForLater />
        </ButtonGroup>
      </Form>
    </Column>
  </>
);
