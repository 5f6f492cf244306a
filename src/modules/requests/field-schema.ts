import { z } from 'zod';
import { clean, seen } from '../../platform/clean.ts';
import { isDay } from '../../platform/dates.ts';
import { dayField } from '../../platform/day-field.ts';
import { isId } from '../people/model.ts';
import type { Answer, Field } from './model.ts';
import { timeOf } from './times.ts';

/** What can be chosen, each by its id or key, with what it is called. */
export type Known = {
  accounts: ReadonlyMap<string, string>;
  platforms: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD`. */
  today: string;
};

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

/** What an answer to a field may be, as `rawOf` in fields.ts gives it. */
export function schemaOf(field: Field, known: Known): z.ZodType<Answer> {
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
      ? seen(text.normalize('NFC'))
          .replace(/[^\S\n]+/g, ' ')
          .replace(/\n{3,}/g, '\n\n')
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

function daySchema(field: Field & { kind: 'day' }, today: string): z.ZodType<Answer> {
  return orNull(
    field,
    dayField(field.missing, field.anyYear && 9999).refine(
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
