import type { Generated } from 'kysely';
import type { Day, Moment } from './platform.ts';

export type RegisterTables = {
  pupil: {
    trust_id: string;
    id: string;
    school_id: string;
    given_name: string;
    family_name: string;
    known_as: string[];
    year_group: string;
    class_name: string | null;
    upn: string | null;
    admission_number: string | null;
    left_on: Day | null;
    never: Generated<boolean>;
  };
  consent: {
    trust_id: string;
    id: string;
    pupil_id: string | null;
    person_id: string | null;
    channel: string;
    name: boolean;
    picture: boolean;
    given_by: string;
    from_date: Day;
    to_date: Day | null;
    withdrawn_at: Moment | null;
  };
  parent: { trust_id: string; id: string; given_name: string; family_name: string };
  parent_of: { trust_id: string; parent_id: string; pupil_id: string };
  family_tie: {
    trust_id: string;
    id: string;
    person_id: string;
    pupil_id: string | null;
    parent_id: string | null;
    relation: string;
    state: 'declared' | 'confirmed' | 'ended';
    declared_at: Moment;
  };
  platform: {
    trust_id: string;
    key: string;
    name: string;
    category: string;
    audiences: unknown;
    position: number;
  };
  official_account: {
    trust_id: string;
    id: string;
    school_id: string | null;
    platform_key: string;
    handle: string;
    owner_id: string | null;
    two_step: boolean;
    last_review: Day | null;
    state: Generated<'open' | 'closed'>;
  };
  account_operator: { trust_id: string; account_id: string; person_id: string };
  forum: {
    trust_id: string;
    id: string;
    name: string;
    link: string | null;
    decision: 'fine' | 'avoid' | 'leave';
    reason: string;
    decided_at: Moment;
  };
  register_revision: { trust_id: string; revision: string };
};
