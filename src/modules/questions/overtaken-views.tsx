import type { FC } from 'hono/jsx';
import { longMoment } from '../../platform/dates.ts';
import { Conflict, type NotAllowed } from '../../platform/errors.ts';
import { NotificationBanner } from '../../web/components/notification-banner.tsx';
import { Sheet, SheetText } from '../../web/components/sheet.tsx';
import { PageHead } from '../../web/components/split.tsx';
import { BackLink } from '../../web/components/wayfinding.tsx';
import type { Entry } from './model.ts';
import { didWords } from './parts.tsx';

/**
 * What somebody sent does not count. `last`: what was done with the question meanwhile; none where it is as it was on the page.
 * `words`: what they had written, where no form is left in which it could stand.
 */
export type Overtaken = { because: Conflict | NotAllowed; last: Entry | undefined; words: string };

/** Above a question that is not as it was: who did what meanwhile, and what whoever looks had written. */
export const OvertakenBanner: FC<Overtaken> = ({ because, last, words }) => (
  <>
    <NotificationBanner title={last ? 'Somebody was here first' : headingOf(because)}>
      <p class="govuk-notification-banner__heading">
        {last ? `${didWords(last)}, ${longMoment(last.at)}.` : because.message} What you sent does not count.
      </p>
      <p class="govuk-body">
        {words
          ? 'This is how it stands now. What you had written is below.'
          : 'This is how it stands now. What you had written is still in its form: send it again if it still fits.'}
      </p>
    </NotificationBanner>
    <YouWrote words={words} />
  </>
);

const headingOf = (because: Conflict | NotAllowed): string =>
  (because instanceof Conflict && because.heading) || 'This could not be done';

/** In place of a question that whoever sent something cannot see any more. */
export const OutOfReachPage: FC<{ title: string; message: string; words: string }> = ({
  title,
  message,
  words,
}) => (
  <>
    <BackLink href="/questions/to-answer">Questions to answer</BackLink>
    <PageHead title={title} />
    <p class="govuk-body">{message} What you sent went to nobody.</p>
    <YouWrote words={words} />
  </>
);

const YouWrote: FC<{ words: string }> = ({ words }) =>
  words && (
    <Sheet id="you-wrote" label="What you had written">
      <SheetText lines>{words}</SheetText>
    </Sheet>
  );
