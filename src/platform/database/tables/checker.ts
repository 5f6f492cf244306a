import type { Generated } from 'kysely';
import type { Severity } from '../../../engine/check/model.ts';
import type { Control, Target } from '../../../engine/targets.ts';
import type { Day, Moment } from './platform.ts';

/** What a term or an exception says, whether now or before it was changed. */
type WordState = {
  phrase: string;
  control: Control;
  severity: Severity | null;
  message: string | null;
  reason: string;
  expires_on: Day;
  ended_at: Moment | null;
};

export type CheckerTables = {
  checker_word: WordState & {
    trust_id: string;
    id: string;
    kind: 'term' | 'exception';
    from_report: string | null;
    made_at: Moment;
    revision: Generated<number>;
  };
  checker_word_change: WordState & {
    trust_id: string;
    word_id: string;
    revision: number;
    did: 'added' | 'changed' | 'ended' | 'undone';
    changed_at: Moment;
    changed_by: string | null;
  };
  check_report: {
    trust_id: string;
    id: string;
    person_id: string | null;
    rule: Target;
    severity: Severity;
    clauses: string[];
    version: number | null;
    account: 'personal' | 'official';
    kind: string;
    quote: string | null;
    message: string | null;
    why: string | null;
    draft: string | null;
    state: 'open' | 'accepted' | 'declined' | 'withdrawn';
    answer: string | null;
    answered_at: Moment | null;
    /** When its sender read the answer. */
    answer_seen_at: Moment | null;
    made_at: Moment;
    kept_until: Day;
    erased_at: Moment | null;
    revision: Generated<number>;
  };
  second_reader: {
    trust_id: string;
    address: string;
    model: string;
    /** Locked with the installation's secret: see `lock` in platform/secrets.ts. */
    key_locked: Buffer | null;
    seconds: number;
    is_on: boolean;
    own_network: boolean;
    changed_at: Moment;
    changed_by: string | null;
    revision: Generated<number>;
  };
};
