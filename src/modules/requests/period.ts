import { addDays, daysBetween, longDate } from '../../platform/dates.ts';
import type { Issue } from '../../platform/errors.ts';
import type { Known } from './field-schema.ts';
import { readAnswers, type Values } from './fields.ts';
import type { Field, Request, RequestType } from './model.ts';

/** The first and the last day of a permission; null in both for a type that holds for no set time. */
export type Period = { from: string | null; until: string | null };

/** What is asked beside the fields of a type, where it holds for a time. */
export const PERIOD_FIELDS: readonly Field[] = [
  {
    name: 'from',
    kind: 'day',
    label: 'First day',
    hint: 'Leave it empty to begin at once.',
    optional: true,
    notBefore: 'today',
    missing: '',
  },
  {
    name: 'until',
    kind: 'day',
    label: 'Last day',
    notBefore: 'today',
    // It can hold for so many days at the most: that is what is said of a day that is too far off.
    anyYear: true,
    missing: 'Give the last day on which you need it.',
  },
];

/** Reads both days, each refused at its field: over, the last before the first, longer than it may hold. */
export function readPeriod(
  { lasts }: Pick<RequestType, 'lasts'>,
  values: Values,
  known: Known,
): { period: Period; issues: Issue[] } {
  const none = { from: null, until: null };
  if (lasts === null) return { period: none, issues: [] };
  const { answers, issues } = readAnswers(PERIOD_FIELDS, values, known);
  if (answers === null) return { period: none, issues };
  const from = (answers.from as string | null) ?? known.today;
  const until = answers.until as string;
  const last = addDays(from, lasts.longest - 1);
  if (until < from)
    issues.push({ field: 'until', message: 'Give a last day that is not before the first day.' });
  else if (daysBetween(from, until) >= lasts.longest)
    issues.push({
      field: 'until',
      message: `It can hold for ${lasts.longest} days at the most, until ${longDate(last)}. You can renew it then.`,
    });
  return { period: { from, until }, issues };
}

/** Whether two periods have a day in common; an end that is not set is never over. */
function overlap(one: Period, other: Period): boolean {
  return (
    (one.from ?? '') <= (other.until ?? '9999-12-31') && (other.from ?? '') <= (one.until ?? '9999-12-31')
  );
}

/** What somebody holds that has a day in common with a request, said before it is decided. */
export function overlapping(request: Request, held: readonly Request[]): Request[] {
  const asked = { from: request.askedFrom, until: request.askedUntil };
  return held.filter(
    (one) => one.id !== request.id && overlap(asked, { from: one.holdsFrom, until: one.holdsUntil }),
  );
}
