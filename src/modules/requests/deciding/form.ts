import { writtenDay } from '../../../platform/day-field.ts';
import type { Issue } from '../../../platform/errors.ts';
import type { Known } from '../field-schema.ts';
import { boxOf, readAnswers, type Values, valuesOf } from '../fields.ts';
import {
  type Answers,
  type ConditionKind,
  type Conditions,
  type Field,
  GRANTED_IN_PART,
  type Request,
  type RequestType,
} from '../model.ts';
import type { NameOf } from '../naming/names.ts';
import { type Period, readPeriod } from '../period.ts';

const grantName = (field: string): string => `grant-${field}`;
export const conditionName = (kind: ConditionKind): string => `if-${kind}`;

/** What of a request can be granted in part: its lists, each with what was asked for. */
export function grantFields(type: RequestType, answers: Answers, nameOf: NameOf): Field[] {
  return type.fields.flatMap((field) => {
    const asked = answers[field.name];
    if (field.fact || !GRANTED_IN_PART.includes(field.kind) || !Array.isArray(asked) || asked.length === 0)
      return [];
    const options = 'options' in field ? field.options : {};
    return {
      name: grantName(field.name),
      kind: 'choices' as const,
      label: field.label,
      options: Object.fromEntries(asked.map((id) => [id, options[id] ?? nameOf(id)])),
      optional: true as const,
      missing: '',
    };
  });
}

const CONDITIONS: Record<Exclude<ConditionKind, 'training'>, Omit<Field & { most?: number }, 'name'>> = {
  matter: {
    kind: 'short-text',
    most: 200,
    label: 'Only about',
    hint: 'The checker says so where a draft is about nothing of this.',
    optional: true,
    missing: '',
  },
  sites: { kind: 'platforms', label: 'Only on', optional: true, missing: '' },
  times: { kind: 'times', label: 'Only at these times', optional: true, missing: '' },
  wording: {
    kind: 'long-text',
    most: 3000,
    label: 'The exact words',
    hint: 'Nothing but these words may be said. Change them as you see fit.',
    optional: true,
    missing: '',
  },
  words: { kind: 'long-text', most: 1000, label: 'Anything else', optional: true, missing: '' },
};

/** What an approver can set for this type. A training module is among it where there are any. */
export function conditionFields(
  type: RequestType,
  modules: readonly { id: string; title: string }[],
): Field[] {
  return type.conditions.flatMap((kind): Field[] => {
    const name = conditionName(kind);
    if (kind !== 'training') {
      const { optional: _, ...asked } = CONDITIONS[kind];
      if (type.must?.includes(kind))
        return [{ ...asked, name, missing: 'Fill this in: there is no approval without it.' } as Field];
      return [{ ...CONDITIONS[kind], name } as Field];
    }
    if (modules.length === 0) return [];
    return [
      {
        name,
        kind: 'choice',
        label: 'Only after training',
        hint: 'It counts from the day on which this is passed.',
        options: Object.fromEntries(modules.map(({ id, title }) => [id, title])),
        none: 'No training',
        optional: true,
        missing: '',
      },
    ];
  });
}

/**
 * The conditions of the permission that a request renews, as its approver can set them again: not the exact words, which are of
 * the one occasion, nor a module that can be asked for no more.
 * @param fields the conditions that can be set
 */
export function carriedFrom(before: Request | null, fields: readonly Field[]): Conditions {
  const { wording: _, ...conditions } = before?.conditions ?? {};
  const settable = Object.entries(conditions).filter(([kind, value]) => {
    const field = fields.find(({ name }) => name === conditionName(kind as ConditionKind));
    return field && (field.kind !== 'choice' || Object.hasOwn(field.options, value as string));
  });
  return Object.fromEntries(settable) as Conditions;
}

/**
 * The decision form as it opens: all that was asked for is granted, and what the type suggests is filled in.
 * @param carried conditions of the permission that it renews, which stand before those that are suggested
 */
export function freshDecision(
  type: RequestType,
  request: Request,
  today: string,
  carried: Conditions = {},
): Values {
  const values: Values = {};
  for (const { name } of type.fields) {
    const asked = request.answers[name];
    if (Array.isArray(asked)) for (const one of asked) values[boxOf(grantName(name), one)] = 'yes';
  }
  const suggested = { ...type.suggests?.(request.answers), ...carried };
  const { training } = carried;
  const fields = conditionFields(type, training === undefined ? [] : [{ id: training, title: '' }]);
  const answers = Object.fromEntries(
    Object.entries(suggested).map(([kind, value]) => [conditionName(kind as ConditionKind), value]),
  );
  Object.assign(values, valuesOf(fields, answers, String));
  if (type.lasts) {
    const { askedFrom, askedUntil } = request;
    values.from = writtenDay(askedFrom && askedFrom > today ? askedFrom : today);
    values.until = askedUntil && askedUntil >= today ? writtenDay(askedUntil) : '';
  }
  return values;
}

/**
 * Whether the part of the form that only an approval needs stands open: something in it must be filled in, is refused, or is not
 * as it was asked for.
 * @param fresh the form as it opens
 */
export function showsApproval(
  conditions: readonly Field[],
  fresh: Values,
  values: Values,
  errors: readonly Issue[] = [],
): boolean {
  const set = Object.keys(values).filter((name) => /^(if|grant)-/.test(name));
  return (
    errors.some(({ field }) => field !== 'decision' && field !== 'reason') ||
    conditions.some(({ optional }) => !optional) ||
    [...Object.keys(fresh), ...set].some((name) => (values[name] ?? '').trim() !== (fresh[name] ?? ''))
  );
}

/** What an approver grants, and on what it hangs. */
export type Granted = { granted: Answers; conditions: Conditions; period: Period; inPart: boolean };

/** Reads an approval. @returns null with any issue */
export function readApproval(
  type: RequestType,
  request: Request,
  values: Values,
  known: Known,
  fields: { grants: readonly Field[]; conditions: readonly Field[] },
): { granted: Granted | null; issues: Issue[] } {
  const { period, issues } = readPeriod(type, values, known);
  const grants = readAnswers(fields.grants, values, known);
  const set = readAnswers(fields.conditions, values, known);
  issues.push(...grants.issues, ...set.issues);
  if (!grants.answers || !set.answers) return { granted: null, issues };
  if (period.until !== null && request.askedUntil !== null && period.until > request.askedUntil)
    issues.push({ field: 'until', message: 'This is later than what was asked for.' });
  const first = fields.grants[0];
  if (first && fields.grants.every(({ name }) => (grants.answers![name] as string[]).length === 0))
    issues.push({
      field: first.name,
      message: 'Leave at least one, or say “not this time”.',
    });
  const conditions = conditionsIn(set.answers);
  if (issues.length > 0) return { granted: null, issues };
  const granted = { ...request.answers };
  let inPart = isShorter(request, period, known.today);
  for (const { name } of type.fields) {
    const given = grants.answers[grantName(name)];
    if (!Array.isArray(given)) continue;
    inPart ||= given.length < (request.answers[name] as string[]).length;
    granted[name] = given;
  }
  return { granted: { granted, conditions, period, inPart }, issues };
}

function isShorter({ askedFrom, askedUntil }: Request, { from, until }: Period, today: string): boolean {
  const begins = askedFrom !== null && askedFrom < today ? today : askedFrom;
  return (from ?? '') > (begins ?? '') || (until ?? '') < (askedUntil ?? '');
}

/** Only what was set. */
function conditionsIn(answers: Answers): Conditions {
  const set = Object.entries(answers).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(set.map(([name, value]) => [name.replace(/^if-/, ''), value])) as Conditions;
}
