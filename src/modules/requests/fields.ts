import { z } from 'zod';
import { clean } from '../../platform/clean.ts';
import { isDay, longDate } from '../../platform/dates.ts';
import { dayField, writtenDay } from '../../platform/day-field.ts';
import type { Issue } from '../../platform/errors.ts';
import { parseOrIssues } from '../../platform/parse.ts';
import { isId } from '../people/model.ts';
import type { Answer, Answers, Field, TimeWindow } from './model.ts';
import { timeOf, WEEKDAYS, windowWords } from './times.ts';

/** Fields of a form by name, as they were posted or are shown. */
export type Values = Record<string, string>;

/** What can be chosen, each by its id or key, with what it is called. */
export type Known = {
  accounts: ReadonlyMap<string, string>;
  platforms: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD`. */
  today: string;
};

/** A name of its own for each box, so that a form can be kept: 'sites.instagram'. */
export const boxOf = (field: string, value: string): string => `${field}.${value}`;

/** What can be chosen in a field; none for one that is written. */
export function optionsOf(field: Field, known: Pick<Known, 'accounts' | 'platforms'>): Map<string, string> {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return new Map(Object.entries(field.options));
    case 'account':
    case 'accounts':
      return new Map(known.accounts);
    case 'platform':
    case 'platforms':
      return new Map(known.platforms);
    default:
      return new Map();
  }
}

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

function schemaOf(field: Field, known: Known): z.ZodType<Answer> {
  const options = optionsOf(field, known);
  switch (field.kind) {
    case 'short-text':
    case 'long-text':
      return textSchema(field);
    case 'day':
      return daySchema(field, known.today);
    case 'time':
      return orNull(field, timeSchema());
    case 'times':
      return timesSchema(field);
    case 'choices':
    case 'accounts':
    case 'platforms':
      return z.array(z.string()).refine((chosen) => field.optional || chosen.length > 0, field.missing);
    case 'person':
      return orNull(field, z.string().refine(isId, field.missing));
    default:
      return orNull(
        field,
        z.string().refine((value) => options.has(value), field.missing || 'Choose one of these.'),
      );
  }
}

/** Left out, it is null; or, where it must be given, it says so. */
function orNull(field: Field, schema: z.ZodType<Answer, string>): z.ZodType<Answer> {
  return z.string().transform((text, c) => {
    if (text === '') {
      if (!field.optional) c.addIssue({ code: 'custom', message: field.missing });
      return null;
    }
    const read = schema.safeParse(text);
    if (read.success) return read.data;
    c.addIssue({ code: 'custom', message: read.error.issues[0]!.message });
    return null;
  });
}

/** Characters that cannot be shown; a line's end in a long text can. */
const UNSHOWN = /[^\P{Cc}\n]/u;

function textSchema(field: Field & { most: number }): z.ZodType<Answer, string> {
  const tidy = (text: string): string =>
    field.kind === 'long-text'
      ? text
          .normalize('NFC')
          .replace(/[^\S\n]+/g, ' ')
          .replace(/\n{3,}/g, '\n\n')
          .trim()
      : clean(text);
  return z
    .string()
    .transform(tidy)
    .pipe(
      z
        .string()
        .refine((text) => field.optional || text !== '', field.missing)
        .refine((text) => text.length <= field.most, `Say it in ${field.most} characters or fewer.`)
        .refine(
          (text) => !UNSHOWN.test(text),
          'There is a character in it that cannot be shown. Type it again.',
        ),
    )
    .transform((text) => text || null);
}

function daySchema(field: Field & { notBefore?: 'today' }, today: string): z.ZodType<Answer> {
  return orNull(
    field,
    dayField(field.missing).refine(
      (day) => field.notBefore === undefined || !isDay(day) || day >= today,
      'This day is over. Give today or a later day.',
    ) as z.ZodType<Answer, string>,
  );
}

function timeSchema(): z.ZodType<string, string> {
  return z.string().transform((text, c) => {
    const time = timeOf(text);
    if (time === null) c.addIssue({ code: 'custom', message: 'Give a time, such as 12:30 or 3pm.' });
    return time ?? '';
  });
}

function timesSchema(field: Field): z.ZodType<Answer> {
  const window = z
    .object({
      days: z.array(z.number()),
      start: timeSchema(),
      end: timeSchema(),
    })
    .superRefine(({ days, start, end }, c) => {
      if (days.length === 0) c.addIssue({ code: 'custom', path: [], message: 'Choose the days as well.' });
      if (start && end && end <= start)
        c.addIssue({ code: 'custom', path: ['end'], message: 'Give an end that is later than the start.' });
    });
  return window.nullable().refine((given) => field.optional || given !== null, field.missing);
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

export function isWindow(answer: Answer): answer is TimeWindow {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer);
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
