import type { FC } from 'hono/jsx';
import type { Difference } from '../../../../platform/form-merge.ts';
import { NotificationBanner } from '../../../../web/components/notification-banner.tsx';
import { DiffText } from '../../../../web/components/register.tsx';
import { Sheet, SheetText } from '../../../../web/components/sheet.tsx';
import { WhatDiffers } from '../../../../web/components/what-differs.tsx';
import { wordChanges } from '../../signing/versions/diff.ts';
import type { ClauseConflict } from './actions.ts';
import { WORDS } from './meanwhile.ts';

/** A clause that someone else changed while a form of it was open, and where the two differ. */
export type ChangedClause = { conflict: ClauseConflict; differences: readonly Difference[] };

/** Whether both wrote other words. */
export function wordsClash({ differences }: ChangedClause): boolean {
  return differences.some(({ label, typed }) => label === WORDS && typed !== null);
}

/** What someone else changed while the form was open, word by word, and what of it saving again would keep. */
export const ChangedClauseNotice: FC<ChangedClause> = ({ conflict, differences }) => (
  <NotificationBanner title="Changed meanwhile">
    <p class="govuk-notification-banner__heading">
      {conflict.byName} changed this clause after you opened it
    </p>
    <WhatChanged conflict={conflict} />
    <WhatDiffers differences={differences} />
    <p class="govuk-body">
      What you typed is still in the form below. Nothing of yours has been saved yet.{' '}
      {differences.some(({ typed }) => typed !== null)
        ? 'Save again to put it in place of what was saved.'
        : 'Save again to keep both.'}
    </p>
  </NotificationBanner>
);

const WhatChanged: FC<{ conflict: ClauseConflict }> = ({ conflict: { was, current } }) => (
  <>
    {was && current && was.text !== current.text && (
      <>
        <p class="govuk-body">What changed, with what was taken out struck through:</p>
        <Sheet small>
          <DiffText parts={wordChanges(was.text, current.text)} />
        </Sheet>
      </>
    )}
    {!was && current && (
      <>
        <p class="govuk-body">It now says:</p>
        <Sheet small>
          <SheetText>{current.text}</SheetText>
        </Sheet>
      </>
    )}
  </>
);
