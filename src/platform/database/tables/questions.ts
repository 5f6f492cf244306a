import type { ColumnType, Generated } from 'kysely';
import type { Severity } from '../../../engine/check/model.ts';
import type { Target } from '../../../engine/targets.ts';
import type { Day, Moment } from './platform.ts';

type MaybeMoment = ColumnType<Date | null, Date | null | undefined, Date | null>;

export type QuestionTables = {
  question: {
    trust_id: string;
    id: string;
    asker_id: string;
    about: 'post' | 'forum' | 'other';
    to_role: string;
    not_by: Generated<string[]>;
    state: 'waiting' | 'answered' | 'withdrawn';
    words: string | null;
    draft: string | null;
    /** JSON of `Chosen` in drafts/carried. */
    chosen: ColumnType<unknown, string | null, string | null>;
    account: 'personal' | 'official' | null;
    rule: Target | null;
    severity: Severity | null;
    quote: string | null;
    message: string | null;
    clauses: string[];
    version: number | null;
    asked_at: Moment;
    /** When it last came to whoever is to answer. */
    waits_since: Moment;
    due_on: Day;
    decision: 'go-ahead' | 'change' | 'do-not-post' | 'answer' | null;
    /** The clause that the answer rests on, across versions. */
    answer_lineage: string | null;
    /** Its number, and the number of the version, at the time. */
    answer_clause: string | null;
    answer_version: number | null;
    answered_by: string | null;
    answered_at: MaybeMoment;
    /** When its asker read the answer. */
    answer_seen_at: MaybeMoment;
    kept_until: Day;
    erased_at: MaybeMoment;
    /** Who has been told that it waits for them. */
    told: Generated<string[]>;
    /** Keys of the notes that the checker had on the draft when it was asked about. */
    noted: Generated<string[]>;
    revision: Generated<number>;
  };
  question_entry: {
    trust_id: string;
    question_id: string;
    seq: number;
    at: Moment;
    author_id: string | null;
    step: string;
    words: string | null;
    decision: string | null;
    clause: string | null;
    lineage: string | null;
    version: number | null;
    to_role: string | null;
  };
  guidance: {
    trust_id: string;
    id: string;
    asked: string;
    answer: string;
    state: 'draft' | 'published' | 'taken-back' | 'discarded';
    from_question: string | null;
    rule: Target | null;
    lineage: string | null;
    clause: string | null;
    version: number | null;
    made_by: string | null;
    made_at: Moment;
    changed_at: Moment;
    published_at: MaybeMoment;
    taken_back_at: MaybeMoment;
    revision: Generated<number>;
  };
  guidance_wording: {
    trust_id: string;
    guidance_id: string;
    seq: number;
    asked: string;
    answer: string;
    clause: string | null;
    version: number | null;
    published_at: Moment;
  };
};
