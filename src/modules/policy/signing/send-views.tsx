import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { dayParts } from '../../../platform/day-field.ts';
import type { Issue } from '../../../platform/errors.ts';
import { CopyBox, Details } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Gates } from '../../../web/components/case-parts.tsx';
import { Radios } from '../../../web/components/choices.tsx';
import { DateInput } from '../../../web/components/date-input.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { CAPACITIES } from '../model.ts';
import type { InHand } from './in-hand.ts';
import { SendAsTheyAre } from './suggestions-views.tsx';
import { ChangeList } from './versions/change-views.tsx';

export type FormValues = Record<string, string>;

/** What must be said before a draft goes to be signed; while something is missing, only what is missing. */
export const SendPage: FC<{ inHand: InHand; values: FormValues; errors?: Issue[] }> = ({
  inHand,
  values,
  errors,
}) => {
  const { version, gaps, changes, previous, number } = inHand;
  return (
    <>
      <BackLink href="/policy/draft">The draft</BackLink>
      <IssueSummary issues={errors} />
      <PageHead
        caption={version.title}
        title={gaps.length > 0 ? 'Not ready to be signed yet' : 'Send for signature'}
        meta={`It will be version ${number}.`}
      />
      {gaps.length > 0 ? (
        <>
          <Missing inHand={inHand} />
          {values.changeNote && <CopyBox label="What you wrote, to copy">{values.changeNote}</CopyBox>}
        </>
      ) : (
        <SendForm inHand={inHand} values={values} errors={errors} />
      )}
      {changes && previous && (
        <Details summary={`What changes since version ${previous.number}`}>
          <ChangeList changes={changes} all={false} />
        </Details>
      )}
    </>
  );
};

const Missing: FC<{ inHand: InHand }> = ({ inHand }) => (
  <>
    <p class="govuk-body">Before it can be sent:</p>
    <Gates
      items={inHand.gaps.map((gap) => ({
        state: 'open',
        text: gap.says,
        href: gap.href,
        meta: gap.points && (
          <ul class="govuk-list">
            {gap.points.slice(0, 20).map((point) => (
              <li>
                <strong>{point.label}</strong>: {point.message}
              </li>
            ))}
            {gap.points.length > 20 && <li>and {gap.points.length - 20} more</li>}
          </ul>
        ),
      }))}
    />
  </>
);

const SendForm: FC<{ inHand: InHand; values: FormValues; errors?: Issue[] }> = ({
  inHand,
  values,
  errors,
}) => {
  const { version, previous } = inHand;
  return (
    <Form action="/policy/send">
      <input type="hidden" name="versionId" value={version.id} />
      <input type="hidden" name="revision" value={values.revision ?? String(version.revision)} />
      <DateInput
        id="effective"
        namePrefix="effective"
        legend={{ content: 'When does it take force?', size: 'm' }}
        hint={
          previous?.effectiveOn
            ? `Version ${previous.number} holds until then. It has been in force since ${longDate(previous.effectiveOn)}.`
            : 'Today or later. Both signatures must be there by then.'
        }
        value={dayParts(values, 'effective')}
        error={errorAt(errors, 'effective')}
      />
      <Textarea
        label={{ content: 'What changes?', size: 'm' }}
        hint="A sentence or two. Everybody reads it beside the version."
        name="changeNote"
        rows={3}
        class="govuk-!-width-two-thirds"
        value={values.changeNote ?? version.changeNote ?? ''}
        error={errorAt(errors, 'changeNote')}
      />
      {previous ? (
        <Radios
          name="material"
          legend={{ content: 'Is this a material change?', size: 'm' }}
          hint="A change is material if somebody who knew the version before could do something wrong for not knowing this one."
          value={values.material}
          error={errorAt(errors, 'material')}
          items={[
            {
              value: 'yes',
              text: 'Yes',
              hint: 'Everybody is asked to read and acknowledge it when it takes force, and reminded until they have.',
            },
            {
              value: 'no',
              text: 'No',
              hint: 'Whoever acknowledged the version before need not do so again. Only those who had not are asked.',
            },
          ]}
        />
      ) : (
        // Nobody has acknowledged a version before the first.
        <input type="hidden" name="material" value="yes" />
      )}
      <SendAsTheyAre links={inHand.links} values={values} errors={errors} />
      <p class="govuk-body">
        It goes to the {CAPACITIES.chair} and the {CAPACITIES.ceo.toLowerCase()}. From then on no word of it
        can change unless you recall it.
      </p>
      <ButtonGroup>
        <Button>Send for signature</Button>
        <Button variant="secondary" href="/policy/draft/withdraw">
          Withdraw this draft
        </Button>
      </ButtonGroup>
    </Form>
  );
};
