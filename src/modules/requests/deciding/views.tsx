import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import type { KeptForm } from '../../../platform/kept-forms.ts';
import { Details } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Radios } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { Fieldset, Hint } from '../../../web/components/field.tsx';
import { KeepForLater, ResumedForm } from '../../../web/components/kept-form.tsx';
import { type Match, PersonFinder } from '../../../web/components/person-finder.tsx';
import { Column, PageHead } from '../../../web/components/split.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { FieldInput } from '../field-views.tsx';
import type { Values } from '../fields.ts';
import { PERIOD_FIELDS } from '../period.ts';
import type { RequestDetail } from '../reading/actions.ts';
import { carriedFrom, freshDecision, showsApproval } from './form.ts';

type Props = { detail: RequestDetail; values: Values; errors?: Issue[] };

/** Approve, whole or in part and with conditions; not this time; or send it back. */
export const DecisionForm: FC<Props> = ({ detail, values, errors }) => {
  const { request } = detail;
  return (
    <Form action={`/requests/${request.id}`}>
      <input type="hidden" name="revision" value={String(request.revision)} />
      <Radios
        legend={{ content: 'Your decision', size: 'm' }}
        name="decision"
        value={values.decision}
        error={errorAt(errors, 'decision')}
        items={[
          {
            value: 'approve',
            text: 'Approve it',
            hint: 'As it was asked for, or as you change it under “If you approve it”.',
          },
          { value: 'decline', text: 'Not this time' },
          { value: 'send-back', text: 'Send it back for a change' },
        ]}
      />
      <Textarea
        label="Your reason"
        hint="Whoever asks reads it. You can leave it out if you approve everything."
        name="reason"
        rows={3}
        value={values.reason}
        error={errorAt(errors, 'reason')}
      />
      <IfApproved detail={detail} values={values} errors={errors} />
      <ButtonGroup>
        <Button>Send your decision</Button>
        <KeepForLater />
      </ButtonGroup>
    </Form>
  );
};

/** For how long, how much of it, and on what it hangs: folded, since most is approved as it was asked for, or not at all. */
const IfApproved: FC<Props> = ({ detail, values, errors }) => {
  const { request, type, known, grants, conditions, before } = detail;
  const carried = carriedFrom(before, conditions);
  const renews = Object.keys(carried).length > 0 ? before : null;
  const fresh = freshDecision(type, request, known.today, carried);
  const open = renews !== null || showsApproval(conditions, fresh, values, errors);
  return (
    <Details summary="If you approve it" open={open} id="if-approved">
      {type.lasts &&
        PERIOD_FIELDS.map((field) => (
          <FieldInput field={{ ...field, hint: undefined }} known={known} values={values} errors={errors} />
        ))}
      {grants.map((field) => (
        <FieldInput
          unmarked
          field={{ ...field, hint: 'Untick what you do not allow.' }}
          known={known}
          values={values}
          errors={errors}
        />
      ))}
      {conditions.length > 0 && (
        <Fieldset legend={{ content: 'On what it hangs', size: 'm' }} describedBy="on-what">
          <Hint
            id="on-what"
            hint={
              renews
                ? `These are filled in as they were for request ${renews.number}, which this asks for again. Change what should not stay.`
                : 'Fill in only what you want to set.'
            }
          />
          {conditions.map((field) => (
            <FieldInput unmarked field={field} known={known} values={values} errors={errors} />
          ))}
        </Fieldset>
      )}
    </Details>
  );
};

export const HandOverLink: FC<{ id: string }> = ({ id }) => (
  <p class="govuk-body-s">
    <a class="govuk-link" href={`/requests/${id}/hand-over`}>
      Hand it over to somebody else
    </a>
  </p>
);

type HandOverProps = Props & { matches: readonly Match[]; kept: KeptForm | null };

/** Somebody else is to decide. */
export const HandOverPage: FC<HandOverProps> = ({ detail: { request }, values, errors, matches, kept }) => (
  <>
    <BackLink href={`/requests/${request.id}`}>The request</BackLink>
    <IssueSummary issues={errors} />
    <ResumedForm kept={kept} afresh={`/requests/${request.id}/hand-over/afresh`} />
    <PageHead caption={request.title} title="Hand it over" />
    <Column>
      <Form action={`/requests/${request.id}/hand-over`}>
        <input type="hidden" name="revision" value={values.revision ?? String(request.revision)} />
        <PersonFinder
          label="Who is to decide?"
          name="to"
          hint="A manager, a headteacher or the chief executive. Type a name."
          matches={matches}
          values={values}
          errors={errors}
        />
        <Textarea
          label="Why (optional)"
          name="reason"
          rows={3}
          value={values.reason}
          error={errorAt(errors, 'reason')}
        />
        <ButtonGroup>
          <Button>Hand it over</Button>
          <KeepForLater />
        </ButtonGroup>
      </Form>
    </Column>
  </>
);
