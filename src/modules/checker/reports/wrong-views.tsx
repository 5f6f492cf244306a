import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import type { Issue } from '../../../platform/errors.ts';
import { PrivacyLine } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Card } from '../../../web/components/card.tsx';
import { Checkboxes, Radios } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { SeverityTag } from '../../../web/components/severity.tsx';
import { PageHead, Split } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { COMPOSER_CHOICES } from '../../drafts/model.ts';
import type { ToReport } from './actions.ts';
import { KEEPS, REPORT_KINDS } from './model.ts';

type Values = Record<string, string>;

/** The draft and what was chosen with it, carried along in the page: it is kept nowhere else. `more`: of the form besides. */
const Carried: FC<{ values: Values; more?: readonly string[] }> = ({ values, more = [] }) => (
  <>
    {['draft', ...COMPOSER_CHOICES, ...more].map(
      (name) => values[name] && <input type="hidden" name={name} value={values[name]} />,
    )}
  </>
);

/** Back to the composer with the same draft, which is checked again. */
export const BackToDraft: FC<{ values: Values; primary?: boolean }> = ({ values, primary }) => (
  <Form action="/check">
    <Carried values={values} />
    <Button variant={primary ? 'primary' : 'secondary'}>Back to your draft</Button>
  </Form>
);

/** Say that a finding is wrong: what it is, why, what may be kept, and a tick that this is agreed. */
export const WrongPage: FC<{ found: ToReport; values: Values; errors?: Issue[] }> = ({
  found: { note, keptUntil, id },
  values,
  errors,
}) => {
  const until = longDate(keptUntil);
  return (
    <>
      <IssueSummary issues={errors} />
      <PageHead
        title="Say why this is wrong"
        meta="The checker makes mistakes. What you say helps whoever looks after it at your trust."
      />
      <Split>
        <div>
          <h2 class="govuk-heading-m">What it said</h2>
          <Facts
            rows={[
              ['Rule', note.about],
              ['It said', <SeverityTag severity={note.severity} />],
              note.quote !== '' && ['Words', <q class="decorum-quote">{note.quote}</q>],
              ['Why', note.message],
            ]}
          />
          <Form action="/check/wrong/send">
            <Carried values={values} />
            <input type="hidden" name="wrong" value={values.wrong} />
            <input type="hidden" name="id" value={id} />
            <Radios
              legend={{ content: 'Why is it fine?', size: 'm' }}
              name="kind"
              small
              value={values.kind}
              items={Object.entries(REPORT_KINDS).map(([value, text]) => ({ value, text }))}
              error={errorAt(errors, 'kind')}
            />
            <Textarea
              label="This is fine because … (optional)"
              hint="Leave out other people’s names."
              name="why"
              rows={3}
              value={values.why}
              error={errorAt(errors, 'why')}
            />
            <Radios
              legend={{ content: 'What may we keep?', size: 'm' }}
              hint="Always kept: the rule, what it said, the clause, your answer to “Why is it fine?”, and the day."
              name="keep"
              small
              value={values.keep}
              items={[
                {
                  value: KEEPS[0],
                  text:
                    note.quote === ''
                      ? 'What the note said, and my reason'
                      : 'The words it is about, what the note said, and my reason',
                  hint:
                    note.quote === ''
                      ? undefined
                      : `Of ${note.inPicture ? 'the words in the picture' : 'your draft'}, only: “${note.quote}”`,
                },
                {
                  value: KEEPS[1],
                  text: note.inPicture ? 'All the words in the picture as well' : 'My whole draft as well',
                  hint: 'Helps most, if what stands around the words makes them fine.',
                },
                {
                  value: KEEPS[2],
                  text: 'No words',
                  hint: 'Neither your words nor your reason: only that the rule was wrong on this kind of thing.',
                },
              ]}
              error={errorAt(errors, 'keep')}
            />
            <Checkboxes
              name="agree"
              small
              values={values.agree ? [values.agree] : []}
              items={[{ value: 'yes', text: `I agree that this is kept until ${until}` }]}
              error={errorAt(errors, 'agree')}
            />
            <Button>Send this</Button>
          </Form>
          <BackToDraft values={values} />
        </div>
        <div>
          <Card id="who-sees" title="Who sees it" well>
            <p class="govuk-body-s">
              The administrators of your trust, who look after the checker. Your name is not shown with it,
              and no mail is sent about it. They may still be able to tell who it was: by your words, by the
              moment, or because few people work at your trust.
            </p>
            <p class="govuk-body-s">
              The ledger holds that something was sent, when, and of which rule. It holds neither your name
              nor your words.
            </p>
          </Card>
          <Card id="what-then" title="What happens then" well>
            <p class="govuk-body-s">
              Somebody answers, and may make an exception for your trust. Your inbox tells you. Until then the
              finding stays as it is.
            </p>
            <p class="govuk-body-s">
              You can withdraw it at any time under{' '}
              <a class="govuk-link" href="/check/reports">
                What you have said
              </a>
              . Your words are erased then, and on {until} at the latest.
            </p>
          </Card>
        </div>
      </Split>
      <PrivacyLine>Nothing is kept until you send this. Your draft stands in this page alone.</PrivacyLine>
    </>
  );
};

/** After it was sent. The draft is still here, to go on with. */
export const SentPage: FC<{ values: Values; id: string }> = ({ values, id }) => (
  <>
    <PageHead title="Thank you. It is with those who look after the checker" />
    <p class="govuk-body">
      Your inbox tells you when there is an answer. Until then, and whatever the answer is, you can{' '}
      <a class="govuk-link" href={`/check/reports/${id}`}>
        see what is kept, or withdraw it
      </a>
      .
    </p>
    <BackToDraft values={values} primary />
  </>
);

/** The finding went away between two checks: the register, the policy or an exception has changed. */
export const GonePage: FC<{ values: Values }> = ({ values }) => (
  <>
    <PageHead title="This finding is no longer there" />
    <p class="govuk-body">
      Something has changed since your draft was checked: a register, the policy, or what your trust lets
      through. Nothing was kept. Check the draft again and see what it says now.
    </p>
    <BackToDraft values={values} primary />
  </>
);

/** What the form says of a finding besides the draft. */
const SAID = ['wrong', 'id', 'kind', 'why', 'keep', 'agree'];

/** Too many checks in one minute: what was typed is still here, to be sent again. @param action where it was sent */
export const OftenPage: FC<{ values: Values; action: string }> = ({ values, action }) => (
  <>
    <PageHead title="Wait a minute" />
    <p class="govuk-body">
      That was a lot of checks in one minute. Nothing was kept, and what you typed is still here. Wait a
      minute, then try again.
    </p>
    <Form action={action}>
      <Carried values={values} more={SAID} />
      <Button>Try again</Button>
    </Form>
  </>
);
