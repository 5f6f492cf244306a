import type { FC } from 'hono/jsx';
import { Details, FilterDetails, Fingerprint, Meta } from '../../../src/web/components/asides.tsx';
import { Card, IconLink, LinkList } from '../../../src/web/components/card.tsx';
import { SignatureBlock } from '../../../src/web/components/case-parts.tsx';
import {
  ClauseChip,
  ClauseTitle,
  Contents,
  PolicyPart,
  PolicySheet,
  Provision,
} from '../../../src/web/components/clause.tsx';
import { DiffText } from '../../../src/web/components/register.tsx';
import { Outcome } from '../../../src/web/components/severity.tsx';
import { Sheet, SheetText } from '../../../src/web/components/sheet.tsx';
import { Cluster, PageHead, Split } from '../../../src/web/components/split.tsx';
import { Table } from '../../../src/web/components/table.tsx';
import { clause, Frame } from './frame.tsx';

export const Policy: FC = () => (
  <Frame title="Staff social media policy" page="policy">
    <Split kind="contents">
      <nav class="decorum-sticky decorum-no-print" aria-label="Parts of the policy">
        <FilterDetails summary="Parts of this policy">
          <Contents
            items={[
              { number: '1', title: 'Scope and purpose', href: '#part-1', current: true },
              { number: '7', title: 'Posting responsibly', href: '#part-7' },
            ]}
          />
        </FilterDetails>
      </nav>
      <div>
        <PageHead
          title="Staff social media policy"
          meta="Version 4, in force since 1 September 2026. Next review by 31 August 2027."
        >
          <Cluster
            noPrint
            items={[
              <IconLink href="/policy/print" icon="print">
                Print or save (PDF)
              </IconLink>,
              <IconLink href="/policy/changes" icon="history">
                What changed
              </IconLink>,
            ]}
          />
        </PageHead>
        <PolicySheet label="The policy">
          <PolicyPart number="1" title="Scope and purpose" />
          <Provision clause={clause('1.1')}>
            Social media is part of school life. This policy keeps its risks small and its uses open.
          </Provision>
          <Provision clause={clause('1.2')}>
            Everyone who works for the trust <b class="decorum-must">must</b> follow it.
          </Provision>
          <PolicyPart number="7" title="Posting responsibly" />
          <Provision clause={clause('7.3')}>
            Do not be in contact with pupils or their parents through your own accounts, except as listed
            here:
          </Provision>
          <Provision clause={clause('7.3.1')} sub>
            your own children;
          </Provision>
          <Provision clause={clause('7.3.2')} sub>
            a group whose purpose is not the school, once your headteacher knows of it.
          </Provision>
          <Provision
            clause={clause('7.16')}
            changed
            foot={
              <a class="govuk-link" href="/consents">
                See who has agreed
              </a>
            }
          >
            Do not post about pupils or colleagues, pictures and video included, without written consent.
          </Provision>
          <SignatureBlock
            signatures={[
              { role: 'Chair of the trust', name: 'David Oyelaran', when: 'Signed 10 July 2026, 18:05' },
              { role: 'Chief executive', name: 'Dr Helen Marsh', when: 'Signed 13 July 2026, 09:12' },
            ]}
            fingerprint="51c0 9ab2 77e4 0d13 8f6a 21b9 c05e 4471 93dd 6e02 b8a7 1f40 5c29 e8d6 0a37 f41b"
          />
        </PolicySheet>
        <Outcome severity="clear" small noPrint title="You acknowledged this version" id="acknowledged">
          On 3 September 2026 at 16:42, after reading it and answering 5 of 5 questions.
        </Outcome>
      </div>
    </Split>
  </Frame>
);

export const Clause: FC = () => (
  <Frame title="7.16 Written consent" page="policy">
    <Split second>
      <div>
        <ClauseTitle clause={clause('7.16', 'Written consent')} />
        <Sheet ariaLabel="The words of clause 7.16">
          <SheetText>
            Do not post about pupils or colleagues, pictures and video included, without written consent.
          </SheetText>
          <p class="decorum-sheet__label">Version 4, in force since 1 September 2026</p>
        </Sheet>
        <section aria-labelledby="means">
          <h2 class="govuk-heading-m" id="means">
            What this means for you
          </h2>
          <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
            <li>
              <b>Before you name or show anyone</b>, look in the consent register.
            </li>
            <li>
              <b>A class without names or faces is fine.</b> “Year 5 loved the museum” needs nobody’s consent.
            </li>
          </ul>
        </section>
      </div>
      <div>
        <Card title="What you can do here" id="do">
          <LinkList
            items={[
              { href: '/check', icon: 'check', text: 'Check a post' },
              { href: '/consents', icon: 'search', text: 'See who has agreed' },
              {
                href: '/training/2',
                icon: 'training',
                text: 'Pictures and consent',
                meta: 'Training, by Friday 27 November',
              },
            ]}
          />
        </Card>
        <section aria-labelledby="belongs">
          <h2 class="govuk-heading-s" id="belongs">
            Goes with
          </h2>
          <Cluster
            items={[
              <ClauseChip clause={clause('3.1.8', 'Data protection')} />,
              <ClauseChip clause={clause('1.9', 'Taking a post down')} />,
            ]}
          />
        </section>
      </div>
      <div>
        <section aria-labelledby="asked">
          <h2 class="govuk-heading-m" id="asked">
            What others have asked
          </h2>
          <Details summary="Is the back of a child’s head all right?">
            <p>Usually, if nothing else gives them away.</p>
            <Meta>Answered by Ruth Pemberton, headteacher, 8 October 2026</Meta>
          </Details>
        </section>
        <section aria-labelledby="history">
          <h2 class="govuk-heading-m" id="history">
            How this clause has changed
          </h2>
          <Table
            caption="Versions of clause 7.16"
            captionHidden
            firstCellIsHeader
            head={['Version', 'In force', 'What changed']}
            rows={[
              ['4', '1 Sep 2026 to now', 'Consent is asked for each channel.'],
              ['3', '1 Sep 2024 to 31 Aug 2026', 'Video added to pictures.'],
            ]}
          />
          <Sheet small ariaLabel="Version 4 compared with version 3">
            <DiffText
              parts={[
                { kind: 'same', text: 'Do not post about pupils or colleagues' },
                { kind: 'added', text: ', pictures and video included,' },
                { kind: 'same', text: ' without ' },
                { kind: 'removed', text: 'their' },
                { kind: 'added', text: 'written' },
                { kind: 'same', text: ' consent.' },
              ]}
            />
          </Sheet>
          <Fingerprint>
            This wording: SHA-256 c40e 91d7 … 5ab2 08f3. Signed by the Chair and the Chief executive.
          </Fingerprint>
        </section>
      </div>
    </Split>
  </Frame>
);
