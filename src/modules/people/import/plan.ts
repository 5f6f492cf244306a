import { folded, overlaps } from '../model.ts';
import { circle } from '../rules.ts';
import { type Group, grouped, type Index, indexOf, nameOf, refusal } from './checks.ts';
import {
  EXPORTED,
  type Known,
  type KnownEngagement,
  type Leaver,
  type Plan,
  type PlanInput,
  type Planned,
  type PlannedEngagement,
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
  const touched = good.filter((p) => isChange(p, index));
  const { left, staff } = leavers(input, index, errors.length > 0);
  return {
    added: touched.filter((p) => isNew(p.ref)),
    changed: touched.filter((p) => !isNew(p.ref)),
    unchanged: good.length - touched.length,
    left,
    staff,
    errors: errors.sort((a, b) => a.row - b.row || a.column.localeCompare(b.column)),
  };
}

export const isNew = (ref: Ref): boolean => ref.startsWith('new:');

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
    const found: RowError[] = [];
    const bad = new Set<Ref>();
    const plans = open.flatMap((group) => {
      const result = planGroup(group, refs, input);
      if (!('row' in result && 'message' in result)) return [result];
      found.push(result);
      bad.add(group.ref);
      return [];
    });
    if (!bad.size) {
      const round = circles(plans, index, input.today);
      if (!round.length) return plans;
      errors.push(...round);
      const rows = new Set(round.map((e) => e.row));
      open = open.filter((g) => !g.rows.some((r) => rows.has(r.row)));
      continue;
    }
    errors.push(...found);
    open = open.filter((g) => !bad.has(g.ref));
  }
}

function planGroup(
  { ref, known, rows }: Group,
  refs: ReadonlyMap<string, Ref>,
  input: PlanInput,
): Planned | RowError {
  const engagements: PlannedEngagement[] = [];
  const used = new Set<string>();
  for (const row of rows) {
    const wrong = (column: string, message: string): RowError => ({ row: row.row, column, message });
    const manager = row.manager ? refs.get(row.manager) : null;
    if (manager === undefined)
      return wrong(
        'Line manager’s email',
        `Nobody with the address ${row.manager} is here, or in a good row of this file. Mend it, or empty the cell.`,
      );
    if (manager === ref)
      return wrong(
        'Line manager’s email',
        'Nobody can be their own line manager. Give someone else’s address.',
      );
    const was = known && engagementFor(row, rows, known, used);
    if (was) used.add(was.id);
    const from = row.from ?? was?.from ?? input.today;
    const to = row.to ?? was?.to ?? null;
    if (to !== null && to < from)
      return wrong('Last day', 'The last day is before the first day of this engagement. Mend one of them.');
    engagements.push({
      row: row.row,
      id: was?.id ?? null,
      schoolId: row.schoolId,
      job: row.job,
      manager: manager ?? was?.managerId ?? null,
      from,
      to,
    });
  }
  const first = rows[0]!;
  return {
    ref,
    row: first.row,
    name: `${first.knownAs ?? first.givenName} ${first.familyName}`,
    facts: factsOf(rows, known),
    engagements,
  };
}

function factsOf(rows: readonly Row[], known: Known | undefined): Planned['facts'] {
  const first = rows[0]!;
  const said = {
    title: first.title,
    given_name: first.givenName,
    family_name: first.familyName,
    known_as: first.knownAs,
    email: rows.find((r) => r.email)?.email ?? null,
    category: first.category ?? (known ? null : 'employee'),
    organisation: first.organisation,
    staff_code: first.staffCode,
  };
  const entries = Object.entries(said) as [keyof Planned['facts'], string | null][];
  return Object.fromEntries(
    entries.filter(([key, value]) => {
      const before = known?.[key] ?? null;
      return value !== null && (key === 'email' ? value !== before?.toLowerCase() : value !== before);
    }),
  );
}

/**
 * The engagement that a row is about: the same job at the same school; else, when the person has one job there and the
 * file gives one there, that one under a new name.
 */
