import type { FC } from 'hono/jsx';
import { FilterDetails, InsetText } from '../../../src/web/components/asides.tsx';
import { Button, ButtonGroup } from '../../../src/web/components/button.tsx';
import { Radios } from '../../../src/web/components/choices.tsx';
import { ClauseChip } from '../../../src/web/components/clause.tsx';
import { ProgressBar } from '../../../src/web/components/figures.tsx';
import { Fix, LintCard } from '../../../src/web/components/finding.tsx';
import { Input } from '../../../src/web/components/input.tsx';
import { Pager } from '../../../src/web/components/pagination.tsx';
import { Queue, QueueRow } from '../../../src/web/components/queue.tsx';
import { TreeNav } from '../../../src/web/components/register.tsx';
import { Sheet, SheetText } from '../../../src/web/components/sheet.tsx';
import { Cluster, PageHead, Split } from '../../../src/web/components/split.tsx';
import { sortableHead, Table, TableBox } from '../../../src/web/components/table.tsx';
import { Form } from '../../../src/web/form.tsx';
import { clause, Frame } from './frame.tsx';

const ROWS: [string, string, string, string, string][] = [
  ['Kofi Mensah', 'both', 'picture', 'no', 'no'],
  ['Lena Dąbrowska', 'both', 'both', 'both', 'name'],
  ['Maisie Thorne', 'ended', 'ended', 'ended', 'no'],
  ['Theo Clarke', 'never', 'never', 'never', 'never'],
  ['Yusuf Demir', 'picture', 'picture', 'asked', 'no'],
];

export const Consents: FC = () => (
  <Frame title="Consent register" page="registers" as="head">
    <PageHead
      title="Consent register"
      meta={
        <>
          Millrace Primary School: 214 pupils, 42 staff.{' '}
          <ClauseChip clause={clause('7.16', 'Written consent')} />
        </>
      }
    >
      <Cluster
        items={[
          <a class="govuk-link" href="/consents/new">
            Record a consent
          </a>,
          <a class="govuk-link" href="/consents.csv">
            Download
          </a>,
        ]}
      />
    </PageHead>
    <Split kind="filters">
      <form action="/consents" method="get">
        <FilterDetails summary="Find and filter">
          <Input label={{ content: 'Name', size: 's' }} name="name" type="search" spellcheck={false} />
          <Radios
            legend={{ content: 'Show who', size: 's' }}
            name="show"
            small
            value="all"
            items={[
              { value: 'all', text: 'Everyone' },
              { value: 'never', text: 'Never (1)' },
            ]}
          />
          <Button variant="secondary" small>
            Show
          </Button>
        </FilterDetails>
      </form>
      <div>
        <p class="govuk-body-s">
          <b>5 of 28 pupils in 5 Kestrel</b>, in order of surname
        </p>
        <TableBox label="Consent by pupil and channel">
          <Table
            caption="Consent by pupil and channel"
            captionHidden
            stack
            firstCellIsHeader
            head={sortableHead(
              [
                { key: 'pupil', label: 'Pupil' },
                { key: 'class', label: 'Class' },
                { key: 'website', label: 'Website', sortable: false },
                { key: 'facebook', label: 'Facebook', sortable: false },
                { key: 'instagram', label: 'Instagram', sortable: false },
                { key: 'press', label: 'Press', sortable: false },
              ],
              { key: 'pupil', direction: 'ascending' },
              ({ key, direction }) => `/consents?sort=${key}&direction=${direction}`,
            )}
            rows={ROWS.map(([name, ...states]) => [
              <a class="govuk-link" href="/pupils/1">
                {name}
              </a>,
              { content: '5 Kestrel', label: false },
              ...states,
            ])}
          />
        </TableBox>
        <InsetText class="govuk-body-s">
          “Never” overrides everything else and shows no reason, to anyone.
        </InsetText>
        <Pager
          page={2}
          pages={9}
          hrefFor={(page) => `/consents?page=${page}`}
          landmark="Pages of the register"
        />
      </div>
    </Split>
  </Frame>
);

export const Import: FC = () => (
  <Frame title="Two points to settle before signing" page="policy" as="head">
    <PageHead
      caption="New policy, step 2 of 4"
      title="Two points to settle before signing"
      meta="social-media-policy-2026.docx, read in 2 seconds"
    />
    <ProgressBar done={66} total={71} label="66 of 71 clauses are ready" />
    <p class="govuk-body-s">
      We found <b>71 clauses</b> under 9 headings. 66 are ready. Your words and numbers are untouched.
    </p>
    <Split kind="tree">
      <nav class="decorum-sticky" aria-label="Clauses found">
        <FilterDetails summary="All 71 clauses">
          <TreeNav
            nodes={[
              { number: '1', title: 'Scope and purpose', href: '#l1', state: 'ready' },
              {
                number: '6',
                title: 'Educational and business use',
                href: '#l6',
                state: 'settle',
                children: [
                  {
                    number: '6.1',
                    title: 'Some staff may be…',
                    href: '#l6-1',
                    state: 'settle',
                    current: true,
                  },
                  { number: '6.1.1', title: 'Prior approval', href: '#l6-1-1', state: 'ready' },
                ],
              },
              { number: '7', title: 'Responsible use', href: '#l7', state: 'look' },
            ]}
          />
        </FilterDetails>
      </nav>
      <div>
        <LintCard id="l6-1" title="An option was left open" clause={{ number: '6.1' }}>
          <Sheet small ariaLabel="The words of 6.1">
            <SheetText>
              Some staff may be{' '}
              <mark class="decorum-quote decorum-sev--change">[permitted/encouraged/required]</mark> to post
              for the trust.
            </SheetText>
          </Sheet>
          <Form action="/import">
            <Radios
              legend={{ content: 'Which does your trust mean?', size: 's' }}
              name="stance"
              small
              value="encouraged"
              items={[
                { value: 'permitted', text: 'Permitted', hint: 'Staff may, if they wish' },
                { value: 'encouraged', text: 'Encouraged', hint: 'Staff are invited to, and helped' },
              ]}
            />
            <Button>Use “encouraged”</Button>
          </Form>
        </LintCard>
        <LintCard id="l8-1" title="Using a system is not consent to be monitored" clause={{ number: '8.1' }}>
          <p class="govuk-body-s">Consent is rarely a sound basis between an employer and staff.</p>
          <Form action="/import">
            <Fix
              lead="You could end the clause"
              words="… for legitimate reasons. The trust sets down what it monitors and why, and tells staff beforehand."
            />
            <ButtonGroup>
              <Button small>Use this ending</Button>
              <Button small variant="secondary">
                Write my own
              </Button>
            </ButtonGroup>
          </Form>
        </LintCard>
        <h2 class="govuk-heading-m">For you to look at</h2>
        <Queue>
          <QueueRow
            icon="consider"
            title="The numbers go from 5.1 to 5.4"
            meta="Nothing may be missing. Compare with your original."
            clause={{ number: '5.4' }}
            action={
              <Button small variant="secondary">
                Nothing is missing
              </Button>
            }
          />
        </Queue>
      </div>
    </Split>
  </Frame>
);
