import type { FC } from 'hono/jsx';
import { longDate, longMoment } from '../../../../platform/dates.ts';
import { MOST_MEGABYTES } from '../../../../platform/documents/read-policy-file.ts';
import type { Issue } from '../../../../platform/errors.ts';
import { InsetText } from '../../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../../web/components/button.tsx';
import { Card } from '../../../../web/components/card.tsx';
import { IssueSummary } from '../../../../web/components/error-summary.tsx';
import { FileUpload } from '../../../../web/components/file-upload.tsx';
import { PageHead } from '../../../../web/components/split.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../../web/form.tsx';
import { versionName } from '../../model.ts';
import type { Beginning } from './actions.ts';

/** Three ways to begin, or the draft there already is. */
export const BeginPage: FC<{ beginning: Beginning; errors?: Issue[] }> = ({ beginning, errors }) => (
  <>
    <BackLink href="/policy">Policy</BackLink>
    <IssueSummary issues={errors} />
    <PageHead
      caption="New policy"
      title={beginning.draft ? 'There is a draft already' : 'How do you want to begin?'}
    />
    {beginning.draft ? (
      <Existing draft={beginning.draft} />
    ) : (
      <Ways inForce={beginning.inForce} errors={errors} />
    )}
  </>
);

const Existing: FC<{ draft: NonNullable<Beginning['draft']> }> = ({ draft: { version, byName } }) => (
  <>
    <InsetText>
      {byName} began “{version.title}” on {longMoment(version.createdAt)}.{' '}
      {version.state === 'sent'
        ? 'It has been sent for signature.'
        : 'It has not been sent for signature yet.'}
    </InsetText>
    <p class="govuk-body">There is one draft at a time, so that everyone works on the same words.</p>
    <ButtonGroup>
      <Button href="/policy/draft">Open the draft</Button>
      {version.state === 'draft' && (
        <Button variant="secondary" href="/policy/draft/withdraw">
          Withdraw it and begin again
        </Button>
      )}
    </ButtonGroup>
  </>
);

const Ways: FC<{ inForce: Beginning['inForce']; errors: Issue[] | undefined }> = ({ inForce, errors }) => (
  <div class="decorum-message">
    {inForce && (
      <Card title="Revise the policy in force" id="way-revision">
        <p class="govuk-body">
          {versionName(inForce)}, in force since {longDate(inForce.effectiveOn!)}. Its words, numbers and map
          come along, and every clause keeps its history.
        </p>
        <Form action="/policy/new/revision">
          <Button variant="secondary">Begin from {versionName(inForce).toLowerCase()}</Button>
        </Form>
      </Card>
    )}
    <Card title="Bring your own document" id="way-upload">
      <p class="govuk-body">We find its clauses and keep your words and numbers as they are.</p>
      <Form action="/policy/new/upload" upload>
        <FileUpload
          name="file"
          label="Your policy"
          hint={`A Word document (.docx), a PDF with text in it, or a .txt or .md file, up to ${MOST_MEGABYTES} MB`}
          accept=".docx,.pdf,.txt,.md"
          error={errorAt(errors, 'file')}
        />
        <Button>Read this document</Button>
      </Form>
    </Card>
    <Card title="Begin from the model policy" id="way-model">
      <p class="govuk-body">
        A complete policy in plain English, with a suggestion for what each clause does. Change whatever your
        trust does otherwise.
      </p>
      <Form action="/policy/new/model">
        <Button variant="secondary">Begin from the model policy</Button>
      </Form>
    </Card>
  </div>
);
