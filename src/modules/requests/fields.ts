import { z } from 'zod';
import { longDate } from '../../platform/dates.ts';
import { writtenDay } from '../../platform/day-field.ts';
import type { Issue } from '../../platform/errors.ts';
import { parseOrIssues } from '../../platform/parse.ts';
import { isId } from '../people/model.ts';
import { type Known, optionsOf, schemaOf } from './field-schema.ts';
import type { Answer, Answers, Field } from './model.ts';
import { isWindow, WEEKDAYS, windowWords } from './times.ts';

/** Fields of a form by name, as they were posted or are shown. */
export type Values = Record<string, string>;

/** A name of its own for each box, so that a form can be kept: 'sites.instagram'. */
export const boxOf = (field: string, value: string): string => `${field}.${value}`;

/** Reads the answers to fields, a person's as its id in the field `NAMEId`, which the act has found. */
export function readAnswers(
  fields: readonly Field[],
  values: Values,
  known: Known,
): { answers: Answers | null; issues: Issue[] } {
  const schema = z.object(Object.fromEntries(fields.map((field) => [field.name, schemaOf(field, known)])));
  const raw = Object.fromEntries(fields.map((field) => [field.name, rawOf(field, values, known)]));
  const { given, issues } = parseOrIssues(schema, raw);
  return { answers: given as Answers | null, issues };
}

function rawOf(field: Field, values: Values, known: Known): unknown {
  const { name, kind } = field;
  if (kind === 'choices' || kind === 'accounts' || kind === 'platforms')
    return [...optionsOf(field, known).keys()].filter((value) => values[boxOf(name, value)] !== undefined);
  if (kind === 'times') {
    const days = Object.keys(WEEKDAYS).filter((day) => values[boxOf(name, day)] !== undefined);
    const [start, end] = [values[boxOf(name, 'start')] ?? '', values[boxOf(name, 'end')] ?? ''];
    return days.length === 0 && !start && !end ? null : { days: days.map(Number), start, end };
  }
  return (kind === 'person' ? values[`${name}Id`] : values[name]) ?? '';
}

/** Answers as a form is filled in with them. @param nameOf of a person, whose field holds the name */
export function valuesOf(fields: readonly Field[], answers: Answers, nameOf: (id: string) => string): Values {
  const values: Values = {};
  for (const { name, kind } of fields) {
    const answer = answers[name] ?? null;
    if (answer === null) continue;
    if (isWindow(answer)) {
      for (const day of answer.days) values[boxOf(name, String(day))] = 'yes';
      values[boxOf(name, 'start')] = answer.start;
      values[boxOf(name, 'end')] = answer.end;
    } else if (Array.isArray(answer)) for (const one of answer) values[boxOf(name, one)] = 'yes';
    else if (kind === 'day') Object.assign(values, { [name]: writtenDay(answer) });
    else if (kind === 'person')
      Object.assign(values, {
        [name]: nameOf(answer),
        [`${name}For`]: nameOf(answer),
        [`${name}Id`]: answer,
      });
    else values[name] = answer;
  }
  return values;
}

/** An answer in words; null where there is none. */
export function said(field: Field, answer: Answer, nameOf: (id: string) => string): string | null {
  if (answer === null || answer === undefined) return null;
  if (isWindow(answer)) return windowWords(answer);
  if (Array.isArray(answer))
    return answer.length === 0 ? null : answer.map((one) => nameIn(field, one, nameOf)).join(', ');
  return field.kind === 'day' ? longDate(answer) : nameIn(field, answer, nameOf);
}

function nameIn(field: Field, value: string, nameOf: (id: string) => string): string {
  if (field.kind === 'choice' || field.kind === 'choices') return field.options[value] ?? value;
  const named = ['account', 'accounts', 'platform', 'platforms', 'person'].includes(field.kind);
  return named ? nameOf(value) : value;
}

/** The ids and keys in answers that have a name of their own. */
export function mentioned(
  fields: readonly Field[],
  answers: Answers,
): { people: string[]; accounts: string[] } {
  const of = (...kinds: Field['kind'][]) =>
    fields
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ name }) => answers[name] ?? [])
      .filter((id): id is string => typeof id === 'string' && isId(id));
  return { people: of('person'), accounts: of('account', 'accounts') };
}
