import type { Category } from '../model.ts';
import type { Row, RowError } from './rows.ts';

/** Someone who is here already, with what they are engaged for today or later. */
export type Known = {
  id: string;
  title: string | null;
  given_name: string;
  family_name: string;
  known_as: string | null;
  email: string | null;
  category: Category;
  organisation: string | null;
  staff_code: string | null;
  state: 'active' | 'inactive';
  joined: boolean;
  holdsRole: boolean;
  engagements: KnownEngagement[];
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
  known: readonly Known[];
  /** Whether the file is everyone at the schools it names. */
  complete: boolean;
  today: string;
  may(schoolId: string | null): boolean;
  /** People who are never taken to have left: whoever imports, and the last administrator. */
  keep: ReadonlySet<string>;
};

/** A person is named by id when known, by `new:` and the row when not. */
export type Ref = string;
export type PlannedEngagement = {
  row: number;
  /** Null: a new one. */
  id: string | null;
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
  facts: Partial<
    Record<
      | 'title'
      | 'given_name'
      | 'family_name'
      | 'known_as'
      | 'email'
      | 'category'
      | 'organisation'
      | 'staff_code',
      string | null
    >
  >;
  engagements: PlannedEngagement[];
};
export type Leaver = { id: string; name: string; engagements: string[]; altogether: boolean };
export type Plan = {
  added: Planned[];
  changed: Planned[];
  unchanged: number;
  left: Leaver[];
  errors: RowError[];
  staff: number;
};

/** Kinds of staff that a staff export may be expected to hold. */
export const EXPORTED: readonly Category[] = ['employee', 'part-time', 'fixed-term', 'casual'];
