import type { Generated } from 'kysely';
import type { Day, Moment } from './platform.ts';

type OfVersion = { trust_id: string; version_id: string };

export type PolicyTables = {
  policy_version: {
    trust_id: string;
    id: string;
    number: number | null;
    title: string;
    state: 'draft' | 'sent' | 'signed' | 'withdrawn';
    origin: 'import' | 'model' | 'revision';
    source_name: string | null;
    source_sha256: string | null;
    based_on: string | null;
    material: Generated<boolean>;
    change_note: string | null;
    effective_on: Day | null;
    text_sha256: string | null;
    revision: Generated<number>;
    created_by: string | null;
    created_at: Moment;
    sent_at: Moment | null;
    signed_at: Moment | null;
    /** Goes up when clauses of a draft are added, removed, moved or renumbered. */
    tree_revision: Generated<number>;
  };
  policy_clause: OfVersion & {
    id: string;
    lineage: string;
    position: number;
    number: string | null;
    parent_id: string | null;
    heading: boolean;
    text: string;
    modality: string;
    binds: string[];
    escalates_to: string[];
    revision: Generated<number>;
    /** The bullet printed where there is no number. */
    marker: Generated<string | null>;
  };
  draft_change: OfVersion & {
    seq: number;
    at: Moment;
    by_person: string;
    label: string;
    structural: boolean;
    inverse: unknown;
  };
  clause_target: OfVersion & {
    clause_id: string;
    target: string;
    reason: string;
    state: 'suggested' | 'confirmed' | 'refused';
    /** Counts as confirmed since the version was signed, though nobody had answered it. */
    unanswered: Generated<boolean>;
  };
  policy_lint: OfVersion & {
    id: string;
    clause_id: string | null;
    kind: string;
    weight: Generated<'settle' | 'look'>;
    message: string;
    quote: Generated<string>;
    state: 'open' | 'settled' | 'accepted';
    reason: string | null;
  };
  policy_setting: OfVersion & { key: string; value: unknown };
  policy_signature: OfVersion & {
    capacity: 'chair' | 'ceo';
    person_id: string;
    name: string;
    factor: 'totp' | 'passkey';
    text_sha256: string;
    at: Moment;
  };
  acknowledgement: OfVersion & {
    person_id: string;
    at: Moment;
    method: 'account' | 'link' | 'paper';
    recorded_by: string | null;
    /** When a paper was recorded, which is after the day on it. */
    recorded_at: Moment | null;
  };
  policy_seal: OfVersion & { text: string; document: string; sealed_at: Moment };
  policy_opened: OfVersion & { person_id: string; at: Moment };
  policy_reminder: OfVersion & { person_id: string; step: string; at: Moment };
};
