import type { Selectable } from 'kysely';
import type { PeopleTables } from '../../platform/database/tables/people.ts';
import type { WorkingPattern } from './model.ts';

// Rows as the stores give them, for actions and for views, which may know their shape but not where they come from.

export type PersonRow = Selectable<PeopleTables['person']>;
export type SchoolRow = Selectable<PeopleTables['school']>;

/** A school, and whether its last day is over: until then it can be chosen. */
export type SchoolChoice = SchoolRow & { closed: boolean };

/** An engagement with the names of its school (null for the central team) and of its line manager (null for none). */
export type EngagementRow = Omit<Selectable<PeopleTables['engagement']>, 'pattern'> & {
  pattern: WorkingPattern;
  school: string | null;
  manager: string | null;
};

/** A role with its school's name; null for the whole trust. */
export type RoleRow = Selectable<PeopleTables['role_held']> & { school: string | null };

/** A delegation with the names of both and of the school. */
export type DelegationRow = Selectable<PeopleTables['delegation']> & {
  from_name: string;
  to_name: string;
  school: string | null;
};

/** Someone found by part of a name, with what tells them from others so called. */
export type Match = {
  id: string;
  name: string;
  job: string | null;
  /** The school's short name; null for the central team. */
  place: string | null;
  email: string | null;
};
