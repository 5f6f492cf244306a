import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import { InsetText } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Radios } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { PageHead, Split } from '../../../web/components/split.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { HOWS } from '../model.ts';
import { MailSample } from '../setting/samples.tsx';
import type { OwnChoice } from './actions.ts';

type Props = {
  own: OwnChoice;
  /** What was chosen, if it could not be saved. */
  values?: Record<string, string>;
  errors?: Issue[];
  publicUrl: string;
};

/** How one is told what waits for one, and what such a mail says. */
export const OwnChoicePage: FC<Props> = ({ own, values = own.values, errors, publicUrl }) => (
  <>
    <BackLink href="/account">Your account</BackLink>
    <IssueSummary issues={errors} />
    <PageHead title="How you are told" />
    <Split>
      <div>
        <p class="govuk-body">
          Whatever you choose, everything that waits for you is in{' '}
          <a class="govuk-link" href="/inbox">
            your inbox
          </a>
          .
        </p>
        {!own.address && (
          <InsetText>
            There is no email address for you here, so no mail is sent. Whoever looks after staff records can
            add one.
          </InsetText>
        )}
        <Form action="/account/notices">
          <input type="hidden" name="revision" value={values.revision} />
          <Radios
            legend={{ content: 'When something waits for you', size: 's' }}
            name="how"
            value={values.how}
            error={errorAt(errors, 'how')}
            items={[
              {
                value: 'at-once',
                text: HOWS['at-once'],
                hint: 'A mail within minutes, in working hours.',
              },
              {
                value: 'digest',
                text: HOWS.digest,
                hint: 'One mail in the morning, with all that came since the last.',
              },
              { value: 'inbox', text: HOWS.inbox, hint: 'No mail. You look when you want to.' },
            ]}
          />
          <Button>Save how you are told</Button>
        </Form>
        <p class="govuk-body">
          What is urgent, such as a journalist’s deadline, is mailed to you at once, whatever you choose.
          Links to sign in and reminders to acknowledge the policy are sent as before.
        </p>
        <p class="govuk-body">
          Nothing else is sent before 07:30 or after 18:00, at weekends, on closed days or out of term.
        </p>
      </div>
      <MailSample publicUrl={publicUrl} />
    </Split>
  </>
);
