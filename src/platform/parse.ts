import type { z } from 'zod';
import { Invalid } from './errors.ts';

/** Checks what was given against a schema. Throws `Invalid` with one issue a field, in the schema's own words. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const seen = new Set<string>();
  const issues = result.error.issues
    .map((issue) => ({ field: issue.path.join('.'), message: issue.message }))
    .filter((issue) => !seen.has(issue.field) && seen.add(issue.field));
  throw new Invalid(issues);
}
