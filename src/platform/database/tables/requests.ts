import type { ColumnType, Generated } from 'kysely';
import type { Day, Moment } from './platform.ts';

type MaybeMoment = ColumnType<Date | null, Date | null, Date | null>;
/** Read as what was written; written as JSON. */
type Json = ColumnType<unknown, string, string>;
type MaybeJson = ColumnType<unknown, string | null, string | null>;

export type RequestTables = {
  request: {
    trust_id: string;
    id: string;
    number: number;
    type: string;
    person_id: string;
    school_id: string | null;
    state: 'waiting' | 'changes' | 'approved' | 'declined' | 'withdrawn' | 'revoked' | 'ended';
    title: string;
    answers: Json;
    asked_from: Day | null;
    asked_until: Day | null;
    level: Generated<number>;
    handed_to: string | null;
    with_ids: string[];
    due_at: Moment;
    granted: MaybeJson;
    in_part: Generated<boolean>;
    conditions: ColumnType<unknown, string | undefined, string>;
    holds_from: Day | null;
    holds_until: Day | null;
    began_at: MaybeMoment;
    decided_by: string | null;
    decided_at: MaybeMoment;
    reason: string | null;
    reminded: number | null;
    renews: string | null;
    asked_at: Moment;
    changed_at: Moment;
    revision: Generated<number>;
  };
  request_step: {
    trust_id: string;
    request_id: string;
    seq: number;
    at: Moment;
    /** Null for what happened by itself. */
    person_id: string | null;
    step: string;
    state: string;
    words: string | null;
    with_ids: string[];
  };
  login_known: { trust_id: string; account_id: string; person_id: string };
  login_shared: { trust_id: string; request_id: string; account_id: string; person_id: string };
  press_wording: { trust_id: string; request_id: string; sha256: string; approved_at: Moment };
  press_nag: { trust_id: string; request_id: string; nag: string; due_at: Moment; told_at: Moment };
  password_rotation: {
    trust_id: string;
    id: string;
    account_id: string;
    request_id: string | null;
    person_id: string;
    made_at: Moment;
    due_on: Day;
    done_at: MaybeMoment;
    done_by: string | null;
  };
};
