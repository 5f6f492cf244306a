import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { InsetText } from '../../../web/components/asides.tsx';
import type { InHand } from './in-hand.ts';

/** In place of the form once the day of a version is past: why, and what to do, for whoever sends and whoever signs. */
export const PastItsDay: FC<{ inHand: InHand; mayRecall: boolean }> = ({ inHand, mayRecall }) => (
  <InsetText id="past">
    <p class="govuk-body">
      It was to take force on {longDate(inHand.version.effectiveOn!)}, and that day is past. No policy can
      take force before it is signed.
    </p>
    <p class="govuk-body">
      {mayRecall
        ? 'Recall it, then send it again with a later day. No word of it need change.'
        : 'Send it back, so that it is sent again with a later day. No word of it need change.'}
    </p>
  </InsetText>
);
