import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { InsetText, WarningText } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { PageHead } from '../../../web/components/split.tsx';
import { Table, TableBox } from '../../../web/components/table.tsx';
import { BackLink } from '../../../web/components/wayfinding.tsx';
import { EmptyState } from '../../../web/components/welcome.tsx';
import { Form } from '../../../web/form.tsx';
import { ruleWords } from '../rules.ts';
import type { Report } from './model.ts';
import { ReportFacts, StateTag } from './parts.tsx';

/** Everything one has said of findings. */
export const OwnReportsPage: FC<{ reports: readonly Report[] }> = ({ reports }) => (
  <>
    <BackLink href="/check">Check a post</BackLink>
    <PageHead title="What you have said" meta="Findings of the checker that you said were wrong." />
    {reports.length === 0 ? (
      <EmptyState title="Nothing yet">
        <p class="govuk-body">
          When a finding is wrong, press “Wrong? Say why” under it. What you have said is listed here with its
          answer, and you can withdraw it.
        </p>
      </EmptyState>
    ) : (
      <TableBox label="What you have said">
        <Table
          caption="What you have said"
          captionHidden
          stack="rows"
          firstCellIsHeader
          head={['Rule', 'Words', 'Sent', 'Answer']}
          rows={reports.map((report) => [
            <a class="govuk-link" href={`/check/reports/${report.id}`}>
              {ruleWords(report.rule)}
            </a>,
            <Words report={report} />,
            longDate(report.made_at),
            <StateTag report={report} />,
          ])}
        />
      </TableBox>
    )}
  </>
);

/** A piece of the words, or why there are none. */
export const Words: FC<{ report: Pick<Report, 'quote' | 'draft' | 'erased_at'> }> = ({ report }) => {
  const text = report.quote ?? report.draft;
  if (text) return <q>{text.length > 90 ? `${text.slice(0, 80).trimEnd()}…` : text}</q>;
  return <span class="decorum-meta">{report.erased_at ? 'Erased' : 'No words kept'}</span>;
};

/** One of them: what is kept, the answer, and the way to take it back. */
export const OwnReportPage: FC<{ report: Report }> = ({ report }) => (
  <>
    <BackLink href="/check/reports">What you have said</BackLink>
    <PageHead title={ruleWords(report.rule)} caption="You said that a finding was wrong">
      <StateTag report={report} />
    </PageHead>
    {report.answer !== null && (
      <InsetText>
        <b>The answer{report.answered_at && `, ${longDate(report.answered_at)}`}:</b> {report.answer}
      </InsetText>
    )}
    <ReportFacts report={report} />
    {report.state !== 'withdrawn' && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/check/reports/${report.id}/withdraw`}>
          Withdraw it
        </a>
      </p>
    )}
  </>
);

/** Asked before one's words are erased: that cannot be undone. */
export const WithdrawPage: FC<{ report: Report }> = ({ report }) => (
  <>
    <BackLink href={`/check/reports/${report.id}`}>Back</BackLink>
    <PageHead title="Withdraw what you said" caption={ruleWords(report.rule)} />
    <p class="govuk-body">
      Your words, your reason and the answer are erased, and administrators no longer see any of it. That you
      said something of this rule stays in your list until {longDate(report.kept_until)}.
    </p>
    <p class="govuk-body">
      If your trust has made an exception of it, the words of that exception stay until it ends.
    </p>
    <WarningText>What is erased cannot be brought back.</WarningText>
    <Form action={`/check/reports/${report.id}/withdraw`}>
      <Button variant="warning">Withdraw and erase</Button>
    </Form>
  </>
);
