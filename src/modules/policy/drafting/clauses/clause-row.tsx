import type { FC } from 'hono/jsx';
import { cls } from '../../../../web/components/attrs.ts';
import { Button } from '../../../../web/components/button.tsx';
import { IconLink } from '../../../../web/components/card.tsx';
import { VisuallyHidden } from '../../../../web/components/hidden.tsx';
import type { PolicyLint } from '../../model.ts';
import { type DraftClause, MODALITIES, nameOf } from '../model.ts';
import { titleOf } from '../points/model.ts';

const PATH = '/policy/draft/clauses';
type Moves = { up: boolean; down: boolean; out: boolean };
type RowProps = {
  clause: DraftClause;
  depth: number;
  points: readonly PolicyLint[];
  moves: Moves;
  first: boolean;
  /** The clause that was just changed: it takes the focus, and what can be done to it stays open. */
  here: boolean;
};

/** One clause on the sheet: its words, what we read in it, its points, and what can be done to it. */
export const ClauseRow: FC<RowProps> = ({ clause, depth, points, moves, first, here }) => {
  const Words = clause.heading ? 'h2' : 'p';
  return (
    <div
      class={cls(
        'decorum-provision',
        depth > 1 && 'decorum-provision--sub',
        clause.heading && 'decorum-provision--heading',
      )}
      id={`clause-${clause.id}`}
      tabindex={-1}
    >
      <a class="govuk-link decorum-provision__number" href={`${PATH}/${clause.id}`}>
        <VisuallyHidden>Change </VisuallyHidden>
        {clause.number ?? clause.marker ?? <span aria-hidden="true">–</span>}
        {clause.number === null && <VisuallyHidden>a clause without a number</VisuallyHidden>}
      </a>
      <div>
        <Words class={clause.heading ? 'govuk-heading-s' : undefined}>{clause.text}</Words>
        <p class="decorum-meta">
          {clause.heading ? 'Heading' : said(clause)}
          {points.map(({ id, kind, weight }) => (
            <>
              {' '}
              <IconLink
                href={`/policy/draft/points#point-${id}`}
                icon={weight === 'settle' ? 'unchecked' : 'consider'}
              >
                {titleOf(kind)}
              </IconLink>
            </>
          ))}
        </p>
        <details class="decorum-mend" open={here}>
          <summary class="decorum-meta">
            Move or mend<VisuallyHidden> {nameOf(clause)}</VisuallyHidden>
          </summary>
          <MendButtons clause={clause} moves={moves} first={first} editHref={`${PATH}/${clause.id}`} />
        </details>
      </div>
    </div>
  );
};

function said({ modality, binds }: DraftClause): string {
  return [MODALITIES[modality].label, binds.join(', ')].filter(Boolean).join(': ');
}

/** Everything that can be done to a clause's place. Inside the form of the tree, which carries its state. */
export const MendButtons: FC<{ clause: DraftClause; moves: Moves; first: boolean; editHref?: string }> = ({
  clause,
  moves,
  first,
  editHref,
}) => {
  const act = (what: string, label: string) => (
    <Button variant="secondary" small name="do" value={`${what}:${clause.id}:${clause.revision}`}>
      {label}
      <VisuallyHidden>: {nameOf(clause)}</VisuallyHidden>
    </Button>
  );
  return (
    <>
      <div class="govuk-button-group">
        {moves.up && act('up', 'Move up')}
        {moves.down && act('down', 'Move down')}
        {moves.up && act('in', 'Put under the one above')}
        {moves.out && act('out', 'Move out a level')}
        {!first && act('merge', 'Join to the one above')}
        {act('remove', 'Remove')}
      </div>
      <ul class="decorum-cluster decorum-meta">
        {editHref && (
          <li>
            <a class="govuk-link" href={editHref}>
              Change the words<VisuallyHidden> of {nameOf(clause)}</VisuallyHidden>
            </a>
          </li>
        )}
        {!clause.heading && (
          <li>
            <a class="govuk-link" href={`${PATH}/${clause.id}/split`}>
              Split in two<VisuallyHidden>: {nameOf(clause)}</VisuallyHidden>
            </a>
          </li>
        )}
        {(['before', 'after', 'under'] as const).map((where) => (
          <li>
            <a class="govuk-link" href={`${PATH}/add?to=${clause.id}&where=${where}`}>
              Add {where}
              <VisuallyHidden> {nameOf(clause)}</VisuallyHidden>
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href={`${PATH}/renumber?section=${clause.id}`}>
            Renumber what is under it<VisuallyHidden>: {nameOf(clause)}</VisuallyHidden>
          </a>
        </li>
      </ul>
    </>
  );
};
