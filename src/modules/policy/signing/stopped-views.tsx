import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { InsetText } from '../../../web/components/asides.tsx';
import type { InHand } from './in-hand.ts';

/** Whether nobody can sign a version that was sent any more. */
export function isStopped({ dayPast, otherText }: InHand): boolean {
  return dayPast || otherText;
}

/** In place of the form once nobody can sign a version any more: why, and what to do, for whoever sends and whoever signs. */
export const Stopped: FC<{ inHand: InHand; mayRecall: boolean }> = ({ inHand, mayRecall }) => {
  const { version, dayPast } = inHand;
  const why = dayPast
    ? `It was to take force on ${longDate(version.effectiveOn!)}, and that day is past. No policy can take force before it is signed.`
    : 'The text is not the one that was sent. The trust may have been renamed since: its name is part of the text.';
  const again = dayPast ? 'again with a later day' : 'again as it is now';
  return (
    <InsetText id="past">
      <p class="govuk-body">{why}</p>
      <p class="govuk-body">
        {mayRecall ? `Recall it, then send it ${again}.` : `Send it back, so that it is sent ${again}.`} No
        word of it need change.
      </p>
    </InsetText>
  );
};

/** For whoever signs: what has become wrong since it was sent. Nothing where nothing has. */
export const Doubts: FC<{ inHand: InHand }> = ({ inHand: { doubts } }) =>
  doubts.length === 0 ? null : (
    <InsetText id="doubts">
      {doubts.map(({ says }) => (
        <p class="govuk-body">{says}</p>
      ))}
      <p class="govuk-body">To have that put right before you sign, send it back.</p>
    </InsetText>
  );
