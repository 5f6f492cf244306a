import type { FC } from 'hono/jsx';
import { PrivacyLine } from '../../../src/web/components/asides.tsx';
import { Button } from '../../../src/web/components/button.tsx';
import { Card } from '../../../src/web/components/card.tsx';
import { ClauseChip } from '../../../src/web/components/clause.tsx';
import { FindingNote, Findings } from '../../../src/web/components/finding.tsx';
import { type MarkedSpan, MarkedText } from '../../../src/web/components/marked-text.tsx';
import { Outcome } from '../../../src/web/components/severity.tsx';
import { Sheet, SheetText } from '../../../src/web/components/sheet.tsx';
import { Split } from '../../../src/web/components/split.tsx';
import { Textarea } from '../../../src/web/components/textarea.tsx';
import { Form } from '../../../src/web/form.tsx';
import { clause, Frame } from './frame.tsx';

const DRAFT =
  'Sports day at last. Kofi Mensah broke the long jump record and I nearly cried! Shame the clowns from the bus firm made us an hour late. Best job in the world, here at Millrace.';
const span = (words: string, severity: MarkedSpan['severity'], number: number): MarkedSpan => ({
  start: DRAFT.indexOf(words),
  end: DRAFT.indexOf(words) + words.length,
  severity,
  number,
});

export const CheckFindings: FC = () => (
  <Frame title="Ask first: can I post this?" page="check">
    <h1 class="govuk-heading-l">Can I post this?</h1>
    <Outcome
      severity="approve"
      actions={
        <>
          <Button small form="draft-form" name="fix" value="all">
            Use all three suggestions
          </Button>
          <Button small variant="secondary" href="/ask">
            Ask Mr Ashdown
          </Button>
        </>
      }
    >
      One part needs written permission. One part is better changed, and one is only advice. With all three
      suggestions it is clear to post.
    </Outcome>
    <Split kind="margin" second>
      <div>
        <Sheet id="draft-title" label="Your draft, for your own Facebook page, friends only">
          <MarkedText
            text={DRAFT}
            spans={[
              span('Kofi Mensah broke the long jump record', 'approve', 1),
              span('the clowns from the bus firm', 'change', 2),
              span('here at Millrace', 'consider', 3),
            ]}
          />
        </Sheet>
      </div>
      <section aria-labelledby="found">
        <h2 class="govuk-visually-hidden" id="found">
          What we found
        </h2>
        <Findings>
          <FindingNote
            number={1}
            severity="approve"
            clauses={[clause('7.16', 'Written consent')]}
            quote="Kofi Mensah broke the long jump record"
            fix={{
              words: 'One of our pupils broke the long jump record',
              use: { text: 'Use these words', form: 'draft-form', name: 'fix', value: 1 },
            }}
            askIcon="approve"
            ask={
              <>
                Or{' '}
                <a class="govuk-link" href="/consents/ask">
                  ask for his name to be added
                </a>
                . The office writes to the family for you.
              </>
            }
          >
            Kofi’s family agreed to his picture, but not to his name. To name him you need their agreement in
            writing.
          </FindingNote>
          <FindingNote
            number={2}
            severity="change"
            clauses={[clause('7.4.1.3', 'People we work with')]}
            quote="the clowns from the bus firm"
            fix={{
              words: 'our bus',
              use: { text: 'Use these words', form: 'draft-form', name: 'fix', value: 2 },
            }}
            ask={
              <>
                Not sure?{' '}
                <a class="govuk-link" href="/ask">
                  Ask Mr Ashdown
                </a>
                , your headteacher.
              </>
            }
          >
            The firm is easy to recognise, and this could be read as the school saying it. Being late is fine
            to mention.
          </FindingNote>
          <FindingNote
            number={3}
            severity="consider"
            clauses={[clause('7.7', 'Views are your own')]}
            quote="here at Millrace"
            fix={{
              lead: 'You could add',
              words: 'Views are my own.',
              use: { text: 'Add this sentence', form: 'draft-form', name: 'fix', value: 3 },
            }}
            askIcon="consider"
            ask="This is advice. You can leave it as it is."
          >
            This shows where you work. When it does, the policy suggests saying that your views are your own.
          </FindingNote>
        </Findings>
      </section>
      <div>
        <Form id="draft-form" action="/check">
          <Textarea label="Change your words" name="draft" rows={6} sheet value={DRAFT} />
          <Button variant="secondary">Check again</Button>
        </Form>
        <Card well title="Who could really see this" id="seen-by">
          <p class="govuk-body-s">
            You chose “friends”. Any of them can show it to someone else, so we check it as if it were public.{' '}
            <ClauseChip clause={clause('4.1.3', 'Nothing online is private')} />
          </p>
        </Card>
        <PrivacyLine>
          Checked just now against version 4 of the policy. This draft is not kept: when you leave this page,
          it is gone.
        </PrivacyLine>
      </div>
    </Split>
  </Frame>
);

export const CheckClear: FC = () => (
  <Frame title="Clear to post" page="check">
    <h1 class="govuk-heading-l">Can I post this?</h1>
    <Outcome severity="clear">We found nothing in the policy that stands in its way.</Outcome>
    <Split kind="margin">
      <div>
        <Sheet id="words" label="Your words, for your own Facebook page, friends only">
          <SheetText>
            Sports day at last. One of our pupils broke the long jump record and I nearly cried! Views are my
            own.
          </SheetText>
        </Sheet>
        <div class="govuk-button-group">
          <Button href="/">Check another post</Button>
          <a class="govuk-link" href="/check">
            Change these words
          </a>
        </div>
        <PrivacyLine>This draft is not kept. Copy it before you leave: when you do, it is gone.</PrivacyLine>
      </div>
      <Card well title="What a check cannot know" id="cannot">
        <ul class="govuk-list govuk-list--bullet govuk-body-s">
          <li>Whether what you say is true</li>
          <li>Who is in a picture you have not shown us</li>
        </ul>
      </Card>
    </Split>
  </Frame>
);
