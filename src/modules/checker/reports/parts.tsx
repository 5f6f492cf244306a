import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { SeverityTag } from '../../../web/components/severity.tsx';
import { Sheet, SheetText } from '../../../web/components/sheet.tsx';
import { Column } from '../../../web/components/split.tsx';
import { Facts } from '../../../web/components/summary-list.tsx';
import { Tag, type TagColour } from '../../../web/components/tag.tsx';
import { kindWords, type Report, type ReportState } from './model.ts';
import { reportWorkflow } from './workflow.ts';

const COLOURS: Record<ReportState, TagColour> = {
  open: 'grey',
  accepted: 'green',
  declined: 'grey',
  withdrawn: 'grey',
};

type StateProps = { report: Pick<Report, 'state' | 'erased_at'>; forAdministrator?: boolean };

export const StateTag: FC<StateProps> = ({ report: { state, erased_at }, forAdministrator }) => (
  <Tag colour={COLOURS[state]}>
    {forAdministrator && state === 'accepted'
      ? 'Accepted'
      : state === 'open' && erased_at
        ? 'Not answered'
        : reportWorkflow.states[state].label}
  </Tag>
);

/** What is kept of a report, whoever looks at it. */
export const ReportFacts: FC<{ report: Report }> = ({ report }) => (
  <Column>
    <Facts
      rows={[
        ['It said', <SeverityTag severity={report.severity} />],
        report.clauses.length > 0 && [
          report.clauses.length === 1 ? 'Clause' : 'Clauses',
          `${report.clauses.join(', ')}${report.version === null ? '' : ` of version ${report.version}`}`,
        ],
        ['For', report.account === 'official' ? 'An official account' : 'A personal account'],
        report.message !== null && ['What the note said', report.message],
        ['Why it is fine', kindWords(report.kind)],
        ['Sent', longDate(report.made_at)],
        report.erased_at
          ? ['Words', 'Erased']
          : [
              'Kept until',
              `${longDate(report.kept_until)}${report.quote === null && report.draft === null ? '. No words were kept' : ''}`,
            ],
      ]}
    />
    {report.quote && (
      <Sheet small id="quote-title" label="The words it is about">
        <SheetText lines>{report.quote}</SheetText>
      </Sheet>
    )}
    {report.why && (
      <Sheet small id="why-title" label="This is fine because">
        <SheetText lines>{report.why}</SheetText>
      </Sheet>
    )}
    {report.draft && (
      <Sheet small id="draft-title" label="The whole draft">
        <SheetText lines>{report.draft}</SheetText>
      </Sheet>
    )}
  </Column>
);
