import type { FC } from 'hono/jsx';
import { Button } from '../../../../web/components/button.tsx';
import { ClauseChip } from '../../../../web/components/clause.tsx';
import { VisuallyHidden } from '../../../../web/components/hidden.tsx';
import { Queue, QueueRow } from '../../../../web/components/queue.tsx';
import { Sheet, SheetText } from '../../../../web/components/sheet.tsx';
import { Tag } from '../../../../web/components/tag.tsx';
import { type ClauseTarget, kindOf } from '../../model.ts';
import { chipOf, type DraftClause, nameOf } from '../model.ts';
import { targetTitle } from './model.ts';

const PATH = '/policy/draft/map';

/** A clause on its sheet, and what it is tied to with why, to be answered inside the form of the page. */
export const MappedClause: FC<{ clause: DraftClause; targets: readonly ClauseTarget[] }> = ({
  clause,
  targets,
}) => {
  const waiting = targets.filter(({ state }) => state === 'suggested').length;
  return (
    <section class="decorum-lint" aria-label={`Clause ${nameOf(clause)}`} id={`map-${clause.id}`}>
      <Sheet small>
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
    </section>
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
