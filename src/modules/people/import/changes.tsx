import type { Child, FC } from 'hono/jsx';
import { longDate } from '../../../platform/dates.ts';
import { Details, WarningText } from '../../../web/components/asides.tsx';
import { fieldLabel } from '../record/history-views.tsx';
import { changesOf, type Plan, type Planned } from './model.ts';
import { figure } from './parts.tsx';

const MOST_SHOWN = 100;
/** So many lines are shown without being asked for. */
const FEW = 20;
const people = (n: number): string => (n === 1 ? '1 person' : `${figure(n)} people`);

/** Whom the import would add, change, or take to have left. */
export const Changes: FC<{ plan: Plan; today: string }> = ({ plan, today }) => (
  <>
    {plan.left.length * 4 > plan.staff && plan.left.length > 3 && (
      <WarningText>
        {plan.left.length} of the {people(plan.staff)} known at these schools are not in the file. Is it
        really everyone?
      </WarningText>
    )}
    <Who
      summary={`Have left: ${people(plan.left.length)}, with today as the last day, ${longDate(today)}`}
      all={plan.left}
      open={plan.left.length <= FEW}
      line={(p) => `${p.name}${p.altogether ? '' : ', who goes on working elsewhere in the trust'}`}
    />
    <Who
      summary={`Left without a line manager: ${people(plan.unmanaged.length)}`}
      all={plan.unmanaged}
      open={plan.unmanaged.length <= FEW}
      line={(p) => `${p.name}, managed by ${p.manager} until now`}
    />
    <Who
      summary={`To add: ${people(plan.added.length)}`}
      all={plan.added}
      line={(p) => `${p.name}, ${p.engagements.map((e) => e.job).join(', ')}`}
    />
    <Who
      summary={`To change: ${people(plan.changed.length)}`}
      all={plan.changed}
      line={(p) => `${p.name}: ${what(p)}`}
    />
  </>
);

type WhoProps<T> = { summary: string; all: readonly T[]; open?: boolean; line: (one: T) => Child };

function Who<T>({ summary, all, open, line }: WhoProps<T>) {
  if (all.length === 0) return null;
  return (
    <Details summary={summary} open={open}>
      <ul class="govuk-list">
        {all.slice(0, MOST_SHOWN).map((one) => (
          <li>{line(one)}</li>
        ))}
      </ul>
      {all.length > MOST_SHOWN && <p class="govuk-body-s">and {figure(all.length - MOST_SHOWN)} more</p>}
    </Details>
  );
}

/** 'last name, new job: Club leader'. */
function what(planned: Planned): string {
  const said = changesOf(planned).map(({ field, is }) =>
    field === 'newJob' ? `new job: ${is}` : fieldLabel(field),
  );
  return [...new Set(said)].join(', ');
}
