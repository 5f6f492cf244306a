import type { Work } from '../../../platform/act.ts';
import { dayOf } from '../../../platform/dates.ts';
import { Invalid, type Issue } from '../../../platform/errors.ts';
import { personFrom } from '../../people/finding/actions.ts';
import { readAnswers, type Values } from '../fields.ts';
import type { Answers, RequestType } from '../model.ts';
import { knownTo, namesFor } from '../naming/names.ts';
import { type Period, readPeriod } from '../period.ts';

type Reading = Pick<Work, 'tx' | 'viewer' | 'now'>;

/** What somebody asks for, as it was read. */
export type Asked = { answers: Answers; period: Period; title: string };

/** What a form says. @throws Invalid by field */
export async function askedIn(
  { tx, viewer, now }: Reading,
  type: RequestType,
  values: Values,
): Promise<Asked> {
  const given = { ...values };
  const issues: Issue[] = [];
  for (const { name, kind } of type.fields) {
    if (kind !== 'person') continue;
    try {
      given[`${name}Id`] = (await personFrom(tx, values, name))?.id ?? '';
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      issues.push(...error.issues);
    }
  }
  const known = await knownTo(tx, viewer.personId, dayOf(now));
  const found = readAnswers(type.fields, given, known);
  const told = new Set(issues.map(({ field }) => field));
  issues.push(...found.issues.filter(({ field }) => !told.has(field)));
  const { period, issues: ofPeriod } = readPeriod(type, given, known);
  issues.push(...ofPeriod);
  const { answers } = found;
  if (answers && issues.length === 0) issues.push(...(type.check?.(answers, now) ?? []));
  if (!answers || issues.length > 0) throw new Invalid(issues);
  const nameOf = await namesFor(tx, [[type.fields, answers]]);
  return { answers, period, title: type.title(answers, nameOf) };
}
