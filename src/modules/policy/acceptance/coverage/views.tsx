import type { FC } from 'hono/jsx';
import { longDate } from '../../../../platform/dates.ts';
import type { Issue } from '../../../../platform/errors.ts';
import { InsetText } from '../../../../web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../../web/components/button.tsx';
import { IssueSummary } from '../../../../web/components/error-summary.tsx';
import { Figures, StatFigure } from '../../../../web/components/figures.tsx';
import { Input } from '../../../../web/components/input.tsx';
import { PageHead } from '../../../../web/components/split.tsx';
import { errorAt, Form } from '../../../../web/form.tsx';
import type { Coverage } from './figures.ts';
import { listHref, paramsOf } from './list-query.ts';
import { NotYet } from './list-views.tsx';
import { findingOf, type ListQuery, type ShownCount } from './model.ts';

/** Who has acknowledged the policy, by school and category, and who has not yet. */
export const CoveragePage: FC<{ coverage: Coverage; query: ListQuery }> = ({ coverage, query }) => {
  const { requirement, total, late, bySchool, byCategory, list, days } = coverage;
  const { version } = requirement;
  return (
    <>
      <PageHead
        title="Who has acknowledged it"
        meta={`Version ${version.number}, in force since ${longDate(version.effectiveOn!)}. People have ${days} days to acknowledge it.${requirement.coveredBy.length > 1 ? ' It made no material change, so an earlier acknowledgement counts.' : ''}`}
      />
      <Figures
        items={[
          { label: 'People', value: total.people },
          {
            label: 'Acknowledged',
            value: total.percent === null ? total.covered : `${total.percent}%`,
            meta: total.percent === null ? undefined : `${total.covered} of ${total.people}`,
          },
          late !== null && { label: 'Past their day', value: late },
        ].filter((item) => item !== false)}
      />
      <Picture id="by-school" title="By school" counts={bySchool} />
      <Picture id="by-category" title="By kind of staff" counts={byCategory} />
      {coverage.veiled && (
        <InsetText>
          {list ? 'Of some people you see numbers only.' : 'You see numbers only.'} Numbers under 5 are not
          shown, so that nobody can be made out.
        </InsetText>
      )}
      {list && <NotYet coverage={coverage} query={query} />}
      {coverage.maySet && (
        <p class="govuk-body decorum-no-print">
          <a class="govuk-link" href="/policy/coverage/days">
            Change how many days people have
          </a>
          {' or '}
          <a class="govuk-link" href="/policy/coverage/quiz">
            which questions are asked first
          </a>
        </p>
      )}
    </>
  );
};

const Picture: FC<{ id: string; title: string; counts: readonly ShownCount[] }> = ({ id, title, counts }) => {
  const finding = findingOf(counts);
  return (
    <StatFigure
      id={id}
      title={title}
      finding={finding}
      max={100}
      bars={counts.map((c) => ({
        label: c.label,
        value: c.percent ?? 0,
        text: c.percent === null ? 'not shown' : `${c.percent}%`,
      }))}
      table={{
        caption: title,
        captionHidden: true,
        firstCellIsHeader: true,
        head: [
          title.replace('By ', '').replace(/^./, (l) => l.toUpperCase()),
          { content: 'People', numeric: true },
          { content: 'Acknowledged', numeric: true },
          { content: 'Per cent', numeric: true },
        ],
        rows: counts.map((c) => [
          c.label,
          { content: c.people, numeric: true },
          { content: c.covered, numeric: true },
          { content: c.percent === null ? 'Not shown' : `${c.percent}%`, numeric: true },
        ]),
      }}
    />
  );
};

/** Asks before many are written to. `total`: how many have not acknowledged it, of those one may remind. */
export const RemindPage: FC<{ total: number; query: ListQuery }> = ({ total, query }) => (
  <>
    <PageHead title={total === 1 ? 'Remind 1 person?' : `Remind ${total.toLocaleString('en-GB')} people?`} />
    <p class="govuk-body">
      Each gets one mail, in working time. Whoever has no email address, or has one of these mails on that day
      already, gets none.
    </p>
    <Form action={`/policy/coverage/remind${paramsOf(query)}`}>
      <input type="hidden" name="sure" value="yes" />
      <ButtonGroup>
        <Button>Remind them</Button>
        <a class="govuk-link" href={listHref(query)}>
          Leave it
        </a>
      </ButtonGroup>
    </Form>
  </>
);

/** The form for how many days people have. */
export const DaysPage: FC<{ days: string; errors?: Issue[] }> = ({ days, errors }) => (
  <>
    <IssueSummary issues={errors} />
    <PageHead title="Days to acknowledge" />
    <Form action="/policy/coverage/days">
      <Input
        label="How many days do people have to acknowledge a version?"
        hint="Counted from the day it takes force, or from their first day if that is later. Reminders follow from it: 30, 15, 7, 3, 2 and 1 days before, on the day, the day after, then every week."
        name="days"
        width={3}
        inputmode="numeric"
        value={days}
        error={errorAt(errors, 'days')}
      />
      <ButtonGroup>
        <Button>Save the number of days</Button>
        <a class="govuk-link" href="/policy/coverage">
          Leave it as it is
        </a>
      </ButtonGroup>
    </Form>
  </>
);
