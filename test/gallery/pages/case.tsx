import type { FC } from 'hono/jsx';
import { Fingerprint } from '../../../src/web/components/asides.tsx';
import { Card, LinkList } from '../../../src/web/components/card.tsx';
import { Gates } from '../../../src/web/components/case-parts.tsx';
import { ClauseChip } from '../../../src/web/components/clause.tsx';
import { Sheet, SheetText } from '../../../src/web/components/sheet.tsx';
import { Cluster, PageHead, Split } from '../../../src/web/components/split.tsx';
import { Facts, SummaryCard } from '../../../src/web/components/summary-list.tsx';
import { Tag } from '../../../src/web/components/tag.tsx';
import { BackLink } from '../../../src/web/components/wayfinding.tsx';
import { clause, Frame } from './frame.tsx';

export const Case: FC = () => (
  <Frame title="Case AV-2026-014" page="cases" as="head">
    <BackLink href="/cases">Cases</BackLink>
    <PageHead caption="Case AV-2026-014, in confidence" title="Comments about a colleague on a public page">
      <Cluster
        items={[
          <ClauseChip clause={clause('7.4.1.2', 'Respect for colleagues')} />,
          <span class="decorum-meta">version 4, in force on the day</span>,
        ]}
      />
    </PageHead>
    <Split lead>
      <Card title="Before a hearing can be called" id="gates">
        <p class="govuk-body-s">2 things left to do. The step opens when they are done.</p>
        <Gates
          items={[
            { state: 'done', text: 'Safeguarding question answered', meta: 'Nadia Rahman, 5 November' },
            {
              state: 'open',
              text: 'Decide on Daniel’s answer',
              href: '/cases/14/answer',
              meta: 'Does the account stand as his?',
            },
            {
              state: 'open',
              text: 'Name who will hear it',
              href: '/cases/14/hearer',
              meta: 'Not the investigator, not a party',
            },
            {
              state: 'later',
              text: 'Send the evidence with the invitation',
              meta: 'And the right to be accompanied',
            },
          ]}
        />
      </Card>
      <div>
        <section aria-labelledby="evidence">
          <h2 class="govuk-heading-m" id="evidence">
            Evidence
          </h2>
          <SummaryCard
            title="E1: the comment, as captured"
            level={3}
            status={<Tag colour="blue">Shared with Daniel</Tag>}
          >
            <Sheet small ariaLabel="The comment">
              <SheetText>“Whoever runs the site team could not organise an empty car park.”</SheetText>
            </Sheet>
            <Facts
              rows={[
                [
                  'Site’s time',
                  <>
                    2 November 2026, 21:14 GMT{' '}
                    <Tag colour="yellow" icon="unchecked">
                      Challenged
                    </Tag>
                  </>,
                ],
                ['Where', 'Facebook, Alder Vale community page, public'],
                [
                  'Fingerprint',
                  <span class="decorum-hash">9f3c 20d1 … 77b0 a41e, captured 5 November 12:55</span>,
                ],
              ]}
            />
          </SummaryCard>
          <Fingerprint>The whole case: 51d0 e3a9 … 0c6e 8be2</Fingerprint>
        </section>
      </div>
      <div>
        <Card title="People" id="people">
          <Facts
            narrow
            rows={[
              ['About', 'Daniel Pryce, site team, Alder Vale Academy'],
              ['Investigates', 'Farah Siddiqui (you)'],
              ['Cannot decide', 'Ruth Pemberton, because she is named in the report'],
            ]}
          />
        </Card>
        <Card well title="Time" id="clock">
          <p class="govuk-body-s">Working day 13 of 20. Tell Daniel by Thursday if it will take longer.</p>
        </Card>
        <LinkList
          items={[
            {
              href: '/cases/14/bundle',
              icon: 'download',
              text: 'Case bundle',
              meta: 'Marked shared or internal',
            },
          ]}
        />
      </div>
    </Split>
  </Frame>
);
