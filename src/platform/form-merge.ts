import { z } from 'zod';
import { clean } from './clean.ts';

type Values = Readonly<Record<string, string>>;

/** One thing that a form asks, in one field or in several that are taken together. */
export type Asked = {
  label: string;
  /** The names of its fields; the first is in every form that asks it. */
  fields: readonly [string, ...string[]];
  /** How people read it; as the first field has it, where nothing else is said. */
  said?: (values: Values) => string;
  /** Whether two forms say the same of it; the same words in the first field, where nothing else is said. */
  same?: (one: Values, other: Values) => boolean;
};

/** Things asked in one field each, by its name: what it is called, and how a value is shown if not as it is typed. */
export function eachAsked<Field extends string>(
  labels: Readonly<Record<Field, string>>,
  said: Partial<Record<Field, (value: string) => string>> = {},
): Asked[] {
  return (Object.keys(labels) as Field[]).map((field) => ({
    label: labels[field],
    fields: [field],
    said: (values) => (said[field] ?? String)(values[field] ?? ''),
  }));
}

/** What a form shows of something that is saved, with all of it once more as `was`, to tell later what was typed. */
export function asLoaded(values: Values): Record<string, string> {
  return { ...values, was: JSON.stringify(values) };
}

const wasSchema = z.record(z.string(), z.string());

/** What a form was loaded with, as a browser sends it back; null for anything that cannot be that. */
function wasIn(typed: Values): Values | null {
  try {
    return wasSchema.safeParse(JSON.parse(typed.was ?? '')).data ?? null;
  } catch {
    return null;
  }
}

/** What someone else saved meanwhile, beside what was typed; `typed` null: it was left alone, and theirs is kept. */
export type Difference = { label: string; now: string; typed: string | null };

/**
 * Puts together what someone typed and what somebody else saved since the form was loaded. What was left alone is theirs;
 * what was typed stays. Without knowing what the form was loaded with (`was` in `typed`), all of it was typed.
 * @param now what is saved, `asLoaded`
 * @returns the values for the form to show, which saved again put in place of theirs only what was typed; and what to tell
 */
export function merge(
  asked: readonly Asked[],
  now: Values,
  typed: Values,
): { values: Record<string, string>; differences: Difference[] } {
  const was = wasIn(typed);
  const values: Record<string, string> = { ...now };
  const differences: Difference[] = [];
  for (const { label, fields, said, same = sameWords(fields[0]) } of asked) {
    const say = said ?? ((form: Values) => form[fields[0]] ?? '');
    if (same(now, typed)) continue;
    const known = was !== null && Object.hasOwn(was, fields[0]) ? was : null;
    if (known && same(known, typed)) {
      differences.push({ label, now: say(now), typed: null });
      continue;
    }
    for (const field of fields) {
      delete values[field];
      if (typed[field] !== undefined) values[field] = typed[field];
    }
    if (!known || !same(known, now)) differences.push({ label, now: say(now), typed: say(typed) });
  }
  return { values, differences };
}

const sameWords = (field: string) => (one: Values, other: Values) =>
  clean(one[field] ?? '') === clean(other[field] ?? '');
