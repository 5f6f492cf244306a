import type { FC } from 'hono/jsx';
import { FilterDetails, Meta } from '../../../src/web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../src/web/components/button.tsx';
import { Card } from '../../../src/web/components/card.tsx';
import { Checkboxes, Radios } from '../../../src/web/components/choices.tsx';
import { ClauseChip } from '../../../src/web/components/clause.tsx';
import { Input } from '../../../src/web/components/input.tsx';
import { Pills, Queue, QueueRow } from '../../../src/web/components/queue.tsx';
import { Select } from '../../../src/web/components/select.tsx';
import { Sheet, SheetText } from '../../../src/web/components/sheet.tsx';
import { PageHead, Split } from '../../../src/web/components/split.tsx';
import { Facts } from '../../../src/web/components/summary-list.tsx';
import { DeadlineTag } from '../../../src/web/components/tag.tsx';
import { Textarea } from '../../../src/web/components/textarea.tsx';
import { BackLink } from '../../../src/web/components/wayfinding.tsx';
import { EmptyState } from '../../../src/web/components/welcome.tsx';
import { Form } from '../../../src/web/form.tsx';
import { clause, Frame } from './frame.tsx';

export const Inbox: FC = () => (
  <Frame title="Inbox" page="inbox" as="head">
    <PageHead title="Inbox" meta="9 things wait for you at Millrace Primary School. One is late.">
      <a class="govuk-link" href="/delegate">
        Going away? Hand over your inbox
      </a>
    </PageHead>
    <Split kind="filters">
      <form action="/inbox" method="get">
        <FilterDetails>
          <Input
            label={{ content: 'Person or words', size: 's' }}
            name="q"
            type="search"
            spellcheck={false}
          />
          <Checkboxes
            legend={{ content: 'What it is', size: 's' }}
            name="kind"
            small
            values={['questions', 'requests', 'cases']}
            items={[
              { value: 'questions', text: 'Questions and drafts (2)' },
              { value: 'requests', text: 'Requests (4)' },
              { value: 'cases', text: 'Reports and cases (3)' },
            ]}
          />
          <Select
            label={{ content: 'Order by', size: 's' }}
            name="sort"
            items={[{ text: 'Deadline' }, { text: 'Oldest first' }]}
          />
          <Button variant="secondary" small>
            Show
          </Button>
        </FilterDetails>
      </form>
      <div>
        <Pills
          label="When"
          items={[
            { text: 'All', href: '/inbox', count: 9, current: true },
            { text: 'Overdue', href: '#overdue', count: 1 },
            { text: 'Today', href: '#today', count: 2 },
            { text: 'Settled', href: '/inbox/settled' },
          ]}
        />
        <Queue>
          <QueueRow
            icon="ask"
            title="May I stay in the village group if parents are in it?"
            href="/questions/7"
            meta="Question from Joe Castellan, teaching assistant"
            clause={clause('7.3')}
            when={<DeadlineTag state="late" text="2 days late" />}
            age="Open 8 working days"
          />
          <QueueRow
            icon="press"
            title="Alder Courier asks about the heating"
            href="/press/3"
            meta="Press enquiry passed on by the office"
            clause={clause('6.1.8')}
            when={<DeadlineTag state="soon" text="By 3pm today" />}
            age="Open 2 hours"
          />
          <QueueRow
            icon="business"
            title="Book week on Instagram"
            href="/requests/118"
            meta="Business use, Leah Okafor, Year 5 teacher"
            clause={clause('6.1.1')}
            when={<DeadlineTag state="later" text="Thu, noon" />}
            age="Open 3 working days"
          />
        </Queue>
      </div>
    </Split>
  </Frame>
);

export const InboxEmpty: FC = () => (
  <Frame title="Inbox" page="inbox" as="head">
    <PageHead title="Inbox">
      <a class="govuk-link" href="/inbox/settled">
        What you have settled
      </a>
    </PageHead>
    <EmptyState title="Nothing is waiting for you">
      <p class="govuk-body">You settled 9 things this week. The next date in your diary is 30 November.</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/school">
          See how your school is doing
        </a>
      </p>
    </EmptyState>
  </Frame>
);

export const Decide: FC = () => (
  <Frame title="Decide: Book week on Instagram" page="inbox" as="head">
    <BackLink href="/inbox">Inbox</BackLink>
    <PageHead caption="Business use, request 118" title="Book week on Instagram">
      <DeadlineTag state="soon" text="Decide by 5pm today" />
    </PageHead>
    <Split>
      <div>
        <Sheet id="asks" label="Leah Okafor, Year 5 teacher, wrote on 19 November">
          <SheetText>
            I would like to post one book a day in book week, chosen by the children. Covers only, no faces.
          </SheetText>
        </Sheet>
        <Facts
          rows={[
            ['Account', '@millraceprimary, Instagram. She would become its third operator.'],
            ['Device', 'Year 5 tablet 2, belongs to the school'],
            ['Under', <ClauseChip clause={clause('6.1.1', 'Approval first')} />],
          ]}
        />
        <Form action="/requests/118">
          <Radios
            legend={{ content: 'Your decision', size: 'm' }}
            name="decision"
            value="conditions"
            items={[
              { value: 'yes', text: 'Approve as asked' },
              {
                value: 'conditions',
                text: 'Approve with conditions',
                conditional: (
                  <>
                    <Input
                      label="Until"
                      hint="She asked for two weeks"
                      name="until"
                      width={10}
                      value="5 December 2026"
                    />
                    <Checkboxes
                      legend={{ content: 'Conditions', size: 's' }}
                      hint="The checker and the minutes keep to these."
                      name="condition"
                      small
                      values={['official']}
                      items={[
                        {
                          value: 'official',
                          text: 'Only the trust’s account, never her own',
                          hint: '@millraceprimary (clause 6.1.3)',
                        },
                        { value: 'first', text: 'Show me each post first' },
                      ]}
                    />
                  </>
                ),
              },
              {
                value: 'no',
                text: 'Not this time',
                hint: 'You will be asked for the reason. She will see it.',
              },
            ]}
          />
          <Textarea label="A note to Leah (optional)" name="note" rows={3} />
          <ButtonGroup>
            <Button>Approve with 1 condition</Button>
            <a class="govuk-link" href="/requests/118/pass">
              Pass to someone else
            </a>
          </ButtonGroup>
          <Meta>Your name, the time and your reasons go into the ledger.</Meta>
        </Form>
      </div>
      <div>
        <Card well title="Why this is with you" id="why-you">
          <p class="govuk-body-s">You are Leah’s line manager at Millrace Primary School.</p>
        </Card>
      </div>
    </Split>
  </Frame>
);
