import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { Details } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Checkboxes } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Input } from '../../../web/components/input.tsx';
import { Column, PageHead } from '../../../web/components/split.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import type { TrustModule } from '../model.ts';
import { draftHref, draftTitle, TARGETS } from './targets.ts';

type Values = Record<string, string>;

/** The fields of a module's facts. @param module null for a new one */
export const FactsPage: FC<{
  module: TrustModule | null;
  values: Values;
  targets: readonly string[];
  errors?: Issue[];
}> = ({ module, values, targets, errors }) => (
  <>
    <BackLink href={draftHref(module)}>{module ? draftTitle(module) : 'Training modules'}</BackLink>
    <IssueSummary issues={errors} />
    <PageHead title={module ? 'What the module is' : 'Write a module of your own'} />
    <Column>
      <Form action={module ? `/training/modules/${module.id}/edit/facts` : '/training/modules/new'}>
        {module && <input type="hidden" name="revision" value={module.revision} />}
        <Input label="Title" name="title" value={values.title} error={errorAt(errors, 'title')} />
        <Textarea
          label="What it is about"
          hint="A sentence or two, for whoever opens it."
          name="summary"
          rows={3}
          value={values.summary}
          error={errorAt(errors, 'summary')}
        />
        <Input
          label="How long does it take?"
          name="minutes"
          inputmode="numeric"
          width={3}
          suffix="minutes"
          value={values.minutes}
          error={errorAt(errors, 'minutes')}
        />
        <Input
          label="How much has to be right to pass?"
          name="passMark"
          inputmode="numeric"
          width={3}
          suffix="%"
          value={values.passMark}
          error={errorAt(errors, 'passMark')}
        />
        <Input
          label="How often may somebody try?"
          hint="Leave it empty for as often as they wish."
          name="attempts"
          inputmode="numeric"
          width={3}
          suffix="times"
          value={values.attempts}
          error={errorAt(errors, 'attempts')}
        />
        <Input
          label="How long does a pass hold?"
          hint="Leave it empty if it holds for good."
          name="validMonths"
          inputmode="numeric"
          width={3}
          suffix="months"
          value={values.validMonths}
          error={errorAt(errors, 'validMonths')}
        />
        <Details summary="Which parts of the policy it teaches" open={targets.length > 0}>
          <Checkboxes
            small
            name="targets"
            legend="Their clauses are shown with the module"
            values={targets}
            items={TARGETS}
          />
        </Details>
        <Button>{module ? 'Save' : 'Save and write its pages'}</Button>
      </Form>
    </Column>
  </>
);
