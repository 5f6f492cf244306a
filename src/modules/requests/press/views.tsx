import type { FC } from 'hono/jsx';
import { longMoment } from '../../../platform/dates.ts';
import { Fingerprint, InsetText, Meta } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Sheet, SheetText } from '../../../web/components/sheet.tsx';
import { DeadlineTag } from '../../../web/components/tag.tsx';
import { Form } from '../../../web/form.tsx';
import type { RequestState } from '../model.ts';
import type { RequestDetail } from '../reading/actions.ts';
import { leftWords } from './deadline.ts';
import { fingerprintOf } from './fingerprint.ts';
import { shortFingerprint } from './model.ts';

type Props = { detail: RequestDetail };
const DAY = 24 * 3_600_000;

const TO_ASKER: Partial<Record<RequestState, string>> = {
  waiting: 'Do not answer before it is approved. You may always say whom to contact.',
  changes: 'Change it and send it again. Do not answer before it is approved.',
  approved: 'You can answer now, with the words that were approved and no others.',
};

/**
 * How long somebody outside still waits for an answer: while there is none, and until the deadline for whoever may give it now,
 * or may not.
 */
export const OutsideClock: FC<Props> = ({ detail: { request, type, now, mine } }) => {
  const deadline = type.deadline?.(request.answers);
  if (!deadline) return null;
  const left = deadline.getTime() - now.getTime();
  const open = request.state === 'waiting' || request.state === 'changes';
  if (!open && (!mine || left <= 0)) return null;
  const state = left <= 0 ? 'late' : left < DAY ? 'soon' : 'later';
  return (
    <InsetText id="clock">
      <p class="govuk-body">
        <DeadlineTag state={state} text={left <= 0 ? 'Deadline over' : `${leftWords(deadline, now)} left`} />{' '}
        They want an answer by {longMoment(deadline)}.
      </p>
      <p class="govuk-body-s">
        {mine
          ? (TO_ASKER[request.state] ?? 'Do not answer. You may always say whom to contact.')
          : `To leave time to answer, decide by ${longMoment(request.dueAt)}.`}
      </p>
    </InsetText>
  );
};

/** The words that were approved, to compare and to use: exactly these. */
export const AgreedWords: FC<Props> = ({ detail: { request, mine } }) => {
  const { wording } = request.conditions;
  if (!wording) return null;
  const sha256 = fingerprintOf(wording);
  const changed =
    typeof request.answers.wording === 'string' && fingerprintOf(request.answers.wording) !== sha256;
  const holds = request.state === 'approved';
  return (
    <>
      <Sheet
        id="agreed-words"
        level={3}
        label={holds ? 'The words that were approved' : 'The words that were approved once, and are no more'}
      >
        <SheetText lines>{wording}</SheetText>
      </Sheet>
      {changed && <Meta>They are not those that were proposed. Only these may be said.</Meta>}
      <Fingerprint>
        Fingerprint {shortFingerprint(sha256)}
        <span class="govuk-visually-hidden"> (its first twelve characters)</span>
      </Fingerprint>
      {mine && holds && (
        <Form action="/check">
          <input type="hidden" name="draft" value={wording} />
          <input type="hidden" name="where" value="other" />
          <Button variant="secondary">Check these words before you post them</Button>
        </Form>
      )}
    </>
  );
};
