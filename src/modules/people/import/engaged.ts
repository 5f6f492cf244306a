import { longDate } from '../../../platform/dates.ts';
import { folded } from '../model.ts';
import { overlaps } from '../period.ts';
import { afterClosing, clashOf } from '../rules.ts';
import { type Group, type Index, nameOf } from './checks.ts';
import { FIELDS } from './columns.ts';
import {
  engagementChanges,
  type Known,
  type KnownEngagement,
  type PlanInput,
  type PlannedEngagement,
  type Ref,
} from './model.ts';
import type { Row, RowError } from './rows.ts';

/**
 * What the rows of one person say they are engaged for, held to the rules of the form for one engagement.
 * @param refs who has which email address, those who come with the file included
 */
export function engagementsOf(
  { ref, known, rows }: Group,
  refs: ReadonlyMap<string, Ref>,
  index: Index,
  { today, schools }: Pick<PlanInput, 'today' | 'schools'>,
): PlannedEngagement[] | RowError {
  const engagements: PlannedEngagement[] = [];
  const used = new Set<string>();
  for (const row of rows) {
    const was = (known && engagementFor(row, rows, known, used, today)) ?? null;
    if (was) used.add(was.id);
    const manager = managerOf(row, ref, was, refs, index);
    if (typeof manager === 'object' && manager) return manager;
    const from = row.from ?? was?.from ?? today;
    const to = row.to ?? was?.to ?? null;
    if (to !== null && to < from)
      return {
        row: row.row,
        column: 'Last day',
        message: 'The last day is before the first day of this engagement. Mend one of them.',
      };
    const planned = { row: row.row, was, schoolId: row.schoolId, job: row.job, manager, from, to };
    const school = schools.find((s) => s.id === row.schoolId);
    const closing =
      school && engagementChanges(planned).length > 0 && afterClosing(school, { from, to }, today);
    if (closing)
      return {
        row: row.row,
        column: closing.wrong === 'from' ? 'School' : 'Last day',
        message: closing.message,
      };
    engagements.push(planned);
  }
  const others = known ? [...known.past, ...known.engagements].filter((e) => !used.has(e.id)) : [];
  return clash(engagements, others) ?? engagements;
}

const MANAGER = FIELDS.manager.label;
const unknownManager = (row: number, manager: string): RowError => ({
  row,
  column: MANAGER,
  message: `Nobody with the address ${manager} is here, or in a good row of this file. Mend it, or empty the cell.`,
});

/** Line managers who are nowhere, in rows that are left out for something else: all that is wrong is told at once. */
export function unknownManagersToo(
  rows: readonly Row[],
  told: readonly RowError[],
  index: Index,
): RowError[] {
  const addresses = new Set([...index.byEmail.keys(), ...rows.map((r) => r.email)]);
  const left = new Map<number, Set<string>>();
  for (const { row, column } of told) left.set(row, (left.get(row) ?? new Set()).add(column));
  return rows.flatMap(({ row, manager }) =>
    manager && left.has(row) && !left.get(row)!.has(MANAGER) && !addresses.has(manager)
      ? [unknownManager(row, manager)]
      : [],
  );
}

/** Whom a row gives as line manager; where its cell is empty, whoever it is now. */
function managerOf(
  { row, manager }: Row,
  ref: Ref,
  was: KnownEngagement | null,
  refs: ReadonlyMap<string, Ref>,
  index: Index,
): Ref | null | RowError {
  if (!manager) return was?.managerId ?? null;
  const wrong = (message: string): RowError => ({ row, column: MANAGER, message });
  const found = refs.get(manager);
  if (found === undefined) return unknownManager(row, manager);
  if (found === ref) return wrong('Nobody can be their own line manager. Give someone else’s address.');
  const known = index.byId.get(found);
  return known?.state === 'inactive' && found !== was?.managerId
    ? wrong(`${nameOf(known)} is inactive. Give someone else’s address, or empty the cell.`)
    : found;
}

/** The same job at the same school twice on one day (clause 1.10 needs one answer); what stays as it is may stay. */
function clash(
  engagements: readonly PlannedEngagement[],
  others: readonly KnownEngagement[],
): RowError | null {
  for (const e of engagements) {
    const other = engagementChanges(e).length > 0 && clashOf(e, others);
    if (!other) continue;
    const until = other.to ? `to ${longDate(other.to)}` : 'with no last day';
    return {
      row: e.row,
      column: 'First day',
      message: `They are engaged as ${other.job} at this school from ${longDate(other.from)} ${until}. Give days outside of these${other.to ? ', or change that last day on their record first' : ''}.`,
    };
  }
  return null;
}

/**
 * The engagement that a row is about: the same job at the same school, which is over if the row says that it is; else,
 * when the person has one job there and the file gives one there, that one under a new name.
 */
function engagementFor(
  row: Row,
  rows: readonly Row[],
  known: Known,
  used: ReadonlySet<string>,
  today: string,
): KnownEngagement | undefined {
  const atSchool = (all: readonly KnownEngagement[]) =>
    all.filter((e) => e.schoolId === row.schoolId && !used.has(e.id));
  const inJob = (e: KnownEngagement) => folded(e.job) === folded(row.job);
  const here = atSchool(known.engagements);
  const same = here.filter(inJob);
  const over = row.to !== null && row.to < today ? atSchool(known.past).filter(inJob) : [];
  const begunThen = [...same, ...over].find((e) => e.from === row.from);
  if (begunThen ?? same[0]) return begunThen ?? same[0];
  if (row.from === null && over.length > 0) return over.at(-1);
  const only = here.length === 1 && rows.filter((r) => r.schoolId === row.schoolId).length === 1;
  // A first day after the old job's last: a new job, not a new name.
  const meets =
    only &&
    overlaps({ from: here[0]!.from, to: here[0]!.to }, { from: row.from ?? here[0]!.from, to: row.to });
  return meets && (row.from === null || row.from === here[0]!.from) ? here[0] : undefined;
}
