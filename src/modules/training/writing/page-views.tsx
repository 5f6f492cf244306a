import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Input } from '../../../web/components/input.tsx';
import { KeepForLater, ResumedForm } from '../../../web/components/kept-form.tsx';
import { Column, PageHead } from '../../../web/components/split.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { Illustration } from '../lesson-views.tsx';
import type { Picture, TrustModule } from '../model.ts';
import type { Left } from './left.ts';
import { draftHref, draftTitle } from './targets.ts';

/** A page to write. @param number from 1; null for a new one */
export const PageForm: FC<{
  module: TrustModule;
  number: number | null;
  values: Record<string, string>;
  picture: Picture | undefined;
  left: Left;
  errors?: Issue[];
}> = ({ module, number, values, picture, left, errors }) => (
  <>
    <BackLink href={draftHref(module)}>{draftTitle(module)}</BackLink>
    <IssueSummary issues={errors} />
    <PageHead caption={draftTitle(module)} title={number ? `Page ${number}` : 'A new page'} />
    <ResumedForm {...left} />
    <Column>
      <Form action={`/training/modules/${module.id}/edit/pages/${number ?? 'new'}`}>
        <input type="hidden" name="revision" value={module.revision} />
        <input type="hidden" name="was" value={values.was} />
        <Input label="Heading" name="heading" value={values.heading} error={errorAt(errors, 'heading')} />
        <Textarea
          label="What it says"
          hint="Leave a line between paragraphs. Begin a line with a hyphen for a list at the end."
          name="words"
          rows={14}
          sheet
          value={values.words}
          error={errorAt(errors, 'words')}
        />
        {picture && <Illustration picture={picture} />}
        <ButtonGroup>
          <Button>Save the page</Button>
          <Button variant="secondary" name="then" value="picture">
            {picture ? 'Save it and change the picture' : 'Save it and choose a picture'}
          </Button>
          <KeepForLater />
        </ButtonGroup>
      </Form>
    </Column>
  </>
);
