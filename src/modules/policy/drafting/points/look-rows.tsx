import type { FC } from 'hono/jsx';
import { Details } from '../../../../web/components/asides.tsx';
import { Button } from '../../../../web/components/button.tsx';
import { ClauseChip } from '../../../../web/components/clause.tsx';
import { Fix } from '../../../../web/components/finding.tsx';
import { Icon } from '../../../../web/components/icon.tsx';
import { Queue, QueueRow } from '../../../../web/components/queue.tsx';
import { Form } from '../../../../web/form.tsx';
import { stemEnd } from '../../reading/stem.ts';
import { chipOf, counted, firstWords } from '../model.ts';
import type { OpenPoint } from './actions.ts';
import { ACCEPT_LABELS, canBeAccepted, leftTogether, titleOf } from './model.ts';
import { fixFor } from './offered-words.ts';

const PATH = '/policy/draft/points';

/** One point to look at, which blocks nothing. */
export const LookRow: FC<{ point: OpenPoint }> = ({ point }) => {
  const { id, kind, clause, stem, message, quote } = point;
  const label = ACCEPT_LABELS[kind] ?? 'Leave it so';
  const fix = fixFor(kind, clause.text);
  return (
    <li class="decorum-row decorum-row--plain" id={`point-${id}`}>
      <Icon name="consider" />
      <div>
        <div class="decorum-row__title">
          {quote ? `“${quote}”: ${titleOf(kind).toLowerCase()}` : titleOf(kind)}
        </div>
        <p class="decorum-row__meta">
          <span>{message}</span>
          {stem !== '' && (
            <span>
              “{stemEnd(stem)}
              {firstWords(clause.text, 16)}”
            </span>
          )}
          <ClauseChip
            clause={{
              number: chipOf(clause),
              href: `/policy/draft/clauses?at=${clause.id}#clause-${clause.id}`,
            }}
            short
          />
        </p>
        {fix && (
          <div class="govuk-!-margin-top-2">
            <Fix lead={fix.lead} words={fix.text} />
          </div>
        )}
      </div>
      <Form action={`${PATH}/${id}`} class="decorum-row__when" label={`${titleOf(kind)}, ${chipOf(clause)}`}>
        <input type="hidden" name="revision" value={String(clause.revision)} />
        {fix && (
          <Button small name="do" value="fix">
            Use these words
          </Button>
        )}
        {canBeAccepted(kind) && (
          <Button variant="secondary" small name="do" value="leave">
            {label}
          </Button>
        )}
        <a class="govuk-link" href={`/policy/draft/clauses/${clause.id}`}>
          Change the words
        </a>
        {kind === 'numbering-gap' && (
          <a class="govuk-link" href={`/policy/draft/clauses/add?to=${clause.id}&where=before`}>
            Add the missing clause
          </a>
        )}
      </Form>
    </li>
  );
};

/** Points left as they are, with the reasons, and the way to open one again. */
export const Accepted: FC<{ points: readonly OpenPoint[] }> = ({ points }) => {
  const { many, single } = leftTogether(points);
  return (
    <Details
      summary={`${counted(points.length, 'point')} left as ${points.length === 1 ? 'it is' : 'they are'}`}
    >
      <Queue>
        {many.map(({ kind, reason, count }) => (
          <QueueRow
            icon="tick"
            title={`${titleOf(kind)} (${counted(count, 'point')})`}
            meta={reason}
            action={
              <Form action={`${PATH}/kinds/${kind}`} label={titleOf(kind)}>
                <input type="hidden" name="reason" value={reason} />
                <Button variant="secondary" small name="do" value="reopen">
                  Look at them again
                </Button>
              </Form>
            }
          />
        ))}
        {single.map(({ id, kind, clause, reason }) => (
          <QueueRow
            icon="tick"
            title={titleOf(kind)}
            meta={reason}
            clause={{ number: chipOf(clause), href: `/policy/draft/clauses/${clause.id}` }}
            action={
              <Form action={`${PATH}/${id}`} label={`${titleOf(kind)}, ${chipOf(clause)}`}>
                <Button variant="secondary" small name="do" value="reopen">
                  Look at it again
                </Button>
              </Form>
            }
          />
        ))}
      </Queue>
    </Details>
  );
};
