import type { FC } from 'hono/jsx';
import { CopyBox, WarningText } from '../../../src/web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../src/web/components/button.tsx';
import { Checkboxes, Radios } from '../../../src/web/components/choices.tsx';
import { ClauseChip } from '../../../src/web/components/clause.tsx';
import { DateInput } from '../../../src/web/components/date-input.tsx';
import { IssueSummary } from '../../../src/web/components/error-summary.tsx';
import { FileUpload } from '../../../src/web/components/file-upload.tsx';
import { ICONS, Icon } from '../../../src/web/components/icon.tsx';
import { Input } from '../../../src/web/components/input.tsx';
import { type MarkedSpan, MarkedText } from '../../../src/web/components/marked-text.tsx';
import { NotificationBanner } from '../../../src/web/components/notification-banner.tsx';
import { Select } from '../../../src/web/components/select.tsx';
import { Outcome, SEVERITIES, type Severity, SeverityTag } from '../../../src/web/components/severity.tsx';
import { Sheet } from '../../../src/web/components/sheet.tsx';
import { Cluster, Split } from '../../../src/web/components/split.tsx';
import { SummaryList } from '../../../src/web/components/summary-list.tsx';
import { Tag } from '../../../src/web/components/tag.tsx';
import { CharacterCount, Textarea } from '../../../src/web/components/textarea.tsx';
import { clause, Frame } from './frame.tsx';

const SAYS: Record<Exclude<Severity, 'protected'>, string> = {
  stop: 'Part of this must not go out. You can change it, or talk to your headteacher.',
  approve: 'Part of this needs someone’s written permission.',
  change: 'This is sound once it is reworded or moved.',
  consider: 'Only advice. You decide.',
  clear: 'We found nothing in the policy that stands in its way.',
  unchecked: 'The check did not finish. That does not mean it is clear. Try again, or ask your headteacher.',
};
const TEXT = 'One two three four five six seven eight nine ten.';
const MARKS: MarkedSpan[] = [
  { start: 0, end: 3, severity: 'stop', number: 1 },
  { start: 4, end: 18, severity: 'approve', number: 2 },
  { start: 8, end: 27, severity: 'change', number: 3 },
  { start: 28, end: 33, severity: 'consider', number: 4 },
  { start: 34, end: 48, severity: 'protected', number: 5 },
];
const ISSUES = [
  { field: 'reason', message: 'Say why it is not this time' },
  { field: 'until', message: 'Give the last day' },
];

export const Parts: FC = () => (
  <Frame
    title="Parts"
    page=""
    errors={ISSUES}
    flash={{ kind: 'success', text: 'Leah’s request is approved with 5 conditions.' }}
  >
    <IssueSummary issues={ISSUES} />
    <h1 class="govuk-heading-xl">Parts</h1>
    <section aria-labelledby="outcomes">
      <h2 class="govuk-heading-m" id="outcomes">
        Outcomes of a check, gravest first
      </h2>
      {(Object.keys(SAYS) as (keyof typeof SAYS)[]).map((severity) => (
        <Outcome severity={severity} id={`o-${severity}`} level={3}>
          {SAYS[severity]}
        </Outcome>
      ))}
    </section>
    <section aria-labelledby="marks">
      <h2 class="govuk-heading-m" id="marks">
        Marks in a text, some of them overlapping
      </h2>
      <Sheet>
        <MarkedText text={TEXT} spans={MARKS} />
      </Sheet>
      <Cluster
        items={[
          ...(Object.keys(SEVERITIES) as Severity[]).map((severity) => <SeverityTag severity={severity} />),
          <Tag colour="purple">New</Tag>,
          <ClauseChip clause={clause('7.16', 'Written consent')} />,
          <ClauseChip clause={{ number: '7.4.1.3' }} />,
        ]}
      />
      <ol class="govuk-visually-hidden">
        {[1, 2, 3, 4, 5].map((n) => (
          <li id={`finding-${n}`}>Finding {n}</li>
        ))}
      </ol>
    </section>
    <div class="decorum-gap-top-l">
      <Split>
        <div>
          <h2 class="govuk-heading-m">Fields</h2>
          <Textarea
            label="Your reason"
            hint="Leah will see this"
            name="reason"
            rows={3}
            error="Say why it is not this time"
          />
          <Input
            label="Allowance"
            name="allowance"
            width={5}
            suffix="minutes a day"
            inputmode="numeric"
            value={30}
          />
          <DateInput
            legend={{ content: 'Last day', size: 's' }}
            id="until"
            namePrefix="until"
            hint="For example, 27 3 2027"
            error="Give the last day"
          />
          <Select
            label="School"
            name="school"
            items={[{ text: 'Millrace Primary School' }, { text: 'Alder Vale Academy' }]}
          />
          <Radios
            legend={{ content: 'Who should see this?', size: 's' }}
            name="who"
            value="head"
            inline
            items={[
              { value: 'head', text: 'My headteacher' },
              { value: 'hr', text: 'HR' },
            ]}
          />
          <Checkboxes
            legend={{ content: 'What is in the picture?', size: 's' }}
            name="shown"
            values={['pupils']}
            error="Choose what is in the picture"
            items={[
              { value: 'pupils', text: 'Pupils' },
              { value: 'staff', text: 'Colleagues', hint: 'They need to agree too' },
              { divider: 'or' },
              { value: 'none', text: 'Nobody', behaviour: 'exclusive' },
            ]}
          />
          <FileUpload label="Your policy" hint="Word or PDF, 20 MB at most" name="file" accept=".docx,.pdf" />
          <CharacterCount label="In a sentence" name="sentence" maxLength={200} rows={2} />
          <ButtonGroup>
            <Button>Main action</Button>
            <Button variant="secondary">Second action</Button>
            <Button variant="warning">Cannot be undone</Button>
          </ButtonGroup>
          <SummaryList
            card={{ title: 'Your answers', actions: [{ text: 'Delete', href: '/delete' }] }}
            rows={[
              {
                key: 'Account',
                value: '@millraceprimary',
                actions: [{ text: 'Change', href: '/change', hiddenText: 'the account' }],
              },
              { key: 'Until', value: '5 January 2027' },
            ]}
          />
        </div>
        <div>
          <h2 class="govuk-heading-m">Messages</h2>
          <NotificationBanner
            title="Since you were last here"
            titleId="news"
            text="Version 5 of the policy comes into force on 1 December."
          />
          <WarningText>A sealed envelope can be opened once.</WarningText>
          <h2 class="govuk-heading-m decorum-gap-top">Pieces</h2>
          <CopyBox label="Recovery code">7F3K-QQ2M-0XTL-88PA</CopyBox>
          <Cluster items={ICONS.map((name) => <Icon name={name} />)} />
        </div>
      </Split>
    </div>
  </Frame>
);
