import type { FC } from 'hono/jsx';
import { InsetText } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { ClauseChip } from '../../../../web/components/clause.tsx';
import { Figures } from '../../../../web/components/figures.tsx';
import { DiffText } from '../../../../web/components/register.tsx';
import { Select } from '../../../../web/components/select.tsx';
import { PageHead } from '../../../../web/components/split.tsx';
import { BackLink } from '../../../../web/components/wayfinding.tsx';
import type { Clause, Version } from '../../model.ts';
import { stemOf } from '../../reading/stem.ts';
import type { Comparison } from './actions.ts';
import { type ClauseChange, isSame } from './diff.ts';
import { inSentence, listedName } from './names.ts';

/** Two versions beside each other, word by word. */
export const ComparePage: FC<{ comparison: Comparison; all: boolean }> = ({ comparison, all }) => {
  const { from, to, changes, choices } = comparison;
  const items = choices.map((v) => ({
    value: v.number === null ? v.id : String(v.number),
    text: listedName(v),
  }));
  const refOf = (v: Version) => (v.number === null ? v.id : String(v.number));
  const query = `from=${refOf(from)}&to=${refOf(to)}`;
  return (
    <>
      <BackLink href="/policy/versions">Versions of the policy</BackLink>
      <PageHead title="What changed" meta={`From ${inSentence(from)} to ${inSentence(to)}`} />
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

/** While there is one version, or none. */
export const NothingToCompare: FC = () => (
  <>
    <BackLink href="/policy/versions">Versions of the policy</BackLink>
    <PageHead title="What changed" />
    <p class="govuk-body">There is no second version to compare with yet.</p>
  </>
);

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
  const after = byId(changes.rows.flatMap((row) => row.after ?? []));
  const before = byId(changes.rows.flatMap((row) => row.before ?? []));
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
            <ChangeRow row={row} stem={row.after ? stemOf(row.after, after) : stemOf(row.before!, before)} />
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

function byId(clauses: readonly Clause[]): Map<string, Clause> {
  return new Map(clauses.map((clause) => [clause.id, clause]));
}

/** `stem`: the words that the clause finishes, as they stand in the same version. */
const ChangeRow: FC<{ row: ClauseChange; stem: string }> = ({ row, stem }) => {
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
        {stem !== '' && <p class="decorum-meta">{stem}</p>}
        <DiffText parts={parts} />
      </div>
    </li>
  );
};
