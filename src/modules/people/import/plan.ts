import type { PersonFacts } from '../model.ts';
import { type Group, grouped, type Index, indexOf, nameOf, refusal } from './checks.ts';
import { circles } from './circles.ts';
import { engagementsOf, unknownManagersToo } from './engaged.ts';
import { leavers, unmanaged } from './leavers.ts';
import {
  changesOf,
  isNew,
  type Known,
  type Leaving,
  type Plan,
  type PlanInput,
  type Planned,
  type Ref,
} from './model.ts';
import type { Row, RowError } from './rows.ts';

/**
 * What importing a file would do. Recognises people by staff code, then by email address; empty cells change nothing, so
 * that the same file a second time changes nothing at all. A row that cannot be used is left out, with its error.
 */
export function makePlan(input: PlanInput): Plan {
  const index = indexOf(input.known);
  const { groups, errors: contradictions } = grouped(input.rows, index);
  const errors: RowError[] = [...input.errors, ...contradictions];
  const fit = groups.filter(({ rows, known }) => {
    const problems = rows.flatMap((row) => {
      const found = refusal(row, known, index, input);
      return found ? [{ row: row.row, ...found }] : [];
    });
    errors.push(...problems);
    return problems.length === 0;
  });
  const good = withManagers(fit, index, input, errors);
  errors.push(...unknownManagersToo(input.rows, errors, index));
  const touched = good.filter((p) => isNew(p.ref) || changesOf(p).length > 0);
  const { left, staff } = leavers(input, index, errors.length > 0);
  return {
    added: touched.filter((p) => isNew(p.ref)),
    changed: touched.filter((p) => !isNew(p.ref)),
    unchanged: good.length - touched.length,
    left,
    unmanaged: unmanaged(left, good, index, input),
    leaving: namedThoughLeaving(fit, input),
    staff,
    errors: errors.sort((a, b) => a.row - b.row || a.column.localeCompare(b.column)),
  };
}

/** A file gives people no last day and means that they stay; that alone does not undo a leaving. */
function namedThoughLeaving(groups: readonly Group[], { leaving }: PlanInput): Leaving[] {
  return groups.flatMap(({ known, rows }) => {
    const lastDay = known && leaving.get(known.id);
    return known && lastDay && rows.every((r) => r.to === null)
      ? [{ id: known.id, name: nameOf(known), lastDay }]
      : [];
  });
}

/** Plans everyone, again without those whose manager turned out to be in a bad row, until all managers are there. */
function withManagers(
  groups: readonly Group[],
  index: Index,
  input: PlanInput,
  errors: RowError[],
): Planned[] {
  let open = groups;
  for (;;) {
    const refs = new Map<string, Ref>([...index.byEmail].map(([email, p]) => [email, p.id]));
    for (const { ref, rows } of open) for (const { email } of rows) if (email) refs.set(email, ref);
    const results = open.map((group) => planGroup(group, refs, index, input));
    const plans = results.filter((result): result is Planned => !isError(result));
    const found = results.filter(isError);
    const wrong = found.length ? found : circles(plans, index, input.today);
    if (!wrong.length) return plans;
    errors.push(...wrong);
    const rows = new Set(wrong.map((e) => e.row));
    open = open.filter((g) => !g.rows.some((r) => rows.has(r.row)));
  }
}

const isError = (result: Planned | RowError): result is RowError => 'message' in result;

function planGroup(
  { ref, known, rows }: Group,
  refs: ReadonlyMap<string, Ref>,
  index: Index,
  input: PlanInput,
): Planned | RowError {
  const engagements = engagementsOf({ ref, known, rows }, refs, index, input);
  if ('message' in engagements) return engagements;
  const first = rows[0]!;
  return {
    ref,
    row: first.row,
    name: `${rows.find((r) => r.knownAs)?.knownAs ?? first.givenName} ${first.familyName}`,
    ...factsOf(rows, known),
    engagements,
  };
}

/** What the rows say that is not so already, and how it is now. An empty cell says nothing. */
function factsOf(rows: readonly Row[], known: Known | undefined): Pick<Planned, 'facts' | 'were'> {
  const first = rows[0]!;
  // A row leaves empty what another says; two that differ are contradictory (see `grouped`).
  const inAny = <F extends keyof Row>(field: F) => (rows.find((r) => r[field]) ?? first)[field];
  const said: Partial<PersonFacts> = {
    title: inAny('title'),
    givenName: first.givenName,
    familyName: first.familyName,
    knownAs: inAny('knownAs'),
    email: inAny('email'),
    category: inAny('category') ?? (known ? undefined : 'employee'),
    organisation: inAny('organisation'),
    staffCode: inAny('staffCode'),
  };
  const different = (Object.keys(said) as (keyof PersonFacts)[]).filter((field) => {
    const before = known?.[field] ?? null;
    return said[field] && said[field] !== (field === 'email' ? before?.toLowerCase() : before);
  });
  const only = (facts: Partial<PersonFacts>) =>
    Object.fromEntries(different.map((field) => [field, facts[field]]));
  return { facts: only(said), were: known ? only(known) : {} };
}
