import type { FC } from 'hono/jsx';
import { longDate } from '../../../../platform/dates.ts';
import type { Issue } from '../../../../platform/errors.ts';
import { Details, Fingerprint, InsetText } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { ClauseChip } from '../../../../web/components/clause.tsx';
import { DateInput } from '../../../../web/components/date-input.tsx';
import { IssueSummary } from '../../../../web/components/error-summary.tsx';
import { Figures } from '../../../../web/components/figures.tsx';
import { DiffText } from '../../../../web/components/register.tsx';
import { Select } from '../../../../web/components/select.tsx';
import { Cluster, PageHead } from '../../../../web/components/split.tsx';
import { Table, TableBox } from '../../../../web/components/table.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import { errorAt } from '../../../../web/form.tsx';
import type { DayParts } from '../../day-field.ts';
import { type Version, versionName } from '../../model.ts';
import { layOut } from '../../reading/text.ts';
import { PolicyText } from '../../reading/text-views.tsx';
import { Signatures, StandingTag, standingLine } from '../parts.tsx';
import { spaced } from '../sealing/canonical.ts';
import type { Comparison, Listed, VersionDetail } from './actions.ts';
import { type ClauseChange, isSame } from './diff.ts';

export type OnDay = { parts: DayParts; day: string | null; found: Version | null; errors: Issue[] };

/** Every version, and what was in force on a day. */
export const VersionList: FC<{ versions: readonly Listed[]; on: OnDay | null; today: DayParts }> = ({
  versions,
  on,
  today,
}) => (
  <>
    <BackLink href="/policy">The policy</BackLink>
    <IssueSummary issues={on?.errors} />
    <PageHead title="Versions of the policy" />
    {on?.day && (
      <InsetText id="answer">
        {on.found ? (
          <>
            On {longDate(on.day)}{' '}
            <a class="govuk-link" href={`/policy/versions/${on.found.number}`}>
              version {on.found.number}
            </a>{' '}
            was in force.
          </>
        ) : (
          <>On {longDate(on.day)} no version was in force.</>
        )}
      </InsetText>
    )}
    {versions.length === 0 ? (
      <p class="govuk-body">No version has been signed yet.</p>
    ) : (
      <TableBox>
        <Table
          caption="Versions, newest first"
          captionHidden
          stack
          firstCellIsHeader
          head={['Version', 'State', 'In force', 'What changed']}
          rows={versions.map(({ version, standing, until }) => [
            <a class="govuk-link" href={`/policy/versions/${version.number ?? version.id}`}>
              {versionName(version)}
            </a>,
            <StandingTag standing={standing} />,
            period(version, until),
            <>
              {version.changeNote ?? (version.number === null ? 'Not said yet' : '')}{' '}
              {version.number !== null && version.number > 1 && (
                <span class="decorum-meta">
                  {version.material ? 'Material: everybody accepts it again.' : 'Not material.'}
                </span>
              )}
            </>,
          ])}
        />
      </TableBox>
    )}
    {versions.length > 1 && (
      <p class="govuk-body">
        <a class="govuk-link" href="/policy/compare">
          Compare two versions
        </a>
      </p>
    )}
    <form method="get" action="/policy/versions" novalidate>
      <DateInput
        id="on"
        namePrefix="on"
        legend={{ content: 'What was in force on a day?', size: 'm' }}
        hint={`For example, ${Number(today.day)} ${today.month} ${today.year}`}
        value={on?.parts}
        error={errorAt(on?.errors, 'on')}
      />
      <Button variant="secondary">Find that version</Button>
    </form>
  </>
);

function period(version: Version, until: string | null): string {
  if (!version.effectiveOn) return '';
  const from = longDate(version.effectiveOn);
  if (version.state !== 'signed') return `To be from ${from}`;
  return until ? `${from} until ${longDate(until)}` : `From ${from}`;
}

/** One version whole, with its signatures and what proves it. */
export const VersionPage: FC<{ detail: VersionDetail; trust: string; keyFingerprint: string }> = ({
  detail,
  trust,
  keyFingerprint,
}) => {
  const { version, standing, signatures, previous, sealed } = detail;
  const path = `/policy/versions/${version.number ?? version.id}`;
  return (
    <>
      <BackLink href="/policy/versions">Versions of the policy</BackLink>
      <PageHead
        caption={trust}
        title={version.title}
        meta={`${standingLine(version, standing)}. ${version.changeNote ?? ''}`}
      >
        <StandingTag standing={standing} />
      </PageHead>
      <Cluster
        noPrint
        items={[
          previous && (
            <a
              class="govuk-link"
              href={`/policy/compare?from=${previous.number}&to=${version.number ?? version.id}`}
            >
              What changed since version {previous.number}
            </a>
          ),
          standing === 'in-force' && (
            <a class="govuk-link" href="/policy">
              Read it on the policy page
            </a>
          ),
        ]}
      />
      <PolicyText label="The text of this version" lines={layOut(detail.clauses)}>
        {(signatures.length > 0 || version.state === 'sent') && (
          <Signatures signatures={signatures} fingerprint={version.textSha256} />
        )}
      </PolicyText>
      {sealed && <Proof path={path} keyFingerprint={keyFingerprint} />}
    </>
  );
};

