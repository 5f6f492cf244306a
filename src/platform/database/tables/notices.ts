import type { ColumnType, Generated } from 'kysely';
import type { Moment } from './platform.ts';

/** How people are told; `notice` itself is one of the platform's tables. */
export type NoticeTables = {
  notice_choice: {
    trust_id: string;
    person_id: string;
    how: 'at-once' | 'digest' | 'inbox';
    changed_at: Moment;
    revision: Generated<number>;
  };
  teams_channel: {
    trust_id: string;
    id: string;
    /** Null for the trust's. */
    school_id: string | null;
    address_locked: Buffer;
    host: string;
    own_network: boolean;
    is_on: boolean;
    on_since: Moment | null;
    changed_at: Moment;
    changed_by: string | null;
    revision: Generated<number>;
  };
  teams_message: {
    trust_id: string;
    id: string;
    channel_id: string;
    state: 'waiting' | 'sending' | 'sent' | 'unsure' | 'failed' | 'withdrawn';
    urgent: boolean;
    attempts: Generated<number>;
    fault: string | null;
    said: ColumnType<Record<string, number> | null, string | null, string | null>;
    created_at: Moment;
    not_before: Moment;
    done_at: Moment | null;
  };
  teams_line: { trust_id: string; channel_id: string; notice_id: string; message_id: string };
};
