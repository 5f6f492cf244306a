import type { FC } from 'hono/jsx';
import type { Issue } from '../../platform/errors.ts';
import { Button } from '../../web/components/button.tsx';
import { Card, LinkList } from '../../web/components/card.tsx';
import { IssueSummary } from '../../web/components/error-summary.tsx';
import { Select } from '../../web/components/select.tsx';
import { PageHead, Split } from '../../web/components/split.tsx';
import { errorAt, Form } from '../../web/form.tsx';
import type { Overview } from './actions.ts';
import { KEEP_DAYS } from './model.ts';

const count = (n: number, one: string, more: string): string =>
  n === 0 ? `No ${more}` : n === 1 ? `1 ${one}` : `${n} ${more}`;

/** The first page for whoever looks after the checker. */
export const OverviewPage: FC<{ overview: Overview; errors?: Issue[] }> = ({ overview, errors }) => (
  <>
    <IssueSummary issues={errors} />
    <PageHead
      title="The checker"
      meta="What people say of its findings, and what your trust has taught it."
    />
    <Split>
      <div>
        <LinkList
          boxed
          items={[
            {
              href: '/checker/reports',
              icon: 'inbox',
              text: 'What people say was wrong',
              meta:
                overview.reports === 0
                  ? 'None waits for an answer'
                  : `${count(overview.reports, 'waits', 'wait')} for an answer`,
            },
            {
              href: '/checker/words?kind=term',
              icon: 'plus',
              text: 'Terms of your trust',
              meta: `${count(overview.terms, 'term', 'terms')} in use`,
            },
            {
              href: '/checker/words?kind=exception',
              icon: 'tick',
              text: 'Exceptions of your trust',
              meta: `${count(overview.exceptions, 'exception', 'exceptions')} in use`,
            },
            overview.ending > 0 && {
              href: '/checker/words?shown=ending&sort=expires',
              icon: 'clock' as const,
              text: 'Ending within 30 days',
              meta: count(overview.ending, 'term or exception', 'terms and exceptions'),
            },
          ]}
        />
      </div>
      <div>
        <Card id="what-they-are" title="Terms and exceptions" well>
          <p class="govuk-body-s">
            A <b>term</b> is a word or phrase that your trust wants found besides: the name of a project that
            is not public, a nickname for a school.
          </p>
          <p class="govuk-body-s">
            An <b>exception</b> is a phrase that one rule is to leave alone: a title, a local saying. Each has
            a reason and a last day.
          </p>
        </Card>
        <Card id="keeping" title="How long words are kept">
          <Form action="/checker/keep">
            <Select
              label="A new report"
              hint="Terms and exceptions are kept as long once they have ended. A report that is there already keeps the day its sender was told."
              name="days"
              value={overview.keepDays}
              items={Object.entries(KEEP_DAYS).map(([value, text]) => ({ value, text }))}
              error={errorAt(errors, 'days')}
            />
            <Button variant="secondary" small>
              Save
            </Button>
          </Form>
        </Card>
      </div>
    </Split>
  </>
);
