import type { FC } from 'hono/jsx';
import { CopyBox, Details, InsetText, PrivacyLine } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { Sheet, SheetText } from '../../../../web/components/sheet.tsx';
import { PageHead } from '../../../../web/components/split.tsx';
import { Facts } from '../../../../web/components/summary-list.tsx';
import { Tag } from '../../../../web/components/tag.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { Form } from '../../../../web/form.tsx';
import type { Preview, Trial } from '../actions.ts';
import { type Exchange, HEADERS } from '../ask.ts';
import { FAULTS, whoWords } from '../model.ts';
import { SecondNotes } from '../views.tsx';

/** What a test came to: what went wrong or what it says, then all that was sent and came back. */
export const TrialPage: FC<{ trial: Trial }> = ({ trial }) => (
  <>
    <BackLink href="/second-reader">Second reader</BackLink>
    <PageHead title="Test of the second reader" meta={whoWords(trial.who)}>
      {'fault' in trial.outcome ? <Tag colour="red">No answer</Tag> : <Tag colour="green">It answers</Tag>}
    </PageHead>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Outcome trial={trial} />
        <Sheet id="invented" label="The draft, which nobody wrote">
          <SheetText lines>{trial.draft}</SheetText>
        </Sheet>
        {trial.exchanges.map((exchange, i) => (
          <Sent trial={trial} exchange={exchange} number={i + 1} />
        ))}
        <Form action="/second-reader/test">
          <Button variant="secondary">Test it again</Button>
        </Form>
        <PrivacyLine>This test is not kept: when you leave this page, it is gone.</PrivacyLine>
      </div>
    </div>
  </>
);

const Outcome: FC<{ trial: Trial }> = ({ trial: { outcome, exchanges } }) => {
  const status = exchanges.at(-1)?.returned?.status;
  if ('fault' in outcome)
    return (
      <InsetText>
        {FAULTS[outcome.fault]} {status !== undefined && `Its status was ${status}.`}
      </InsetText>
    );
  const dropped = outcome.dropped.length;
  return (
    <>
      <h2 class="govuk-heading-m">What would be shown</h2>
      {outcome.notes.length === 0 && (
        <p class="govuk-body">Nothing. It found nothing in this draft that fits its words and our rules.</p>
      )}
      <SecondNotes notes={outcome.notes} />
      {dropped > 0 && (
        <p class="govuk-body">
          {dropped === 1 ? 'One thing it said is' : `${dropped} things it said are`} left out:{' '}
          {[...new Set(outcome.dropped)].map((why) => DROPPED[why]).join('; ')}.
        </p>
      )}
    </>
  );
};

const DROPPED = {
  shape: 'no rule, quote or reason',
  rule: 'a rule it was not asked about',
  quote: 'a quote that does not stand in the draft',
  same: 'said already',
  many: 'more than five',
} as const;

const Sent: FC<{ trial: Trial; exchange: Exchange; number: number }> = ({ trial, exchange, number }) => {
  const { returned, body, milliseconds } = exchange;
  return (
    <>
      <h2 class="govuk-heading-m">
        {number === 1 ? 'What was sent' : 'Sent again, without response_format'}
      </h2>
      <Facts
        rows={[
          ['Request', `POST ${trial.url}`],
          ['Headers', headerWords(trial.hasKey)],
          [
            'Took',
            milliseconds < 1000
              ? `${milliseconds} milliseconds`
              : `${(milliseconds / 1000).toFixed(1)} seconds`,
          ],
        ]}
      />
      <Details summary="The words that were sent">
        <CopyBox label="Body of the request">{body}</CopyBox>
      </Details>
      <h2 class="govuk-heading-m">What came back</h2>
      {returned ? (
        <>
          <Facts
            rows={[
              ['Status', String(returned.status)],
              ['Kind', returned.type || 'not said'],
            ]}
          />
          <CopyBox label="Body of the answer">{returned.text || 'Empty'}</CopyBox>
        </>
      ) : (
        <p class="govuk-body">Nothing that we could read.</p>
      )}
    </>
  );
};

function headerWords(hasKey: boolean): string {
  const key = hasKey ? ['authorization: Bearer (the key)'] : [];
  return `${[...Object.entries(HEADERS).map((header) => header.join(': ')), ...key].join(', ')}. No cookies.`;
}

/** What would be sent for a draft: its two messages to read, and the whole of it to the letter. */
export const PreviewPage: FC<{ preview: Preview }> = ({ preview }) => {
  const { draft, url, messages, body } = preview;
  return (
    <>
      <BackLink href="/second-reader">Second reader</BackLink>
      <PageHead title="What would be sent" meta={url ? `POST ${url}` : 'No server is set yet'} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {preview.staysHere && (
            <InsetText>
              A draft like this would not be sent at all: what it is about stays here, unless its author shows
              it to someone. Any other would be sent like this.
            </InsetText>
          )}
          <Sheet id="sent-draft" label="The draft, as a message of its own">
            <SheetText lines>{messages.at(-1)!.content}</SheetText>
          </Sheet>
          <CopyBox label="What is said to the model before it">{messages[0]!.content}</CopyBox>
          <Details summary="The body of the request, to the letter">
            <CopyBox label="JSON">{body}</CopyBox>
          </Details>
          <Form action="/second-reader/prompt">
            <input type="hidden" name="again" value="yes" />
            <input type="hidden" name="draft" value={draft} />
            <Button variant="secondary">Change the draft</Button>
          </Form>
          <PrivacyLine>Nothing was sent, and nothing of this is kept.</PrivacyLine>
        </div>
      </div>
    </>
  );
};
