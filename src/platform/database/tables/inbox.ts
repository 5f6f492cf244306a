import type { Generated } from 'kysely';
import type { Moment } from './platform.ts';

export type InboxTables = {
  /** The secret link by which somebody's calendar reads their deadlines: one a person. */
  calendar_feed: {
    trust_id: string;
    person_id: string;
    token_hash: Buffer;
    salt: string;
    revision: Generated<number>;
    made_at: Moment;
    read_at: Moment | null;
  };
};