function engagementFor(
  row: Row,
  rows: readonly Row[],
  known: Known,
  used: ReadonlySet<string>,
): KnownEngagement | undefined {
  const here = known.engagements.filter((e) => e.schoolId === row.schoolId && !used.has(e.id));
  const same = here.filter((e) => folded(e.job) === folded(row.job));
  if (same.length) return same.find((e) => e.from === row.from) ?? same[0];
  const only = here.length === 1 && rows.filter((r) => r.schoolId === row.schoolId).length === 1;
  // A first day after the old job's last: a new job, not a new name.
  const meets =
    only &&
    overlaps({ from: here[0]!.from, to: here[0]!.to }, { from: row.from ?? here[0]!.from, to: row.to });
  return meets && (row.from === null || row.from === here[0]!.from) ? here[0] : undefined;
}

function isChange(p: Planned, index: Index): boolean {
  const known = index.byId.get(p.ref);
  if (!known || Object.keys(p.facts).length) return true;
  return p.engagements.some((e) => {
    const was = known.engagements.find((k) => k.id === e.id);
    return !was || was.job !== e.job || was.managerId !== e.manager || was.from !== e.from || was.to !== e.to;
  });
}

/** Rows by which somebody would come to manage themself through others, in the tree as it would be afterwards. */
function circles(plans: readonly Planned[], index: Index, today: string): RowError[] {
  const managers = new Map<Ref, string[]>();
  const add = (ref: Ref, manager: string | null) => {
    if (manager) managers.set(ref, [...(managers.get(ref) ?? []), manager]);
  };
  const planned = new Map(plans.map((p) => [p.ref, p]));
  for (const person of index.byId.values()) {
    const said = new Set(planned.get(person.id)?.engagements.map((e) => e.id));
    for (const e of person.engagements)
      if (!said.has(e.id) && (e.to === null || e.to >= today)) add(person.id, e.managerId);
  }
  for (const p of plans)
    for (const e of p.engagements) if (e.to === null || e.to >= today) add(p.ref, e.manager);
  const name = (ref: Ref) => planned.get(ref)?.name ?? nameOf(index.byId.get(ref));
  const clear = new Set<Ref>();
  return plans.flatMap((p) =>
    p.engagements.flatMap((e) => {
      if (!e.manager || clear.has(e.manager)) return [];
      const way = circle(p.ref, e.manager, managers);
      if (!way) {
        clear.add(e.manager);
        return [];
      }
      const said = way.slice(1).map((ref, i) => `${name(way[i]!)} by ${name(ref)}`);
      return [
        {
          row: e.row,
          column: 'Line manager’s email',
          message: `Managers would go round in a circle: ${said.join(', ')}. Mend one of them.`,
        },
      ];
    }),
  );
}

/** Who is missing from a file that is everyone at its schools. Nobody is, while any row has an error. */
function leavers(input: PlanInput, index: Index, anyErrors: boolean): { left: Leaver[]; staff: number } {
  if (!input.complete || anyErrors) return { left: [], staff: 0 };
  const schools = new Set(input.rows.map((r) => r.schoolId));
  const kinds = new Set<string>([
    ...EXPORTED,
    ...input.rows.flatMap((r) => (r.category ? [r.category] : [])),
  ]);
  const named = new Set(input.keys);
  const isNamed = (p: Known): boolean =>
    (p.staff_code !== null && named.has(`code ${p.staff_code.toLowerCase()}`)) ||
    (p.email !== null && named.has(`email ${p.email.toLowerCase()}`));
  const staff = [...index.byId.values()].filter(
    (p) =>
      p.state === 'active' &&
      kinds.has(p.category) &&
      p.engagements.some((e) => schools.has(e.schoolId) && e.from <= input.today),
  );
  const left = staff
    .filter((p) => !isNamed(p) && !input.keep.has(p.id))
    .map((p) => {
      const gone = p.engagements.filter((e) => schools.has(e.schoolId));
      return {
        id: p.id,
        name: nameOf(p),
        engagements: gone.map((e) => e.id),
        altogether: gone.length === p.engagements.length,
      };
    });
  return { left, staff: staff.length };
}
