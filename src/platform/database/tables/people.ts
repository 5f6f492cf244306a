import type { Generated } from 'kysely';
import type { Day, Moment } from './platform.ts';

export type PeopleTables = {
  school: {
    trust_id: string;
    id: string;
    name: string;
    short_name: string;
    urn: string | null;
    phase: string;
    closed_on: Day | null;
    revision: Generated<number>;
  };
  person: {
    trust_id: string;
    id: string;
    title: string | null;
    given_name: string;
    family_name: string;
    known_as: string | null;
    email: string | null;
    category: string;
    organisation: string | null;
    staff_code: string | null;
    state: Generated<'active' | 'inactive'>;
    user_id: string | null;
    revision: Generated<number>;
    created_at: Moment;
  };
  engagement: {
    trust_id: string;
    id: string;
    person_id: string;
    school_id: string | null;
    job: string;
    manager_id: string | null;
    pattern: unknown;
    from_date: Day;
    to_date: Day | null;
    revision: Generated<number>;
  };
  role_held: {
    trust_id: string;
    id: string;
    person_id: string;
    role: string;
    school_id: string | null;
    from_date: Day;
    to_date: Day | null;
  };
  delegation: {
    trust_id: string;
    id: string;
    from_person: string;
    to_person: string;
    role: string;
    school_id: string | null;
    from_date: Day;
    to_date: Day;
    reason: string;
    ended_at: Moment | null;
  };
  term: {
    trust_id: string;
    id: string;
    school_id: string | null;
    name: string;
    from_date: Day;
    to_date: Day;
  };
  closed_day: { trust_id: string; date: Day; name: string };
  personal_link: {
    trust_id: string;
    id: string;
    person_id: string;
    purpose: 'join' | 'acknowledge';
    token_hash: Buffer;
    created_at: Moment;
    expires_at: Moment;
    used_at: Moment | null;
  };
  /** A staff file between its dry run and its confirmation; forgotten after a day. */
  people_import: {
    trust_id: string;
    id: string;
    name: string;
    content: Buffer | null;
    columns: unknown;
    complete: Generated<boolean>;
    state: 'read' | 'running' | 'done' | 'failed';
    result: unknown;
    created_by: string;
    created_at: Moment;
    started_at: Moment | null;
  };
};
