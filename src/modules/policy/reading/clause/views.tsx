import type { FC } from 'hono/jsx';
import type { Modality } from '../../../../engine/document/model.ts';
import { longDate } from '../../../../platform/dates.ts';
import { may, type Viewer } from '../../../../platform/permissions.ts';
import { Card } from '../../../../web/components/card.tsx';
import { ClauseChip, ClauseTitle } from '../../../../web/components/clause.tsx';
import { Sheet, SheetText } from '../../../../web/components/sheet.tsx';
import { Cluster, Split } from '../../../../web/components/split.tsx';
import { Breadcrumbs } from '../../../../web/components/wayfinding.tsx';
import { MEANINGS, meaningFor } from '../../meanings.ts';
import type { Clause } from '../../model.ts';
import { Stem, Words } from '../text-views.tsx';
import type { ClauseDetail, Placed } from './actions.ts';
import { DoHere } from './do-here.tsx';
import { Entries, History } from './history-views.tsx';

/** One clause: its words, what they mean for the reader, what can be done here, and how it came to read so. */
export const ClausePage: FC<{ detail: ClauseDetail; viewer: Viewer }> = ({ detail, viewer }) => {
  const { clause, version, above } = detail;
  return (
    <>
      <Breadcrumbs
        items={[
          { text: 'Policy', href: '/policy' },
          ...above.map((one) => ({
            text: one.heading ? `${one.number ?? ''} ${one.text}`.trim() : (one.number ?? 'Above'),
            href: one.href,
          })),
        ]}
      />
      <Split second>
        <div>
          <p class="decorum-print-only">{version.title}</p>
          <ClauseTitle clause={{ number: clause.number ?? clause.marker ?? '', title: detail.title }} />
          <Sheet
            ariaLabel={clause.number ? `The words of clause ${clause.number}` : 'The words of this clause'}
          >
            <Stem words={detail.stem} />
            {/* A heading stands above already; of one with nothing under it the sheet would be empty. */}
            {(!clause.heading || detail.below.length === 0) && (
              <SheetText>
                <Words text={clause.text} />
              </SheetText>
            )}
            <Below clauses={detail.below} />
            <p class="decorum-sheet__label">
              Version {version.number}, in force since {longDate(version.effectiveOn!)}
            </p>
          </Sheet>
          <p class="decorum-meta">{kindOf(clause)}</p>
          <Means detail={detail} />
          <OthersAsked guidance={detail.guidance} />
        </div>
        <div>
          <DoHere targets={detail.targets} viewer={viewer} />
          <WhomToAsk ask={detail.ask} viewer={viewer} />
          {detail.related.length > 0 && (
            <section class="decorum-no-print" aria-labelledby="belongs">
              <h2 class="govuk-heading-s" id="belongs">
                Goes with
              </h2>
              <Cluster items={detail.related.map((one) => <ClauseChip clause={one} />)} />
            </section>
          )}
        </div>
        <div>
          <History clause={clause} history={detail.history} />
          {detail.entries && <Entries detail={detail} />}
        </div>
      </Split>
    </>
  );
};

const KINDS: Record<Modality, string> = {
  obligation: 'Says what must be done',
  prohibition: 'Says what must not be done',
  recommendation: 'Advises',
  permission: 'Says what is allowed',
  power: 'Says what the trust can do, or what can follow',
  statement: 'Explains, and asks nothing',
};

/** What the clause does and for whom, in words: never by colour alone. */
function kindOf(clause: Clause): string {
  const whom = clause.binds.length > 0 ? ` For: ${clause.binds.join(', ')}.` : '';
  return `${KINDS[clause.modality]}.${whom}`;
}

const Below: FC<{ clauses: readonly Placed[] }> = ({ clauses }) =>
  clauses.length === 0 ? null : (
    <ul class="govuk-list decorum-below">
      {clauses.map((one) => (
        <li>
          <ClauseChip clause={{ number: one.number ?? one.marker ?? '•', href: one.href }} short />{' '}
          <Words text={one.text} />
        </li>
      ))}
    </ul>
  );

const Means: FC<{ detail: ClauseDetail }> = ({ detail: { targets, title, settings } }) => (
  <section aria-labelledby="means">
    <h2 class="govuk-heading-m" id="means">
      What this means for you
    </h2>
    {targets.length === 0 && (
      <p class="govuk-body">Nothing of its own is asked of you here. If you are unsure, ask.</p>
    )}
    {targets.map((target) => {
      const { short, example } = MEANINGS[target];
      return (
        <>
          {short !== title && <h3 class="govuk-heading-s">{short}</h3>}
          <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
            {meaningFor(target, settings).map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
          {example && (
            <ul class="govuk-list">
              <li>
                <strong>Fine:</strong> “{example.fine}”
              </li>
              <li>
                <strong>Not:</strong> “{example.not}”
              </li>
            </ul>
          )}
        </>
      );
    })}
  </section>
);

/** Published guidance on this clause. */
const OthersAsked: FC<Pick<ClauseDetail, 'guidance'>> = ({ guidance }) =>
  guidance.length === 0 ? null : (
    <section aria-labelledby="asked">
      <h2 class="govuk-heading-m" id="asked">
        What others have asked
      </h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {guidance.map(({ asked, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {asked}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );

/** Those the clause sends people to. A name is missing where Decorum keeps nobody in that office. */
const WhomToAsk: FC<{ ask: ClauseDetail['ask']; viewer: Viewer }> = ({ ask, viewer }) => (
  <Card id="ask" title="Whom to ask" well>
    {ask.length === 0 && (
      <p class="govuk-body-s">
        {may(viewer, 'roles.grant')
          ? 'Nobody else at your trust holds a role yet. Give the roles to people, and they are named here.'
          : 'Ask the person who looks after Decorum at your trust.'}
      </p>
    )}
    {ask.map(({ name, because }) => (
      <p class="govuk-body-s">
        <strong>{name}</strong>
        <br />
        <span class="decorum-meta">{because}</span>
      </p>
    ))}
  </Card>
);
