import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import type { KeptForm } from '../../../platform/kept-forms.ts';
import { WarningText } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { KeepForLater, ResumedForm } from '../../../web/components/kept-form.tsx';
import { Column, PageHead } from '../../../web/components/split.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import type { Values } from '../fields.ts';
import type { Request } from '../model.ts';

type Props = { request: Request };
type RevokeProps = Props & { values?: Values; errors?: Issue[]; kept: KeptForm | null };

/** Ends what was allowed: asks first, for it cannot be undone. */
export const RevokePage: FC<RevokeProps> = ({ request, values = {}, errors, kept }) => (
  <>
    <BackLink href={`/requests/${request.id}`}>The request</BackLink>
    <IssueSummary issues={errors} />
    <ResumedForm kept={kept} afresh={`/requests/${request.id}/revoke/afresh`} />
    <PageHead caption={request.title} title="Revoke this permission" />
    <Column>
      <WarningText>It ends at once, for the checker too. Whoever holds it can only ask anew.</WarningText>
      <Form action={`/requests/${request.id}/revoke`}>
        <input type="hidden" name="revision" value={values.revision ?? String(request.revision)} />
        <Textarea
          label="Your reason"
          hint="Whoever holds it reads this."
          name="reason"
          rows={3}
          value={values.reason}
          error={errorAt(errors, 'reason')}
        />
        <ButtonGroup>
          <Button variant="warning">Revoke it</Button>
          <KeepForLater />
        </ButtonGroup>
      </Form>
    </Column>
  </>
);

/** One's own permission ends today. */
export const GiveUpPage: FC<Props> = ({ request }) => (
  <>
    <BackLink href={`/requests/${request.id}`}>Your request</BackLink>
    <PageHead caption={request.title} title="You no longer need this permission" />
    <Column>
      <WarningText>It ends at once. To have it again you ask anew.</WarningText>
      <Form action={`/requests/${request.id}/give-up`}>
        <input type="hidden" name="revision" value={String(request.revision)} />
        <Button variant="warning">End it</Button>
      </Form>
    </Column>
  </>
);
