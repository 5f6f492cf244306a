import type { FC } from 'hono/jsx';
import type { Issue } from '../../../platform/errors.ts';
import type { KeptForm } from '../../../platform/kept-forms.ts';
import { Meta, PrivacyLine } from '../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../web/components/button.tsx';
import { Card, LinkList } from '../../../web/components/card.tsx';
import { Radios } from '../../../web/components/choices.tsx';
import { IssueSummary } from '../../../web/components/error-summary.tsx';
import { BegunLinks, KeepForLater, ResumedForm } from '../../../web/components/kept-form.tsx';
import { SeverityTag } from '../../../web/components/severity.tsx';
import { Sheet, SheetText } from '../../../web/components/sheet.tsx';
import { PageHead, Split } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { errorAt, Form } from '../../../web/form.tsx';
import { COMPOSER_CHOICES } from '../../drafts/model.ts';
import type { Holder } from '../../people/holders/model.ts';
import { ABOUTS, type About, chosenWords } from '../model.ts';
import type { BegunQuestion, ToAsk } from './actions.ts';
import type { Shown } from './shown.ts';

type Values = Record<string, string>;

/** The draft and what was chosen with it, carried along in the page: it is kept nowhere until the question is sent. */
export const CarriedDraft: FC<{ values: Values; more?: readonly string[] }> = ({ values, more = [] }) => (
  <>
    {['draft', ...COMPOSER_CHOICES, ...more].map(
      (name) => values[name] && <input type="hidden" name={name} value={values[name]} />,
    )}
  </>
);

/** So many are named; more say less. */
const MOST_NAMED = 3;
/** 'Helen Adair is the headteacher at North.' */
const named = (holders: readonly Holder[]): string =>
  holders
    .slice(0, MOST_NAMED)
    .map(({ because }) => because)
    .join(' ');

const WHEN_ABOUT: Record<About, string> = {
  post: 'About a post',
  forum: 'About a group or forum',
  other: 'About anything else',
};

/** Ask: what it is about, the question, and the draft if it came with one. */
export const AskPage: FC<{
  ask: ToAsk;
  values: Values;
  kept?: KeptForm | null;
  /** Others that were begun and not sent. */
  begun?: readonly BegunQuestion[];
  errors?: Issue[];
}> = ({ ask, values, kept = null, begun = [], errors }) => {
  const { shown, chosen, about } = ask;
  return (
    <>
      <IssueSummary issues={errors} />
      <PageHead
        title={shown ? 'Ask about your draft' : 'Ask a question'}
        meta="Asking is never held against you."
      />
      <ResumedForm kept={kept} afresh={`/questions/new/afresh?begun=${ask.id}`} />
      <BegunLinks forms={begun} />
      <Split>
        <div>
          {shown && <ShownDraft shown={shown} chosen={chosen} />}
          <Form action="/questions">
            <CarriedDraft values={values} more={['finding']} />
            <input type="hidden" name="id" value={ask.id} />
            {!shown && (
              <Radios
                legend={{ content: 'What is it about?', size: 'm' }}
                name="about"
                value={values.about}
                items={Object.entries(ABOUTS).map(([value, text]) => ({ value, text }))}
                error={errorAt(errors, 'about')}
              />
            )}
            <Textarea
              label={{ content: 'Your question', class: 'govuk-label--m' }}
              hint={
                shown
                  ? 'Say what you are unsure of, and anything that we could not know: who has agreed, what came before.'
                  : 'Leave out the names of pupils if you can.'
              }
              name="question"
              rows={5}
              sheet
              value={values.question}
              error={errorAt(errors, 'question')}
            />
            <ButtonGroup>
              <Button>{shown ? 'Send it with my draft' : 'Send the question'}</Button>
              <KeepForLater />
            </ButtonGroup>
          </Form>
          {shown && (
            <Form action="/check">
              <CarriedDraft values={values} />
              <Button variant="secondary">Back to my draft</Button>
            </Form>
          )}
        </div>
        <div>
          <Card id="who" title="Who answers" well>
            {(about ? [about] : (Object.keys(ABOUTS) as About[])).map((one) => (
              <p class="govuk-body-s">
                <strong>{WHEN_ABOUT[one]}:</strong>{' '}
                {ask.whom[one].length === 0
                  ? 'nobody who could answer is recorded yet.'
                  : named(ask.whom[one])}
              </p>
            ))}
            <p class="govuk-body-s">
              {ask.answerDays === 1
                ? 'The answer is due within a working day.'
                : `The answer is due within ${ask.answerDays} working days.`}{' '}
              If it is late, your question goes up one by itself.
            </p>
          </Card>
          <Card id="sees" title="Who sees it" well>
            <p class="govuk-body-s">
              {shown
                ? 'Only they see your question and this draft, and only because you send it. Hold the post back until you have the answer.'
                : 'Only they see your question. If it is passed on, or goes up, those who answer then see it too.'}
            </p>
            <p class="govuk-body-s">
              The words are erased {ask.keepDays} days after the last of them, or when you withdraw it.
            </p>
          </Card>
          <LinkList items={[{ href: '/guidance', icon: 'search', text: 'See what others have asked' }]} />
        </div>
      </Split>
      <PrivacyLine>
        {shown
          ? 'Nothing of your draft is kept until you send this, or save it for later.'
          : 'Nobody sees what you type until you send it.'}
      </PrivacyLine>
    </>
  );
};

const ShownDraft: FC<{ shown: Shown } & Pick<ToAsk, 'chosen'>> = ({ shown: { draft, note }, chosen }) => (
  <>
    <Sheet id="draft-title" label="Your draft, which goes with the question">
      <SheetText lines>{draft}</SheetText>
    </Sheet>
    {chosen && <Meta>{chosenWords(chosen)} This goes with it.</Meta>}
    {note && (
      <>
        <h2 class="govuk-heading-m">What the checker said</h2>
        <Facts
          rows={[
            ['Rule', note.about],
            ['It said', <SeverityTag severity={note.severity} />],
            note.quote !== '' && ['Words', <q class="decorum-quote">{note.quote}</q>],
            ['Why', note.message],
          ]}
        />
      </>
    )}
  </>
);

/** Too many questions or checks within a short time: what was typed is still here. */
export const OftenPage: FC<{ values: Values; action: string }> = ({ values, action }) => (
  <>
    <PageHead title="Wait a little" />
    <p class="govuk-body">
      That was a lot within a short time. Nothing was sent, and what you typed is still here. Wait a minute,
      then try again.
    </p>
    <Form action={action}>
      <CarriedDraft values={values} more={['finding', 'id', 'about', 'question']} />
      <Button>Try again</Button>
    </Form>
  </>
);