const Proof: FC<{ path: string; keyFingerprint: string }> = ({ path, keyFingerprint }) => (
  <Details summary="Prove this version">
    <p class="govuk-body">
      Keep both files. With them anyone can prove that the text is the one that was signed, without this site.
    </p>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={`${path}/text`} download>
          The signed text (.txt)
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`${path}/signature`} download>
          Its signatures (.json)
        </a>
      </li>
    </ul>
    <p class="govuk-body">
      Then run <code>decorum policy verify TEXT SIGNATURES --key FINGERPRINT</code>, with the fingerprint of
      this trust’s key:
    </p>
    <Fingerprint>{spaced(keyFingerprint)}</Fingerprint>
  </Details>
);

/** Two versions beside each other, word by word. */
export const ComparePage: FC<{ comparison: Comparison; all: boolean }> = ({ comparison, all }) => {
  const { from, to, changes, choices } = comparison;
  const items = choices.map((v) => ({
    value: v.number === null ? v.id : String(v.number),
    text: versionName(v),
  }));
  const refOf = (v: Version) => (v.number === null ? v.id : String(v.number));
  const query = `from=${refOf(from)}&to=${refOf(to)}`;
  return (
    <>
      <BackLink href="/policy/versions">Versions of the policy</BackLink>
      <PageHead
        title="What changed"
        meta={`From ${versionName(from).toLowerCase()} to ${versionName(to).toLowerCase()}`}
      />
      <form method="get" action="/policy/compare" class="decorum-pick">
        <Select label="From" name="from" value={refOf(from)} items={items} />
        <Select label="To" name="to" value={refOf(to)} items={items} />
        <Button variant="secondary" small>
          Compare
        </Button>
      </form>
      <ChangeList changes={changes} all={all} moreHref={`/policy/compare?${query}${all ? '' : '&all=1'}`} />
    </>
  );
};

const COUNTED = {
  added: 'Added',
  removed: 'Taken out',
  changed: 'Words changed',
  renumbered: 'Renumbered',
  moved: 'Moved',
  same: 'As before',
} as const;

/** Clause by clause what changed, with counts; unchanged clauses only when asked for. */
export const ChangeList: FC<{ changes: Comparison['changes']; all: boolean; moreHref?: string }> = ({
  changes,
  all,
  moreHref,
}) => {
  const { counts } = changes;
  const rows = changes.rows.filter((row) => all || !isSame(row));
  return (
    <>
      <Figures
        items={(Object.keys(COUNTED) as (keyof typeof COUNTED)[])
          .filter((key) => counts[key] > 0)
          .map((key) => ({ label: COUNTED[key], value: counts[key] }))}
      />
      {rows.length === 0 && <InsetText>Nothing changed between these two versions.</InsetText>}
      {rows.length > 0 && (
        <ol class="decorum-changes">
          {rows.map((row) => (
            <ChangeRow row={row} />
          ))}
        </ol>
      )}
      {moreHref && counts.same > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={moreHref}>
            {all ? 'Show only what changed' : `Show the ${counts.same} unchanged clauses too`}
          </a>
        </p>
      )}
    </>
  );
};

const ChangeRow: FC<{ row: ClauseChange }> = ({ row }) => {
  const shown = row.after ?? row.before!;
  const said = [
    row.before === null && 'Added',
    row.after === null && 'Taken out',
    row.words && 'Words changed',
    row.renumbered && `Renumbered, was ${row.before?.number ?? 'without a number'}`,
    row.moved && 'Moved',
  ].filter(Boolean);
  const parts =
    row.words ??
    (row.before === null
      ? [{ kind: 'added' as const, text: shown.text }]
      : row.after === null
        ? [{ kind: 'removed' as const, text: shown.text }]
        : [{ kind: 'same' as const, text: shown.text }]);
  return (
    <li class="decorum-change">
      <p class="decorum-change__head">
        <ClauseChip clause={{ number: shown.number ?? shown.marker ?? 'no number' }} short />{' '}
        <span class="decorum-meta">{said.length > 0 ? said.join('. ') : 'As before'}</span>
      </p>
      <div class="decorum-sheet decorum-sheet--small">
        <DiffText parts={parts} />
      </div>
    </li>
  );
};
