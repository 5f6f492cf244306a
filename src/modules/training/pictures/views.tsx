import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { PICTURE_MEGABYTES } from '../../../platform/pictures/ready-picture.ts';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Radios } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { FileUpload } from '../../../web/components/file-upload.tsx';
import { Column, PageHead } from '../../../web/components/split.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { Illustration } from '../lesson-views.tsx';
import { isUploaded, type LessonPage, type Picture, type TrustModule } from '../model.ts';
import { DRAWINGS } from './model.ts';

/** Choosing the picture of one page of a draft. @param number of the page, from 1 */
export const PictureForm: FC<{
  module: TrustModule;
  page: LessonPage;
  number: number;
  values: Record<string, string>;
  errors?: Issue[];
}> = ({ module, page, number, values, errors }) => (
  <>
    <BackLink href={`/training/modules/${module.id}/edit/pages/${number}`}>Page {number}</BackLink>
    <IssueSummary issues={errors} />
    <PageHead caption={page.heading} title={`Picture of page ${number}`} />
    <Column>
      <Form action={`/training/modules/${module.id}/edit/pages/${number}/picture`} upload>
        <input type="hidden" name="revision" value={values.revision} />
        <FileUpload
          label={{ content: 'A picture of your own', size: 'm' }}
          hint={`JPEG or PNG, up to ${PICTURE_MEGABYTES} MB. Make sure first that whoever is in it has agreed. What the camera wrote into the file, such as the place, is taken out.`}
          name="file"
          accept="image/jpeg,image/png"
          error={errorAt(errors, 'file')}
        />
        <Textarea
          label={{ content: 'What the picture shows', size: 'm' }}
          hint="Read out to people who do not see it. Say what matters for the page, in a sentence."
          name="alt"
          rows={2}
          value={values.alt}
          error={errorAt(errors, 'alt')}
        />
        <Radios
          legend={{ content: 'Or without a file of your own', size: 'm' }}
          name="picture"
          small
          value={values.picture}
          error={errorAt(errors, 'picture')}
          items={[
            { value: '', text: 'No picture' },
            page.picture &&
              isUploaded(page.picture) && {
                value: page.picture.file,
                text: <Small picture={page.picture} />,
              },
            ...DRAWINGS.map((picture) => ({ value: picture.file, text: <Small picture={picture} /> })),
          ]}
        />
        <ButtonGroup>
          <Button>Save the picture</Button>
          <a class="govuk-link" href={`/training/modules/${module.id}/edit#page-${number}`}>
            Leave it as it is
          </a>
        </ButtonGroup>
      </Form>
    </Column>
  </>
);

/** A picture to choose: what it shows stands beside it. */
const Small: FC<{ picture: Picture }> = ({ picture }) => (
  <span class="decorum-choose-picture">
    <Illustration picture={{ ...picture, alt: '' }} small />
    <span>{picture.alt}</span>
  </span>
);
