import type { ColumnType, Generated } from 'kysely';

/** A timestamp with time zone: read as Date, written as Date. */
export type Moment = ColumnType<Date, Date, Date>;
/** A calendar day as `YYYY-MM-DD`: PostgreSQL `date`, never turned into a moment. */
export type Day = string;

export type PlatformTables = {
  installation: {
    single: boolean;
    setup_token_hash: Buffer | null;
    setup_owner_hash: Buffer | null;
    setup_link_used: boolean;
    created_at: Moment;
  };
  trust: {
    trust_id: string;
    name: string;
    short_name: string;
    town: string | null;
    website: string | null;
    phone: string | null;
    example: boolean;
    created_at: Moment;
    revision: Generated<number>;
  };
  kept_form: {
    trust_id: string;
    person_id: string;
    form: string;
    values: ColumnType<Record<string, string>, string, string>;
    saved_at: Moment;
  };
  notice: {
    trust_id: string;
    id: string;
    person_id: string;
    about: string;
    subject: string;
    words: string;
    path: string;
    urgent: boolean;
    state: 'waiting' | 'passed-on' | 'in-inbox' | 'taken-back';
    /** What it adds one to in a message in Teams. */
    counts: string | null;
    /** The mail that told it. */
    mail_id: string | null;
    /** What the inbox calls it, where it is to be read and nothing is to be done. */
    news: string | null;
    read_at: Moment | null;
    created_at: Moment;
    done_at: Moment | null;
  };
  setting: { trust_id: string; key: string; value: unknown; changed_at: Moment };
  ledger_head: { trust_id: string; seq: string; hash: Buffer };
  ledger: {
    trust_id: string;
    seq: string;
    at: Moment;
    actor: string;
    verb: string;
    subject_kind: string;
    subject_id: string;
    clause: string | null;
    digest: Buffer;
    prev: Buffer;
    hash: Buffer;
  };
  ledger_payload: {
    trust_id: string;
    seq: string;
    salt: Buffer | null;
    payload: unknown;
    erased_at: Moment | null;
  };
  mail: {
    trust_id: string;
    id: string;
    to_person: string | null;
    to_address: string;
    subject: string;
    body: string;
    state: 'waiting' | 'sending' | 'sent' | 'failed' | 'withdrawn';
    attempts: Generated<number>;
    /** Why it could not be sent, or was withdrawn. */
    error: string | null;
    created_at: Moment;
    not_before: Moment;
    sent_at: Moment | null;
  };
  file: {
    trust_id: string;
    sha256: string;
    name: string;
    type: string;
    bytes: string;
    stored_at: Moment;
    stored_by: string | null;
  };
};
