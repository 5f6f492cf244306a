import type { FC } from 'hono/jsx';
import { longMoment } from '../../platform/dates.ts';
import type { KeptForm } from '../../platform/kept-forms.ts';
import { Form } from '../form.tsx';
import { Button } from './button.tsx';
import { NotificationBanner } from './notification-banner.tsx';

/** Above a form that was left and is filled in again as it was. @param afresh where 'Start afresh' posts to */
export const ResumedForm: FC<{ kept: KeptForm | null; afresh: string }> = ({ kept, afresh }) =>
  kept ? (
    <NotificationBanner title="You began this before">
      <p class="govuk-notification-banner__heading">
        This is what you had filled in on {longMoment(kept.savedAt)}.
      </p>
      <Form action={afresh}>
        <Button variant="secondary" small>
          Start afresh
        </Button>
      </Form>
    </NotificationBanner>
  ) : null;

/** Where one begins: the forms that were begun and not sent, each with the way back to it. */
export const BegunLinks: FC<{ forms: readonly { href: string; text: string }[] }> = ({ forms }) =>
  forms.length > 0 && (
    <ul class="govuk-list">
      {forms.map(({ href, text }) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );

/** Beside the button that sends: what is filled in stays with its author alone. The route looks at `values.keep`. */
export const KeepForLater: FC = () => (
  <Button variant="secondary" name="keep" value="yes">
    Save and come back later
  </Button>
);
