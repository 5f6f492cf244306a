import type { FC } from 'hono/jsx';
import { Details } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { ClauseChip } from '../../../../web/components/clause.tsx';
import { VisuallyHidden } from '../../../../web/components/hidden.tsx';
import { Queue, QueueRow } from '../../../../web/components/queue.tsx';
import { Sheet, SheetText } from '../../../../web/components/sheet.tsx';
import { Tag } from '../../../../web/components/tag.tsx';
import { type ClauseTarget, kindOf } from '../../model.ts';
import { stemEnd } from '../../reading/stem.ts';
import { Stem } from '../../reading/text-views.tsx';
import { chipOf, type DraftClause, firstWords, nameOf } from '../model.ts';
import { PATH, targetTitle } from './model.ts';

/** Words of a folded clause: about two lines of a phone. */
const FOLDED = 10;

/**
 * A clause and what it is tied to with why, to be answered inside the form of the page; folded to its first words and how
 * many links it has. One that is tied to nothing has nothing to fold.
 */
export const MappedClause: FC<{
  clause: DraftClause;
  stem: string;
  targets: readonly ClauseTarget[];
  open: boolean;
}> = ({ clause, stem, targets, open }) => (
  <section class="decorum-mapped" aria-label={`Clause ${nameOf(clause)}`} id={`map-${clause.id}`}>
    {targets.length === 0 ? (
      <Whole clause={clause} stem={stem} targets={targets} />
    ) : (
      <Details
        open={open}
        summary={
          <>
            <span class="decorum-mapped__words">
              <strong>{chipOf(clause)}</strong> {stemEnd(stem)}
              {firstWords(clause.text, FOLDED)}
            </span>{' '}
            <span class="decorum-meta">{countsOf(targets)}</span>
          </>
        }
      >
        <Whole clause={clause} stem={stem} targets={targets} />
      </Details>
    )}
  </section>
);

/** '2 to answer, 1 confirmed'. */
function countsOf(targets: readonly ClauseTarget[]): string {
  const counts = Object.entries(STATES).map(([state, [, word]]) => {
    const n = targets.filter((target) => target.state === state).length;
    return n > 0 ? `${n} ${word.toLowerCase()}` : '';
  });
  return counts.filter(Boolean).join(', ');
}

const Whole: FC<{ clause: DraftClause; stem: string; targets: readonly ClauseTarget[] }> = ({
  clause,
  stem,
  targets,
}) => {
  const waiting = targets.filter(({ state }) => state === 'suggested').length;
  return (
    <>
      <Sheet small>
        <Stem words={stem} />
        <SheetText>
          <ClauseChip clause={{ number: chipOf(clause), href: `/policy/draft/clauses/${clause.id}` }} short />{' '}
          {clause.text}
        </SheetText>
      </Sheet>
      {targets.length > 0 && (
        <Queue>
          {targets.map((target) => (
            <TargetRow clause={clause} link={target} />
          ))}
        </Queue>
      )}
      <div class="decorum-cluster">
        {waiting > 1 && (
          <Button variant="secondary" small name="do" value={`clause:${clause.id}`}>
            Confirm these {String(waiting)}
          </Button>
        )}
        <a class="govuk-link" href={`${PATH}/${clause.id}`}>
          {targets.length > 0 ? 'Add another' : 'Tie it to something'}
          <VisuallyHidden>: {nameOf(clause)}</VisuallyHidden>
        </a>
      </div>
    </>
  );
};

const STATES = {
  suggested: ['yellow', 'To answer'],
  confirmed: ['green', 'Confirmed'],
  refused: ['grey', 'Refused'],
} as const;

const TargetRow: FC<{ clause: DraftClause; link: ClauseTarget }> = ({
  clause,
  link: { target, reason, state },
}) => {
  const [colour, word] = STATES[state];
  const act = (answer: 'confirmed' | 'refused', label: string) => (
    <Button variant="secondary" small name="do" value={`${answer}:${clause.id}:${target}`}>
      {label}
      <VisuallyHidden>
        : {targetTitle(target)}, {nameOf(clause)}
      </VisuallyHidden>
    </Button>
  );
  return (
    <QueueRow
      icon={ICONS[kindOf(target)]}
      title={targetTitle(target)}
      meta={reason}
      action={
        <span class="decorum-cluster">
          <Tag colour={colour}>{word}</Tag>
          {state !== 'confirmed' && act('confirmed', 'Confirm')}
          {state !== 'refused' && act('refused', 'Refuse')}
        </span>
      }
    />
  );
};

/** A sign for each kind of target. */
export const ICONS = {
  control: 'check',
  workflow: 'approve',
  register: 'register',
  setting: 'settings',
  page: 'policy',
} as const;
