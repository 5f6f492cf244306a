import type { z } from 'zod';
import { Invalid, type Issue } from './errors.ts';

/** Checks what was given against a schema. Throws `Invalid` with one issue a field, in the schema's own words. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const { given, issues } = parseOrIssues(schema, input);
  if (issues.length > 0) throw new Invalid(issues);
  return given as z.output<S>;
}

/** The same without throwing, for an act that has more to say about what was given; `given` is null with any issue. */
export function parseOrIssues<S extends z.ZodType>(
  schema: S,
  input: unknown,
): { given: z.output<S> | null; issues: Issue[] } {
  const result = schema.safeParse(input);
  if (result.success) return { given: result.data, issues: [] };
  const seen = new Set<string>();
  const issues = result.error.issues
    .map((issue) => ({ field: issue.path.join('.'), message: issue.message }))
    .filter((issue) => !seen.has(issue.field) && seen.add(issue.field));
  return { given: null, issues };
}
