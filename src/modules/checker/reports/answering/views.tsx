import type { FC } from 'hono/jsx';
import { isControl } from '../../../../engine/targets.ts';
import { longDate } from '../../../../platform/dates.ts';
import { InsetText } from '../../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../../web/components/button.tsx';
import { Radios } from '../../../../web/components/choices.tsx';
import { IssueSummary } from '../../../../web/components/error-summary.tsx';
import { Input } from '../../../../web/components/input.tsx';
import { Column, PageHead } from '../../../../web/components/split.tsx';
import { Textarea } from '../../../../web/components/textarea.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { errorAt, Form } from '../../../../web/form.tsx';
import { type FieldsProps, LastDay, TypedTexts } from '../../fields.tsx';
import { ruleWords } from '../../rules.ts';
import type { Trial } from '../../words/trial/model.ts';
import { TrialResult } from '../../words/trial/views.tsx';
import type { Report } from '../model.ts';
import { ReportFacts, StateTag } from '../parts.tsx';

/** One report: what is kept of it, and the answer, or the form for one. */
export const ReportPage: FC<FieldsProps & { report: Report; trial?: Trial }> = (props) => {
  const { report, trial, errors } = props;
  return (
    <>
      <BackLink href="/checker/reports">What people say was wrong</BackLink>
      <IssueSummary issues={errors} />
      <PageHead title={ruleWords(report.rule)} caption="Somebody says that a finding was wrong">
        <StateTag report={report} forAdministrator />
      </PageHead>
      <ReportFacts report={report} />
      {report.erased_at ? (
        <p class="govuk-body">The time for which it was kept is over, so there is nothing left to answer.</p>
      ) : report.state === 'open' ? (
        <>
          {trial && <TrialResult trial={trial} />}
          <Column>
            <AnswerForm {...props} />
          </Column>
        </>
      ) : (
        <Answered report={report} />
      )}
    </>
  );
};

const Answered: FC<{ report: Report }> = ({ report }) => (
  <>
    {report.answer !== null && (
      <InsetText>
        <b>The answer{report.answered_at && `, ${longDate(report.answered_at)}`}:</b> {report.answer}
      </InsetText>
    )}
    <Form action={`/checker/reports/${report.id}/reopen`}>
      <input type="hidden" name="revision" value={String(report.revision)} />
      <Button variant="secondary">Take the answer back</Button>
    </Form>
    <p class="govuk-hint">An exception that was made of it stays until you end it.</p>
  </>
);

const AnswerForm: FC<FieldsProps & { report: Report; trial?: Trial }> = ({
  report,
  trial,
  values,
  errors,
}) => {
  const ofControl = isControl(report.rule);
  const action = `/checker/reports/${report.id}`;
  return (
    <Form action={action}>
      <input type="hidden" name="revision" value={String(report.revision)} />
      <Radios
        legend={{ content: 'Your answer', size: 'm' }}
        name="decision"
        value={values.decision}
        error={errorAt(errors, 'decision')}
        items={[
          ofControl && {
            value: 'exception',
            text: 'The finding was wrong: make an exception for our trust',
            conditional: (
              <>
                <Input
                  label="Words to leave alone"
                  hint="As many as it takes, and no more. Only this rule leaves them alone."
                  name="phrase"
                  value={values.phrase ?? report.quote ?? ''}
                  autocomplete="off"
                  error={errorAt(errors, 'phrase')}
                />
                <LastDay values={values} errors={errors} />
                <TypedTexts values={values} errors={errors} />
                <Button
                  variant="secondary"
                  small
                  name="do"
                  value="try"
                  attrs={{ formaction: `${action}#trial` }}
                >
                  {trial ? 'Try the exception again' : 'Try the exception first'}
                </Button>
              </>
            ),
          },
          {
            value: 'accept',
            text: ofControl
              ? 'The finding was wrong, but no exception would be right'
              : 'The note was wrong, and the register has been put right',
          },
          { value: 'decline', text: 'Not this time: the finding stands' },
        ]}
      />
      <Textarea
        label={{ content: 'Your reason', class: 'govuk-label--s' }}
        hint="Whoever sent it reads this. It is the reason of the exception, too."
        name="answer"
        rows={3}
        value={values.answer}
        error={errorAt(errors, 'answer')}
      />
      <ButtonGroup>
        <Button name="do" value="answer">
          Send the answer
        </Button>
      </ButtonGroup>
    </Form>
  );
};
