import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { CopyBox, InsetText } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { CAPACITIES, type Version } from '../model.ts';
import type { InHand } from './in-hand.ts';
import type { FormValues } from './send-views.tsx';

export type TakeBack = {
  title: string;
  action: string;
  button: string;
  says: string;
  /** What was done, after the version's name: 'recalled'. */
  done: string;
  /** What the page is called on which it comes too late. */
  tooLate: string;
};

/** Asks before a version is taken back or given up, and says what becomes of the signatures. */
export const TakeBackPage: FC<{ inHand: InHand; what: TakeBack; values: FormValues; errors?: Issue[] }> = ({
  inHand,
  what,
  values,
  errors,
}) => {
  const { version, signatures } = inHand;
  return (
    <>
      <BackLink href="/policy/sign">Back</BackLink>
      <IssueSummary issues={errors} />
      <PageHead caption={version.title} title={what.title} />
      <p class="govuk-body">{what.says}</p>
      {signatures.length > 0 && (
        <InsetText>
          The {CAPACITIES[signatures[0]!.capacity]} has signed it. That signature will no longer count, and
          both are told.
        </InsetText>
      )}
      <Form action={what.action}>
        <input type="hidden" name="versionId" value={version.id} />
        <input type="hidden" name="revision" value={values.revision ?? String(version.revision)} />
        <Textarea
          label="Your reason"
          hint="It is kept with the version. Those who draft and sign can read it."
          name="reason"
          rows={3}
          class="govuk-!-width-two-thirds"
          value={values.reason}
          error={errorAt(errors, 'reason')}
        />
        <Button variant="warning">{what.button}</Button>
      </Form>
    </>
  );
};

/** Someone was first, and there is nothing left to take back: who, and what was typed here, to be copied. */
export const TooLatePage: FC<{ what: TakeBack; version: Version; message: string; reason?: string }> = ({
  what,
  version,
  message,
  reason,
}) => (
  <>
    <BackLink href="/policy/versions">Versions</BackLink>
    <PageHead caption={version.title} title={what.tooLate} />
    <p class="govuk-body">{message}</p>
    {reason && <CopyBox label="Your reason, to copy">{reason}</CopyBox>}
    <Button href={version.state === 'draft' ? '/policy/draft' : '/policy/versions'}>
      {version.state === 'draft' ? 'Open the draft' : 'See the versions'}
    </Button>
  </>
);
