import type { FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { FilterDetails, InsetText } from '../../../web/components/asides.tsx';
import { Button } from '../../../web/components/button.tsx';
import { IconLink } from '../../../web/components/card.tsx';
import { Outcome } from '../../../web/components/severity.tsx';
import { PageHead, Split } from '../../../web/components/split.tsx';
import { dueWords, METHODS, type OwnStanding, whenGiven } from '../acceptance/model.ts';
import { Signatures } from '../signing/parts.tsx';
import { spaced } from '../signing/sealing/canonical.ts';
import type { Reading } from './actions.ts';
import { find, layOut } from './text.ts';
import { PolicyContents, PolicyText } from './text-views.tsx';

/**
 * The policy in force on one page, so that finding and printing work.
 * @param keyFingerprint of the key that signs the trust's records: on paper, for whoever proves a version without the site
 */
export const PolicyPage: FC<{
  reading: Reading;
  query: string;
  publicUrl: string;
  keyFingerprint: string;
  today: string;
}> = ({ reading, query, publicUrl, keyFingerprint, today }) => {
  const { policy, trust, changed, signatures, next, standing } = reading;
  const { version } = policy;
  const lines = layOut(policy.clauses);
  const found = query === '' ? null : find(lines, query);
  const review = policy.settings.review_on;
  return (
    <Split kind="contents">
      <nav class="decorum-sticky decorum-no-print" aria-label="Parts of the policy" tabindex={0}>
        <FilterDetails summary="Parts of this policy">
          <PolicyContents lines={lines} path={found ? '/policy' : ''} />
        </FilterDetails>
      </nav>
      <div>
        <p class="decorum-print-only">{trust}</p>
        <PageHead
          title={version.title}
          meta={`Version ${version.number}, in force since ${longDate(version.effectiveOn!)}.${typeof review === 'string' ? ` Next review by ${longDate(review)}.` : ''}`}
        >
          <ul class="decorum-cluster decorum-no-print">
            <li>
              <IconLink href="/policy/versions" icon="history">
                Versions
              </IconLink>
            </li>
            {changed.size > 0 && (
              <li>
                <IconLink href={`/policy/compare?to=${version.number}`} icon="change">
                  What changed
                </IconLink>
              </li>
            )}
          </ul>
        </PageHead>
        {next && (
          <InsetText class="decorum-no-print">
            Version {next.number} takes force on {longDate(next.effectiveOn!)}.{' '}
            <a class="govuk-link" href={`/policy/compare?from=${version.number}&to=${next.number}`}>
              See what it changes
            </a>
          </InsetText>
        )}
        {!standing.covered && <ToAcknowledge standing={standing} today={today} />}
        <SearchBox query={query} found={found?.found ?? null} />
        {(!found || found.found > 0) && (
          <PolicyText
            label={found ? 'Clauses with these words' : 'The policy'}
            lines={found?.lines ?? lines}
            changed={changed}
            query={query}
            linked
          >
            <Signatures signatures={signatures} fingerprint={version.textSha256} />
            <p class="decorum-hash decorum-print-only">
              Fingerprint of this trust’s key, to prove the text by its record: {spaced(keyFingerprint)}
            </p>
          </PolicyText>
        )}
        <p class="decorum-print-only">
          Printed from Decorum on {longDate(today)}. Only the version in force counts: see {publicUrl}/policy.
        </p>
        {standing.covered ? (
          <Acknowledged standing={standing} />
        ) : (
          <ToAcknowledge standing={standing} today={today} again />
        )}
      </div>
    </Split>
  );
};

const SearchBox: FC<{ query: string; found: number | null }> = ({ query, found }) => (
  <search class="decorum-search decorum-no-print">
    <form method="get" action="/policy">
      <label class="govuk-label" for="q">
        Find in the policy
      </label>
      <div class="decorum-search__row">
        <input class="govuk-input" id="q" name="q" type="search" value={query} maxlength={100} />
        <Button variant="secondary" small>
          Find
        </Button>
      </div>
      {found !== null && (
        <p class="govuk-body-s" role="status">
          {found === 0
            ? `No clause has “${query}”. Try one word of it.`
            : `${found} ${found === 1 ? 'clause has' : 'clauses have'} “${query}”.`}{' '}
          <a class="govuk-link" href="/policy">
            Show the whole policy
          </a>
        </p>
      )}
    </form>
  </search>
);

/** Before and after the text: that it is to be acknowledged, and by when. The button stands after the text only. */
const ToAcknowledge: FC<{ standing: OwnStanding; today: string; again?: boolean }> = ({
  standing,
  today,
  again,
}) => {
  const by = dueWords(standing.due, today);
  if (!again)
    return (
      <InsetText class="decorum-no-print">
        You have not acknowledged this version yet. Read it, then acknowledge it at the end. {by}
      </InsetText>
    );
  return (
    <section class="decorum-card decorum-no-print" aria-labelledby="acknowledge">
      <h2 class="govuk-heading-s" id="acknowledge">
        Have you read it?
      </h2>
      <p class="govuk-body">{by}</p>
      <Button href="/policy/acknowledge">Acknowledge this version</Button>
    </section>
  );
};

const Acknowledged: FC<{ standing: OwnStanding }> = ({ standing }) => {
  const { covered, requirement } = standing;
  const same = covered!.versionId === requirement.version.id;
  return (
    <Outcome
      severity="clear"
      small
      noPrint
      id="acknowledged"
      title={
        same
          ? 'You acknowledged this version'
          : `You acknowledged version ${covered!.number}, and that still counts`
      }
    >
      On {whenGiven(covered!)}, {METHODS[covered!.method]}.{' '}
      {!same &&
        `Version ${requirement.version.number} made no material change, so you need not acknowledge it again.`}
    </Outcome>
  );
};

/** While nothing is in force: what one will do here, and who is at work on it. */
export const NoPolicy: FC<{ mayDraft: boolean; here?: string }> = ({
  mayDraft,
  here = 'you read and acknowledge it here',
}) => (
  <>
    <PageHead title="No policy is in force yet" />
    <p class="govuk-body">
      When the Chair and the chief executive have signed one and its day has come, {here}.
    </p>
    {mayDraft && (
      <p class="govuk-body">
        <a class="govuk-link" href="/policy/draft">
          Go to the draft
        </a>
      </p>
    )}
  </>
);
