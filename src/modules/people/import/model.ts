import type { Role } from '../../../platform/permissions.ts';
import type { Category, PersonFacts } from '../model.ts';
import type { School } from './places.ts';
import type { Row, RowError } from './rows.ts';

/** Someone who is here already; `engagements`: what they are engaged for today or later. */
export type Known = PersonFacts & {
  id: string;
  state: 'active' | 'inactive';
  joined: boolean;
  /** Roles they hold or will. */
  roles: Role[];
  /** Roles in which they stand in for somebody, or will. */
  standsInFor: Role[];
  /** Where these roles are: school ids, null for the whole trust. */
  rolesAt: (string | null)[];
  engagements: KnownEngagement[];
  /** What they were engaged for until before today, oldest first. */
  past: KnownEngagement[];
};
export type KnownEngagement = {
  id: string;
  schoolId: string | null;
  job: string;
  managerId: string | null;
  from: string;
  to: string | null;
};

/** What the plan is made from. `may`: whether whoever imports may change people there. */
export type PlanInput = {
  rows: readonly Row[];
  errors: readonly RowError[];
  /** Everyone named in the file by code or address, rows with errors included. */
  keys: readonly string[];
  schools: readonly School[];
  known: readonly Known[];
  /** Whether the file is everyone at the schools it names. */
  complete: boolean;
  today: string;
  may(schoolId: string | null): boolean;
  /** People who are never taken to have left: whoever imports, every administrator, and whose leaving is recorded already. */
  keep: ReadonlySet<string>;
  /** Last days by id of those whose leaving is recorded. */
  leaving: ReadonlyMap<string, string>;
};

/** A person is named by id when known, by `new:` and the row when not. */
export type Ref = string;
export const isNew = (ref: Ref): boolean => ref.startsWith('new:');

export type PlannedEngagement = {
  row: number;
  /** What it is now; null: it is a new one. */
  was: KnownEngagement | null;
  schoolId: string | null;
  job: string;
  manager: Ref | null;
  from: string;
  to: string | null;
};
export type Planned = {
  ref: Ref;
  row: number;
  name: string;
  /** The facts that become other than they were; of someone new, all that are given. */
  facts: Partial<PersonFacts>;
  /** The same facts as they are now. */
  were: Partial<PersonFacts>;
  engagements: PlannedEngagement[];
};
export type Leaver = { id: string; name: string; engagements: string[]; altogether: boolean };
/** Someone whose line manager leaves with the import, so that their headteacher answers for them. */
export type Unmanaged = { name: string; manager: string };
/** Someone of whom it is recorded that they leave. */
export type Leaving = { id: string; name: string; lastDay: string };
export type Plan = {
  added: Planned[];
  changed: Planned[];
  unchanged: number;
  left: Leaver[];
  unmanaged: Unmanaged[];
  /** Those whom the file names with no last day, though it is recorded that they leave. */
  leaving: Leaving[];
  errors: RowError[];
  /** How many of those whom the file should name are known; 0 when it is not everyone. */
  staff: number;
};

/** An import that took people to have left, and who began it. */
export type Ended = { id: string; name: string; by: string };

/** How many people, and of `leftOut` how many rows. */
export type Counts = { added: number; changed: number; unchanged: number; left: number; leftOut: number };

export function countsOf(plan: Plan): Counts {
  return {
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    left: plan.left.length,
    leftOut: new Set(plan.errors.map((e) => e.row)).size,
  };
}

/** One thing that becomes different. `engagement`: which of their engagements it is about. */
export type Change = {
  field: keyof PersonFacts | 'job' | 'manager' | 'from' | 'to' | 'newJob';
  was: string | null;
  is: string | null;
  engagement?: string;
};

/** What importing changes about someone who is here; nothing when they are as the file has them. */
export function changesOf(planned: Planned): Change[] {
  const facts = (Object.keys(planned.facts) as (keyof PersonFacts)[]).map((field) => ({
    field,
    was: planned.were[field] ?? null,
    is: planned.facts[field] ?? null,
  }));
  return [...facts, ...planned.engagements.flatMap(engagementChanges)];
}

/** What becomes different about one engagement. */
export function engagementChanges({ was, ...is }: PlannedEngagement): Change[] {
  if (!was) return [{ field: 'newJob', was: null, is: is.job }];
  const all: Change[] = [
    { field: 'job', was: was.job, is: is.job },
    { field: 'manager', was: was.managerId, is: is.manager },
    { field: 'from', was: was.from, is: is.from },
    { field: 'to', was: was.to, is: is.to },
  ];
  return all.filter((c) => c.was !== c.is).map((c) => ({ ...c, engagement: was.id }));
}

/** Kinds of staff that a staff export may be expected to hold. */
export const EXPORTED: readonly Category[] = ['employee', 'part-time', 'fixed-term', 'casual'];
